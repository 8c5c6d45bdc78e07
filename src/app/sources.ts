/**
 * Where mails come from: files, folders, mbox, Maildir, archives of those, standard input. Gives one item a message, in the order in which
 * the paths stand and the names sort; a path that cannot be read is an item too, so that it stops nobody else.
 */
import {
  closeSync,
  createReadStream,
  fstatSync,
  openSync,
  readFileSync,
  readSync,
  type Stats,
  statSync,
} from 'node:fs';
import { isMbox, type MboxMessage, MboxSplitter, type RunningHash } from '../message/mbox.ts';
import { LARGE, SharedGathering, sharedRoom } from './crew/shared-bytes.ts';
import { Failure, type FailureCode, isMissing, type Said } from './failure.ts';
import type { Item, Unread } from './item.ts';
import { MESSAGE_LIMIT } from './limits.ts';
import { insideOf, type PassOver, type Path, shownOf } from './sources/folder.ts';
import { HEAD, isNoMail } from './sources/mail-head.ts';
import { pileFormOf } from './sources/pile-form.ts';

/** What is read at once of a stream. */
const CHUNK = 1 << 20;

/**
 * @param paths files and folders; `-` is standard input
 * @param passOver what of a folder is plainly no mail is not given, and told to this; without it all is given
 * @param also `files`: those that are no mails are given as well, for they may be reports; what a mail program keeps of its mails is not
 */
export async function* itemsOf(
  paths: readonly string[],
  passOver?: PassOver,
  also?: 'files',
): AsyncGenerator<Item | Unread> {
  for (const path of paths)
    yield* path === '-' ? standardInput() : entry(path, { seen: new Set(), passOver, also, isMails: false });
}

/** On the way into folders. */
interface Way {
  /**
   * The folders that were read below the path of the call: links may lead back up, and a few that lead to one another make more
   * paths than anybody can walk.
   */
  readonly seen: Set<string>;
  readonly passOver: PassOver | undefined;
  readonly also: 'files' | undefined;
  /** In `cur` or `new` of a Maildir, where everything is a mail, whatever it looks like. */
  readonly isMails: boolean;
}

async function* standardInput(): AsyncGenerator<Item | Unread> {
  try {
    if (fstatSync(0).isDirectory())
      yield unread('-', 'METSUKE_INPUT_UNREADABLE', IS_FOLDER, {
        ja: 'フォルダーの場所を指定してください',
        en: 'give the path of the folder',
      });
    else yield* streamed('-', process.stdin);
  } catch (cause) {
    yield unread(
      '-',
      'METSUKE_INPUT_UNREADABLE',
      CLOSED,
      { ja: 'ファイルの場所を指定してください', en: 'give the path of a file' },
      cause,
    );
  }
}

async function* entry(path: Path, way: Way): AsyncGenerator<Item | Unread> {
  const source = shownOf(path);
  try {
    const about = statSync(path);
    if (about.isDirectory()) {
      const folder = `${about.dev}:${about.ino}`;
      if (way.seen.has(folder)) return;
      way.seen.add(folder);
      yield* directory(path, way);
    } else if (about.isFile() || (about.isFIFO() && way.seen.size === 0)) yield* file(path, source, about, way);
    // whoever names a pipe knows who writes into it; in a folder it would keep us waiting for ever, as a device may
    else
      yield unread(
        source,
        'METSUKE_INPUT_UNREADABLE',
        { ja: 'はファイルではありません', en: 'is not a file' },
        { ja: 'ファイルを指定するか、標準入力なら - を指定してください', en: 'give a file, or - for standard input' },
      );
  } catch (cause) {
    if (!isMissing(cause)) {
      yield unread(
        source,
        'METSUKE_INPUT_UNREADABLE',
        CLOSED,
        { ja: '権限を確認してください', en: 'check its permissions' },
        cause,
      );
      return;
    }
    // the words of a call come to us as UTF-8, so that a name which is none has lost its bytes on the way
    const wayOut = source.includes('\ufffd')
      ? {
          ja: '名前がUTF-8ではないので、入っているフォルダーを指定してください',
          en: 'its name is not UTF-8: give the folder that it is in',
        }
      : { ja: '場所と名前を確認してください', en: 'check the path' };
    yield unread(source, 'METSUKE_INPUT_MISSING', { ja: 'はありません', en: 'does not exist' }, wayOut, cause);
  }
}

/** What is said of a path, behind its name. */
type Both = Exclude<Said, string>;
const IS_FOLDER: Both = { ja: 'はフォルダーです', en: 'is a folder' };
const CLOSED: Both = { ja: 'を読めません', en: 'cannot be read' };

