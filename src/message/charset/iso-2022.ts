/**
 * ISO-2022-JP and its relatives as mailers really write them. TextDecoder follows the web's rules, which know neither
 * SO/SI, 8-bit kana inside JIS, JIS X 0212, nor a mailer that forgot the way back to ASCII: the escapes are read here
 * and the characters between them are handed to TextDecoder as EUC bytes.
 */

import type { TextDefect, TextDefectCode } from '../defects/text.ts';
import { guessJapanese, isJisPair, looksLikeJisPairs } from './japanese.ts';
import { nativePiece } from './native.ts';

// RFC 1468, RFC 1554 (-2), RFC 2237 (-1), JIS X 0213:2004 annex 2 (-2004)
const ASCII = 0,
  KANA = 1,
  KANJI = 2,
  SUPPLEMENT = 3,
  EXTENDED = 4,
  CHINESE = 5,
  KOREAN = 6,
  UNREADABLE = 7;
type Set = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** Converted bytes are decoded in pieces of this size, so that a large part needs no second copy of itself. */
const PIECE = 32_768;
/** Runs in another encoding inside JIS (a footer that a list server added). More of them are a trick, not a footer. */
const MAX_FOREIGN_RUNS = 1_000;

type Target = 'euc-jp' | 'gbk' | 'euc-kr' | 'utf-8' | 'shift_jis';

interface Escape {
  readonly length: number;
  readonly set: Set;
  /** The set that SO will switch to, not the one in use now. */
  readonly g1: boolean;
  /** The last byte was not there. */
  readonly broken: boolean;
}

const at = (bytes: Uint8Array, i: number): number => bytes[i] ?? 0;

/** One object for each kind of sequence: a text can be made of nothing else. */
const kinds: Escape[] = [];

function found(length: number, set: Set, g1 = false, broken = false): Escape {
  const kind = set * 32 + length * 4 + (g1 ? 2 : 0) + (broken ? 1 : 0);
  kinds[kind] ??= { length, set, g1, broken };
  return kinds[kind];
}

/** Reads the escape sequence at `i`, or undefined when it designates no character set. */
function readEscape(bytes: Uint8Array, i: number): Escape | undefined {
  const a = at(bytes, i + 1),
    b = at(bytes, i + 2),
    c = at(bytes, i + 3);
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
  for (let i = bytes.indexOf(0x1b); i >= 0; i = bytes.indexOf(0x1b, i + 1)) {
    const sequence = readEscape(bytes, i);
    if (sequence !== undefined && !sequence.broken && (sequence.set !== ASCII || at(bytes, i + 2) === 0x4a))
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
    const kind = at(bytes, i + 1);
    if ((kind !== 0x42 && kind !== 0x40) || at(bytes, i - 1) === 0x1b) {
      i = bytes.indexOf(0x24, i + 1);
      continue;
    }
    const start = i + 2;
    let j = start,
      kana = 0,
      signs = 0;
    while (isJisPair(at(bytes, j), at(bytes, j + 1))) {
      if (at(bytes, j) === 0x24 || at(bytes, j) === 0x25) kana++;
      if (!isLetterOrDigit(at(bytes, j)) || !isLetterOrDigit(at(bytes, j + 1))) signs++;
      j += 2;
    }
    const pairs = (j - start) / 2;
    const back = at(bytes, j) === 0x28 && (at(bytes, j + 1) === 0x42 || at(bytes, j + 1) === 0x4a);
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
    mended[to++] = 0x1b;
    from = place;
  }
  mended.set(bytes.subarray(from), to);
  return mended;
}

/**
 * Decodes ISO-2022-JP (all its versions but the second plane of JIS X 0213), ISO-2022-KR and the GB part of ISO-2022-CN.
 * JIS X 0201 Roman is read as ASCII, as cp50220 does: a `~` in a URL stays one. Never throws; linear.
 * @returns the text, the defects with ranges of `bytes`, and how many characters stood between escapes
 */
