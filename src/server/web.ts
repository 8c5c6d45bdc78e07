/** The web app: files as the build left them. A path that is no file is a page of the app, which it draws itself. */
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import type { Context } from 'hono';
import { cachingOf, privateHeader } from '../app/page-policy.ts';
import { hasTag, tagOf } from './answers.ts';
import { Problem } from './problem.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.txt': 'text/plain; charset=utf-8',
};

/** @param folder of the built app @throws Problem not-found */
export async function answerPage(c: Context, folder: string): Promise<Response> {
  if (c.req.method !== 'GET' && c.req.method !== 'HEAD')
    throw new Problem('no-such-method', undefined, { allow: 'GET, HEAD' });
  const path = pathOf(c.req.path);
  const isFile = extname(path) in types;
  const bytes = await read(join(folder, isFile ? path : 'index.html'));
  if (bytes === undefined)
    throw new Problem(
      'not-found',
      isFile ? undefined : 'the web app is not built: run npm start once, which builds it',
    );
  const etag = tagOf(bytes);
  const headers = {
    'content-type': types[isFile ? extname(path) : '.html'] ?? '',
    etag,
    'cache-control': cachingOf(isFile ? path : '/index.html'),
    ...(path === '/private.html' && { 'content-security-policy': privateHeader }),
  };
  if (hasTag(c, etag)) return new Response(null, { status: 304, headers });
  return new Response(bytes, { headers });
}

/** Within the folder, whatever was written: no `..` is left in front of it. */
function pathOf(path: string): string {
  try {
    return normalize(decodeURIComponent(path)).replace(/^(?:\.\.(?:[\\/]|$))+/, '');
  } catch {
    return '/'; // no UTF-8: no file of ours
  }
}

async function read(path: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    return await readFile(path);
  } catch {
    return undefined; // not there, or a folder
  }
}
