/** A place where the built app is served with its headers, and a real browser that looks at it. */
import { readFileSync, statSync } from 'node:fs';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { cachingOf, pageHeaders } from '../../src/app/page-policy.ts';

const built = fileURLToPath(new URL('../../dist/web/', import.meta.url));

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
};

/** Answers what the API would; undefined where it has nothing. */
export type Answer = (
  path: string,
  request: IncomingMessage,
) => { type: string; body: string | Uint8Array } | undefined;

interface Place {
  readonly origin: string;
  readonly browser: Browser;
  end(): Promise<void>;
}

/** Serves dist/web on loopback as `metsuke serve` does: real files, else the page, whose router reads the address. */
export async function openPlace(answer: Answer = () => undefined): Promise<Place> {
  const server = createServer((request, response) => serve(request, response, answer));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const browser = await openBrowser();
  return {
    origin: `http://127.0.0.1:${portOf(server)}`,
    browser,
    end: async () => {
      await browser.close();
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: '/usr/bin/chromium',
    // as root, in a container: the sandbox of Chromium itself cannot be made there
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', '--force-color-profile=srgb'],
  });
}

function portOf(server: Server): number {
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('the server of the test listens nowhere');
  return address.port;
}

function serve(request: IncomingMessage, response: ServerResponse, answer: Answer): void {
  const path = new URL(request.url ?? '/', 'http://127.0.0.1').pathname;
  const told = path.startsWith('/api/') ? answer(path, request) : undefined;
  if (path.startsWith('/api/')) {
    response.writeHead(told === undefined ? 404 : 200, {
      ...pageHeaders,
      'content-type': told?.type ?? 'application/problem+json',
    });
    response.end(told?.body ?? JSON.stringify({ title: 'Not found', status: 404 }));
    return;
  }
  const wanted = join(built, normalize(decodeURIComponent(path)));
  const isFile = statSync(wanted, { throwIfNoEntry: false })?.isFile() === true;
  const file = isFile ? wanted : join(built, 'index.html');
  response.writeHead(200, {
    ...pageHeaders,
    'content-type': types[extname(file)] ?? 'application/octet-stream',
    'cache-control': cachingOf(isFile ? path : '/index.html'),
  });
  response.end(readFileSync(file));
}

/** What a page did that it must not: asked somebody else, broke its policy, opened a box, or failed. */
export interface Watched {
  readonly page: Page;
  /** Everything that went wrong, in words; empty for a good page. */
  readonly faults: readonly string[];
  readonly requests: readonly string[];
}

export const watch = (place: Place, options?: BrowserContextOptions): Promise<Watched> => watchAt(place, options);

/** The same at a server that somebody else has started. */
export async function watchAt(
  place: Pick<Place, 'origin' | 'browser'>,
  options: BrowserContextOptions = {},
): Promise<Watched> {
  const context = await place.browser.newContext({ locale: 'en-GB', ...options });
  const page = await context.newPage();
  const faults: string[] = [];
  const requests: string[] = [];
  page.on('request', (request) => {
    requests.push(request.url());
    if (!request.url().startsWith(place.origin) && !/^(?:data|blob|about|file):/.test(request.url()))
      faults.push(`asked ${request.url()}`);
  });
  page.on('dialog', (dialog) => {
    faults.push(`opened a box: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('pageerror', (error) => faults.push(`failed: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(`console: ${message.text()}`);
  });
  return { page, faults, requests };
}
