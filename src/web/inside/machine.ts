/** The machine of a page, for the readers of `unpack/`: what Node's zlib and crypto do in `app/machine.ts`. */
import { cbc, ecb } from '@noble/ciphers/aes.js';
import { hmac } from '@noble/hashes/hmac.js';
import { md5, sha1 } from '@noble/hashes/legacy.js';
import { pbkdf2 } from '@noble/hashes/pbkdf2.js';
import { sha256, sha384, sha512 } from '@noble/hashes/sha2.js';
import type { Machine } from '../../unpack/machine.ts';
import { inflate } from './inflate.ts';

export const machine: Machine = {
  inflate,
  pbkdf2: (password, salt, rounds, length) => pbkdf2(sha1, password, salt, { c: rounds, dkLen: length }),
  hmacSha1: (key, bytes) => hmac(sha1, key, bytes),
  aes: (key, blocks) => ecb(key, { disablePadding: true }).encrypt(blocks),
  digest: (algorithm, bytes) => digests[algorithm](bytes),
  cbc: (way, key, first, blocks) => {
    const cipher = cbc(key, first, { disablePadding: true });
    return way === 'seal' ? cipher.encrypt(blocks) : cipher.decrypt(blocks);
  },
};

const digests = { md5, sha1, sha256, sha384, sha512 } as const;
