/** Office files under a password, closed as [MS-OFFCRYPTO] says, of every kind that programs wrote. */
import { createCipheriv, createHash } from 'node:crypto';
import { makeCompound, type Stream } from './containers.ts';

const u16 = (...numbers: readonly number[]): Buffer => Buffer.from(Uint16Array.from(numbers).buffer);
const u32 = (...numbers: readonly number[]): Buffer => Buffer.from(Uint32Array.from(numbers).buffer);
const wide = (text: string): Buffer => Buffer.from(text, 'utf16le');
const digest = (algorithm: string, ...pieces: readonly Uint8Array[]): Buffer =>
  createHash(algorithm).update(Buffer.concat(pieces)).digest();
const SALT = Buffer.from('00112233445566778899aabbccddeeff', 'hex');

function spun(algorithm: string, password: string, rounds: number): Buffer {
  let hash = digest(algorithm, SALT, wide(password));
  for (let i = 0; i < rounds; i++) hash = digest(algorithm, u32(i), hash);
  return hash;
}

/** Whole blocks: what is missing is zero. */
function sealed(cipher: string, key: Uint8Array, first: Uint8Array | null, data: Uint8Array): Buffer {
  const filled = Buffer.alloc(Math.ceil(data.length / 16) * 16);
  filled.set(data);
  return createCipheriv(cipher, key, first).setAutoPadding(false).update(filled);
}

interface AgileWish {
  readonly bits?: 128 | 192 | 256;
  readonly hash?: 'SHA1' | 'SHA256' | 'SHA384' | 'SHA512';
  readonly rounds?: number;
  /** What is changed in the description, which is otherwise right. */
  readonly describe?: (xml: string) => string;
  /** What the package says of its length. */
  readonly size?: number;
}

const package64 = (size: number): Buffer => u32(size % 2 ** 32, Math.floor(size / 2 ** 32));

/** §2.3.4.10, as Office 2010 and later write it. */
export function agileStreams(plain: Uint8Array, password: string, wish: AgileWish = {}): Stream[] {
  const { bits = 256, hash = 'SHA512', rounds = 1000, describe = (xml) => xml, size = plain.length } = wish;
  const algorithm = hash.toLowerCase();
  const length = bits / 8;
  const fitted = (bytes: Uint8Array, to: number): Buffer => {
    const made = Buffer.alloc(to, 0x36);
    made.set(bytes.subarray(0, to));
    return made;
  };
  const cipher = `aes-${bits}-cbc`;
  const hardened = spun(algorithm, password, rounds);
  const close = (block: string, data: Uint8Array): string => {
    const key = fitted(digest(algorithm, hardened, Buffer.from(block, 'hex')), length);
    return sealed(cipher, key, SALT, data).toString('base64');
  };
  const key = Buffer.alloc(length, 0x5a);
  const input = Buffer.alloc(16, 7);
  const pieces: Buffer[] = [];
  for (let at = 0, i = 0; at < plain.length; at += 4096, i += 1)
    pieces.push(
      sealed(
        cipher,
        key,
        fitted(digest(algorithm, SALT, u32(i)), 16),
        plain.subarray(at, Math.min(plain.length, at + 4096)),
      ),
    );
  const about = `saltSize="16" blockSize="16" keyBits="${bits}" hashSize="${digest(algorithm).length}" cipherAlgorithm="AES" cipherChaining="ChainingModeCBC" hashAlgorithm="${hash}" saltValue="${SALT.toString('base64')}"`;
  const xml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<encryption xmlns="http://schemas.microsoft.com/office/2006/encryption" xmlns:p="http://schemas.microsoft.com/office/2006/keyEncryptor/password"><keyData ${about}/><dataIntegrity encryptedHmacKey="" encryptedHmacValue=""/><keyEncryptors><keyEncryptor uri="http://schemas.microsoft.com/office/2006/keyEncryptor/password"><p:encryptedKey spinCount="${rounds}" ${about} encryptedVerifierHashInput="${close('fea7d2763b4b9e79', input)}" encryptedVerifierHashValue="${close('d7aa0f6d3061344e', digest(algorithm, input))}" encryptedKeyValue="${close('146e0be7abacd0d6', key)}"/></keyEncryptor></keyEncryptors></encryption>`;
  return [
    { path: 'EncryptionInfo', data: Buffer.concat([u16(4, 4), u32(0x40), Buffer.from(describe(xml))]) },
    { path: 'EncryptedPackage', data: Buffer.concat([package64(size), ...pieces]) },
  ];
}

export const agile = (plain: Uint8Array, password: string, wish: AgileWish = {}): Buffer =>
  makeCompound(agileStreams(plain, password, wish));

const CIPHERS = { 128: 0x660e, 192: 0x660f, 256: 0x6610 } as const;

/** §2.3.4.5, as Office 2007 writes it. */
export function standard(plain: Uint8Array, password: string, bits: 128 | 192 | 256 = 128): Buffer {
  const hash = digest('sha1', spun('sha1', password, 50_000), u32(0));
  const half = (fill: number): Buffer => {
    const block = Buffer.alloc(64, fill);
    for (const [i, byte] of hash.entries()) block[i] = byte ^ fill;
    return digest('sha1', block);
  };
  const key = Buffer.concat([half(0x36), half(0x5c)]).subarray(0, bits / 8);
  const close = (data: Uint8Array): Buffer => sealed(`aes-${bits}-ecb`, key, null, data);
  const names = wide('Microsoft Enhanced RSA and AES Cryptographic Provider\0');
  const header = Buffer.concat([u32(0x24, 0, CIPHERS[bits], 0x8004, bits, 0x18, 0, 0), names]);
  const input = Buffer.alloc(16, 7);
  const verifier = Buffer.concat([u32(16), SALT, close(input), u32(20), close(digest('sha1', input))]);
  return makeCompound([
    { path: 'EncryptionInfo', data: Buffer.concat([u16(3, 2), u32(0x24, header.length), header, verifier]) },
    { path: 'EncryptedPackage', data: Buffer.concat([package64(plain.length), close(plain)]) },
  ]);
}
