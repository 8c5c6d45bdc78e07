/** What closes a ZIP entry with a password: PKWARE's old cipher, and WinZip's AES. */
import { u32 } from '../../message/octets.ts';
import type { Machine } from '../machine.ts';
import type { ZipEntry } from './zip.ts';

let table: Int32Array | undefined;

/** ISO 3309 CRC-32, as ZIP and gzip use it. */
export function crc32(bytes: Uint8Array, begin = 0): number {
  const crcs = crcTable();
  let crc = ~begin;
  for (let i = 0; i < bytes.length; i += 1) crc = (crcs[(crc ^ (bytes[i] ?? 0)) & 0xff] ?? 0) ^ (crc >>> 8);
  return ~crc >>> 0;
}

function crcTable(): Int32Array {
  if (table === undefined) {
    table = new Int32Array(256);
    for (let n = 0; n < 256; n += 1) {
      let c = n;
      for (let bit = 0; bit < 8; bit += 1) c = (c & 1) !== 0 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
      table[n] = c;
    }
  }
  return table;
}

/** APPNOTE §6.1.5: the three keys that the password, and then each byte, move. */
class ZipCryptoKeys {
  readonly #crcs = crcTable();
  #a = 0x12345678;
  #b = 0x23456789;
  #c = 0x34567890;

  constructor(password: Uint8Array) {
    for (const byte of password) this.#move(byte);
  }

  #move(byte: number): void {
    this.#a = (this.#crcs[(this.#a ^ byte) & 0xff] ?? 0) ^ (this.#a >>> 8);
    this.#b = (Math.imul(this.#b + (this.#a & 0xff), 134775813) + 1) | 0;
    this.#c = (this.#crcs[(this.#c ^ (this.#b >>> 24)) & 0xff] ?? 0) ^ (this.#c >>> 8);
  }

  /** The other way. */
  seal(plain: number): number {
    const word = (this.#c | 2) & 0xffff;
    const cipher = plain ^ ((Math.imul(word, word ^ 1) >>> 8) & 0xff);
    this.#move(plain);
    return cipher;
  }

  next(cipher: number): number {
    const word = (this.#c | 2) & 0xffff;
    const plain = cipher ^ ((Math.imul(word, word ^ 1) >>> 8) & 0xff);
    this.#move(plain);
    return plain;
  }
}

/** Bytes that stand in front of what the old cipher closes. */
export const OLD_HEAD = 12;

/** @param head OLD_HEAD bytes of chance, of which the last is the first byte of the CRC (APPNOTE §6.1.6) */
export function encryptOld(plain: Uint8Array, head: Uint8Array, password: Uint8Array): Uint8Array {
  const keys = new ZipCryptoKeys(password);
  const sealed = new Uint8Array(OLD_HEAD + plain.length);
  for (let i = 0; i < OLD_HEAD; i += 1) sealed[i] = keys.seal(head[i] ?? 0);
  for (let i = 0; i < plain.length; i += 1) sealed[i + OLD_HEAD] = keys.seal(plain[i] ?? 0);
  return sealed;
}

/** §6.1.6: 12 bytes stand in front, of which the last tells whether the password is right, once in 256 times wrongly. */
export function decryptOld(data: Uint8Array, entry: ZipEntry, password: Uint8Array): Uint8Array | undefined {
  if (data.length < 12) return undefined;
  const keys = new ZipCryptoKeys(password);
  let check = 0;
  for (let i = 0; i < 12; i += 1) check = keys.next(data[i] ?? 0);
  const expected = (entry.flags & 8) !== 0 ? [entry.time >>> 8, entry.crc >>> 24] : [entry.crc >>> 24];
  if (!expected.includes(check)) return undefined;
  const plain = new Uint8Array(data.length - 12);
  for (let i = 0; i < plain.length; i += 1) plain[i] = keys.next(data[i + 12] ?? 0);
  return plain;
}

const BLOCKS = 64 * 1024;

/**
 * WinZip AE-1 and AE-2 (https://www.winzip.com/en/support/aes-encryption/): salt, two bytes that tell a wrong password,
 * the data in counter mode (the counter counts from its low byte), and ten bytes of HMAC over what is encrypted.
 */
export function decryptAes(
  data: Uint8Array,
  strength: number,
  password: Uint8Array,
  machine: Machine,
): Uint8Array | undefined {
  const keyLength = [0, 16, 24, 32][strength] ?? 0;
  const saltLength = keyLength / 2;
  const size = data.length - saltLength - 2 - 10;
  if (keyLength === 0 || size < 0) return undefined;
  const keys = machine.pbkdf2(password, data.subarray(0, saltLength), 1000, 2 * keyLength + 2);
  if (keys[2 * keyLength] !== data[saltLength] || keys[2 * keyLength + 1] !== data[saltLength + 1]) return undefined;
  const sealed = data.subarray(saltLength + 2, saltLength + 2 + size);
  const mac = machine.hmacSha1(keys.subarray(keyLength, 2 * keyLength), sealed);
  if (u32(mac, 0) !== u32(data, data.length - 10) || u32(mac, 4) !== u32(data, data.length - 6)) return undefined;
  const plain = new Uint8Array(size);
  for (let at = 0, counter = 1; at < size; at += BLOCKS) {
    const counters = new Uint8Array(Math.min(BLOCKS, (size - at + 15) & ~15));
    const view = new DataView(counters.buffer);
    for (let block = 0; block < counters.length; block += 16, counter += 1) view.setUint32(block, counter, true);
    const stream = machine.aes(keys.subarray(0, keyLength), counters);
    const end = Math.min(BLOCKS, size - at);
    for (let i = 0; i < end; i += 1) plain[at + i] = (sealed[at + i] ?? 0) ^ (stream[i] ?? 0);
  }
  return plain;
}
