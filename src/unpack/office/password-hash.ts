/** How Office makes numbers of passwords ([MS-OFFCRYPTO]). */
import type { Digest, Machine } from '../machine.ts';

/** Office takes passwords as UTF-16 ([MS-OFFCRYPTO] §2.3.4.7 and others). */
export function wideBytes(password: string): Uint8Array {
  const bytes = new Uint8Array(2 * password.length);
  for (let i = 0; i < password.length; i += 1) {
    const unit = password.charCodeAt(i);
    bytes[2 * i] = unit & 0xff;
    bytes[2 * i + 1] = unit >> 8;
  }
  return bytes;
}

/** A number of four bytes, the lowest first. */
export const bytesOf32 = (number: number): Uint8Array =>
  Uint8Array.of(number & 0xff, (number >> 8) & 0xff, (number >> 16) & 0xff, (number >> 24) & 0xff);

/** §2.3.4.7, §2.3.4.11: the hash of the round's number and the last hash, again and again. */
export function spun(
  algorithm: Digest,
  first: Uint8Array,
  rounds: number,
  crypto: Pick<Machine, 'digest'>,
): Uint8Array {
  let hash = first;
  const both = new Uint8Array(4 + first.length);
  const number = new DataView(both.buffer);
  for (let round = 0; round < rounds; round += 1) {
    number.setUint32(0, round, true);
    both.set(hash, 4);
    hash = crypto.digest(algorithm, both);
  }
  return hash;
}
