/**
 * ISO-2022-JP and its relatives as mailers really write them. TextDecoder follows the web's rules, which know neither
 * SO/SI, 8-bit kana inside JIS, JIS X 0212, nor a mailer that forgot the way back to ASCII: the escapes are read here
 * and the characters between them are handed to TextDecoder as EUC bytes.
 */

import type { TextDefect, TextDefectCode } from '../defects/text.ts';
import { u8 } from '../octets.ts';
import { SINGLE_SHIFT_2, SINGLE_SHIFT_3 } from './euc-jp.ts';
import { guessJapanese, looksLikeJisPairs } from './japanese.ts';
import {
  ASCII,
  CHINESE,
  type CharacterSet,
  ESC,
  EXTENDED,
  KANA,
  KANJI,
  KOREAN,
  readEscape,
  SUPPLEMENT,
} from './jis-escape.ts';
import { nativePiece } from './native.ts';
import { isUtf8 } from './utf-8.ts';

const SO = 0x0e,
  SI = 0x0f,
  NEWLINE = 0x0a,
  AMPERSAND = 0x26;
/** No encoding has it: TextDecoder writes U+FFFD. */
const NO_CHARACTER = 0xff;
/** The last kana of JIS X 0201 in seven bits. */
const LAST_KANA = 0x5f;

/** Converted bytes are decoded in pieces of this size, so that a large part needs no second copy of itself. */
const PIECE = 32_768;
/** Runs in another encoding inside JIS (a footer that a list server added). More of them are a trick, not a footer. */
const MAX_FOREIGN_RUNS = 1_000;

type Target = 'euc-jp' | 'gbk' | 'euc-kr' | 'utf-8' | 'shift_jis';

/**
 * Decodes ISO-2022-JP (all its versions but the second plane of JIS X 0213), ISO-2022-KR and the GB part of ISO-2022-CN.
 * JIS X 0201 Roman is read as ASCII, as cp50220 does: a `~` in a URL stays one. Never throws; linear.
 * @returns the text, the defects with ranges of `bytes`, and how many characters stood between escapes
 */
export function decodeIso2022(bytes: Uint8Array): { text: string; defects: TextDefect[]; wide: number } {
  return new Decoding(bytes).read();
}

/** One pass over the bytes: which set is in use, and what has been converted for TextDecoder. */
class Decoding {
  readonly #bytes: Uint8Array;
  /** Converted bytes, in the encoding `#target`. */
  readonly #out: Uint8Array;
  /** Bytes of `#out` beyond which it is decoded and used anew: the longest step writes fewer than what is left. */
  readonly #room: number;
  #length = 0;
  #target: Target = 'euc-jp';
  readonly #pieces: string[] = [];
  readonly #defects: TextDefect[] = [];
  readonly #named = new Set<string>();

