/**
 * Where mails come from: files, folders, mbox, Maildir, archives of those, standard input. Gives one item a message, in the order in which
 * the paths stand and the names sort; a path that cannot be read is an item too, so that it stops nobody else.
 */
import {
  closeSync,
  createReadStream,
  fstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  type Stats,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { isMbox, type MboxMessage, MboxSplitter, type RunningHash } from '../message/mbox.ts';
import { LARGE, SharedGathering, sharedRoom } from './crew/shared-bytes.ts';
import { Failure, type FailureCode, isMissing } from './failure.ts';
import type { Item, Unread } from './item.ts';
import { MESSAGE_LIMIT } from './limits.ts';
import { pileFormOf } from './sources/pile-form.ts';

/** Enough to tell an mbox from a message. */
const HEAD = 4096;
/** What is read at once of a stream. */
const CHUNK = 1 << 20;

/** @param paths files and folders; `-` is standard input */
export async function* itemsOf(paths: readonly string[]): AsyncGenerator<Item | Unread> {
  for (const path of paths) yield* path === '-' ? standardInput() : entry(path, new Set());
}

/** A name that is not UTF-8, as old Japanese archives have it, is reached only by its bytes. */
type Path = string | Buffer;

/** How a path is shown; what is not UTF-8 in it becomes U+FFFD. */
const shownOf = (path: Path): string => (typeof path === 'string' ? path : path.toString('utf8'));

async function* standardInput(): AsyncGenerator<Item | Unread> {
  try {
    if (fstatSync(0).isDirectory())
      yield unread('-', 'METSUKE_INPUT_UNREADABLE', 'is a folder', 'give the path of the folder');
    else yield* streamed('-', process.stdin);
  } catch (cause) {
    yield unread('-', 'METSUKE_INPUT_UNREADABLE', 'cannot be read', 'give the path of a file', cause);
  }
}

/**
 * @param seen the folders that were read below the path of the call: links may lead back up, and a few that lead to one
 * another make more paths than anybody can walk
 */
async function* entry(path: Path, seen: Set<string>): AsyncGenerator<Item | Unread> {
  const source = shownOf(path);
  try {
    const about = statSync(path);
    if (about.isDirectory()) {
      const folder = `${about.dev}:${about.ino}`;
      if (seen.has(folder)) return;
      seen.add(folder);
      yield* directory(path, seen);
    } else if (about.isFile() || (about.isFIFO() && seen.size === 0)) yield* file(path, source, about);
    // whoever names a pipe knows who writes into it; in a folder it would keep us waiting for ever, as a device may
    else yield unread(source, 'METSUKE_INPUT_UNREADABLE', 'is not a file', 'give a file, or - for standard input');
  } catch (cause) {
    if (!isMissing(cause)) {
      yield unread(source, 'METSUKE_INPUT_UNREADABLE', 'cannot be read', 'check its permissions', cause);
      return;
    }
    // the words of a call come to us as UTF-8, so that a name which is none has lost its bytes on the way
    const wayOut = source.includes('\ufffd')
      ? 'its name is not UTF-8: give the folder that it is in'
      : 'check the path';
    yield unread(source, 'METSUKE_INPUT_MISSING', 'does not exist', wayOut, cause);
  }
}

function unread(source: string, code: FailureCode, what: string, wayOut: string, cause?: unknown): Unread {
  return { source, failure: new Failure(code, `${source} ${what}`, wayOut, { cause }) };
}

const empty = (source: string): Unread =>
  unread(source, 'METSUKE_INPUT_EMPTY', 'is empty', 'save the mail again with its full source');

/** Any folder, or a Maildir, where `tmp` holds what is not delivered yet. Hidden files are not mail. */
async function* directory(path: Path, seen: Set<string>): AsyncGenerator<Item | Unread> {
  const inside = new Map(childrenOf(path).filter(([name]) => !name.startsWith('.')));
  const isMaildir = inside.has('cur') && inside.has('new');
  for (const [name, child] of inside) if (!isMaildir || name !== 'tmp') yield* entry(child, seen);
}

/** Names with their paths, in the order of the names. */
function childrenOf(path: Path): (readonly [name: string, path: Path])[] {
  const names = readdirSync(path).sort();
  if (typeof path === 'string' && !names.some((name) => name.includes('\ufffd')))
    return names.map((name) => [name, join(path, name)]);
  // as Latin-1 two names that differ in a byte stay two
  return readdirSync(path, { encoding: 'buffer' })
    .map((name): readonly [string, Path] => [
      name.toString('latin1'),
      Buffer.concat([Buffer.from(path), Buffer.from('/'), name]),
    ])
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

async function* file(path: Path, source: string, about: Stats): AsyncGenerator<Item | Unread> {
  if (about.isFile() && about.size === 0) {
    yield empty(source);
    return;
  }
  const head = about.isFile() ? headOf(path) : new Uint8Array();
  if (pileFormOf(head) !== undefined) {
    yield* archive(path, source, about);
    return;
  }
  if (about.isFile() && about.size <= MESSAGE_LIMIT && !isMbox(head)) {
    yield { source, bytes: about.size < LARGE ? readFileSync(path) : readLarge(path, about.size) };
  } else yield* streamed(source, createReadStream(path, { highWaterMark: CHUNK }));
}

/**
 * `PATH/NAME`: the mails of an archive, and what of it was not read. One without a mail is what it was before, a file: a report of
 * a receiver comes as a ZIP too.
 */
async function* archive(path: Path, source: string, about: Stats): AsyncGenerator<Item | Unread> {
  const { openPile, whyNotRead } = await import('./sources/pile.ts');
  let mails = 0;
  for await (const said of openPile(path, source)) {
    if ('file' in said) {
      const { name, bytes, cut } = said.file;
      mails += 1;
      if (isMbox(bytes)) yield* mbox(`${source}/${name}`, bytes, nothing(), cut);
      else yield { source: `${source}/${name}`, ...member(bytes, cut) };
      continue;
    }
    const { unread: closed, others } = said.rest;
    for (const { name, why } of closed)
      yield notRead(name === '' ? source : `${source}/${name}`, whyNotRead[why] ?? why);
    if (mails > 0 && others.count > 0) {
      const names = `${others.names.join(', ')}${others.count > others.names.length ? ', …' : ''}`;
      const what = others.count === 1 ? 'a file in it is no mail' : `${others.count} files in it are no mails`;
      yield notRead(source, `${what} (${names})`);
    }
    if (mails > 0 || closed.length > 0) continue;
    if (about.size <= MESSAGE_LIMIT) yield { source, bytes: readFileSync(path) };
    else yield notRead(source, 'no mail is in it, and it has more than 50 MiB');
  }
}

/** @param torn the archive ends within it: of what is missing nobody knows size or hash */
function member(bytes: Uint8Array, torn: boolean): Pick<Item, 'bytes' | 'cut' | 'whole'> {
  if (torn) return { bytes: bytes.subarray(0, MESSAGE_LIMIT), cut: true };
  if (bytes.length <= MESSAGE_LIMIT) return { bytes };
  const whole = new Gathering();
  whole.add(bytes);
  return whole.message();
}

/** Behind what is there already. */
async function* nothing(): AsyncGenerator<Uint8Array> {
  yield* [];
}

const notRead = (source: string, why: string): Unread =>
  unread(source, 'METSUKE_INPUT_ARCHIVE', `was not read whole: ${why}`, 'unpack it and give the folder');

/** @param size what the file had when it was looked at; what is added meanwhile belongs to the next look */
function readLarge(path: Path, size: number): Uint8Array {
  const handle = openSync(path, 'r');
  try {
    const bytes = sharedRoom(size);
    let length = 0;
    for (let read = -1; read !== 0 && length < size; length += read)
      read = readSync(handle, bytes, length, size - length, length);
    return bytes.subarray(0, length);
  } finally {
    closeSync(handle);
  }
}

function headOf(path: Path): Uint8Array {
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
  const first = await beginning(chunks);
  if (first.length === 0) yield empty(source);
  else if (isMbox(first)) yield* mbox(source, first, chunks);
  else yield await message(source, first, chunks);
}

/** As much as tells what it is: a pipe may give three bytes first. */
async function beginning(chunks: AsyncIterator<Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for (let length = 0; length < HEAD; ) {
    const chunk = await nextOf(chunks);
    if (chunk === undefined) break;
    pieces.push(chunk);
    length += chunk.length;
  }
  return pieces.length === 1 && pieces[0] !== undefined ? pieces[0] : Buffer.concat(pieces);
}

async function message(source: string, first: Uint8Array, chunks: AsyncIterator<Uint8Array>): Promise<Item> {
  const whole = new Gathering();
  for (let chunk: Uint8Array | undefined = first; chunk !== undefined; chunk = await nextOf(chunks)) whole.add(chunk);
  return { source, ...whole.message() };
}

/**
 * `PATH#1`, `PATH#2`, …; an mbox of one message is that message, with the bytes that the file has, `From ` line and all.
 * @param torn there was more behind the end, so that its last message is only a beginning
 */
async function* mbox(
  source: string,
  first: Uint8Array,
  chunks: AsyncIterator<Uint8Array>,
  torn = false,
): AsyncGenerator<Item | Unread> {
  const splitter = new MboxSplitter({ messageBytes: MESSAGE_LIMIT, hash: newHash });
  let whole: Gathering | undefined = new Gathering();
  let waiting: MboxMessage | undefined;
  let count = 0;
  for (let chunk: Uint8Array | undefined = first; chunk !== undefined; chunk = await nextOf(chunks)) {
    whole?.add(chunk);
    for (const one of splitter.push(chunk)) {
      if (waiting !== undefined) yield numbered(source, ++count, waiting);
      waiting = one;
    }
    if (count > 0) whole = undefined;
  }
  for (const one of splitter.end()) {
    if (waiting !== undefined) yield numbered(source, ++count, waiting);
    waiting = one;
  }
  if (waiting === undefined) {
    yield empty(source); // `From ` lines with nothing between them
    return;
  }
  const last = count === 0 && whole !== undefined ? { source, ...whole.message() } : numbered(source, ++count, waiting);
  // whole is what the archive has of it, and more is missing
  yield torn ? { source: last.source, bytes: last.bytes, cut: true } : last;
}

function numbered(path: string, count: number, { bytes, cut, whole }: MboxMessage): Item {
  const source = `${path}#${count}`;
  return cut ? { source, bytes, cut, ...(whole && { whole }) } : { source, bytes };
}

/** One message as it comes: its beginning, and size and hash of all. */
class Gathering {
  readonly #kept = new SharedGathering(MESSAGE_LIMIT);
  /** Begun when there is more than is kept. */
  #hash: RunningHash | undefined;
  #size = 0;

  add(chunk: Uint8Array): void {
    const room = MESSAGE_LIMIT - this.#kept.length;
    if (chunk.length > room && this.#hash === undefined) {
      this.#hash = newHash();
      this.#hash.update(this.#kept.bytes());
    }
    this.#hash?.update(chunk);
    if (room > 0) this.#kept.add(chunk.subarray(0, room));
    this.#size += chunk.length;
  }

  message(): Pick<Item, 'bytes' | 'cut' | 'whole'> {
    const bytes = this.#kept.bytes();
    if (this.#hash === undefined) return { bytes };
    return { bytes, cut: true, whole: { size: this.#size, sha256: this.#hash.hex() } };
  }
}

/** node:crypto is loaded with the first message that is too long to be kept. */
function newHash(): RunningHash {
  const hash = process.getBuiltinModule('node:crypto').createHash('sha256');
  return { update: (bytes) => void hash.update(bytes), hex: () => hash.digest('hex') };
}

async function nextOf(chunks: AsyncIterator<Uint8Array>): Promise<Uint8Array | undefined> {
  const next = await chunks.next();
  return next.done === true ? undefined : next.value;
}
