/**
 * Where mails come from: files, folders, mbox, Maildir, standard input. Gives one item a message, in the order in which
 * the paths stand and the names sort; a path that cannot be read is an item too, so that it stops nobody else.
 */
import { createHash } from 'node:crypto';
import {
  closeSync,
  createReadStream,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  type Stats,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { isMbox, type MboxMessage, MboxSplitter } from '../message/mbox.ts';
import { isMissing } from './config.ts';
import { Failure, type FailureCode } from './failure.ts';
import type { Item, Unread } from './item.ts';
import { MESSAGE_LIMIT } from './limits.ts';

/** Enough to tell an mbox and an Outlook file from a message. */
const HEAD = 4096;
/** [MS-CFB] §2.2: the signature of a compound file, which Outlook's `.msg` is. */
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** What is read at once of a stream. */
const CHUNK = 1 << 20;

/** @param paths files and folders; `-` is standard input */
export async function* itemsOf(paths: readonly string[]): AsyncGenerator<Item | Unread> {
  for (const path of paths) {
    if (path === '-') yield* streamed('-', process.stdin);
    else yield* entry(path);
  }
}

async function* entry(path: string): AsyncGenerator<Item | Unread> {
  try {
    const about = statSync(path);
    if (about.isDirectory()) yield* directory(path);
    else yield* file(path, about);
  } catch (cause) {
    if (isMissing(cause)) yield unread(path, 'METSUKE_INPUT_MISSING', 'does not exist', 'check the path', cause);
    else yield unread(path, 'METSUKE_INPUT_UNREADABLE', 'cannot be read', 'check its permissions', cause);
  }
}

function unread(source: string, code: FailureCode, what: string, wayOut: string, cause?: unknown): Unread {
  return { source, failure: new Failure(code, `${source} ${what}`, wayOut, { cause }) };
}

const empty = (source: string): Unread =>
  unread(source, 'METSUKE_INPUT_EMPTY', 'is empty', 'save the mail again with its full source');

/** Any folder, or a Maildir, where `tmp` holds what is not delivered yet. Hidden files are not mail. */
async function* directory(path: string): AsyncGenerator<Item | Unread> {
  const names = readdirSync(path)
    .filter((name) => !name.startsWith('.'))
    .sort();
  const isMaildir = names.includes('cur') && names.includes('new');
  for (const name of names) if (!isMaildir || name !== 'tmp') yield* entry(join(path, name));
}

async function* file(path: string, about: Stats): AsyncGenerator<Item | Unread> {
  if (about.isFile() && about.size === 0) {
    yield empty(path);
    return;
  }
  const head = about.isFile() ? headOf(path) : new Uint8Array();
  if (COMPOUND_FILE.every((byte, i) => head[i] === byte)) {
    yield unread(
      path,
      'METSUKE_INPUT_OUTLOOK',
      'is an Outlook .msg file, which this version cannot open',
      'in Outlook, save the mail as .eml',
    );
  } else if (about.isFile() && about.size <= MESSAGE_LIMIT && !isMbox(head)) {
    yield { source: path, bytes: readFileSync(path) };
  } else yield* streamed(path, createReadStream(path, { highWaterMark: CHUNK }));
}

function headOf(path: string): Uint8Array {
  const handle = openSync(path, 'r');
  try {
    const head = new Uint8Array(HEAD);
    return head.subarray(0, readSync(handle, head));
  } finally {
    closeSync(handle);
  }
}

/** A stream is an mbox when it begins as one, otherwise one message. */
async function* streamed(source: string, stream: AsyncIterable<Uint8Array>): AsyncGenerator<Item | Unread> {
  const chunks = stream[Symbol.asyncIterator]();
  const first = await chunks.next();
  if (first.done === true) yield empty(source);
  else if (isMbox(first.value)) yield* mbox(source, first.value, chunks);
  else yield await message(source, first.value, chunks);
}

async function message(source: string, first: Uint8Array, chunks: AsyncIterator<Uint8Array>): Promise<Item> {
  const kept: Uint8Array[] = [];
  const hash = createHash('sha256');
  let size = 0;
  for (let chunk: Uint8Array | undefined = first; chunk !== undefined; chunk = await nextOf(chunks)) {
    if (size < MESSAGE_LIMIT) kept.push(chunk.subarray(0, MESSAGE_LIMIT - size));
    hash.update(chunk);
    size += chunk.length;
  }
  const bytes = Buffer.concat(kept);
  return size > bytes.length
    ? { source, bytes, cut: true, whole: { size, sha256: hash.digest('hex') } }
    : { source, bytes };
}

/**
 * `PATH#1`, `PATH#2`, …; an mbox of one message is that message, with the bytes that the file has, `From ` line and all.
 */
async function* mbox(source: string, first: Uint8Array, chunks: AsyncIterator<Uint8Array>): AsyncGenerator<Item> {
  const splitter = new MboxSplitter({ messageBytes: MESSAGE_LIMIT });
  const whole: Uint8Array[] = [];
  let size = 0;
  let waiting: MboxMessage | undefined;
  let count = 0;
  for (let chunk: Uint8Array | undefined = first; chunk !== undefined; chunk = await nextOf(chunks)) {
    if (count === 0 && size < MESSAGE_LIMIT) whole.push(chunk);
    size += chunk.length;
    for (const one of splitter.push(chunk)) {
      if (waiting !== undefined) yield numbered(source, ++count, waiting);
      waiting = one;
      if (count > 0) whole.length = 0;
    }
  }
  for (const one of splitter.end()) {
    if (waiting !== undefined) yield numbered(source, ++count, waiting);
    waiting = one;
  }
  if (waiting === undefined) return;
  if (count === 0 && !waiting.cut) yield { source, bytes: Buffer.concat(whole) };
  else yield numbered(source, ++count, waiting);
}

function numbered(path: string, count: number, { bytes, cut }: MboxMessage): Item {
  const source = `${path}#${count}`;
  return cut ? { source, bytes, cut } : { source, bytes };
}

async function nextOf(chunks: AsyncIterator<Uint8Array>): Promise<Uint8Array | undefined> {
  const next = await chunks.next();
  return next.done === true ? undefined : next.value;
}
