/**
 * RAR 4 and 5: what is inside is listed, and files that are stored as they are come out. The packed ones stay closed: the
 * method is nobody's but its author's.
 */
import { decodeCharset } from '../../message/charset.ts';
import { u16, u32 } from '../../message/octets.ts';
import type { Finds } from '../finds.ts';

/** Headers that are read. */
const HEADERS = 1200;

export function openRar(bytes: Uint8Array, finds: Finds): void {
  if (bytes[6] === 1 && bytes[7] === 0) openRar5(bytes, finds);
  else openRar4(bytes, finds);
}

/** What a header of RAR, ARJ or LHA says of a file. */
export interface ListedFile {
  readonly name: string;
  readonly size: number;
  readonly data: Uint8Array;
  readonly isStored: boolean;
  readonly encrypted: boolean;
}

export function tellListed({ name, size, data, isStored, encrypted }: ListedFile, finds: Finds): void {
  if (encrypted) {
    finds.encrypted();
    finds.closed(name, size, 'password', { encrypted: true });
    return;
  }
  if (!isStored) {
    finds.closed(name, size, 'method');
    return;
  }
  const room = finds.room(name, data.length);
  if (room > 0) finds.file(name, data.subarray(0, room), 'stored');
}

/** RAR 4 (technote.txt): CRC, type, flags, size; `0x74` is a file, `0x73` the archive, whose flag 0x80 closes the headers. */
function openRar4(bytes: Uint8Array, finds: Finds): void {
  let at = 7;
  for (let headers = 0; headers < HEADERS && at + 7 <= bytes.length; headers += 1) {
    const type = bytes[at + 2] ?? 0;
    const flags = u16(bytes, at + 3);
    const size = u16(bytes, at + 5);
    if (size < 7) return;
    if (type === 0x73 && (flags & 0x80) !== 0) {
      finds.encrypted();
      finds.closed('', bytes.length, 'password', { encrypted: true });
      return;
    }
    const isFile = type === 0x74;
    const packed = isFile || (flags & 0x8000) !== 0 ? u32(bytes, at + 7) : 0;
    if (isFile && (flags & 0xe0) !== 0xe0) {
      const nameLength = u16(bytes, at + 26);
      const nameAt = at + 32 + ((flags & 0x100) !== 0 ? 8 : 0);
      const raw = bytes.subarray(nameAt, nameAt + nameLength);
      // with 0x200 a NUL ends the plain name, and a packed Unicode one follows
      const nul = raw.indexOf(0);
      tellListed(
        {
          name: decodeCharset(nul < 0 ? raw : raw.subarray(0, nul)).text,
          size: u32(bytes, at + 11),
          data: bytes.subarray(at + size, at + size + packed),
          isStored: bytes[at + 25] === 0x30,
          encrypted: (flags & 4) !== 0,
        },
        finds,
      );
    }
    at += size + packed;
  }
}

/** RAR 5.0 archive format: every number is seven bits a byte, low ones first. */
function openRar5(bytes: Uint8Array, finds: Finds): void {
  let at = 8;
  for (let headers = 0; headers < HEADERS && at + 7 <= bytes.length; headers += 1) {
    const cursor = { at: at + 4 };
    const headerSize = vint(bytes, cursor);
    const behind = cursor.at + headerSize;
    const type = vint(bytes, cursor);
    const flags = vint(bytes, cursor);
    const extraSize = (flags & 1) !== 0 ? vint(bytes, cursor) : 0;
    const dataSize = (flags & 2) !== 0 ? vint(bytes, cursor) : 0;
    if (type === 4) {
      finds.encrypted();
      finds.closed('', bytes.length, 'password', { encrypted: true });
      return;
    }
    if (headerSize === 0 || type === 5) return;
    if (type === 2) {
      const fileFlags = vint(bytes, cursor);
      const size = vint(bytes, cursor);
      vint(bytes, cursor); // attributes
      if ((fileFlags & 2) !== 0) cursor.at += 4;
      if ((fileFlags & 4) !== 0) cursor.at += 4;
      const compression = vint(bytes, cursor);
      vint(bytes, cursor); // host
      const nameLength = vint(bytes, cursor);
      const name = decodeCharset(bytes.subarray(cursor.at, cursor.at + nameLength), 'utf-8').text;
      if ((fileFlags & 1) === 0)
        tellListed(
          {
            name,
            size,
            data: bytes.subarray(behind, behind + dataSize),
            isStored: ((compression >> 7) & 7) === 0,
            encrypted: hasEncryption(bytes, behind - extraSize, behind),
          },
          finds,
        );
    }
    at = behind + dataSize;
  }
}

/** Extra record 1: file encryption. */
function hasEncryption(bytes: Uint8Array, from: number, to: number): boolean {
  const cursor = { at: from };
  for (let records = 0; records < 16 && cursor.at < to; records += 1) {
    const size = vint(bytes, cursor);
    const next = cursor.at + size;
    if (vint(bytes, cursor) === 1) return true;
    cursor.at = next;
  }
  return false;
}

function vint(bytes: Uint8Array, cursor: { at: number }): number {
  let value = 0;
  for (let i = 0, unit = 1; i < 7; i += 1, unit *= 128) {
    const byte = bytes[cursor.at++] ?? 0;
    value += (byte & 0x7f) * unit;
    if (byte < 0x80) break;
  }
  return value;
}

/** LHA (level 0 to 2 headers): `-lh0-` is stored; the others stay closed. */
export function openLha(bytes: Uint8Array, finds: Finds): void {
  let at = 0;
  for (let headers = 0; headers < HEADERS && bytes[at + 2] === 0x2d && bytes[at + 6] === 0x2d; headers += 1) {
    const level = bytes[at + 20] ?? 0;
    if (level > 2) return;
    const headerSize = level === 2 ? u16(bytes, at) : (bytes[at] ?? 0) + 2;
    let packed = u32(bytes, at + 7);
    let name = level === 2 ? '' : decodeCharset(bytes.subarray(at + 22, at + 22 + (bytes[at + 21] ?? 0))).text;
    let behind = at + headerSize;
    // extended headers: size, kind, data; 1 is the file's name
    let next = level === 2 ? at + 24 : level === 1 ? behind - 2 : -1;
    for (let count = 0; next >= 0 && count < 32; count += 1) {
      const size = u16(bytes, next);
      if (size < 3) break;
      if (bytes[next + 2] === 1) name = decodeCharset(bytes.subarray(next + 3, next + size)).text;
      if (level === 1) {
        behind += size;
        packed -= size;
      }
      next += size;
    }
    if (packed < 0 || headerSize < 21) return;
    const method = bytes[at + 5] ?? 0;
    const data = bytes.subarray(behind, behind + packed);
    if (bytes[at + 4] !== 0x64)
      // `-lhd-` is a folder
      tellListed({ name, size: u32(bytes, at + 11), data, isStored: method === 0x30, encrypted: false }, finds);
    at = behind + packed;
  }
}
