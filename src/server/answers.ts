/** Answers that several routes give: JSON with its tag, and bytes of which a range may be wanted. */
import { hash } from 'node:crypto';
import type { Context } from 'hono';
import { Problem } from './problem.ts';

/** @throws Problem not-found, always */
export function notKept(): never {
  throw new Problem('not-found', { ja: 'このメールは保管されていません。', en: 'no such mail is kept' });
}

/** The ETag of a text or file. */
export const tagOf = (of: string | Uint8Array): string => `"${hash('sha256', of, 'base64url').slice(0, 22)}"`;

/** JSON that is written already, with an ETag of its bytes; 304 for whoever reads it and has it. */
export async function entity(
  c: Context,
  json: string,
  status: 200 | 201,
  more: Readonly<Record<string, string>> = {},
): Promise<Response> {
  const etag = tagOf(json);
  const headers = { ...more, etag, 'cache-control': 'private, no-cache' };
  if (isReading(c) && hasTag(c, etag)) return new Response(null, { status: 304, headers });
  return new Response(json, { status, headers: { ...headers, 'content-type': 'application/json' } });
}

/** RFC 9110 §13.1.2: who changes something hears what became of it. */
const isReading = (c: Context): boolean => c.req.method === 'GET' || c.req.method === 'HEAD';

/** RFC 9110 §13.1.2: `*` is whatever there is. */
export const hasTag = (c: Context, etag: string): boolean =>
  (c.req.header('if-none-match') ?? '')
    .split(',')
    .map((one) => one.trim().replace(/^W\//, ''))
    .some((one) => one === etag || one === '*');

interface Bytes {
  readonly size: number;
  /** Names these bytes and no others. */
  readonly etag: string;
  /** What a browser saves it as; a stranger may have chosen it. */
  readonly name: string;
  /** What the mail says that it is; only told. */
  readonly says?: string | undefined;
  readonly pieces: () => AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

/** A file that no browser opens: it is saved, and taken for nothing that runs. */
export function file(c: Context, { size, etag, name, says, pieces }: Bytes): Response {
  const headers: Record<string, string> = {
    'content-type': 'application/octet-stream',
    'content-disposition': disposition(name),
    'content-security-policy': "default-src 'none'; sandbox",
    'accept-ranges': 'bytes',
    'cache-control': 'private, no-cache',
    etag: `"${etag}"`,
    ...(says !== undefined && { 'x-metsuke-type': says.replace(/[^\x21-\x7e]/g, '').slice(0, 100) }),
  };
  if (hasTag(c, `"${etag}"`)) return new Response(null, { status: 304, headers });
  const range = rangeOf(c.req.header('range'), size);
  if (range === undefined) {
    headers['content-length'] = String(size);
    return new Response(stream(pieces()), { headers });
  }
  const [from, to] = range;
  headers['content-range'] = `bytes ${from}-${to - 1}/${size}`;
  headers['content-length'] = String(to - from);
  return new Response(stream(within(pieces(), from, to)), { status: 206, headers });
}

/** RFC 9110 §14.2: one range; what is no range is left alone, several are answered with all. @throws Problem range */
function rangeOf(said: string | undefined, size: number): readonly [number, number] | undefined {
  const match = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(said ?? '');
  const [, first = '', last = ''] = match ?? [];
  if (match === null || (first === '' && last === '')) return undefined;
  // RFC 9110 §14.1.1: one that ends before it begins is none
  if (first !== '' && last !== '' && Number(last) < Number(first)) return undefined;
  const from = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const to = first === '' || last === '' ? size : Math.min(Number(last) + 1, size);
  if (from < to) return [from, to];
  throw new Problem('range', undefined, { 'content-range': `bytes */${size}` });
}

async function* within(
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  from: number,
  to: number,
): AsyncGenerator<Uint8Array> {
  let at = 0;
  for await (const piece of pieces) {
    if (at + piece.length > from) yield piece.subarray(Math.max(0, from - at), to - at);
    at += piece.length;
    if (at >= to) return;
  }
}

function stream(pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): ReadableStream<Uint8Array> {
  return ReadableStream.from<Uint8Array>(pieces);
}

/** RFC 6266 §4.3 and RFC 8187: in ASCII for the old, in UTF-8 for the others; nothing that ends the field. */
function disposition(name: string): string {
  const plain = name.replace(/[^\w.+-]/g, '_').slice(0, 100);
  // cut short first: the cut may leave half a character, which has no place in UTF-8
  const whole = encodeURIComponent(name.slice(0, 200).replace(/[\p{Cc}\p{Cs}/\\]/gu, '_')).replace(/['()*]/g, percent);
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`;
}

const percent = (character: string): string => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
