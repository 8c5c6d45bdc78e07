/**
 * Content-Transfer-Encoding (RFC 2045 §6) and uuencode, decoded by tables in one pass. Bytes in, bytes out; broken
 * input gives what can be had and flags, never an error.
 */

/** What the decoder met. */
export interface Decoded {
  readonly bytes: Uint8Array;
  /** Characters that the encoding does not know were skipped (base64) or kept (quoted-printable). */
  readonly junk: boolean;
  /** base64: padding with more content behind it. uuencode: no `end` line. */
  readonly padded: boolean;
  /**
   * Places at which nothing is half read: how many bytes were made, and where the next one begins in the input, in
   * turn. Who looks for the origin of a byte need not begin at the top.
   */
  readonly marks?: readonly number[];
}

/** Bytes between two marks: a line or a few. */
const MARK_EVERY = 256;

const LF = 10;
const JUNK = 64;
const PAD = 65;
const WHITE = 66;
export const base64Of = new Uint8Array(256).fill(JUNK);
'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'.split('').forEach((letter, value) => {
  base64Of[letter.charCodeAt(0)] = value;
});
base64Of[61] = PAD;
for (const white of [9, 10, 13, 32]) base64Of[white] = WHITE;

/**
 * How padding inside is read, for clients differ: `restart` begins anew behind it (pieces that were encoded one by
 * one), `stop` ends there, `ignore` reads on as if it were not there.
 */
type Padding = 'restart' | 'stop' | 'ignore';

/** RFC 2045 §6.8. Characters outside of the alphabet are skipped. */
export function decodeBase64(input: Uint8Array, padding: Padding = 'restart'): Decoded {
  const end = input.length;
  const out = new Uint8Array(Math.ceil((end * 3) / 4) + 3);
  const table = base64Of;
  let o = 0;
  let i = 0;
  let junk = false;
  let padded = false;
  let sawPad = false;
  let bits = 0;
  let count = 0;
  const marks: number[] = [];
  let nextMark = MARK_EVERY;
  while (i < end) {
    if (count === 0) {
      if (o >= nextMark) {
        marks.push(o, i);
        nextMark = o + MARK_EVERY;
      }
      // four good characters at once: the usual case
      while (i + 3 < end) {
        const a = table[input[i] ?? 0] ?? JUNK;
        const b = table[input[i + 1] ?? 0] ?? JUNK;
        const c = table[input[i + 2] ?? 0] ?? JUNK;
        const d = table[input[i + 3] ?? 0] ?? JUNK;
        if ((a | b | c | d) > 63) break;
        if (sawPad) padded = true;
        const v = (a << 18) | (b << 12) | (c << 6) | d;
        out[o] = v >> 16;
        out[o + 1] = v >> 8;
        out[o + 2] = v;
        o += 3;
        i += 4;
      }
      if (i >= end) break;
    }
    const v = table[input[i] ?? 0] ?? JUNK;
    i += 1;
    if (v < 64) {
      if (sawPad) padded = true;
      bits = (bits << 6) | v;
      count += 1;
      if (count === 4) {
        out[o] = bits >> 16;
        out[o + 1] = bits >> 8;
        out[o + 2] = bits;
        o += 3;
        bits = 0;
        count = 0;
      }
    } else if (v === PAD) {
      sawPad = true;
      if (padding === 'ignore') continue;
      o = flush(out, o, bits, count);
      bits = 0;
      count = 0;
      if (padding === 'stop') break;
    } else if (v === JUNK) {
      const text = junk || padding !== 'restart' ? -1 : textBehind(input, i - 1);
      if (text > 0) return { ...decodeBase64(input.subarray(0, text)), junk: true };
      junk = true;
    }
  }
  o = flush(out, o, bits, count);
  return { bytes: out.subarray(0, o), junk, padded, marks };
}

/**
 * Where a text begins that somebody put behind the base64, as lists put their footers: the line of the first character that
 * base64 does not know, when a blank line stands before it and whole groups of four before that; or -1.
 * @param at the place of that character
 */
