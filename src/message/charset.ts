/** Bytes of text to text: by the label when it is right, by what the bytes are when it is not. */
import { isAscii } from './byte-string.ts';
import { canonicalCharset } from './charset/alias.ts';
import { decodeBig5 } from './charset/big5.ts';
import { looksLikeBig5 } from './charset/chinese.ts';
import { pages } from './charset/code-page.ts';
import { decodeEbcdic, isEbcdic } from './charset/ebcdic.ts';
import { decodeEucJp } from './charset/euc-jp.ts';
import { decodeIso2022 } from './charset/iso-2022.ts';
import { asEucJp, asShiftJis, guessJapanese, LOOKED_AT } from './charset/japanese.ts';
import { hasJisEscape, restoreEscapes } from './charset/jis-escape.ts';
import { native } from './charset/native.ts';
import { decodeHz, decodeUtf7 } from './charset/utf-7.ts';
import { isUtf8 } from './charset/utf-8.ts';
import { decodeKorean } from './charset/windows-949.ts';
import type { TextDefect, TextDefectCode } from './defects/text.ts';

interface Decoded {
  readonly text: string;
  /** The encoding that was used, by its WHATWG name where it has one. */
  readonly charset: string;
  /** declared: the label was right, or pure ASCII; guessed: there was no usable label; corrected: the label was wrong. */
  readonly how: 'declared' | 'guessed' | 'corrected';
  /** What is wrong with the bytes or their label; ranges are within the given bytes. */
  readonly defects: readonly TextDefect[];
}

const NONE: readonly TextDefect[] = [];

function decodeAs(charset: string, bytes: Uint8Array): string {
  if (charset === 'big5') return decodeBig5(bytes);
  if (charset === 'euc-kr') return decodeKorean(bytes);
  return charset === 'euc-jp' ? decodeEucJp(bytes) : native(charset).decode(bytes);
}

/** Labels that mail programs put on anything: other bytes under them are believed sooner. */
const CARELESS = new Set(['us-ascii', 'windows-1252', '']);
const ESCAPED = new Set(['iso-2022-jp', 'iso-2022-kr', 'iso-2022-cn']);

/**
 * Decodes the bytes of a text. Never throws; linear; for ASCII it costs one native decode.
 * A label that the bytes contradict is corrected (Japanese under `us-ascii` or `iso-8859-1`, UTF-8 under anything),
 * and the correction is a Defect: what a client shows then depends on the client.
 * @param bytes transfer-decoded text
 * @param label the charset as written; undefined when there was none
 */
export function decodeCharset(bytes: Uint8Array, label?: string): Decoded {
  const canonical = label === undefined ? '' : canonicalCharset(label);
  const declared = canonical ?? '';
  if (
    declared.startsWith('utf-16') ||
    declared.startsWith('utf-32') ||
    declared === 'utf-7' ||
    declared === 'hz-gb-2312' ||
    isEbcdic(declared)
  )
    return decodeOther(bytes, declared);

  // WHATWG Encoding §6: a byte order mark goes before every label
  const order =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'be' : undefined;
  if (order !== undefined)
    return settled(native(`utf-16${order}`).decode(bytes), `utf-16${order}`, declared, label, bytes, NONE);

  const unknown =
    canonical === undefined ? [defect('charset-unknown', bytes, { label: (label ?? '').slice(0, 64) })] : NONE;
  if (breaksUtf8(bytes) && !ESCAPED.has(declared) && !bytes.includes(0x1b)) {
    return CARELESS.has(declared) ? guess(bytes, declared, label, unknown) : asDeclared(bytes, declared, label);
  }
  const text = native('utf-8').decode(bytes);
  // An ASCII byte is one character, a longer sequence of UTF-8 is fewer than its bytes, a wrong byte is U+FFFD.
  const clean = !text.includes('\ufffd');
  const plain = clean && text.length === bytes.length;
  if (text.includes('\x1b') || ESCAPED.has(declared) || (declared === '' && plain && text.includes('$B'))) {
    const jis = asIso2022(bytes, text, declared, unknown);
    if (jis !== undefined) return jis;
  }
  if (plain) return { text, charset: declared === '' ? 'us-ascii' : declared, how: 'declared', defects: unknown };

  const wide = clean || isUtf8(bytes);
  if (declared === 'utf-8' && wide) return { text, charset: 'utf-8', how: 'declared', defects: unknown };
  if (wide && speaksUtf8(bytes, text, declared)) return settled(text, 'utf-8', declared, label, bytes, unknown);
  return CARELESS.has(declared) ? guess(bytes, declared, label, unknown) : asDeclared(bytes, declared, label);
}

