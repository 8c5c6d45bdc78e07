/** The locks of Office 97 to 2003 ([MS-OFFCRYPTO] §2.3.5 and §2.3.6): RC4 whose key changes with each block of a stream. */
import { isSameOctets, joined, u16, u32 } from '../../message/octets.ts';
import type { Machine } from '../machine.ts';
import { rc4 } from '../rc4.ts';
import { bytesOf32, wideBytes } from './password-hash.ts';

type Crypto = Pick<Machine, 'digest'>;
type KeyOfBlock = (block: number) => Uint8Array;

interface Rc4Lock {
  /** Undefined where it is another password. */
  keyOf(password: string, crypto: Crypto): KeyOfBlock | undefined;
}

const RC4 = 0x6801;
/** Bytes of the names in the header; real ones have some hundred. */
const HEADER = 4096;

/** @returns undefined where it is damaged, or names another cipher */
export function readRc4Lock(info: Uint8Array): Rc4Lock | undefined {
  const [major, minor] = [u16(info, 0), u16(info, 2)];
  if (major === 1 && minor === 1) return readOldLock(info);
  return major >= 2 && major <= 4 && minor === 2 ? readNewLock(info) : undefined;
}

/** §2.3.6: 40 bits of a hash of the password, and MD5. */
function readOldLock(info: Uint8Array): Rc4Lock | undefined {
  if (info.length < 52) return undefined;
  const salt = info.subarray(4, 20);
  return {
    keyOf(password, { digest }) {
      const short = digest('md5', wideBytes(password)).subarray(0, 5);
      const mixed = joined(Array.from({ length: 16 }, () => joined([short, salt])));
      const base = digest('md5', mixed).subarray(0, 5);
      const ofBlock: KeyOfBlock = (block) => digest('md5', joined([base, bytesOf32(block)]));
      const check = rc4(ofBlock(0), info.subarray(20, 52));
      return isSameOctets(digest('md5', check.subarray(0, 16)), check.subarray(16)) ? ofBlock : undefined;
    },
  };
}

/** §2.3.5: a header as that of Office 2007, keys of 40 to 128 bits, and SHA-1. */
function readNewLock(info: Uint8Array): Rc4Lock | undefined {
  const headerSize = u32(info, 8);
  // §2.3.5.1: no length stands for 40 bits
  const bits = u32(info, 28) || 40;
  const at = 12 + headerSize;
  const isKnown = u32(info, 20) === RC4 && bits >= 40 && bits <= 128 && bits % 8 === 0;
  if (!isKnown || headerSize > HEADER || u32(info, at) !== 16 || info.length < at + 60) return undefined;
  const salt = info.subarray(at + 4, at + 20);
  const sealed = joined([info.subarray(at + 20, at + 36), info.subarray(at + 40, at + 60)]);
  return {
    keyOf(password, { digest }) {
      const base = digest('sha1', joined([salt, wideBytes(password)]));
      const ofBlock: KeyOfBlock = (block) => {
        const key = digest('sha1', joined([base, bytesOf32(block)])).subarray(0, bits / 8);
        // §2.3.5.2: 40 bits are filled up with zeros
        return bits === 40 ? joined([key, new Uint8Array(11)]) : key;
      };
      const check = rc4(ofBlock(0), sealed);
      return isSameOctets(digest('sha1', check.subarray(0, 16)), check.subarray(16)) ? ofBlock : undefined;
    },
  };
}

/** A stream whose blocks are closed each for itself. */
export function openedRc4(stream: Uint8Array, size: number, keyOf: KeyOfBlock): Uint8Array {
  const plain = new Uint8Array(stream.length);
  for (let at = 0, block = 0; at < stream.length; at += size, block += 1)
    plain.set(rc4(keyOf(block), stream.subarray(at, at + size)), at);
  return plain;
}
