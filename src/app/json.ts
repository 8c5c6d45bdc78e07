/** JSON as it is printed: the same values, with no character in it that a terminal or a line reader acts on. */
import { nativePiece } from '../message/charset/native.ts';

/**
 * DEL and C1 controls, line and paragraph separators, bidi controls and isolates, zero-width and invisible characters,
 * language tags. JSON lets them stand; a terminal obeys some, `splitlines` of other languages others.
 */
const ACTING =
  /[\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|\udb40[\udc00-\udc7f]/;

/** Characters that are written at once. */
const PIECE = 32 * 1024;
/** Units of the longest way to write one: `\uXXXX`. */
const LONGEST = 6;

/**
 * RFC 8259 §7: any character may be written as \uXXXX, beyond the first plane as a pair. A mail may have a million of
 * them; so they are written unit by unit, for `replace` leaves a hundred bytes of garbage of each.
 */
export function writeJson(value: unknown, indent?: number): string {
  const text = JSON.stringify(value, null, indent);
  if (!ACTING.test(text)) return text;
  const pieces: string[] = [];
  const units = new DataView(new ArrayBuffer((PIECE + 1) * LONGEST * 2));
  const kinds = new Uint8Array(0x10000);
  for (let at = 0; at < text.length; ) {
    const last = Math.min(at + PIECE, text.length);
    const end = (text.charCodeAt(last - 1) & 0xfc00) === 0xd800 ? last + 1 : last; // a pair is one character
    let length = 0;
    for (; at < end; at += 1) {
      const unit = text.charCodeAt(at);
      if (isActing(text, at, kinds)) length = writeEscaped(unit, units, length);
      else {
        units.setUint16(length, unit, true);
        length += 2;
      }
    }
    pieces.push(nativePiece('utf-16le').decode(new Uint8Array(units.buffer, 0, length)));
  }
  return pieces.join('');
}

/** What is known of a unit: it stands for itself, or it must not. */
const PLAIN = 1;
const ACTS = 2;

/** @param kinds of the units that were met before; a pair is looked at each time */
function isActing(text: string, at: number, kinds: Uint8Array): boolean {
  const unit = text.charCodeAt(at);
  if ((unit & 0xf800) === 0xd800) {
    const first = (unit & 0x0400) === 0 ? at : at - 1; // there are no halves: stringify has written those as \udXXX
    return text.charCodeAt(first) === 0xdb40 && text.charCodeAt(first + 1) <= 0xdc7f;
  }
  if (kinds[unit] === 0) kinds[unit] = ACTING.test(String.fromCharCode(unit)) ? ACTS : PLAIN;
  return kinds[unit] === ACTS;
}

const BEGINNING = [0x5c, 0x75]; // \u
const DIGITS = [...'0123456789abcdef'].map((digit) => digit.charCodeAt(0));

/** Writes `\uXXXX` and says where it ends. */
function writeEscaped(unit: number, into: DataView, start: number): number {
  let at = start;
  for (const one of BEGINNING) {
    into.setUint16(at, one, true);
    at += 2;
  }
  for (let shift = 12; shift >= 0; shift -= 4) {
    into.setUint16(at, DIGITS[(unit >> shift) & 15] ?? 0, true);
    at += 2;
  }
  return at;
}