export function decodeIso2022(bytes: Uint8Array): { text: string; defects: TextDefect[]; wide: number } {
  const n = bytes.length;
  const out = new Uint8Array(Math.min(PIECE, 2 * n + 16));
  const room = out.length - 8;
  const pieces: string[] = [];
  const defects: TextDefect[] = [];
  const named = new Set<string>();
  let o = 0,
    target: Target = 'euc-jp',
    set: Set = ASCII,
    g1: Set = KANA,
    shifted = false,
    wide = 0,
    foreign = 0,
    kanaUntil = 0;

  const name = (code: TextDefectCode, start: number, end: number): void => {
    if (named.has(code)) return; // the first place of each kind is enough
    named.add(code);
    defects.push({ code, at: [start, Math.min(end, n)] });
  };
  // `o` and `target` belong to no closure: they are touched for every byte
  const flush = (from: Target, length: number): number => {
    if (length > 0) pieces.push(nativePiece(from).decode(out.subarray(0, length)));
    return 0;
  };

  for (let i = 0; i < n; ) {
    if (o > room) o = flush(target, o);
    const b = at(bytes, i);
    if (b === 0x1b) {
      const sequence = readEscape(bytes, i);
      if (sequence === undefined) {
        out[o++] = b;
        name('jis-broken-escape', i, i + 1);
        i++;
        continue;
      }
      if (sequence.broken) name('jis-broken-escape', i, i + sequence.length);
      if (!sequence.g1) {
        set = sequence.set;
        shifted = false;
      } else if (at(bytes, i + 1) !== 0x26) g1 = sequence.set;
      i += sequence.length;
      continue;
    }
    if (b === 0x0e || b === 0x0f) {
      // SO and SI: 7-bit kana of old mailers, and ISO-2022-KR
      shifted = b === 0x0e;
      if (shifted && g1 === KANA) name('jis-shift', i, i + 1);
      i++;
      continue;
    }
    const now: Set = shifted ? g1 : set;
    if (b >= 0x80) {
      if (i < kanaUntil) {
        // 8-bit JIS: JIS X 0201 kana in the upper half
        if (b >= 0xa1 && b <= 0xdf) {
          out[o++] = 0x8e;
          out[o++] = b;
        } else out[o++] = 0xff;
        i++;
        continue;
      }
      if (now !== ASCII && now !== KANA) {
        const t = at(bytes, i + 1);
        const pair = now === KANJI && b >= 0xa1 && t >= 0xa1; // the eighth bit is on: EUC under a JIS escape
        if (pair) {
          if (target !== 'euc-jp') {
            o = flush(target, o);
            target = 'euc-jp';
          }
          out[o++] = b;
          out[o++] = t;
        } else out[o++] = 0xff;
        name('jis-8bit', i, i + 1);
        i += pair ? 2 : 1;
        continue;
      }
      const sequence = bytes.indexOf(0x1b, i);
      const end = sequence < 0 ? n : sequence;
      name('jis-8bit', i, end);
      if (foreign >= MAX_FOREIGN_RUNS || onlyKana(bytes, i, end)) {
        if (target !== 'euc-jp') o = flush(target, o);
        target = 'euc-jp';
        kanaUntil = end;
        continue;
      }
      o = flush(target, o);
      target = 'euc-jp';
      foreign++;
      const other = isUtf8(bytes, i, end) ? 'utf-8' : (guessJapanese(bytes, false, i, end) ?? 'shift_jis');
      pieces.push(nativePiece(other).decode(bytes.subarray(i, end)));
      i = end;
      continue;
    }
    if (now === ASCII || b <= 0x20 || b === 0x7f) {
      out[o++] = b;
      i++;
      if (now === ASCII) while (o < room && isGraphic(at(bytes, i))) out[o++] = at(bytes, i++);
      if (b === 0x0a && now !== ASCII) {
        // RFC 1468: a line ends in ASCII. Most that forget it mean ASCII on the next line; broken folding goes on in kanji.
        if (now === KANJI && at(bytes, i) !== 0x1b && !looksLikeJisPairs(bytes, i, lineEnd(bytes, i))) {
          name('jis-unterminated', i - 1, i);
          set = ASCII;
        }
        shifted = false;
      }
      continue;
    }
    if (now === KANA) {
      if (target !== 'euc-jp') {
        o = flush(target, o);
        target = 'euc-jp';
      }
      wide++;
      if (b > 0x5f) {
        out[o++] = b;
        name('jis-invalid', i, i + 1);
      } else {
        out[o++] = 0x8e;
        out[o++] = b | 0x80;
      }
      i++;
      continue;
    }
    const t = at(bytes, i + 1);
    if (i + 1 >= n || t < 0x21 || t > 0x7e) {
      // half a character
      out[o++] = 0xff;
      name('jis-invalid', i, i + 1);
      i++;
      continue;
    }
    wide++;
    if (now === KANJI) {
      if (target !== 'euc-jp') {
        o = flush(target, o);
        target = 'euc-jp';
      }
      out[o++] = b | 0x80;
      out[o++] = t | 0x80;
      i += 2;
      while (o < room && isGraphic(at(bytes, i)) && isGraphic(at(bytes, i + 1))) {
        wide++;
        out[o++] = at(bytes, i++) | 0x80;
        out[o++] = at(bytes, i++) | 0x80;
      }
      continue;
    }
    if (now === EXTENDED) {
      if (target !== 'euc-jp') {
        o = flush(target, o);
        target = 'euc-jp';
      }
      if (!isSharedCell(b)) {
        out[o++] = 0xff;
        name('jis-x0213', i, i + 2);
      } else {
        out[o++] = b | 0x80;
        out[o++] = t | 0x80;
      }
    } else if (now === SUPPLEMENT) {
      if (target !== 'euc-jp') {
        o = flush(target, o);
        target = 'euc-jp';
      }
      out[o++] = 0x8f;
      out[o++] = b | 0x80;
      out[o++] = t | 0x80;
    } else if (now === CHINESE || now === KOREAN) {
      const next = now === CHINESE ? 'gbk' : 'euc-kr';
      if (target !== next) {
        o = flush(target, o);
        target = next;
      }
      out[o++] = b | 0x80;
      out[o++] = t | 0x80;
    } else {
      out[o++] = 0xff;
      name('jis-unreadable-set', i, i + 2);
    }
    i += 2;
  }
  if (set !== ASCII && !shifted && wide > 0) name('jis-unterminated', n, n); // RFC 1468: the text must end in ASCII
  o = flush(target, o);
  target = 'euc-jp';
  return { text: pieces.length === 1 ? (pieces[0] ?? '') : pieces.join(''), defects, wide };
}

