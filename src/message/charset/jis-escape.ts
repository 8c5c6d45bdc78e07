/** The escape sequences of ISO-2022-JP and its relatives (ISO/IEC 2022): which character set comes next. */

import { u8 } from '../octets.ts';
import { isJisPair } from './japanese.ts';

// RFC 1468, RFC 1554 (-2), RFC 2237 (-1), JIS X 0213:2004 annex 2 (-2004)
export const ASCII = 0,
  KANA = 1,
  KANJI = 2,
  SUPPLEMENT = 3,
  EXTENDED = 4,
  CHINESE = 5,
  KOREAN = 6;
const UNREADABLE = 7;
export type CharacterSet = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7;

export const ESC = 0x1b;

interface Escape {
  readonly length: number;
  readonly set: CharacterSet;
  /** The set that SO will switch to, not the one in use now. */
  readonly g1: boolean;
  /** The last byte was not there. */
  readonly broken: boolean;
}

/** One object for each kind of sequence: a text can be made of nothing else. */
const kinds: Escape[] = [];

function found(length: number, set: CharacterSet, g1 = false, broken = false): Escape {
  const kind = set * 32 + length * 4 + (g1 ? 2 : 0) + (broken ? 1 : 0);
  kinds[kind] ??= { length, set, g1, broken };
  return kinds[kind];
}

/** Reads the escape sequence at `i`, or undefined when it designates no character set. */
export function readEscape(bytes: Uint8Array, i: number): Escape | undefined {
  const a = u8(bytes, i + 1),
    b = u8(bytes, i + 2),
    c = u8(bytes, i + 3);
  if (a === 0x28) {
    // (
    if (b === 0x42 || b === 0x4a || b === 0x48) return found(3, ASCII); // H: an old mistake for J, RFC 1468
    if (b === 0x49) return found(3, KANA);
    if (b >= 0x40 && b <= 0x7e) return found(3, ASCII);
    return found(2, ASCII, false, true); // "ESC (" and the line ends: it meant the way back
  }
  if (a === 0x29) {
    // )
    if (b === 0x49) return found(3, KANA, true);
    if (b === 0x42 || b === 0x4a) return found(3, ASCII, true);
    return undefined;
  }
  if (a === 0x26) return b === 0x40 ? found(3, UNREADABLE, true) : undefined; // announces JIS X 0208-1990; the designation follows
  if (a !== 0x24) return undefined;
  if (b === 0x40 || b === 0x42) return found(3, KANJI);
  if (b === 0x41) return found(3, CHINESE);
  if (b === 0x28) {
    if (c === 0x40 || c === 0x42) return found(4, KANJI);
    if (c === 0x44) return found(4, SUPPLEMENT);
    if (c === 0x4f || c === 0x51) return found(4, EXTENDED);
    if (c === 0x43) return found(4, KOREAN);
    if (c === 0x41) return found(4, CHINESE);
    if (c === 0x50) return found(4, UNREADABLE);
    return undefined;
  }
  if (b === 0x29) {
    if (c === 0x43) return found(4, KOREAN, true);
    if (c === 0x41) return found(4, CHINESE, true);
    if (c >= 0x40 && c <= 0x7e) return found(4, UNREADABLE, true);
    return undefined;
  }
  if (b < 0x21) return found(2, KANJI, false, true); // "ESC $" and the line ends
  return undefined;
}

/** Says whether the bytes hold an escape sequence of ISO-2022-JP or one of its relatives. */
export function hasJisEscape(bytes: Uint8Array): boolean {
  for (let i = bytes.indexOf(ESC); i >= 0; i = bytes.indexOf(ESC, i + 1)) {
    const sequence = readEscape(bytes, i);
    if (sequence !== undefined && !sequence.broken && (sequence.set !== ASCII || u8(bytes, i + 2) === 0x4a))
      return true;
  }
  return false;
}

/** Whether kanji are in use behind the escape sequence at `i`: what the next encoded word begins in, if its mailer forgot the sequence. */
export const endsInKanji = (bytes: Uint8Array, i: number): boolean => readEscape(bytes, i)?.set === KANJI;

/**
 * Puts back the ESC bytes that a gateway cut from ISO-2022-JP: `$B%F%9%H(B` becomes readable again.
 * @returns the mended bytes, or undefined when nothing there is surely such text
 */
export function restoreEscapes(bytes: Uint8Array): Uint8Array | undefined {
  const places: number[] = [];
  for (let i = bytes.indexOf(0x24); i >= 0; ) {
    const kind = u8(bytes, i + 1);
    if ((kind !== 0x42 && kind !== 0x40) || u8(bytes, i - 1) === ESC) {
      i = bytes.indexOf(0x24, i + 1);
      continue;
    }
    const start = i + 2;
    let j = start,
      kana = 0,
      signs = 0;
    while (isJisPair(u8(bytes, j), u8(bytes, j + 1))) {
      if (u8(bytes, j) === 0x24 || u8(bytes, j) === 0x25) kana++;
      if (!isLetterOrDigit(u8(bytes, j)) || !isLetterOrDigit(u8(bytes, j + 1))) signs++;
      j += 2;
    }
    const pairs = (j - start) / 2;
    const back = u8(bytes, j) === 0x28 && (u8(bytes, j + 1) === 0x42 || u8(bytes, j + 1) === 0x4a);
    // "$BACKUP(B" is a line of a script: kanji have signs among their bytes
    if (back && (kana > 0 || (pairs >= 2 && signs > 0))) places.push(i, j);
    i = bytes.indexOf(0x24, Math.max(j, i + 1)); // what was walked over is not walked again: linear
  }
  if (places.length === 0) return undefined;
  const mended = new Uint8Array(bytes.length + places.length);
  let from = 0,
    to = 0;
  for (const place of places) {
    mended.set(bytes.subarray(from, place), to);
    to += place - from;
    mended[to++] = ESC;
    from = place;
  }
  mended.set(bytes.subarray(from), to);
  return mended;
}

function isLetterOrDigit(b: number): boolean {
  return (b >= 0x30 && b <= 0x39) || (b >= 0x41 && b <= 0x5a) || (b >= 0x61 && b <= 0x7a);
}
