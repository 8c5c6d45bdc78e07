/** Workbooks and documents of Office 97 to 2003 under a password, closed as [MS-OFFCRYPTO] §2.3.5 to §2.3.7 say. */
import { createHash } from 'node:crypto';
import { rc4 } from '../../src/unpack/rc4.ts';
import { makeCompound, type Stream } from './containers.ts';
import { biff } from './old-office.ts';

export type OldLock = 'xor' | 'rc4' | 'cryptoapi-40' | 'cryptoapi-128';

const u16 = (...numbers: readonly number[]): Buffer => Buffer.from(Uint16Array.from(numbers).buffer);
const u32 = (...numbers: readonly number[]): Buffer => Buffer.from(Uint32Array.from(numbers).buffer);
const wide = (text: string): Buffer => Buffer.from(text, 'utf16le');
const digest = (algorithm: string, ...pieces: readonly Uint8Array[]): Buffer =>
  createHash(algorithm).update(Buffer.concat(pieces)).digest();
const SALT = Buffer.from('ffeeddccbbaa99887766554433221100', 'hex');
const VERIFIER = Buffer.alloc(16, 9);

interface Rc4 {
  readonly header: Buffer;
  readonly keyOf: (block: number) => Buffer;
}

function oldRc4(password: string): Rc4 {
  const short = digest('md5', wide(password)).subarray(0, 5);
  const base = digest('md5', ...Array.from({ length: 16 }, () => Buffer.concat([short, SALT]))).subarray(0, 5);
  const keyOf = (block: number): Buffer => digest('md5', base, u32(block));
  const check = rc4(keyOf(0), Buffer.concat([VERIFIER, digest('md5', VERIFIER)]));
  return { header: Buffer.concat([u16(1, 1), SALT, check]), keyOf };
}

function cryptoApi(password: string, bits: 40 | 128): Rc4 {
  const base = digest('sha1', SALT, wide(password));
  const keyOf = (block: number): Buffer => {
    const key = Buffer.alloc(16);
    digest('sha1', base, u32(block)).copy(key, 0, 0, bits / 8);
    return key;
  };
  const check = Buffer.from(rc4(keyOf(0), Buffer.concat([VERIFIER, digest('sha1', VERIFIER)])));
  const header = Buffer.concat([u32(4, 0, 0x6801, 0x8004, bits, 1, 0, 0), wide('Some Provider\0')]);
  const verifier = Buffer.concat([u32(16), SALT, check.subarray(0, 16), u32(20), check.subarray(16)]);
  return { header: Buffer.concat([u16(2, 2), u32(4, header.length), header, verifier]), keyOf };
}

const rc4Of = (lock: Exclude<OldLock, 'xor'>, password: string): Rc4 =>
  lock === 'rc4' ? oldRc4(password) : cryptoApi(password, lock === 'cryptoapi-40' ? 40 : 128);

function stretched(stream: Buffer, size: number, keyOf: (block: number) => Buffer): Buffer {
  const pieces: Uint8Array[] = [];
  for (let at = 0, i = 0; at < stream.length; at += size, i += 1)
    pieces.push(rc4(keyOf(i), stream.subarray(at, at + size)));
  return Buffer.concat(pieces);
}

/** §2.3.7.2: the numbers that a password of each length begins with, and those that its bits add. */
const INITIAL = 'e1f0 1d0f cc9c 84c0 110c 0e10 f1ce 313e 1872 e139 d40f 84f9 280c a96a 4ec3'
  .split(' ')
  .map((word) => Number.parseInt(word, 16));
const MATRIX =
  'aefc 4dd9 9bb2 2745 4e8a 9d14 2a09 7b61 f6c2 fda5 eb6b c6f7 9dcf 2bbf 4563 8ac6 05ad 0b5a 16b4 2d68 5ad0 0375 06ea 0dd4 1ba8 3750 6ea0 dd40 d849 a0b3 5147 a28e 553d aa7a 44d5 6f45 de8a ad35 4a4b 9496 390d 721a eb23 c667 9cef 29ff 53fe a7fc 5fd9 47d3 8fa6 0f6d 1eda 3db4 7b68 f6d0 b861 60e3 c1c6 93ad 377b 6ef6 ddec 45a0 8b40 06a1 0d42 1a84 3508 6a10 aa51 4483 8906 022d 045a 08b4 1168 76b4 ed68 caf1 85c3 1ba7 374e 6e9c 3730 6e60 dcc0 a9a1 4363 86c6 1dad 3331 6662 ccc4 89a9 0373 06e6 0dcc 1021 2042 4084 8108 1231 2462 48c4'
    .split(' ')
    .map((word) => Number.parseInt(word, 16));
