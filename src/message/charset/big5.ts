/** Big5 with what Hong Kong and ETEN put into its free places (WHATWG Encoding §12.1.1): the engine's decoder leaves them to private use. */
import { big5Letters } from './big5-letters.ts';
import { native } from './native.ts';

/** Places behind one lead byte: 0x40 to 0x7E, 0xA1 to 0xFE. */
const ROW = 157;
/** Of them those before 0xA1. */
const LOW = 63;
/** Stands in the table where there is no character. */
const NONE = '\u3000';

/** Two letters that Unicode writes with a mark behind them (WHATWG Encoding §12.1.1). */
const MARKED: ReadonlyMap<number, string> = new Map([
  [0x8862, '\u00ca\u0304'],
  [0x8864, '\u00ca\u030c'],
  [0x88a3, '\u00ea\u0304'],
  [0x88a5, '\u00ea\u030c'],
]);

let letters: readonly string[] | undefined;

/** Where the places of a lead byte begin in the table; -1 for one that the engine knows. */
function rowOf(lead: number): number {
  if (lead >= 0x87 && lead <= 0xa0) return (lead - 0x87) * ROW;
  // behind 0xC6 the first places are of Big5 itself
  if (lead >= 0xc6 && lead <= 0xc8) return 26 * ROW - LOW + (lead - 0xc6) * ROW;
  return lead >= 0xfa && lead <= 0xfe ? 29 * ROW - LOW + (lead - 0xfa) * ROW : -1;
}

/** The character of two bytes that the engine does not know; undefined for all others. */
export function big5Letter(lead: number, trail: number): string | undefined {
  const row = rowOf(lead);
  if (row < 0) return undefined;
  const place =
    trail >= 0x40 && trail <= 0x7e ? trail - 0x40 : trail >= 0xa1 && trail <= 0xfe ? trail - 0xa1 + LOW : -1;
  if (place < 0 || (lead === 0xc6 && place < LOW)) return undefined;
  letters ??= [...big5Letters];
  const letter = letters[row + place];
  return letter === NONE ? MARKED.get(lead * 256 + trail) : letter;
}

/** Decodes Big5 and Big5-HKSCS. Linear; never throws. */
export function decodeBig5(bytes: Uint8Array): string {
  const pieces: string[] = [];
  let from = 0;
  for (let i = 0; i < bytes.length; ) {
    const lead = bytes[i] ?? 0;
    const trail = bytes[i + 1] ?? 0;
    const letter = lead < 0x87 ? undefined : big5Letter(lead, trail);
    if (letter === undefined) {
      // a second byte of ASCII that belongs to no pair stands for itself
      i += lead >= 0x81 && trail >= 0x40 ? 2 : 1;
      continue;
    }
    if (i > from) pieces.push(native('big5').decode(bytes.subarray(from, i)));
    pieces.push(letter);
    i += 2;
    from = i;
  }
  if (from === 0) return native('big5').decode(bytes);
  pieces.push(native('big5').decode(bytes.subarray(from)));
  return pieces.join('');
}
