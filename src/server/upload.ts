/** What is posted, brought in: one mail into memory, several into a folder, with caps on both. */
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Busboy } from '@fastify/busboy';
import type { Context } from 'hono';
import { MESSAGE_LIMIT } from '../app/limits.ts';
import { isFull, Problem } from './problem.ts';
import { bodyOf, chunksOf } from './route.ts';

/** Files that may each hold several mails; whoever takes them removes the folder. */
export interface Piled {
  readonly folder: string;
  readonly files: readonly { readonly path: string; readonly name: string }[];
}

/** Counts as memory until it is released. */
interface Bytes {
  readonly bytes: Uint8Array;
  readonly release: () => void;
}

/** One message, or several. */
type Upload = Bytes | Piled;

/** One message is read in memory: as much as is examined of one. */
const messages: ReadonlySet<string> = new Set(['message/rfc822', 'message/global', 'application/vnd.ms-outlook']);
/** These may hold several. */
const piles: ReadonlySet<string> = new Set([
  'application/mbox',
  'application/octet-stream',
  'application/zip',
  'application/gzip',
  'application/x-tar',
]);
export const mailTypes = [...messages, ...piles, 'multipart/form-data'] as const;

/** Of one request, in bytes: a mailbox of years. */
const PILE_LIMIT = 4 * 1024 ** 3;
/** Files of one form. */
const FILES = 1_000;
/** Messages and files of cases that come in at one time, in bytes: a bound of memory. */
const IN_MEMORY = 256 * 1024 * 1024;
/** Up to so many bytes one does not count: the number of connections bounds them. */
const SMALL = 128 * 1024;

let inMemory = 0;

/** @param incoming folder for what does not stay in memory @throws Problem other-type, too-big, busy, not-understood */
export async function takeUpload(c: Context, incoming: string): Promise<Upload> {
  const said = c.req.header('content-type') ?? '';
  const type = said.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  return messages.has(type) ? takeBytes(c, MESSAGE_LIMIT) : takePile(c, incoming);
}

/** The same, and one message is a file too. */
export async function takePile(c: Context, incoming: string): Promise<Piled> {
  const said = c.req.header('content-type') ?? '';
  const type = said.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  if (messages.has(type) || piles.has(type)) return intoFolder(incoming, (folder) => pile(c, folder));
  if (type === 'multipart/form-data') return intoFolder(incoming, (folder) => form(c, said, folder));
  throw new Problem('other-type', `one of ${mailTypes.join(', ')}`);
}

/** One file that stays on the disk until whoever takes it removes its folder. @throws Problem other-type, too-big, disk-full */
export async function takeFile(
  c: Context,
  incoming: string,
  { type, most }: { readonly type: string; readonly most: number },
): Promise<{ readonly folder: string; readonly path: string }> {
  const said = c.req.header('content-type') ?? '';
  if (said.split(';', 1)[0]?.trim().toLowerCase() !== type) throw new Problem('other-type', `${type} is taken here`);
  const { folder, files } = await intoFolder(incoming, (into) => pile(c, into, most));
  return { folder, path: files[0]?.path ?? join(folder, '0000') };
}

/** What is read in memory, which it counts as until it is released. @param most bytes @throws Problem too-big, busy, not-understood */
export async function takeBytes(c: Context, most: number): Promise<Bytes> {
  const said = Number(c.req.header('content-length') ?? most);
  // small mails are never refused for the sake of big ones
  const size = said <= SMALL ? 0 : Math.min(said, most);
  if (inMemory + size > IN_MEMORY) throw new Problem('busy', undefined, { 'retry-after': '2' });
  inMemory += size;
  const release = (): void => {
    inMemory -= size;
  };
  try {
    const bytes = await bodyOf(c, most);
    if (bytes.length === 0) throw new Problem('not-understood', 'the body is empty');
    return { bytes, release };
  } catch (error) {
    release();
    throw error;
  }
}

/** Removes what was uploaded. Never rejects: what stays behind the next start removes. */
export const discard = (folder: string): Promise<void> =>
  rm(folder, { recursive: true, force: true }).catch(() => undefined);

type Files = { readonly path: string; readonly name: string }[];

async function intoFolder(incoming: string, fill: (folder: string) => Promise<Files>): Promise<Piled> {
  const folder = await mkdtemp(join(incoming, 'upload-'));
  try {
    const files = await fill(folder);
    if (files.length === 0) throw new Problem('not-understood', 'there is no file in it');
    return { folder, files };
  } catch (error) {
    await discard(folder);
    throw error;
  }
}

async function pile(c: Context, folder: string, most?: number): Promise<Files> {
  const path = join(folder, '0000');
  await pipeline(Readable.from(capped(c, most)), createWriteStream(path, { mode: 0o600 }));
  return [{ path, name: '-' }];
}

/** multipart/form-data (RFC 7578): every part with a file name, whatever its field is called. */
async function form(c: Context, type: string, folder: string): Promise<Files> {
  const files: Files = [];
  const written: Promise<void>[] = [];
  const parts: Readable[] = [];
  let failure: unknown;
  const reader = readerFor(type);
  reader.on('file', (_field, stream, name) => {
    const path = join(folder, String(files.length).padStart(4, '0'));
    files.push({ path, name: shown(name) });
    parts.push(stream);
    written.push(
      pipeline(stream, createWriteStream(path, { mode: 0o600 })).catch((error: unknown) => {
        failure ??= error;
        stream.resume();
      }),
    );
  });
  reader.on('filesLimit', () => {
    failure ??= new Problem('too-big', `at most ${FILES} files are taken at one time`);
  });
  try {
    await pipeline(Readable.from(capped(c)), reader);
  } catch (error) {
    failure ??= error instanceof Problem || isFull(error) ? error : new Problem('not-understood', 'the form is broken');
    for (const part of parts) part.destroy(); // no reader ends them now
  }
  await Promise.all(written);
  if (failure !== undefined) throw failure;
  return files;
}

function readerFor(type: string): InstanceType<typeof Busboy> {
  try {
    return new Busboy({ headers: { 'content-type': type }, limits: { files: FILES, fields: 0, parts: FILES } });
  } catch {
    throw new Problem('not-understood', 'the form names no boundary');
  }
}

async function* capped(c: Context, most = PILE_LIMIT): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const chunk of chunksOf(c)) {
    size += chunk.length;
    if (size > most) throw new Problem('too-big', `at most ${most} bytes are taken at one time`);
    yield chunk;
  }
}

/** A name as a source is shown: no path of another machine, one line. */
const shown = (name: string): string =>
  basename(name.replaceAll('\\', '/'))
    .replace(/[\p{Cc}\p{Cs}]/gu, ' ')
    .slice(0, 200) || '-';
