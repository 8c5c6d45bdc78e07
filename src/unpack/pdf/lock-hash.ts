/** How PDF 2.0 hardens a password (ISO 32000-2 §7.6.4.3.4, algorithm 2.B). */
import { joined } from '../../message/octets.ts';
import type { Machine } from '../machine.ts';

/** After these the last byte decides, which is at most 255: 288 at the most. */
const ROUNDS = 64;
const PASSWORD = 127;

/** UTF-8 of what SASLprep (RFC 4013) leaves of ordinary passwords, at most 127 bytes. */
export const passwordBytes20 = (password: string): Uint8Array =>
  new TextEncoder().encode(password.normalize('NFKC')).subarray(0, PASSWORD);

/** @param more the first 48 bytes of `U` where the owner's password is tried */
export function hash20(
  password: Uint8Array,
  salt: Uint8Array,
  more: Uint8Array,
  crypto: Pick<Machine, 'digest' | 'cbc'>,
): Uint8Array {
  let key = crypto.digest('sha256', joined([password, salt, more]));
  for (let round = 0, last = 0; round < ROUNDS || last > round - 32; round += 1) {
    const once = joined([password, key, more]);
    const repeated = joined(Array.from({ length: 64 }, () => once));
    const sealed = crypto.cbc('seal', key.subarray(0, 16), key.subarray(16, 32), repeated);
    // the first 16 bytes as a number, modulo 3: 256 leaves 1, so the sum of the bytes does
    let sum = 0;
    for (let i = 0; i < 16; i += 1) sum += sealed[i] ?? 0;
    key = crypto.digest(sum % 3 === 0 ? 'sha256' : sum % 3 === 1 ? 'sha384' : 'sha512', sealed);
    last = sealed[sealed.length - 1] ?? 0;
  }
  return key.subarray(0, 32);
}
