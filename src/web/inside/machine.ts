/** The machine of a page, for the readers of `unpack/`: what Node's zlib and crypto do in `app/machine.ts`. */
import { ecb } from '@noble/ciphers/aes.js';
import { hmac } from '@noble/hashes/hmac.js';
import { sha1 } from '@noble/hashes/legacy.js';
import { pbkdf2 } from '@noble/hashes/pbkdf2.js';
import type { Machine } from '../../unpack/machine.ts';
import { inflate } from './inflate.ts';

export const machine: Machine = {
  inflate,
  pbkdf2: (password, salt, rounds, length) => pbkdf2(sha1, password, salt, { c: rounds, dkLen: length }),
  hmacSha1: (key, bytes) => hmac(sha1, key, bytes),
  aes: (key, blocks) => ecb(key, { disablePadding: true }).encrypt(blocks),
};
