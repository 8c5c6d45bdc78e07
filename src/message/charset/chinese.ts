/** How Chinese bytes that say nothing about themselves are known for Big5. */
import { LOOKED_AT } from './japanese.ts';

/** A few pairs may be anything. */
const PAIRS = 8;

/**
 * Big5 puts half of its second bytes into the upper half and half among the letters, which GB 2312 and EUC never do; and its
 * everyday characters (level 1) into the leads A4 to C6. In letters of the West such pairs do not stand in rows.
 */
export function looksLikeBig5(bytes: Uint8Array): boolean {
  const end = Math.min(bytes.length, LOOKED_AT);
  let pairs = 0,
    everyday = 0,
    marks = 0,
    low = 0,
    beside = 0,
    last = -1;
  for (let i = 0; i < end; i++) {
    const lead = bytes[i] ?? 0;
    if (lead < 0x80) continue;
    const trail = bytes[i + 1] ?? 0;
    if (i + 1 >= end) break;
    const isLow = trail >= 0x40 && trail <= 0x7e;
    if (lead < 0xa1 || lead > 0xf9 || !(isLow || (trail >= 0xa1 && trail <= 0xfe))) return false;
    pairs++;
    if (isLow) low++;
    if (lead >= 0xa4 && lead <= 0xc6) everyday++;
    else if (lead < 0xa4) marks++;
    if (last === i) beside++;
    last = i + 2;
    i++;
  }
  return (
    pairs >= PAIRS &&
    low * 10 >= pairs &&
    low * 10 <= pairs * 9 &&
    (everyday + marks) * 10 >= pairs * 9 &&
    beside * 2 >= pairs
  );
}
