/** Headers of tar: those of today have a mark, those of before only a sum (POSIX.1-1988, "Extended tar Format"). */

const BLOCK = 512;
const SUM = 148;

/** Whether the block is a header: its sum is right, with the sum itself as spaces. */
export function isTarHeader(bytes: Uint8Array, at = 0): boolean {
  if (at + BLOCK > bytes.length || bytes[at] === 0) return false;
  let sum = 0;
  for (let i = 0; i < BLOCK; i += 1) sum += i >= SUM && i < SUM + 8 ? 0x20 : (bytes[at + i] ?? 0);
  return sum > 8 * 0x20 && readOctal(bytes, at + SUM, 8) === sum;
}

export function readOctal(bytes: Uint8Array, at: number, length: number): number {
  let value = 0;
  for (let i = at; i < at + length; i += 1) {
    const digit = (bytes[i] ?? 0) - 0x30;
    if (digit >= 0 && digit <= 7) value = value * 8 + digit;
    else if (value > 0) break;
  }
  return value;
}