/** Bytes that are tried before a whole text is decoded as UTF-8 in vain; text of another encoding breaks its rules at once. */
const TRIED = 512;

function breaksUtf8(bytes: Uint8Array): boolean {
  if (bytes.length <= TRIED) return false;
  let cut = TRIED;
  while (cut > TRIED - 4 && ((bytes[cut] ?? 0) & 0xc0) === 0x80) cut--; // not in the middle of a character
  let first = 0;
  while (first < cut && (bytes[first] ?? 0) < 0x80) first++;
  return first < cut && !isUtf8(bytes, first, cut);
}

function defect(code: TextDefectCode, bytes: Uint8Array, words?: Record<string, string>): TextDefect {
  return words === undefined ? { code, at: [0, bytes.length] } : { code, at: [0, bytes.length], words };
}

/** A result in another encoding than the label's, with the Defect that says so. */
function settled(
  text: string,
  charset: string,
  declared: string,
  label: string | undefined,
  bytes: Uint8Array,
  before: readonly TextDefect[],
): Decoded {
  const damage =
    text.includes('\ufffd') && !(charset === 'utf-8' && isUtf8(bytes))
      ? [defect('charset-invalid-bytes', bytes)]
      : NONE;
  if (declared === '') {
    return {
      text,
      charset,
      how: 'guessed',
      defects: [...before, defect('charset-undeclared', bytes, { charset }), ...damage],
    };
  }
  return {
    text,
    charset,
    how: 'corrected',
    defects: [
      ...before,
      defect('charset-mislabelled', bytes, { label: (label ?? '').slice(0, 64), charset }),
      ...damage,
    ],
  };
}

function asIso2022(
  bytes: Uint8Array,
  text: string,
  declared: string,
  before: readonly TextDefect[],
): Decoded | undefined {
  const expected = ESCAPED.has(declared);
  if (hasJisEscape(bytes) || (expected && (text.includes('\x0e') || text.includes('\x1b')))) {
    const { text: decoded, defects, wide } = decodeIso2022(bytes);
    // Under another label an escape must lead to whole characters, or a sender could garble with one what clients show.
    if (!expected && (wide === 0 || (declared !== '' && defects.some(({ code }) => code === 'jis-invalid'))))
      return undefined;
    if (!expected && !CARELESS.has(declared) && (decoded.includes('\ufffd') || defects.length > 0)) return undefined;
    if (expected) return { text: decoded, charset: declared, how: 'declared', defects };
    const found = settled(decoded, 'iso-2022-jp', declared, declared, bytes, before);
    return { ...found, defects: [...found.defects, ...defects] };
  }
  const mended = text.includes('\x1b') ? undefined : restoreEscapes(bytes);
  if (mended !== undefined) {
    const { text: decoded } = decodeIso2022(mended);
    return {
      text: decoded,
      charset: 'iso-2022-jp',
      how: expected ? 'corrected' : 'guessed',
      defects: [...before, defect('jis-escape-lost', bytes)],
    };
  }
  if (!expected || (text.length === bytes.length && !text.includes('\ufffd'))) return undefined;
  // 8-bit bytes and no escape at all: 8-bit JIS (half-width katakana) or a wrong label
  const other = isUtf8(bytes) ? 'utf-8' : guessJapanese(bytes, false);
  if (other !== undefined) return settled(decodeAs(other, bytes), other, declared, declared, bytes, before);
  const { text: decoded, defects } = decodeIso2022(bytes);
  return { text: decoded, charset: declared, how: 'declared', defects };
}

/** Valid UTF-8 is hardly ever anything else; only a few two-byte letters may be two letters of another page. */
function speaksUtf8(bytes: Uint8Array, text: string, declared: string): boolean {
  if (CARELESS.has(declared)) return true;
  if (bytes.length - text.length >= 4) return true;
  if (pages[declared] !== undefined) return false;
  return decodeAs(declared, bytes).includes('\ufffd');
}

