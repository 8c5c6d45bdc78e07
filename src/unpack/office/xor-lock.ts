/** The oldest lock of Excel ([MS-OFFCRYPTO] §2.3.7): letters of the password laid over the bytes. */

/** §2.3.7.2: what fills a short password. */
const FILL = Uint8Array.from([0xbb, 0xff, 0xff, 0xba, 0xff, 0xff, 0xb9, 0x80, 0, 0xbe, 0x0f, 0, 0xbf, 0x0f, 0]);
const LONGEST = 15;

/** Sixteen bytes that are laid over each record in turn; undefined where it is another password. */
export function xorPattern(password: string, key: number, verifier: number): Uint8Array | undefined {
  if (password.length > LONGEST || password === '') return undefined;
  // §2.3.7.4: one byte of each letter
  const bytes = Uint8Array.from(password, (letter) => letter.charCodeAt(0) & 0xff || letter.charCodeAt(0) >> 8);
  if (verifierOf(bytes) !== verifier || keyOf(bytes) !== key) return undefined;
  const halves = [key & 0xff, key >> 8];
  return Uint8Array.from({ length: 16 }, (_, i) => {
    const letter = i < bytes.length ? bytes[i] : FILL[i - bytes.length];
    return turned((letter ?? 0) ^ (halves[i & 1] ?? 0), 2);
  });
}

/** @param index of the pattern's byte for this one */
export const openedXor = (byte: number, pattern: Uint8Array, index: number): number =>
  turned(byte, 3) ^ (pattern[index & 15] ?? 0);

const turned = (byte: number, bits: number): number => ((byte << bits) | (byte >> (8 - bits))) & 0xff;

/** §2.3.7.1 */
function verifierOf(bytes: Uint8Array): number {
  let hash = 0;
  for (const byte of [...bytes].reverse().concat(bytes.length))
    hash = (((hash >> 14) & 1) | ((hash << 1) & 0x7fff)) ^ byte;
  return hash ^ 0xce4b;
}

/** §2.3.7.2: its tables are the states of one shift register, begun at two places. */
function keyOf(bytes: Uint8Array): number {
  let key = 0;
  let base = 0x8000;
  let end = 0xffff;
  for (const byte of [...bytes].reverse()) {
    for (let bit = 0; bit < 8; bit += 1) {
      base = shifted(base);
      if (((byte & 0x7f) >> bit) & 1) key ^= base;
      end = shifted(end);
    }
  }
  return key ^ end;
}

function shifted(state: number): number {
  const next = ((state << 1) | (state >> 15)) & 0xffff;
  return (next & 1) === 0 ? next : next ^ 0x1020;
}
