/**
 * Where mails come from: files, folders, mbox, Maildir, standard input. Yields one item a message, in the order in
 * which the paths were given and the names sort; an unreadable path is an item too, so that it stops nobody else.
 */
import { createReadStream } from 'node:fs';
import { open, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { readMbox } from '../message/mbox.ts';
import { Failure, type FailureCode } from './failure.ts';
import { isMissing } from './config.ts';

/** The most that is read of one message (threats.md §6); what is beyond is hashed, counted, and said to be unread. */
export const MESSAGE_LIMIT = 50 * 1024 * 1024;
/** Enough to tell mbox and Outlook files from messages. */
const HEAD = 4096;
/** OLE compound file: an Outlook `.msg`. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** One message as it came. */
export interface Item {
  readonly source: string;
  readonly bytes: Uint8Array;
  /** Where only the beginning is in `bytes`. */
  readonly cut?: { readonly size: number; readonly sha256: string };
}

/** A path that could not be read; the others go on. */
export interface Unread {
  readonly source: string;
  readonly failure: Failure;
}

export async function* itemsOf(paths: readonly string[]): AsyncGenerator<Item | Unread> {
  for (const path of paths) {
    if (path === '-') yield* stream('-', process.stdin);
    else yield* entry(path);
  }
}

async function* entry(path: string): AsyncGenerator<Item | Unread> {
  try {
    const about = await stat(path);
    if (about.isDirectory()) yield* directory(path);
    else if (about.size === 0) yield unread(path, 'METSUKE_INPUT_EMPTY', 'is empty', 'save the mail again with its full source');
    else yield* file(path, about.size);
  } catch (cause) {
    if (isMissing(cause)) yield unread(path, 'METSUKE_INPUT_MISSING', 'does not exist', 'check the path', cause);
    else yield unread(path, 'METSUKE_INPUT_UNREADABLE', 'cannot be read', 'check its permissions', cause);
  }
}

const unread = (source: string, code: FailureCode, what: string, wayOut: string, cause?: unknown): Unread => ({
  source,
  failure: new Failure(code, `${source} ${what}`, wayOut, { exit: 3, cause }),
});

/** A Maildir (`cur`, `new`; `tmp` holds what is not delivered yet), or any folder; hidden files are not mail. */
async function* directory(path: string): AsyncGenerator<Item | Unread> {
  const names = (await readdir(path)).filter((name) => !name.startsWith('.')).sort();
  const isMaildir = names.includes('cur') && names.includes('new');
  for (const name of isMaildir ? names.filter((one) => one !== 'tmp') : names) yield* entry(join(path, name));
}

async function* file(path: string, size: number): AsyncGenerator<Item | Unread> {
  const head = await headOf(path, Math.min(HEAD, size));
  if (OLE.every((byte, i) => head[i] === byte)) {
    yield unread(path, 'METSUKE_INPUT_OUTLOOK', 'is an Outlook .msg file, which this version cannot open', 'in Outlook, save the mail as .eml');
  } else yield* stream(path, createReadStream(path, { highWaterMark: 1 << 20 }), looksLikeMbox(head));
}

async function headOf(path: string, length: number): Promise<Uint8Array> {
  const handle = await open(path);
  try {
    const { buffer, bytesRead } = await handle.read(new Uint8Array(length), 0, length, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