function guess(bytes: Uint8Array, declared: string, label: string | undefined, before: readonly TextDefect[]): Decoded {
  const japanese = guessJapanese(bytes, declared === 'windows-1252');
  if (japanese !== undefined) return settled(decodeAs(japanese, bytes), japanese, declared, label, bytes, before);
  if (declared === 'windows-1252')
    return { text: native(declared).decode(bytes), charset: declared, how: 'declared', defects: before };
  const charset = guessOther(bytes);
  return settled(decodeAs(charset, bytes), charset, declared, label, bytes, before);
}

/** Unlabelled 8-bit text that is not Japanese: Russian, Chinese and Korean by their habits, else the letters of Western Europe. */
function guessOther(bytes: Uint8Array): string {
  if (looksLikeBig5(bytes)) return 'big5';
  const end = Math.min(bytes.length, LOOKED_AT);
  let letters = 0,
    high = 0,
    pairs = 0,
    odd = 0,
    hangul = 0,
    drawn = 0,
    lower = 0,
    upper = 0;
  for (let i = 0; i < end; i++) {
    const b = bytes[i] ?? 0;
    if ((b >= 0x41 && b <= 0x5a) || (b >= 0x61 && b <= 0x7a)) letters++;
    if (b < 0x80) continue;
    high++;
    if (b >= 0xe0) lower++;
    else if (b >= 0xc0) upper++;
    const t = bytes[i + 1] ?? 0;
    if (b >= 0xa1 && b <= 0xf7 && t >= 0xa1) {
      pairs++;
      if (b >= 0xb0 && b <= 0xc8) hangul++;
      if (t === b) drawn++;
      high++;
      if (t >= 0xe0) lower++;
      else if (t >= 0xc0) upper++;
      i++;
    } else odd++;
  }
  // a row of one byte is a drawn line
  if (odd === 0 && pairs >= 4 && pairs * 2 > letters && drawn * 2 < pairs) {
    if (hangul * 10 >= pairs * 9) return 'euc-kr';
    if (lower + upper < high * 0.9) return 'gbk';
  }
  // Words written wholly in the upper half are Cyrillic; KOI8 and windows-1251 put small letters in opposite halves.
  if (high > letters * 2 && lower + upper > high * 0.9 && high >= 6) return upper > lower ? 'koi8-r' : 'windows-1251';
  return 'windows-1252';
}

function asDeclared(bytes: Uint8Array, declared: string, label: string | undefined): Decoded {
  const page = pages[declared];
  if (page !== undefined) return { text: fromPage(bytes, page), charset: declared, how: 'declared', defects: NONE };
  const text = decodeAs(declared, bytes);
  // EUC-JP read as Shift_JIS is a row of half-width katakana, valid but absurd
  const absurd = declared === 'shift_jis' && HALF_KANA.test(text) && isPlainlyEuc(bytes);
  if (!absurd && !text.includes('\ufffd')) return { text, charset: declared, how: 'declared', defects: NONE };
  const japanese = guessJapanese(bytes, declared !== 'shift_jis' && declared !== 'euc-jp');
  if (japanese !== undefined && japanese !== declared)
    return settled(decodeAs(japanese, bytes), japanese, declared, label, bytes, NONE);
  if (declared === 'utf-8' && isLatin(bytes)) {
    return settled(native('windows-1252').decode(bytes), 'windows-1252', declared, label, bytes, NONE);
  }
  return { text, charset: declared, how: 'declared', defects: [defect('charset-invalid-bytes', bytes)] };
}

/** Text with letters of Western Europe, of which not one is UTF-8: the label of a template on a text of another program. */
function isLatin(bytes: Uint8Array): boolean {
  const end = Math.min(bytes.length, LOOKED_AT);
  let high = 0;
  for (let i = 0; i < end; i++) {
    const b = bytes[i] ?? 0;
    if (b < 0x80) continue;
    high++;
    if (b < 0xa0 || ((bytes[i + 1] ?? 0) & 0xc0) === 0x80) return false; // a control, or perhaps a broken character of UTF-8
  }
  return high > 0 && high * 3 < end;
}

const HALF_KANA = /[\uff61-\uff9f]{2}/;