function isGraphic(b: number): boolean {
  return b > 0x20 && b < 0x7f;
}

function isLetterOrDigit(b: number): boolean {
  return (b >= 0x30 && b <= 0x39) || (b >= 0x41 && b <= 0x5a) || (b >= 0x61 && b <= 0x7a);
}

function lineEnd(bytes: Uint8Array, from: number): number {
  let i = from;
  for (; i < bytes.length; i++) {
    const b = at(bytes, i);
    if (b === 0x0a || b === 0x0d || b === 0x1b) break;
  }
  return i;
}

function onlyKana(bytes: Uint8Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const b = at(bytes, i);
    if (b >= 0x80 && (b < 0xa1 || b > 0xdf)) return false;
  }
  return true;
}

/** Rows where JIS X 0213 plane 1 has what JIS X 0208 with NEC row 13 has. */
function isSharedCell(row: number): boolean {
  return row <= 0x28 || row === 0x2d || (row >= 0x30 && row <= 0x73);
}

/** Whether a range is valid UTF-8 (RFC 3629 §4) with at least one character beyond ASCII. Throws nothing, unlike a fatal decoder. */
export function isUtf8(bytes: Uint8Array, from = 0, to = bytes.length): boolean {
  let wide = false;
  for (let i = from; i < to; ) {
    const b = at(bytes, i);
    if (b < 0x80) {
      i++;
      continue;
    }
    const more = b >= 0xf0 ? 3 : b >= 0xe0 ? 2 : 1;
    if (b < 0xc2 || b > 0xf4 || i + more >= to) return false;
    const c = at(bytes, i + 1);
    if (c < (b === 0xe0 ? 0xa0 : b === 0xf0 ? 0x90 : 0x80) || c > (b === 0xed ? 0x9f : b === 0xf4 ? 0x8f : 0xbf))
      return false;
    for (let k = 2; k <= more; k++) if ((at(bytes, i + k) & 0xc0) !== 0x80) return false;
    wide = true;
    i += more + 1;
  }
  return wide;
}
