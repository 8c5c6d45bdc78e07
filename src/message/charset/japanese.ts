/** How Japanese bytes that say nothing about themselves are told apart: Shift_JIS, EUC-JP, or neither. */

import { SINGLE_SHIFT_2, SINGLE_SHIFT_3 } from './euc-jp.ts';

/** A guess needs no more than this; the rest of a long body speaks the same language. */
export const LOOKED_AT = 16_384;

/** What a look at bytes found, read as one encoding. */
class Reading {
  bad = 0;
  kana = 0;
  /** JIS level 1 kanji, the everyday ones. */
  common = 0;
  rare = 0;
  /** Half-width katakana, and those of them that stand beside a different one: a row of one byte is a drawn line. */
  half = 0;
  halfBeside = 0;
  /** Punctuation and signs that Japanese text has, against characters that only one firm or user has. */
  points = 0;
  /** Characters of two bytes. */
  doubles = 0;
  /** Those of them that stand beside another one: words, not stray accents. */
  beside = 0;
  #row = 0;
  /** The half-width katakana in front; 0 where none is. */
  #halfBefore = 0;
  #isHalfCounted = false;

  get score(): number {
    return 4 * this.kana + 2 * this.common + this.rare + 1.1 * this.half + this.points - 20 * this.bad;
  }

  /** Something else than Japanese ends a row. */
  end(): void {
    this.#row = 0;
    this.#halfBefore = 0;
  }

  fault(): void {
    this.bad++;
    this.end();
  }

  single(byte: number): void {
    this.half++;
    this.#row = 0;
    const isDifferent = this.#halfBefore !== 0 && this.#halfBefore !== byte;
    if (isDifferent) this.halfBeside += this.#isHalfCounted ? 1 : 2;
    this.#isHalfCounted = isDifferent;
    this.#halfBefore = byte;
  }