  #at = 0;
  #set: CharacterSet = ASCII;
  /** The set that SO switches to. */
  #g1: CharacterSet = KANA;
  #isShifted = false;
  /** Characters between escapes. */
  #wide = 0;
  #foreignRuns = 0;
  /** The end of a run of 8-bit kana. */
  #kanaUntil = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#out = new Uint8Array(Math.min(PIECE, 2 * bytes.length + 16));
    this.#room = this.#out.length - 8;
  }

  read(): { text: string; defects: TextDefect[]; wide: number } {
    const n = this.#bytes.length;
    while (this.#at < n) {
      if (this.#length > this.#room) this.#flush();
      this.#step(u8(this.#bytes, this.#at));
    }
    // RFC 1468: the text must end in ASCII
    if (this.#set !== ASCII && !this.#isShifted && this.#wide > 0) this.#name('jis-unterminated', n, n);
    this.#flush();
    const [first = '', ...more] = this.#pieces;
    return { text: more.length === 0 ? first : this.#pieces.join(''), defects: this.#defects, wide: this.#wide };
  }

  #step(b: number): void {
    const set = this.#isShifted ? this.#g1 : this.#set;
    if (b === ESC) this.#escape();
    else if (b === SO || b === SI) this.#shift(b === SO);
    else if (b >= 0x80) this.#eightBit(b, set);
    else if (set === ASCII) this.#ascii(b);
    else if (b <= 0x20 || b === 0x7f) this.#control(b, set);
    else if (set === KANA) this.#kana(b);
    else this.#pair(b, set);
  }

  #escape(): void {
    const start = this.#at;
    const sequence = readEscape(this.#bytes, start);
    if (sequence === undefined) {
      this.#name('jis-broken-escape', start, start + 1);
      this.#put(ESC);
      return;
    }
    if (sequence.broken) this.#name('jis-broken-escape', start, start + sequence.length);
    if (!sequence.g1) {
      this.#set = sequence.set;
      this.#isShifted = false;
    } else if (u8(this.#bytes, start + 1) !== AMPERSAND) this.#g1 = sequence.set;
    this.#at += sequence.length;
  }

  /** SO and SI: 7-bit kana of old mailers, and ISO-2022-KR. */
  #shift(isOut: boolean): void {
    this.#isShifted = isOut;
    if (isOut && this.#g1 === KANA) this.#name('jis-shift', this.#at, this.#at + 1);
    this.#at++;
  }

  #eightBit(b: number, set: CharacterSet): void {
    if (this.#at < this.#kanaUntil) {
      // 8-bit JIS: JIS X 0201 kana in the upper half
      if (b >= 0xa1 && b <= 0xdf) this.#putTwo(SINGLE_SHIFT_2, b, 1);
      else this.#put(NO_CHARACTER);
    } else if (set === ASCII || set === KANA) this.#foreign();
    else {
      this.#name('jis-8bit', this.#at, this.#at + 1);
      const t = u8(this.#bytes, this.#at + 1);
      // the eighth bit is on: EUC under a JIS escape
      if (set === KANJI && b >= 0xa1 && t >= 0xa1) this.#convert('euc-jp', b, t);
      else this.#put(NO_CHARACTER);
    }
  }

  /** Bytes of another encoding up to the next escape: kana, or what a list server wrote below. */
  #foreign(): void {
    const start = this.#at;
    const sequence = this.#bytes.indexOf(ESC, start);
    const end = sequence < 0 ? this.#bytes.length : sequence;
    this.#name('jis-8bit', start, end);
    if (this.#foreignRuns >= MAX_FOREIGN_RUNS || onlyKana(this.#bytes, start, end)) {
      this.#aim('euc-jp');
      this.#kanaUntil = end;
      return;
    }
    this.#flush();
    this.#target = 'euc-jp';
    this.#foreignRuns++;
    const other = isUtf8(this.#bytes, start, end)
      ? 'utf-8'
      : (guessJapanese(this.#bytes, false, start, end) ?? 'shift_jis');
    this.#pieces.push(nativePiece(other).decode(this.#bytes.subarray(start, end)));
    this.#at = end;
  }

  /** A character of ASCII, and the graphic ones behind it. */
  #ascii(b: number): void {
    this.#put(b);
    const bytes = this.#bytes;
    const out = this.#out;
    let i = this.#at;
    let length = this.#length;
    while (length < this.#room && isGraphic(u8(bytes, i))) out[length++] = u8(bytes, i++);
    this.#at = i;
    this.#length = length;
  }

  #control(b: number, set: CharacterSet): void {
    this.#put(b);
    if (b !== NEWLINE) return;
    const i = this.#at;
    // RFC 1468: a line ends in ASCII. Most that forget it mean ASCII on the next line; broken folding goes on in kanji.
    if (set === KANJI && u8(this.#bytes, i) !== ESC && !looksLikeJisPairs(this.#bytes, i, lineEnd(this.#bytes, i))) {
      this.#name('jis-unterminated', i - 1, i);
      this.#set = ASCII;
    }
    this.#isShifted = false;
  }

  #kana(b: number): void {
    this.#aim('euc-jp');
    this.#wide++;
    if (b <= LAST_KANA) this.#putTwo(SINGLE_SHIFT_2, b | 0x80, 1);
    else {
      this.#name('jis-invalid', this.#at, this.#at + 1);
      this.#put(b);
    }
  }

  #pair(b: number, set: CharacterSet): void {
    const t = u8(this.#bytes, this.#at + 1);
    if (t < 0x21 || t > 0x7e) {
      // half a character
      this.#name('jis-invalid', this.#at, this.#at + 1);
      this.#put(NO_CHARACTER);
      return;
    }
    this.#wide++;
    if (set === KANJI) this.#kanji(b, t);
    else if (set === SUPPLEMENT) {
      this.#aim('euc-jp');
      this.#out[this.#length++] = SINGLE_SHIFT_3;
      this.#putTwo(b | 0x80, t | 0x80, 2);
    } else if (set === CHINESE) this.#convert('gbk', b | 0x80, t | 0x80);
    else if (set === KOREAN) this.#convert('euc-kr', b | 0x80, t | 0x80);
    else if (set === EXTENDED && isSharedCell(b)) this.#convert('euc-jp', b | 0x80, t | 0x80);
    else {
      this.#name(set === EXTENDED ? 'jis-x0213' : 'jis-unreadable-set', this.#at, this.#at + 2);
      this.#put(NO_CHARACTER);
      this.#at++;
    }
  }

  /** A kanji, and those behind it. */
  #kanji(b: number, t: number): void {
    this.#convert('euc-jp', b | 0x80, t | 0x80);
    const bytes = this.#bytes;
    const out = this.#out;
    let i = this.#at;
    let length = this.#length;
    while (length < this.#room && isGraphic(u8(bytes, i)) && isGraphic(u8(bytes, i + 1))) {
      out[length++] = u8(bytes, i++) | 0x80;
      out[length++] = u8(bytes, i++) | 0x80;
    }
    this.#wide += (i - this.#at) / 2;
    this.#at = i;
    this.#length = length;
  }

  /** One byte that stands for one. */
  #put(b: number): void {
    this.#out[this.#length++] = b;
    this.#at++;
  }

  /** @param read bytes that the two stand for */
  #putTwo(b: number, t: number, read: 1 | 2): void {
    this.#out[this.#length++] = b;
    this.#out[this.#length++] = t;
    this.#at += read;
  }

  #convert(target: Target, b: number, t: number): void {
    this.#aim(target);
    this.#putTwo(b, t, 2);
  }

  /** What comes next is of this encoding. */
  #aim(target: Target): void {
    if (this.#target === target) return;
    this.#flush();
    this.#target = target;
  }

  #flush(): void {
    if (this.#length > 0) this.#pieces.push(nativePiece(this.#target).decode(this.#out.subarray(0, this.#length)));
    this.#length = 0;
  }

  /** The first place of each kind is enough. */
  #name(code: TextDefectCode, start: number, end: number): void {
    if (this.#named.has(code)) return;
    this.#named.add(code);
    this.#defects.push({ code, at: [start, Math.min(end, this.#bytes.length)] });
  }
}

function isGraphic(b: number): boolean {
  return b > 0x20 && b < 0x7f;
}

function lineEnd(bytes: Uint8Array, from: number): number {
  let i = from;
  for (; i < bytes.length; i++) {
    const b = u8(bytes, i);
    if (b === 0x0a || b === 0x0d || b === 0x1b) break;
  }
  return i;
}

function onlyKana(bytes: Uint8Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const b = u8(bytes, i);
    if (b >= 0x80 && (b < 0xa1 || b > 0xdf)) return false;
  }
  return true;
}

/** Rows where JIS X 0213 plane 1 has what JIS X 0208 with NEC row 13 has. */
function isSharedCell(row: number): boolean {
  return row <= 0x28 || row === 0x2d || (row >= 0x30 && row <= 0x73);
}
