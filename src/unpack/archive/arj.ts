/** ARJ (its TECHNOTE): lists, stored files, and the scrambling by a password that is undone; packed files go to 7-Zip, which cannot undo it. */
import { decodeCharset } from '../../message/charset.ts';
import { u16, u32 } from '../../message/octets.ts';
import type { Finds } from '../finds.ts';
import { elseByOthers } from './other.ts';
import { type ListedFile, tellListed } from './rar.ts';
import { crc32 } from './zip-cipher.ts';

/** Headers that are read. */
const HEADERS = 1200;
/** Passwords that are tried on what is packed: each is an archive that 7-Zip opens, some milliseconds. */
const TRIES = 16;
/** Bit 0 of a file's flags: garbled. */
const GARBLED = 1;

interface ArjFile extends ListedFile {
  /** Where its header and its data begin, and how long the header is. */
  readonly head: number;
  readonly headLength: number;
  readonly dataAt: number;
  readonly crc: number;
}

export function openArj(bytes: Uint8Array, finds: Finds, name: string): void {
  const files = readArj(bytes);
  const garbled = files.filter(({ encrypted }) => encrypted);
  const password = garbled.length === 0 ? undefined : passwordFor(bytes, garbled, finds);
  if (password === undefined) {
    openPlain(bytes, finds, name);
    return;
  }
  finds.encrypted();
  const names = new Set(garbled.map((one) => one.name));
  openPlain(
    ungarbled(bytes, garbled, password),
    {
      ...finds,
      file: (inner, content, how, about) => {
        const isClosed = names.has(inner);
        finds.file(inner, content, isClosed ? 'decrypted' : how, isClosed ? { encrypted: true, password } : about);
      },
    },
    name,
  );
}

const openPlain = elseByOthers(
  (bytes, finds) => {
    for (const file of readArj(bytes)) tellListed(file, finds);
  },
  ['method'],
);

/** `60 EA`, header size, first header size, …; method 0 is stored. */
function readArj(bytes: Uint8Array): ArjFile[] {
  const files: ArjFile[] = [];
  let at = 0;
  for (let headers = 0; headers < HEADERS && bytes[at] === 0x60 && bytes[at + 1] === 0xea; headers += 1) {
    const headLength = u16(bytes, at + 2);
    if (headLength === 0) break;
    const head = at + 4;
    const isMain = headers === 0;
    const packed = isMain ? 0 : u32(bytes, head + 12);
    let dataAt = head + headLength + 4;
    for (let extra = u16(bytes, dataAt); extra > 0 && dataAt < bytes.length; extra = u16(bytes, dataAt))
      dataAt += 2 + extra + 4;
    dataAt += 2;
    if (!isMain) {
      const nameAt = head + (bytes[head] ?? 0);
      const end = bytes.indexOf(0, nameAt);
      files.push({
        name: decodeCharset(bytes.subarray(nameAt, end < 0 ? nameAt : Math.min(end, nameAt + 1024))).text,
        size: u32(bytes, head + 16),
        data: bytes.subarray(dataAt, dataAt + packed),
        isStored: bytes[head + 5] === 0,
        encrypted: ((bytes[head + 4] ?? 0) & GARBLED) !== 0,
        head,
        headLength,
        dataAt,
        crc: u32(bytes, head + 20),
      });
    }
    at = dataAt + packed;
  }
  return files;
}

/** All files of an archive have one as a rule; a stored file shows it by its sum, a packed one by coming out whole. */
function passwordFor(bytes: Uint8Array, garbled: readonly ArjFile[], finds: Finds): string | undefined {
  const stored = garbled.find(({ isStored }) => isStored);
  const passwords = finds.passwords();
  if (stored !== undefined) return passwords.find((word) => crc32(scrambled(bytes, stored, word)) === stored.crc);
  const archive = finds.machine?.archive;
  const most = archive === undefined ? 0 : finds.room('', 1);
  if (archive === undefined || most === 0) return undefined;
  return passwords.slice(0, TRIES).find((word) => {
    const read = archive({
      bytes: ungarbled(bytes, garbled, word),
      isLocked: false,
      passwords: [],
      most,
      files: HEADERS,
    });
    return read.files.length > 0 && read.closed.length === 0 && read.files.every(({ isWhole }) => isWhole);
  });
}

/** Each byte by a letter of the password and the modifier of its header; the same undoes it. Newer kinds (GOST) come out as noise. */
function scrambled(bytes: Uint8Array, { head, data }: ArjFile, password: string): Uint8Array {
  const letters = new TextEncoder().encode(password);
  const modifier = bytes[head + 7] ?? 0;
  return data.map((byte, i) => byte ^ ((modifier + (letters[i % letters.length] ?? 0)) & 0xff));
}

/** The archive as it would be without a password. */
function ungarbled(bytes: Uint8Array, garbled: readonly ArjFile[], password: string): Uint8Array {
  const plain = Uint8Array.from(bytes);
  const view = new DataView(plain.buffer);
  for (const file of garbled) {
    const { head, headLength, dataAt } = file;
    if (head + headLength + 4 > plain.length) continue;
    plain[head + 4] = (plain[head + 4] ?? 0) & ~GARBLED;
    view.setUint32(head + headLength, crc32(plain.subarray(head, head + headLength)), true);
    plain.set(scrambled(bytes, file, password), dataAt);
  }
  return plain;
}