const FILL = Buffer.from('bbffffbaffffb98000be0f00bf0f00', 'hex');
const right = (byte: number, bits: number): number => ((byte >> bits) | (byte << (8 - bits))) & 0xff;

function xorOf(password: string): { readonly key: number; readonly verifier: number; readonly pattern: Buffer } {
  const bytes = Buffer.from(password, 'latin1');
  let key = INITIAL[bytes.length - 1] ?? 0;
  let element = 0x68;
  for (const byte of Buffer.from(bytes).reverse())
    for (let bit = 0, left = byte; bit < 7; bit += 1, left <<= 1, element -= 1)
      if ((left & 0x40) !== 0) key ^= MATRIX[element] ?? 0;
  let verifier = 0;
  for (const byte of [...Buffer.from(bytes).reverse(), bytes.length])
    verifier = (((verifier & 0x4000) === 0 ? 0 : 1) | ((verifier * 2) & 0x7fff)) ^ byte;
  const pattern = Buffer.alloc(16);
  for (let i = 0; i < 16; i += 1) {
    const letter = i < bytes.length ? bytes[i] : FILL[i - bytes.length];
    pattern[i] = right((letter ?? 0) ^ ((i & 1) === 0 ? key & 0xff : key >> 8), 1);
  }
  return { key, verifier: verifier ^ 0xce4b, pattern };
}

const OPEN = [0x809, 0x2f, 0x194, 0x195, 0xe1, 0x196, 0x138];

/**
 * @param make the stream, with the record that tells of the lock
 * @param isOld before Excel 97
 */
export function lockedWorkbook(
  make: (lock: Buffer) => Buffer,
  lock: OldLock,
  password: string,
  { isOld = false, further = [] }: { readonly isOld?: boolean; readonly further?: readonly Stream[] } = {},
): Buffer {
  let stream: Buffer;
  let sealed: (at: number, end: number) => Buffer;
  if (lock === 'xor') {
    const { key, verifier, pattern } = xorOf(password);
    stream = make(biff(0x2f, ...(isOld ? [] : [u16(0)]), u16(key, verifier)));
    sealed = (at, end) => {
      const data = Buffer.from(stream.subarray(at, end));
      for (const [i, byte] of data.entries()) data[i] = right(byte, 3) ^ (pattern[(end + i) & 15] ?? 0);
      return data;
    };
  } else {
    const { header, keyOf } = rc4Of(lock, password);
    stream = make(biff(0x2f, u16(1), header));
    const whole = stretched(stream, 1024, keyOf);
    sealed = (at, end) => whole.subarray(at, end);
  }
  const closed = Buffer.from(stream);
  for (let at = 0; at + 4 <= stream.length; ) {
    const type = stream.readUInt16LE(at);
    const end = at + 4 + stream.readUInt16LE(at + 2);
    if (!OPEN.includes(type)) {
      const data = sealed(at + 4, end);
      const skip = type === 0x85 ? 4 : 0;
      data.copy(closed, at + 4 + skip, skip);
    }
    at = end;
  }
  return makeCompound([{ path: isOld ? 'Book' : 'Workbook', data: closed }, ...further]);
}

/** [MS-DOC] §2.2.6: a document whose text is `words`, with what tells of the lock in front of its table. */
export function lockedWord(words: string, lock: Exclude<OldLock, 'xor'> | 'none', password = ''): Buffer {
  const rc = lock === 'none' ? undefined : rc4Of(lock, password);
  const header = rc?.header ?? Buffer.alloc(0);
  const text = wide(words);
  const document = Buffer.alloc(0x400 + text.length);
  document.writeUInt16LE(0xa5ec, 0);
  document.writeUInt16LE(0x200 | (rc === undefined ? 0 : 0x100), 10);
  document.writeUInt32LE(header.length, 14);
  document.writeUInt32LE(words.length, 0x4c);
  const pieces = Buffer.concat([u32(0, words.length), u16(0), u32(0x400), u16(0)]);
  const clx = Buffer.concat([Buffer.from([2]), u32(pieces.length), pieces]);
  document.writeUInt32LE(header.length, 0x1a2);
  document.writeUInt32LE(clx.length, 0x1a6);
  text.copy(document, 0x400);
  const table = Buffer.concat([header, clx]);
  const close = (data: Buffer, from: number): Buffer => {
    if (rc === undefined) return data;
    const sealed = stretched(data, 512, rc.keyOf);
    data.copy(sealed, 0, 0, from);
    return sealed;
  };
  return makeCompound([
    { path: 'WordDocument', data: close(document, 0x44) },
    { path: '1Table', data: close(table, header.length) },
  ]);
}