  double(): void {
    this.doubles++;
    this.#halfBefore = 0;
    this.#row++;
    if (this.#row === 2) this.beside += 2;
    else if (this.#row > 2) this.beside++;
  }

  /** JIS X 0212: three bytes in EUC-JP, which no Latin text has in a row. */
  triple(isWhole: boolean): void {
    this.#halfBefore = 0;
    this.#row++;
    if (isWhole) this.rare++;
    else this.bad++;
  }
}

/** Reads bytes as Shift_JIS with the extensions of windows-31j, without decoding. */
export function asShiftJis(bytes: Uint8Array, from = 0, to = bytes.length): Reading {
  const reading = new Reading();
  const end = Math.min(to, from + LOOKED_AT);
  for (let i = from; i < end; i++) {
    const b = bytes[i] ?? 0;
    if (b < 0x80) reading.end();
    else if (b >= 0xa1 && b <= 0xdf) reading.single(b);
    else if (b === 0x80 || b === 0xa0 || b >= 0xfd) reading.fault();
    else if (i + 1 < end) {
      const t = bytes[i + 1] ?? 0;
      if (t < 0x40 || t === 0x7f || t > 0xfc) reading.fault();
      else {
        reading.double();
        countShiftJis(reading, b, t);
        i++;
      }
    } else if (end === to) reading.fault(); // else it was cut by the limit of the look, not by the sender
  }
  return reading;
}

function countShiftJis(reading: Reading, b: number, t: number): void {
  if ((b === 0x82 && t >= 0x9f && t <= 0xf1) || (b === 0x83 && t <= 0x96)) reading.kana++;
  else if (b === 0x81 || b === 0x82 || (b === 0x87 && t <= 0x9c)) reading.points++;
  else if ((b >= 0x88 && b <= 0x97) || (b === 0x98 && t <= 0x72)) reading.common++;
  else if ((b >= 0x98 && b <= 0xea) || b === 0xed || b === 0xee || b >= 0xfa) reading.rare++;
  else if (b >= 0xf0)
    reading.points--; // characters of one telephone company or one user
  else reading.bad++; // rows that nobody assigned
}

/** Reads bytes as EUC-JP with its code sets 2 and 3, without decoding. */
export function asEucJp(bytes: Uint8Array, from = 0, to = bytes.length): Reading {
  const reading = new Reading();
  const end = Math.min(to, from + LOOKED_AT);
  for (let i = from; i < end; i++) {
    const b = bytes[i] ?? 0;
    if (b < 0x80) reading.end();
    else if (b !== SINGLE_SHIFT_2 && b !== SINGLE_SHIFT_3 && (b < 0xa1 || b === 0xff)) reading.fault();
    else {
      const width = b === SINGLE_SHIFT_3 ? 3 : 2;
      if (i + width > end) {
        if (i + width > to) reading.fault();
        break;
      }
      const t = bytes[i + 1] ?? 0;
      if (t < 0xa1 || t === 0xff) reading.fault();
      else {
        countEucJp(reading, b, t, bytes[i + 2] ?? 0);
        i += width - 1;
      }
    }
  }
  return reading;
}

/** @param u the third byte, of a character that has one */
function countEucJp(reading: Reading, b: number, t: number, u: number): void {
  if (b === SINGLE_SHIFT_2) {
    if (t <= 0xdf) reading.single(t);
    else reading.fault();
    return;
  }
  if (b === SINGLE_SHIFT_3) {
    reading.triple(u >= 0xa1);
    return;
  }
  reading.double();
  if ((b === 0xa4 && t <= 0xf3) || (b === 0xa5 && t <= 0xf6)) reading.kana++;
  else if (b <= 0xa3 || b === 0xad) reading.points++;
  else if (b >= 0xb0 && b <= 0xcf) reading.common++;
  else if ((b >= 0xd0 && b <= 0xf4) || (b >= 0xf9 && b <= 0xfc)) reading.rare++;
  else if (b >= 0xa6 && b <= 0xa8) reading.points += 0.5;
  else reading.bad++;
}

/**
 * Says whether 8-bit bytes are Japanese, and in which of the two 8-bit encodings.
 * @param strict for bytes that say they are something else: only words, no single characters, are believed then
 */
export function guessJapanese(
  bytes: Uint8Array,
  strict: boolean,
  from = 0,
  to = bytes.length,
): 'shift_jis' | 'euc-jp' | undefined {
  const sjis = asShiftJis(bytes, from, to);
  const euc = asEucJp(bytes, from, to);
  // 山田 in EUC is also ｻｳﾅﾄ in Shift_JIS. Kana words hardly do without ﾗ to ﾟ, which would be rare kanji.
  const names = sjis.doubles === 0 && euc.bad === 0 && euc.rare === 0;
  const best = names || euc.score >= sjis.score ? euc : sjis;
  if (!speaksJapanese(best, strict)) return undefined;
  // a word of half-width katakana hardly does without ｱ to ｿ and the long sign either
  if (best.kana === 0 && (best.doubles === 0 || best.doubles >= 3) && isCyrillic(bytes, from, to)) return undefined;
  return best === euc ? 'euc-jp' : 'shift_jis';
}

/** Cyrillic letters of KOI8 and windows-1251 all lie in the upper quarter; of the bytes of three kanji one hardly ever fails to lie below. */
function isCyrillic(bytes: Uint8Array, from: number, to: number): boolean {
  const end = Math.min(to, from + LOOKED_AT);
  for (let i = from; i < end; i++) {
    const b = bytes[i] ?? 0;
    if (b >= 0x80 && b < 0xc0) return false;
  }
  return true;
}

function speaksJapanese(r: Reading, strict: boolean): boolean {
  if (r.score <= 0 || r.bad * 50 > r.doubles + r.half) return false;
  // half-width katakana alone also looks like Latin letters, and a pound sign before a sum like one of them
  if (r.doubles === 0) return !strict && r.half >= 3 && r.halfBeside * 2 >= r.half;
  if (r.beside * 2 < r.doubles) return false; // é before a consonant makes single pairs, never rows of them
  if (r.kana === 0) {
    // Russian and Greek words fall into rare kanji only; long Chinese and Korean texts have no kana.
    if (r.common < r.rare || r.doubles > 24 || (r.doubles >= 5 && r.rare * 5 > r.doubles)) return false;
    return r.doubles >= (strict ? 3 : 2);
  }
  return r.kana * 40 > r.doubles && (!strict || r.doubles >= 3);
}

/** A pair of 7-bit bytes that is a cell of JIS X 0208 with the rows of NEC and IBM. */
export function isJisPair(lead: number, trail: number): boolean {
  if (trail < 0x21 || trail > 0x7e) return false;
  return (
    (lead >= 0x30 && lead <= 0x74) ||
    (lead >= 0x21 && lead <= 0x27) ||
    (lead === 0x28 && trail <= 0x40) ||
    lead === 0x2d ||
    (lead >= 0x79 && lead <= 0x7c)
  );
}

/**
 * Says whether 7-bit bytes that could be either are kanji without their escape rather than ASCII:
 * pairs all the way, and kana or Japanese punctuation among them as every Japanese sentence has.
 */
export function looksLikeJisPairs(bytes: Uint8Array, from: number, to: number): boolean {
  const end = Math.min(to, from + LOOKED_AT);
  let pairs = 0,
    kana = 0;
  let i = from;
  for (; i + 1 < end; i += 2) {
    const lead = bytes[i] ?? 0;
    if (!isJisPair(lead, bytes[i + 1] ?? 0)) return false;
    pairs++;
    if (lead === 0x24 || lead === 0x25) kana++;
  }
  return (i === to || i === end) && pairs > 0 && kana * 4 >= pairs;
}
