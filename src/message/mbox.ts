/**
 * Splits an mbox into messages while it streams in, at the memory of one message.
 *
 * The `From ` line is the file's, not the message's, so it is given beside the bytes. `>From ` lines stay as they
 * are: mboxo quotes `From ` only, mboxrd every `>*From `, mboxcl2 nothing, and no file says which it is, so taking
 * a `>` away could change what was really sent.
 */
import { searchText, toLatin1 } from './byte-string.ts';
import { limits } from './limits.ts';

export interface MboxMessage {
  /** Without the `From ` line in front and the blank line that the file puts behind. */
  readonly bytes: Uint8Array;
  /** Where `bytes` begin in the file. */
  readonly start: number;
  /** The `From ` line as written, Latin-1, without its line end; absent for text in front of the first. */
  readonly fromLine?: string;
  /** The message went on behind the limit; its rest was passed over. */
  readonly cut: boolean;
  /** Of a message that is cut, all of it, where the caller gave a hash. */
  readonly whole?: { readonly size: number; readonly sha256: string };
}

/** SHA-256 of bytes that come one after the other. */
export interface RunningHash {
  update(bytes: Uint8Array): void;
  /** What came so far, as lower-case hex; nothing can follow. */
  hex(): string;
}

interface MboxOptions {
  /** Bytes kept of one message. */
  readonly messageBytes?: number;
  /** Begins a hash: it is asked for one for each message that is longer than what is kept. */
  readonly hash?: () => RunningHash;
}

const LF = 10;
const CR = 13;
/** Bytes of a line that are looked at; the rest of a longer one is passed on unread. */
const lineLooked = 64 * 1024;

/** Bytes of blank lines that may stand between what Content-Length promises and the next `From ` line. */
const BLANK_LINES = 4;

/** A `From ` line that is met where a message may go on: it separates if the line behind it is a header field. */
interface Candidate {
  /** Offset in the message that is being gathered, and the line's own length. */
  readonly at: number;
  readonly length: number;
  readonly dated: boolean;
  readonly line: string;
}

export class MboxSplitter {
  readonly #limit: number;
  readonly #newHash: (() => RunningHash) | undefined;
  /** Of a message that went on behind the limit: what is surely its own, so without a blank line or `From ` line at its end. */
  #hash: RunningHash | undefined;
  /** The blank line that came last, which may be the file's. */
  #lastBlank: Uint8Array | undefined;
  #lastFrom: Uint8Array | undefined;
  #buffer = new Uint8Array(64 * 1024);
  #kept = 0;
  /** Bytes of the message so far, those beyond the limit included. */
  #length = 0;
  #start = 0;
  #fromLine: string | undefined;
  readonly #held = new Uint8Array(lineLooked);
  #heldLength = 0;
  #midLine = false;
  #inHeader = true;
  #bodyAt = 0;
  /** Offset at which Content-Length says that the message ends; -1 when it says nothing. */
  #promisedEnd = -1;
  #contentLength = -1;
  #waiting: Candidate | undefined;
  /** Separators that lie inside of what Content-Length promises: used if the promise proves wrong. */
  #inside: Candidate[] = [];

  constructor(options: MboxOptions = {}) {
    this.#limit = options.messageBytes ?? limits.messageBytes;
    this.#newHash = options.hash;
  }

  /** Takes the next bytes of the file; returns the messages that are complete. */
  push(chunk: Uint8Array): MboxMessage[] {
    const done: MboxMessage[] = [];
    let pos = 0;
    while (pos < chunk.length) {
      const lf = chunk.indexOf(LF, pos);
      const end = lf < 0 ? chunk.length : lf + 1;
      const piece = chunk.subarray(pos, end);
      pos = end;
      if (this.#heldLength === 0 && lf >= 0) {
        this.#take(piece, true, done);
        continue;
      }
      if (this.#heldLength + piece.length <= lineLooked) {
        this.#held.set(piece, this.#heldLength);
        this.#heldLength += piece.length;
        if (lf >= 0) this.#release(true, done);
        continue;
      }
      this.#release(false, done);
      this.#take(piece, lf >= 0, done);
    }
    return done;
  }