function isPlainlyEuc(bytes: Uint8Array): boolean {
  const euc = asEucJp(bytes);
  return euc.bad === 0 && euc.kana * 4 >= euc.doubles && euc.score > asShiftJis(bytes).score;
}

function fromPage(bytes: Uint8Array, page: string): string {
  const units = new Uint8Array(2 * bytes.length);
  for (let i = 0; i < bytes.length; i++) {
    const b = bytes[i] ?? 0;
    const unit = b < 0x80 ? b : page.charCodeAt(b - 0x80);
    units[2 * i] = unit & 0xff;
    units[2 * i + 1] = unit >> 8;
  }
  return native('utf-16le').decode(units);
}

function decodeOther(bytes: Uint8Array, declared: string): Decoded {
  const done = (text: string, charset: string): Decoded => ({
    text,
    charset,
    how: 'declared',
    defects: text.includes('\ufffd') ? [defect('charset-invalid-bytes', bytes)] : NONE,
  });
  if (declared === 'utf-7') return done(decodeUtf7(bytes), declared);
  if (declared === 'hz-gb-2312') return done(decodeHz(bytes), declared);
  if (isEbcdic(declared)) {
    if (!isAscii(bytes) && !isUtf8(bytes)) return done(decodeEbcdic(bytes, declared), declared);
    const { text, charset } = decodeCharset(bytes);
    return settled(text, charset, declared, declared, bytes, NONE);
  }
  // A text of UTF-16 or UTF-32 has a zero in every line end. Without one, the label was kept when the text was converted.
  if (!bytes.includes(0) && (bytes.length % 2 === 1 || isAscii(bytes) || isUtf8(bytes))) {
    const { text, charset } = decodeCharset(bytes);
    return settled(text, charset, declared, declared, bytes, NONE);
  }
  const wide = declared.startsWith('utf-32');
  const order = declared.endsWith('le') ? 'le' : declared.endsWith('be') ? 'be' : byteOrder(bytes, wide);
  return done(
    wide ? fromUtf32(bytes, order === 'le') : native(`utf-16${order}`).decode(bytes),
    `${wide ? 'utf-32' : 'utf-16'}${order}`,
  );
}

// RFC 2781 §4.3: without a byte order mark it SHOULD be big-endian; what was written is seen by where the zeros are.
function byteOrder(bytes: Uint8Array, wide: boolean): 'le' | 'be' {
  const a = bytes[0] ?? 0,
    b = bytes[1] ?? 0;
  if (a === 0xff && b === 0xfe) return 'le';
  if (wide ? a === 0 && b === 0 && bytes[2] === 0xfe : a === 0xfe && b === 0xff) return 'be';
  let even = 0,
    odd = 0;
  const end = Math.min(bytes.length, LOOKED_AT);
  for (let i = 0; i + 1 < end; i += 2) {
    if (bytes[wide ? 2 * (i >> 1) : i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  if (wide) return bytes[0] === 0 ? 'be' : 'le';
  return odd > even ? 'le' : 'be';
}

function fromUtf32(bytes: Uint8Array, little: boolean): string {
  const units = new Uint8Array(bytes.length + 2);
  const view = new DataView(units.buffer);
  let o = 0;
  for (let i = 0; i + 3 < bytes.length; i += 4) {
    const b = [bytes[i] ?? 0, bytes[i + 1] ?? 0, bytes[i + 2] ?? 0, bytes[i + 3] ?? 0] as const;
    const point = little
      ? b[0] | (b[1] << 8) | (b[2] << 16) | (b[3] << 24)
      : b[3] | (b[2] << 8) | (b[1] << 16) | (b[0] << 24);
    if (point < 0 || point > 0x10ffff) {
      view.setUint16(o, 0xfffd, true);
      o += 2;
      continue;
    }
    if (point < 0x10000) {
      view.setUint16(o, point, true);
      o += 2;
      continue;
    }
    view.setUint16(o, 0xd800 + ((point - 0x10000) >> 10), true);
    view.setUint16(o + 2, 0xdc00 + ((point - 0x10000) & 0x3ff), true);
    o += 4;
  }
  if (bytes.length % 4 !== 0) {
    view.setUint16(o, 0xfffd, true);
    o += 2;
  }
  return native('utf-16le').decode(units.subarray(0, o));
}