function unread(source: string, code: FailureCode, { ja, en }: Both, wayOut: Both, cause?: unknown): Unread {
  return { source, failure: new Failure(code, { ja: `${source} ${ja}`, en: `${source} ${en}` }, wayOut, { cause }) };
}

const empty = (source: string): Unread =>
  unread(
    source,
    'METSUKE_INPUT_EMPTY',
    { ja: 'は空です', en: 'is empty' },
    { ja: 'メールを元の形(ソース全体)で保存し直してください', en: 'save the mail again with its full source' },
  );

async function* directory(path: Path, way: Way): AsyncGenerator<Item | Unread> {
  for (const { path: child, is } of insideOf(path, way.isMails)) {
    if (is === 'mails' || is === 'any' || (is === 'control' && way.passOver === undefined))
      yield* entry(child, { ...way, isMails: is === 'mails' || (is === 'any' && way.isMails) });
    else way.passOver?.(shownOf(child), is);
  }
}

async function* file(path: Path, source: string, about: Stats, way: Way): AsyncGenerator<Item | Unread> {
  const head = about.isFile() ? headOf(path) : new Uint8Array();
  if (about.isFile() && about.size === 0) {
    if (isPassedOver(way, head, source)) way.passOver?.(source, 'file');
    else yield empty(source);
    return;
  }
  if (pileFormOf(head) !== undefined) {
    yield* archive(path, source, about, way);
    return;
  }
  if (isPassedOver(way, head, source)) way.passOver?.(source, 'file');
  else if (about.isFile() && about.size <= MESSAGE_LIMIT && !isMbox(head)) {
    yield { source, bytes: about.size < LARGE ? readFileSync(path) : readLarge(path, about.size) };
  } else yield* streamed(source, createReadStream(path, { highWaterMark: CHUNK }));
}

/**
 * What the call itself names is a mail, whatever it looks like, and so is what lies where mails are delivered. An empty file is one by its
 * name or place alone: programs leave others, as for a folder without mails.
 */
const isPassedOver = ({ seen, passOver, also, isMails }: Way, head: Uint8Array, source: string): boolean =>
  passOver !== undefined &&
  (also === undefined || head.length === 0) &&
  seen.size > 0 &&
  !isMails &&
  isNoMail(head, source);

/**
 * `PATH/NAME`: the mails of an archive, and what of it was not read. One without a mail is what it was before, a file: a report of
 * a receiver comes as a ZIP too.
 */
async function* archive(path: Path, source: string, about: Stats, way: Way): AsyncGenerator<Item | Unread> {
  const { openPile, OTHERS, whyNotRead } = await import('./sources/pile.ts');
  let mails = 0;
  for await (const said of openPile(path, source)) {
    if ('file' in said) {
      const { name, bytes, cut } = said.file;
      mails += 1;
      if (isMbox(bytes)) yield* mbox(`${source}/${name}`, bytes, nothing(), cut);
      else yield { source: `${source}/${name}`, ...member(bytes, cut) };
      continue;
    }
    const { unread: closed, others, leftOut } = said.rest;
    if (mails > 0) for (const { name, what } of leftOut) way.passOver?.(`${source}/${name}`, what);
    for (const { name, why } of closed)
      yield notRead(name === '' ? source : `${source}/${name}`, whyNotRead[why] ?? { ja: why, en: why });
    // who is not told of accounts has them among the files
    const accounts = way.passOver === undefined ? leftOut.filter(({ what }) => what === 'control') : [];
    const count = others.count + accounts.length;
    if (mails > 0 && count > 0) {
      const some = [...others.names, ...accounts.map(({ name }) => name)].slice(0, OTHERS);
      const names = `${some.join(', ')}${count > some.length ? ', …' : ''}`;
      const en = count === 1 ? 'a file in it is no mail' : `${count} files in it are no mails`;
      yield notRead(source, {
        ja: `${count}個のファイルはメールではありません(${names})`,
        en: `${en} (${names})`,
      });
    }
    if (mails > 0 || closed.length > 0) continue;
    if (about.size > MESSAGE_LIMIT)
      yield notRead(source, {
        ja: '中にメールがなく、50 MiBより大きいファイルです',
        en: 'no mail is in it, and it has more than 50 MiB',
      });
    else if (isPassedOver(way, headOf(path), source)) way.passOver?.(source, 'file');
    else yield { source, bytes: readFileSync(path) };
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

const notRead = (source: string, why: Both): Unread =>
  unread(
    source,
    'METSUKE_INPUT_ARCHIVE',
    { ja: `の一部を読めませんでした: ${why.ja}`, en: `was not read whole: ${why.en}` },
    { ja: '展開して、そのフォルダーを指定してください', en: 'unpack it and give the folder' },
  );

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
