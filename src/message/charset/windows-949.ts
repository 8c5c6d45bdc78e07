/** Korean as Windows writes it (windows-949, UHC), which the web calls `euc-kr`: the engine's decoder knows KS X 1001 alone. */
import { native } from './native.ts';

/** Syllables of modern Korean in Unicode. */
const [FIRST, LAST] = [0xac00, 0xd7a3];
/** Syllables behind each lead byte up to this one stand at 178 places, and from there on before 0xA1 alone, at 84. */
const LAST_WIDE = 0xa0;

let others: readonly string[] | undefined;

/** The 8,822 syllables that KS X 1001 lacks: Microsoft put them into the free places in the order of Unicode. */
function syllables(): readonly string[] {
  if (others !== undefined) return others;
  const plain = new Uint8Array(2 * 25 * 94);
  let o = 0;
  for (let row = 0xb0; row <= 0xc8; row += 1)
    for (let cell = 0xa1; cell <= 0xfe; cell += 1) {
      plain[o++] = row;
      plain[o++] = cell;
    }
  const known = new Set(native('euc-kr').decode(plain));
  const found: string[] = [];
  for (let code = FIRST; code <= LAST; code += 1) {
    const syllable = String.fromCharCode(code);
    if (!known.has(syllable)) found.push(syllable);
  }
  others = found;
  return found;
}

/** The place of a second byte among those that are used: letters, and what is beyond ASCII; -1 for others. */
function placeOf(trail: number): number {
  if (trail >= 0x41 && trail <= 0x5a) return trail - 0x41;
  if (trail >= 0x61 && trail <= 0x7a) return trail - 0x61 + 26;
  return trail >= 0x81 && trail <= 0xfe ? trail - 0x81 + 52 : -1;
}

/** One of Microsoft's syllables; undefined for a pair of KS X 1001, and for no pair at all. */
function syllableAt(lead: number, trail: number): string | undefined {
  if (lead < 0x81 || lead > 0xc6 || (lead > LAST_WIDE && trail > 0xa0)) return undefined;
  const place = placeOf(trail);
  if (place < 0) return undefined;
  const before = lead <= LAST_WIDE ? (lead - 0x81) * 178 : 0x20 * 178 + (lead - LAST_WIDE - 1) * 84;
  return syllables()[before + place];
}

/** Decodes EUC-KR and windows-949. Linear; never throws. */
export function decodeKorean(bytes: Uint8Array): string {
  const pieces: string[] = [];
  let from = 0;
  for (let i = 0; i < bytes.length; ) {
    const lead = bytes[i] ?? 0;
    const trail = bytes[i + 1] ?? 0;
    const syllable = lead < 0x81 ? undefined : syllableAt(lead, trail);
    if (syllable === undefined) {
      i += lead >= 0xa1 && trail >= 0xa1 ? 2 : 1;
      continue;
    }
    if (i > from) pieces.push(native('euc-kr').decode(bytes.subarray(from, i)));
    pieces.push(syllable);
    i += 2;
    from = i;
  }
  if (from === 0) return native('euc-kr').decode(bytes);
  pieces.push(native('euc-kr').decode(bytes.subarray(from)));
  return pieces.join('');
}