export function textBehind(input: Uint8Array, at: number): number {
  const start = input.lastIndexOf(LF, at) + 1;
  let last = start - 1;
  let lines = 0;
  for (; last >= 0; last -= 1) {
    const byte = input[last] ?? 0;
    if (base64Of[byte] !== WHITE) break;
    if (byte === LF) lines += 1;
  }
  if (lines < 2 || last < 0) return -1;
  let letters = 0;
  for (let i = 0; i <= last; i += 1) {
    const value = base64Of[input[i] ?? 0] ?? JUNK;
    if (value < 64 || value === PAD) letters += 1;
  }
  return letters % 4 === 0 ? start : -1;
}

/** The first character that base64 does not know, or -1. */
export function firstJunk(input: Uint8Array): number {
  for (let i = 0; i < input.length; i += 1) if (base64Of[input[i] ?? 0] === JUNK) return i;
  return -1;
}

/** Writes the bytes of an unfinished group of four. */
function flush(out: Uint8Array, at: number, bits: number, count: number): number {
  if (count === 2) {
    out[at] = bits >> 4;
    return at + 1;
  }
  if (count === 3) {
    out[at] = bits >> 10;
    out[at + 1] = bits >> 2;
    return at + 2;
  }
  return at;
}

export const hexOf = new Int8Array(256).fill(-1);
for (let value = 0; value < 16; value += 1) {
  const digit = value.toString(16);
  hexOf[digit.charCodeAt(0)] = value;
  hexOf[digit.toUpperCase().charCodeAt(0)] = value; // RFC 2045 §6.7 rule 1: lower case is to be understood
}

/** RFC 2045 §6.7. An `=` that begins nothing stays as it is; white space at line ends is dropped (rule 3). */
export function decodeQuotedPrintable(input: Uint8Array): Decoded {
  const end = input.length;
  const first = input.indexOf(61);
  if (first < 0 && !hasWhiteAtLineEnd(input)) return { bytes: input, junk: false, padded: false };
  const out = new Uint8Array(end);
  let o = 0;
  let i = 0;
  let junk = false;
  // the first position of the white space that ends `out`: dropped when a line ends here
  let white = -1;
  const marks: number[] = [];
  let nextMark = MARK_EVERY;
  while (i < end) {
    const byte = input[i] ?? 0;
    if (byte === 61) {
      if (o >= nextMark) {
        marks.push(o, i);
        nextMark = o + MARK_EVERY;
      }
      const high = hexOf[input[i + 1] ?? 0] ?? -1;
      const low = hexOf[input[i + 2] ?? 0] ?? -1;
      if (i + 2 < end && high >= 0 && low >= 0) {
        out[o] = (high << 4) | low;
        o += 1;
        i += 3;
        white = -1;
        continue;
      }
      const after = softBreakEnd(input, i + 1, end);
      if (after > 0) {
        i = after;
        white = -1;
        continue;
      }
      junk = true;
      out[o] = byte;
      o += 1;
      i += 1;
      white = -1;
      continue;
    }
    if (byte === 32 || byte === 9) {
      if (white < 0) white = o;
    } else if (byte === 10 || byte === 13) {
      if (white >= 0) {
        o = white;
        white = -1;
      }
    } else {
      white = -1;
    }
    out[o] = byte;
    o += 1;
    i += 1;
  }
  return { bytes: out.subarray(0, o), junk, padded: false, marks };
}

function hasWhiteAtLineEnd(input: Uint8Array): boolean {
  for (let at = input.indexOf(10); at >= 0; at = input.indexOf(10, at + 1)) {
    const before = input[at - 1] === 13 ? input[at - 2] : input[at - 1];
    if (before === 32 || before === 9) return true;
  }
  return false;
}

/** The offset behind a soft line break (RFC 2045 §6.7 rule 5, with the white space that transports add), or 0. */
function softBreakEnd(input: Uint8Array, from: number, end: number): number {
  let i = from;
  while (i < end && (input[i] === 32 || input[i] === 9)) i += 1;
  if (i >= end) return end;
  if (input[i] === 10) return i + 1;
  if (input[i] === 13) return input[i + 1] === 10 ? i + 2 : i + 1;
  return 0;
}

/** One file of a uuencoded text: where it stands and what it is called. */
interface UuFile {
  readonly name: string;
  /** From `begin` to behind `end`, offsets of the searched text. */
  readonly start: number;
  readonly end: number;
  /** There is an `end` line. */
  readonly closed: boolean;
}

