/** The lock of Office 2010 and later ([MS-OFFCRYPTO] §2.3.4.10 to §2.3.4.15, "agile"): AES in chains under a key that lies in the file, closed by a password. */
import { isSameOctets, joined, latin1 } from '../../message/octets.ts';
import { decodeBase64 } from '../../message/transfer/decoders.ts';
import type { Digest, Machine } from '../machine.ts';
import { bytesOf32, spun, wideBytes } from './password-hash.ts';
import type { PackageLock } from './standard-lock.ts';

type Crypto = Pick<Machine, 'digest' | 'cbc'>;

/** Bytes of the description; real ones have about 1,200. */
const DESCRIPTION = 64 * 1024;
/** §2.3.4.10: rounds that the format allows. */
const SPIN = 10_000_000;
/** Bytes that are closed each for itself (§2.3.4.15). */
const SEGMENT = 4096;
const BLOCK = 16;
/** Bytes of a salt or a closed key; real ones have at most 64. */
const SECRET = 1024;

const DIGESTS: ReadonlyMap<string, Digest> = new Map([
  ['MD5', 'md5'],
  ['SHA1', 'sha1'],
  ['SHA256', 'sha256'],
  ['SHA384', 'sha384'],
  ['SHA512', 'sha512'],
]);

/** §2.3.4.13: what makes three keys of one password. */
const FOR_INPUT = Uint8Array.of(0xfe, 0xa7, 0xd2, 0x76, 0x3b, 0x4b, 0x9e, 0x79);
const FOR_VALUE = Uint8Array.of(0xd7, 0xaa, 0x0f, 0x6d, 0x30, 0x61, 0x34, 0x4e);
const FOR_KEY = Uint8Array.of(0x14, 0x6e, 0x0b, 0xe7, 0xab, 0xac, 0xd0, 0xd6);

interface Cipher {
  readonly digest: Digest;
  /** Bytes of the key. */
  readonly keyLength: number;
  readonly salt: Uint8Array;
}

/** @returns undefined where it is damaged, or names a cipher or hash that has no reader */
export function readAgileLock(info: Uint8Array): PackageLock | undefined {
  const xml = latin1(info, 8, DESCRIPTION);
  const ofData = tagOf(xml, 'keyData');
  const ofPassword = tagOf(xml, 'encryptedKey');
  const data = ofData === undefined ? undefined : cipherOf(ofData);
  const own = ofPassword === undefined ? undefined : cipherOf(ofPassword);
  if (ofPassword === undefined || data === undefined || own === undefined) return undefined;
  const rounds = Number(ofPassword.get('spinCount') ?? Number.NaN);
  const input = secretOf(ofPassword, 'encryptedVerifierHashInput');
  const value = secretOf(ofPassword, 'encryptedVerifierHashValue');
  const sealed = secretOf(ofPassword, 'encryptedKeyValue');
  if (!Number.isInteger(rounds) || rounds < 0 || rounds > SPIN) return undefined;
  if (!isBlocks(input) || !isBlocks(value) || !isBlocks(sealed) || sealed.length < data.keyLength) return undefined;
  const keyOf = (password: string, crypto: Crypto): Uint8Array | undefined => {
    const first = crypto.digest(own.digest, joined([own.salt, wideBytes(password)]));
    const hash = spun(own.digest, first, rounds, crypto);
    const opened = (what: Uint8Array, block: Uint8Array): Uint8Array => {
      const key = fitted(crypto.digest(own.digest, joined([hash, block])), own.keyLength);
      return crypto.cbc('open', key, fitted(own.salt, BLOCK), what);
    };
    const check = crypto.digest(own.digest, opened(input, FOR_INPUT).subarray(0, own.salt.length));
    if (!isSameOctets(check, opened(value, FOR_VALUE).subarray(0, check.length))) return undefined;
    return opened(sealed, FOR_KEY).subarray(0, data.keyLength);
  };
  return { rounds, keyOf, opened: (key, sealedBytes, crypto) => openedSegments(data, key, sealedBytes, crypto) };
}

/** §2.3.4.15: each piece has a beginning of its own. */
function openedSegments({ digest, salt }: Cipher, key: Uint8Array, sealed: Uint8Array, crypto: Crypto): Uint8Array {
  const plain = new Uint8Array(sealed.length - (sealed.length % BLOCK));
  for (let at = 0, i = 0; at < plain.length; at += SEGMENT, i += 1) {
    const first = fitted(crypto.digest(digest, joined([salt, bytesOf32(i)])), BLOCK);
    plain.set(crypto.cbc('open', key, first, sealed.subarray(at, Math.min(plain.length, at + SEGMENT))), at);
  }
  return plain;
}

/** §2.3.4.11, §2.3.4.12: cut off, or filled with 0x36. */
function fitted(bytes: Uint8Array, length: number): Uint8Array {
  const made = new Uint8Array(length).fill(0x36);
  made.set(bytes.subarray(0, length));
  return made;
}

const isBlocks = (bytes: Uint8Array): boolean => bytes.length > 0 && bytes.length % BLOCK === 0;

type Attributes = ReadonlyMap<string, string>;

function cipherOf(tag: Attributes): Cipher | undefined {
  const digest = DIGESTS.get((tag.get('hashAlgorithm') ?? '').replace('-', '').toUpperCase());
  const bits = Number(tag.get('keyBits'));
  const salt = secretOf(tag, 'saltValue');
  const isKnown =
    tag.get('cipherAlgorithm') === 'AES' &&
    tag.get('cipherChaining') === 'ChainingModeCBC' &&
    (bits === 128 || bits === 192 || bits === 256);
  return digest === undefined || !isKnown || salt.length === 0 ? undefined : { digest, keyLength: bits / 8, salt };
}

/** The first element of that name, under whatever prefix; keys for certificates have another name. */
function tagOf(xml: string, name: string): Attributes | undefined {
  for (let at = xml.indexOf(name); at >= 0; at = xml.indexOf(name, at + name.length)) {
    const before = xml[at - 1];
    if ((before !== '<' && before !== ':') || !/\s/.test(xml[at + name.length] ?? '')) continue;
    const end = xml.indexOf('>', at);
    if (end < 0) return undefined;
    const attributes = new Map<string, string>();
    for (const [, key = '', one, other] of xml
      .slice(at + name.length, end)
      .matchAll(/([A-Za-z]{1,40})\s{0,9}=\s{0,9}(?:"([^"]{0,4096})"|'([^']{0,4096})')/g))
      attributes.set(key, one ?? other ?? '');
    return attributes;
  }
  return undefined;
}

function secretOf(tag: Attributes, name: string): Uint8Array {
  const text = (tag.get(name) ?? '').slice(0, 2 * SECRET);
  return decodeBase64(Uint8Array.from(text, (letter) => letter.charCodeAt(0))).bytes.subarray(0, SECRET);
}
