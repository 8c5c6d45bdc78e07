/** How Japanese bytes that say nothing about themselves are told apart: Shift_JIS, EUC-JP, or neither. */

/** What a look at bytes found, read as one encoding. */
interface Reading {
  readonly bad: number;
  readonly kana: number;
  /** JIS level 1 kanji, the everyday ones. */
  readonly common: number;
  readonly rare: number;
  /** Half-width katakana. */
  readonly half: number;
  /** Characters of two bytes that stand beside another one: words, not stray accents. */
  readonly beside: number;
  readonly doubles: number;
  readonly score: number;
}

/** A guess needs no more than this; the rest of a long body speaks the same language. */
export const LOOKED_AT = 16_384;

/** Reads bytes as Shift_JIS with the extensions of windows-31j, without decoding. */
export function asShiftJis(bytes: Uint8Array, from = 0, to = bytes.length): Reading {
  let bad = 0,
    kana = 0,
    common = 0,
    rare = 0,
    half = 0,
    beside = 0,
    doubles = 0,
    points = 0,
    run = 0;
  const end = Math.min(to, from + LOOKED_AT);
  for (let i = from; i < end; i++) {
    const b = bytes[i] ?? 0;
    if (b < 0x80) {
      run = 0;
      continue;
    }
    if (b >= 0xa1 && b <= 0xdf) {
      half++;
      run = 0;
      continue;
    }
    if (b === 0x80 || b === 0xa0 || b >= 0xfd) {
      bad++;
      run = 0;
      continue;
    }
    if (i + 1 >= to) {
      bad++;
      break;
    }
    if (i + 1 >= end) break; // cut by the limit of the look, not by the sender
    const t = bytes[i + 1] ?? 0;
    if (t < 0x40 || t === 0x7f || t > 0xfc) {
      bad++;
      run = 0;
      continue;
    }
    i++;
    doubles++;
    run++;
    if (run === 2) beside += 2;
    else if (run > 2) beside++;
    if (b === 0x82 && t >= 0x9f && t <= 0xf1) kana++;
    else if (b === 0x83 && t <= 0x96) kana++;
    else if (b === 0x81 || b === 0x82 || (b === 0x87 && t <= 0x9c)) points++;
    else if (b >= 0x88 && b <= 0x97) common++;
    else if (b === 0x98) {
      if (t <= 0x72) common++;
      else rare++;
    } else if (b >= 0x99 && b <= 0xea && b !== 0xeb) rare++;
    else if (b === 0xed || b === 0xee || (b >= 0xfa && b <= 0xfc)) rare++;
    else if (b >= 0xf0 && b <= 0xf9)
      points--; // characters of one telephone company or one user
    else bad++; // rows that nobody assigned
  }
  return {
    bad,
    kana,
    common,
    rare,
    half,
    beside,
    doubles,
    score: 4 * kana + 2 * common + rare + 1.1 * half + points - 20 * bad,
  };
}

/** Reads bytes as EUC-JP with its code sets 2 and 3, without decoding. */
export function asEucJp(bytes: Uint8Array, from = 0, to = bytes.length): Reading {
  let bad = 0,
    kana = 0,
    common = 0,
    rare = 0,
    half = 0,
    beside = 0,
    doubles = 0,
    points = 0,
    run = 0;
  const end = Math.min(to, from + LOOKED_AT);
  for (let i = from; i < end; i++) {
    const b = bytes[i] ?? 0;
    if (b < 0x80) {
      run = 0;
      continue;
    }
    if (b !== 0x8e && b !== 0x8f && (b < 0xa1 || b === 0xff)) {
      bad++;
      run = 0;
      continue;
    }
    const width = b === 0x8f ? 3 : 2;
    if (i + width > to) {
      bad++;
      break;
    }
    if (i + width > end) break;
    const t = bytes[i + 1] ?? 0;
    if (t < 0xa1 || t === 0xff) {
      bad++;
      run = 0;
      continue;
    }
    if (b === 0x8e) {
      i++;
      run = 0;
      if (t <= 0xdf) half++;
      else bad++;
      continue;
    }
    if (b === 0x8f) {
      const u = bytes[i + 2] ?? 0;
      i += 2;
      run++;
      if (u < 0xa1) bad++;
      else rare++;
      continue;
    }
    i++;
    doubles++;
    run++;
    if (run === 2) beside += 2;
    else if (run > 2) beside++;
    if (b === 0xa4 && t <= 0xf3) kana++;
    else if (b === 0xa5 && t <= 0xf6) kana++;
    else if (b <= 0xa3 || b === 0xad) points++;
    else if (b >= 0xb0 && b <= 0xcf) common++;
    else if (b >= 0xd0 && b <= 0xf4) rare++;
    else if (b >= 0xf9 && b <= 0xfc) rare++;
    else if (b >= 0xa6 && b <= 0xa8) points += 0.5;
    else bad++;
  }
  return {
    bad,
    kana,
    common,
    rare,
    half,
    beside,
    doubles,
    score: 4 * kana + 2 * common + rare + 1.1 * half + points - 20 * bad,
  };
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
  if (r.doubles === 0) return !strict && r.half >= 3; // half-width katakana alone also looks like Latin letters
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