const beginLine = /^begin(-base64)? [0-7]{3,4} ([^\r\n]{0,1000})/;
/** POSIX uuencode: a line of its own ends the file. */
const endLine = /\nend[ \t]{0,100}(?=\r?\n|\r?$)/g;
const endLine64 = /\n====[ \t]{0,100}(?=\r?\n|\r?$)/g;
/** Files of one text; a text of begin lines only must not become a million parts. */
const uuFilesKept = 100;

/** Finds `begin 644 name` … `end` in a text with one character a byte; offsets are those of the text. */
export function findUuencoded(text: string): UuFile[] {
  const files: UuFile[] = [];
  let pos = 0;
  while (pos < text.length && files.length < uuFilesKept) {
    const at = pos === 0 && text.startsWith('begin') ? 0 : text.indexOf('\nbegin', pos) + 1;
    if (at === 0 && !text.startsWith('begin')) break;
    if (at < pos) break;
    const match = beginLine.exec(text.slice(at, at + 1_030));
    if (match === null) {
      pos = at + 5;
      continue;
    }
    const last = match[1] === undefined ? endLine : endLine64;
    last.lastIndex = at;
    const close = last.exec(text);
    const end = close === null ? text.length : close.index + close[0].length;
    files.push({ name: (match[2] ?? '').trim(), start: at, end, closed: close !== null });
    pos = end;
  }
  return files;
}

/** Decodes from the `begin` line on (POSIX uuencode); lines before it are skipped. Each line says its own length. */
export function decodeUuencode(input: Uint8Array): Decoded {
  const out = new Uint8Array(input.length);
  let o = 0;
  let pos = 0;
  let begun = false;
  let ended = false;
  let junk = false;
  const end = input.length;
  while (pos < end && !ended) {
    const lf = input.indexOf(10, pos);
    const next = lf < 0 ? end : lf + 1;
    let stop = lf < 0 ? end : lf;
    if (stop > pos && input[stop - 1] === 13) stop -= 1;
    if (!begun) {
      if (startsWith(input, pos, stop, 'begin-base64 '))
        return decodeBase64(input.subarray(next, endOfBase64(input, next)));
      begun = startsWith(input, pos, stop, 'begin ');
      pos = next;
      continue;
    }
    if (stop - pos === 3 && startsWith(input, pos, stop, 'end')) {
      ended = true;
      break;
    }
    // the last line cut short
    if (lf < 0 && stop - pos < 3 && startsWith(input, pos, stop, 'end'.slice(0, stop - pos))) break;
    const length = ((input[pos] ?? 32) - 32) & 63;
    const wanted = Math.ceil(length / 3) * 4;
    if (stop - pos - 1 < wanted - 3 && length > 0) junk = true;
    const from = o;
    for (let i = pos + 1; i < pos + 1 + wanted; i += 4) {
      const a = uu(input, i, stop);
      const b = uu(input, i + 1, stop);
      const c = uu(input, i + 2, stop);
      const d = uu(input, i + 3, stop);
      if (o - from < length) {
        out[o] = (a << 2) | (b >> 4);
        o += 1;
      }
      if (o - from < length) {
        out[o] = (b << 4) | (c >> 2);
        o += 1;
      }
      if (o - from < length) {
        out[o] = (c << 6) | d;
        o += 1;
      }
      if (i >= stop) {
        o = Math.min(o, out.length);
        break;
      }
    }
    pos = next;
  }
  return { bytes: out.subarray(0, Math.min(o, out.length)), junk, padded: !ended };
}

/** Trailing spaces that a transport stripped read as zero. */
const uu = (input: Uint8Array, at: number, stop: number): number => (at < stop ? ((input[at] ?? 32) - 32) & 63 : 0);

function endOfBase64(input: Uint8Array, from: number): number {
  for (let at = from; at < input.length; ) {
    if (startsWith(input, at, input.length, '====')) return at;
    const lf = input.indexOf(10, at);
    if (lf < 0) break;
    at = lf + 1;
  }
  return input.length;
}

function startsWith(input: Uint8Array, at: number, stop: number, word: string): boolean {
  if (at + word.length > stop) return false;
  for (let i = 0; i < word.length; i += 1) if (input[at + i] !== word.charCodeAt(i)) return false;
  return true;
}
