/** Where quoted strings, comments and angle brackets end (RFC 5322 §3.2), without recursion. */
import { fromLatin1 } from '../byte-string.ts';
import { decodeCharset } from '../charset.ts';

/** Bytes that are looked at to tell the encoding of raw names. */
const LOOKED_AT = 16_384;

const EIGHT_BIT = /[\u0080-\u00ff]/;

export const isBlank = (c: number): boolean => c === 0x20 || c === 0x09 || c === 0x0a || c === 0x0d;

/** Encodings whose second byte may be `@`, `\` or `|`: raw names in them must be walked over by characters. */
export type WideCharset = 'shift_jis' | 'gbk' | undefined;

/** Tells whether a value holds raw bytes of such an encoding. */
export function wideCharset(value: string): WideCharset {
  if (!EIGHT_BIT.test(value)) return undefined;
  const { charset } = decodeCharset(fromLatin1(value.slice(0, LOOKED_AT)));
  return charset === 'shift_jis' || charset === 'gbk' ? charset : undefined;
}

/** The index after the character that begins at `i` with a byte of 0x80 or more. */
export function skipWide(value: string, i: number, wide: WideCharset): number {
  if (wide === undefined) return i + 1;
  const lead = value.charCodeAt(i),
    trail = value.charCodeAt(i + 1);
  const isLead =
    wide === 'gbk' ? lead > 0x80 && lead < 0xff : (lead > 0x80 && lead < 0xa0) || (lead >= 0xe0 && lead < 0xfd);
  return isLead && trail >= 0x40 && trail !== 0x7f ? i + 2 : i + 1;
}

/** The index after the closing quote of the quoted string that begins at `i` and ends before `stop`, or -1. */
export function quoteEnd(value: string, i: number, wide: WideCharset, stop = value.length): number {
  for (let k = i + 1; k < stop; ) {
    const c = value.charCodeAt(k);
    if (c === 0x22) return k + 1;
    if (c === 0x5c) k += 2;
    else if (c === 0x1b && value.charCodeAt(k + 1) === 0x24) {
      // raw ISO-2022-JP holds quotes as halves of kanji
      const back = value.indexOf('\x1b', k + 1);
      k = back < 0 ? k + 1 : back;
    } else if (c === 0x1b && value.charCodeAt(k + 1) === 0x28) k += 3;
    else k = c >= 0x80 ? skipWide(value, k, wide) : k + 1;
  }
  return -1;
}

/** The index after the comment that begins at `i` and ends before `stop`, or -1. Comments nest to any depth; a counter is enough. */
export function commentEnd(value: string, i: number, stop = value.length): number {
  let depth = 0;
  for (let k = i; k < stop; k++) {
    const c = value.charCodeAt(k);
    if (c === 0x28) depth++;
    else if (c === 0x29) {
      if (--depth === 0) return k + 1;
    } else if (c === 0x5c) k++;
    else if (c === 0x1b && value.charCodeAt(k + 1) === 0x28) k += 2;
    else if (c === 0x1b && value.charCodeAt(k + 1) === 0x24) {
      const back = value.indexOf('\x1b', k + 1);
      if (back > 0) k = back - 1;
    }
  }
  return -1;
}

/** The index after `>` of the angle that begins at `i`; -1 when the value ends first; `-k - 1` when another `<` stands at k. */
export function angleEnd(value: string, i: number, quotesEnd: boolean): number {
  for (let k = i + 1; k < value.length; k++) {
    const c = value.charCodeAt(k);
    if (c === 0x3e) return k + 1;
    if (c === 0x3c) return -k - 1;
    if (c === 0x22 && quotesEnd) {
      const end = quoteEnd(value, k, undefined);
      if (end < 0) return value.indexOf('>', k) + 1 || -1;
      k = end - 1;
    }
  }
  return -1;
}
