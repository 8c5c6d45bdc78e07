/** The lock of Office 2007 ([MS-OFFCRYPTO] §2.3.4.5 to §2.3.4.9, "standard"): AES of single blocks under a key made of the password. */
import { isSameOctets, joined, u16, u32 } from '../../message/octets.ts';
import type { Machine } from '../machine.ts';
import { bytesOf32, spun, wideBytes } from './password-hash.ts';

type Crypto = Pick<Machine, 'digest' | 'cbc'>;

/** What closes the package of an Office file of today. */
export interface PackageLock {
  /** What trying one password costs. */
  readonly rounds: number;
  /** Undefined where it is another password. */
  keyOf(password: string, crypto: Crypto): Uint8Array | undefined;
  /** The package without its length in front. */
  opened(key: Uint8Array, sealed: Uint8Array, crypto: Crypto): Uint8Array;
}

/** §2.3.4.7 */
const ROUNDS = 50_000;
const BLOCK = 16;
/** §2.3.2: what the numbers of ciphers stand for, in bytes of the key. */
const KEYS: ReadonlyMap<number, number> = new Map([
  [0x660e, 16],
  [0x660f, 24],
  [0x6610, 32],
]);
/** Bytes of the names in the header; real ones have some hundred. */
const HEADER = 4096;

/** @returns undefined where it is damaged, or names another cipher */
export function readStandardLock(info: Uint8Array): PackageLock | undefined {
  if (u16(info, 2) !== 2) return undefined;
  const headerSize = u32(info, 8);
  const keyLength = KEYS.get(u32(info, 20));
  // §2.3.3: length of the salt, the salt, 16 closed bytes, the length of their hash, their closed hash
  const at = 12 + headerSize;
  const salt = info.subarray(at + 4, at + 20);
  const verifier = info.subarray(at + 20, at + 36);
  const hash = info.subarray(at + 40, at + 72);
  if (keyLength === undefined || headerSize > HEADER || u32(info, at) !== BLOCK || hash.length !== 32) return undefined;
  const keyOf = (password: string, crypto: Crypto): Uint8Array | undefined => {
    const key = keyFor(password, salt, keyLength, crypto);
    const check = crypto.digest('sha1', openedBlocks(key, verifier, crypto));
    return isSameOctets(check, openedBlocks(key, hash, crypto).subarray(0, check.length)) ? key : undefined;
  };
  return { rounds: ROUNDS, keyOf, opened: openedBlocks };
}

/** §2.3.4.7: the hash of the password, then two more that are laid side by side. */
function keyFor(password: string, salt: Uint8Array, keyLength: number, crypto: Crypto): Uint8Array {
  const first = crypto.digest('sha1', joined([salt, wideBytes(password)]));
  const hash = crypto.digest('sha1', joined([spun('sha1', first, ROUNDS, crypto), bytesOf32(0)]));
  const half = (fill: number): Uint8Array => {
    const block = new Uint8Array(64).fill(fill);
    for (const [i, byte] of hash.entries()) block[i] = byte ^ fill;
    return crypto.digest('sha1', block);
  };
  return joined([half(0x36), half(0x5c)]).subarray(0, keyLength);
}

/** A chain that begins with zeros, its links taken out again, is each block for itself. */
function openedBlocks(key: Uint8Array, sealed: Uint8Array, crypto: Crypto): Uint8Array {
  const blocks = sealed.subarray(0, sealed.length - (sealed.length % BLOCK));
  if (blocks.length === 0) return new Uint8Array();
  const plain = Uint8Array.from(crypto.cbc('open', key, new Uint8Array(BLOCK), blocks));
  for (let i = BLOCK; i < plain.length; i += 1) plain[i] = (plain[i] ?? 0) ^ (blocks[i - BLOCK] ?? 0);
  return plain;
}