  /** The end of the file: the last message. */
  end(): MboxMessage[] {
    const done: MboxMessage[] = [];
    this.#release(true, done);
    if (this.#waiting?.dated === true) this.#separate(this.#waiting, done);
    else if (this.#lastFrom !== undefined) this.#hashLast();
    if (this.#promisedEnd > this.#length) this.#breakPromise(done);
    this.#finish(this.#length, done, true);
    this.#reset(this.#start + this.#length, undefined);
    return done;
  }

  #release(complete: boolean, done: MboxMessage[]): void {
    if (this.#heldLength === 0) return;
    const length = this.#heldLength;
    this.#heldLength = 0;
    this.#take(this.#held.subarray(0, length), complete, done);
  }

  /** One line, or a piece of one that is too long to be looked at as a whole. */
  #take(piece: Uint8Array, complete: boolean, done: MboxMessage[]): void {
    if (!this.#midLine) this.#decide(piece, done);
    // where the message runs over the limit, a promise that was not kept by then is wrong
    if (this.#promisedEnd >= 0 && this.#length + piece.length > this.#limit && !this.#isAtPromise())
      this.#breakPromise(done);
    if (!this.#midLine) this.#lineStart(piece, complete, done);
    this.#append(piece, complete && !this.#midLine);
    this.#midLine = !complete;
  }

  /** Whether the `From ` line that came last separates: the line behind it tells. */
  #decide(line: Uint8Array, done: MboxMessage[]): void {
    const waiting = this.#waiting;
    if (waiting === undefined) return;
    this.#waiting = undefined;
    if (isField(line) || (waiting.at === 0 && waiting.dated)) {
      if (this.#promisedEnd > waiting.at) this.#inside.push(waiting);
      else this.#separate(waiting, done);
    } else this.#hashLast();
  }

  /** @param complete the line is known to its end: of a longer one than is looked at nobody made a separator */
  #lineStart(line: Uint8Array, complete: boolean, done: MboxMessage[]): void {
    if (this.#promisedEnd >= 0 && this.#length >= this.#promisedEnd && !isBlank(line)) {
      // the message must end here; when it does not, Content-Length was wrong
      if (!this.#isAtPromise() || !isFrom(line)) this.#breakPromise(done);
      else this.#inside = [];
    }
    if (complete && isFrom(line)) {
      const text = textOf(line);
      const dated = isDated(text);
      if (dated || envelopeOnly.test(text))
        this.#waiting = { at: this.#length, length: line.length, dated, line: text };
    }
    if (!this.#inHeader) return;
    if (isBlank(line)) {
      this.#inHeader = false;
      this.#bodyAt = this.#length + line.length;
      // beyond the limit nothing is kept that could be taken apart when a promise proves wrong
      const end = this.#bodyAt + this.#contentLength;
      if (this.#contentLength >= 0 && end + 2 * BLANK_LINES < this.#limit) this.#promisedEnd = end;
    } else if ((line[0] === 67 || line[0] === 99) && line.length < 60) {
      const match = contentLength.exec(textOf(line));
      if (match !== null) this.#contentLength = Number(match[1]);
    }
  }

  #isAtPromise(): boolean {
    const behind = this.#length - this.#promisedEnd;
    return behind >= 0 && behind <= BLANK_LINES;
  }

  /** @param isLine the piece is a whole line */
  #append(piece: Uint8Array, isLine: boolean): void {
    if (this.#length + piece.length > this.#limit) this.#addToHash(piece, isLine);
    const room = Math.min(piece.length, this.#limit - this.#kept);
    if (room > 0 && this.#kept === this.#length) {
      if (this.#kept + room > this.#buffer.length) {
        const larger = new Uint8Array(Math.min(this.#limit, Math.max(this.#buffer.length * 2, this.#kept + room)));
        larger.set(this.#buffer.subarray(0, this.#kept));
        this.#buffer = larger;
      }
      this.#buffer.set(room < piece.length ? piece.subarray(0, room) : piece, this.#kept);
      this.#kept += room;
    }
    this.#length += piece.length;
  }

  #addToHash(piece: Uint8Array, isLine: boolean): void {
    if (this.#newHash === undefined) return;
    if (this.#hash === undefined) {
      this.#hash = this.#newHash();
      this.#hash.update(this.#buffer.subarray(0, this.#length)); // until now all was kept
    }
    // a `From ` line that may separate stands behind the blank line of the file, and waits with it
    if (this.#waiting?.at === this.#length) {
      this.#lastFrom = piece.slice();
      return;
    }
    this.#hashLast();
    if (isLine && isBlank(piece)) this.#lastBlank = piece.slice();
    else this.#hash.update(piece);
  }

  /** What was held back is the message's own. */
  #hashLast(): void {
    if (this.#lastBlank !== undefined) this.#hash?.update(this.#lastBlank);
    if (this.#lastFrom !== undefined) this.#hash?.update(this.#lastFrom);
    this.#lastBlank = undefined;
    this.#lastFrom = undefined;
  }

  /** The message ends before the `From ` line; what was gathered behind that line begins the next. */
  #separate(candidate: Candidate, done: MboxMessage[]): void {
    this.#lastFrom = undefined;
    const from = candidate.at + candidate.length;
    const behind = this.#length - from;
    const kept = Math.max(0, this.#kept - from);
    this.#finish(candidate.at, done, kept === 0);
    if (kept > 0) this.#buffer.copyWithin(0, from, from + kept);
    const start = this.#start + from;
    this.#reset(start, candidate.line);
    this.#kept = kept;
    this.#length = behind;
  }

  /** Content-Length was wrong: the separators inside count after all. */
  #breakPromise(done: MboxMessage[]): void {
    const inside = this.#inside;
    this.#promisedEnd = -1;
    this.#inside = [];
    const base = this.#start;
    for (const candidate of inside) this.#separate({ ...candidate, at: candidate.at - (this.#start - base) }, done);
    if (inside.length > 0) this.#inHeader = false;
  }

  /** @param isAll nothing in the buffer belongs to the next message */
  #finish(end: number, done: MboxMessage[], isAll: boolean): void {
    const blank = this.#fromLine === undefined ? 0 : (this.#lastBlank?.length ?? 0);
    const cut = end - blank > this.#kept;
    let stop = Math.min(end - blank, this.#kept);
    if (this.#fromLine !== undefined && blank === 0 && !cut) {
      // the blank line that the file puts between messages
      const before = stop - (this.#buffer[stop - 2] === CR ? 2 : 1);
      if (stop > 1 && this.#buffer[stop - 1] === LF && (before === 0 || this.#buffer[before - 1] === LF)) stop = before;
    }
    // white space in front of the first message is nobody's; of a piece that is cut, the rest was not looked at
    if (stop === 0 || (this.#fromLine === undefined && !cut && isWhite(this.#buffer, stop))) return;
    // a large one takes the buffer with it, which is followed by a new one
    const bytes = isAll && stop > bufferKept ? this.#buffer.subarray(0, stop) : this.#buffer.slice(0, stop);
    const message = { bytes, start: this.#start, cut, ...this.#wholeOf(end - blank, cut) };
    done.push(this.#fromLine === undefined ? message : { ...message, fromLine: this.#fromLine });
  }

  #wholeOf(size: number, cut: boolean): Pick<MboxMessage, 'whole'> {
    if (!cut || this.#hash === undefined) return {};
    if (this.#fromLine === undefined) this.#hashLast();
    return { whole: { size, sha256: this.#hash.hex() } };
  }

  #reset(start: number, fromLine: string | undefined): void {
    this.#kept = 0;
    this.#length = 0;
    this.#start = start;
    this.#fromLine = fromLine;
    this.#hash = undefined;
    this.#lastBlank = undefined;
    this.#lastFrom = undefined;
    this.#inHeader = true;
    this.#contentLength = -1;
    this.#promisedEnd = -1;
    this.#inside = [];
    // one large message must not hold its memory for a hundred thousand small ones
    if (this.#buffer.length > bufferKept) this.#buffer = new Uint8Array(64 * 1024);
  }
}

/** Bytes of buffer kept for the next message. */
const bufferKept = 4 * 1024 * 1024;

/** Header fields that stand right behind a `From ` line. Prose rarely has a colon behind a word without spaces. */
const field = /^(?:>From |[A-Za-z][A-Za-z0-9_-]{0,76}[ \t]{0,3}:)/;
// `From a@example.org Tue Mar  5 10:00:00 2024`, with zone, seconds and order as they vary
const time = /\d\d?:\d\d/;
const year = /\b(?:19|20)\d\d\b/;
const envelopeOnly = /^From [^\s]{1,320}[ \t]{0,9}$/;
const contentLength = /^content-length[ \t]{0,9}:[ \t]{0,9}(\d{1,12})[ \t\r\n]{0,9}$/i;

const isFrom = (line: Uint8Array): boolean =>
  line[0] === 70 && line[1] === 114 && line[2] === 111 && line[3] === 109 && line[4] === 32;

function textOf(line: Uint8Array): string {
  let end = Math.min(line.length, 1_000);
  while (end > 0 && (line[end - 1] === LF || line[end - 1] === CR)) end -= 1;
  return toLatin1(searchText(line.subarray(0, end)));
}

const isDated = (text: string): boolean => time.test(text) && year.test(text);
const isField = (line: Uint8Array): boolean => field.test(searchText(line.subarray(0, 100)));
const isBlank = (line: Uint8Array): boolean => line[0] === LF || (line[0] === CR && line[1] === LF);

function isWhite(bytes: Uint8Array, end: number): boolean {
  for (let i = 0; i < end; i += 1) {
    const byte = bytes[i];
    if (byte !== LF && byte !== CR && byte !== 32 && byte !== 9) return false;
  }
  return true;
}

/** All messages of an mbox that is in memory. */
export function splitMbox(bytes: Uint8Array, options: MboxOptions = {}): MboxMessage[] {
  const splitter = new MboxSplitter(options);
  return [...splitter.push(bytes), ...splitter.end()];
}

/** True when the bytes begin as an mbox does. */
export function isMbox(bytes: Uint8Array): boolean {
  if (!isFrom(bytes)) return false;
  const lf = bytes.subarray(0, 1_000).indexOf(LF);
  return isDated(textOf(bytes.subarray(0, lf < 0 ? 1_000 : lf + 1)));
}
