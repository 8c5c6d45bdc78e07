/**
 * Our own ZIP files: every file stored as it is, one time for all. So the file is a function of its contents, and a
 * verifier makes it again and compares every byte (PKWARE APPNOTE 6.3.10).
 */
import { crc32 } from 'node:zlib';

export interface ZipFile {
  /** ASCII, with `/` between folders. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const LOCAL_BYTES = 30;
const CENTRAL_BYTES = 46;
const END_BYTES = 22;
/** Without the extensions for more, which old programs cannot read. */
const MOST_FILES = 0xfffe;
const MOST_BYTES = 0xffff_fff0;
/** MS-DOS has no time before. */
const FIRST_YEAR = 1980;

/** Writes a ZIP file by file; `end` gives what stands behind the last. */
export class ZipWriter {
  readonly #time: number;
  readonly #central: Uint8Array[] = [];
  #at = 0;

  /** @param at with offset */
  constructor(at: string) {
    this.#time = dosTime(at);
  }

  /** What is to be written of this file. @throws RangeError beyond what a plain ZIP takes */
  add({ name, bytes }: ZipFile): readonly Uint8Array[] {
    if (this.#central.length >= MOST_FILES || this.#at + bytes.length > MOST_BYTES)
      throw new RangeError('more than a plain ZIP takes');
    const label = Buffer.from(name, 'ascii');
    const crc = crc32(bytes);
    const local = Buffer.alloc(LOCAL_BYTES);
    local.writeUInt32LE(LOCAL, 0);
    local.writeUInt16LE(20, 4); // version needed: 2.0
    local.writeUInt32LE(this.#time, 10);
    local.writeUInt32LE(crc, 14);
    local.writeUInt32LE(bytes.length, 18);
    local.writeUInt32LE(bytes.length, 22);
    local.writeUInt16LE(label.length, 26);
    const central = Buffer.alloc(CENTRAL_BYTES);
    central.writeUInt32LE(CENTRAL, 0);
    central.writeUInt16LE(0x0314, 4); // made on Unix, by the rules of 2.0
    central.writeUInt16LE(20, 6);
    local.copy(central, 12, 10, 28);
    central.writeUInt32LE(((0o100_400 << 16) | 0) >>> 0, 38); // a file that its owner may read, and nobody run
    central.writeUInt32LE(this.#at, 42);
    this.#central.push(Buffer.concat([central, label]));
    this.#at += LOCAL_BYTES + label.length + bytes.length;
    return [local, label, bytes];
  }

  end(): Uint8Array {
    const central = Buffer.concat(this.#central);
    const end = Buffer.alloc(END_BYTES);
    end.writeUInt32LE(END, 0);
    end.writeUInt16LE(this.#central.length, 8);
    end.writeUInt16LE(this.#central.length, 10);
    end.writeUInt32LE(central.length, 12);
    end.writeUInt32LE(this.#at, 16);
    return Buffer.concat([central, end]);
  }
}

/** Date and time in 32 bits, two seconds a step, in UTC. */
function dosTime(at: string): number {
  const date = new Date(at);
  const year = Math.max(date.getUTCFullYear() - FIRST_YEAR, 0);
  const day = (year << 9) | ((date.getUTCMonth() + 1) << 5) | date.getUTCDate();
  const time = (date.getUTCHours() << 11) | (date.getUTCMinutes() << 5) | (date.getUTCSeconds() >> 1);
  return ((day << 16) | time) >>> 0;
}

/**
 * The files of a ZIP of ours, in their order. @returns undefined for anything else: what is not read here is not checked,
 * so nothing is passed over
 */
export function readOwnZip(bytes: Uint8Array): readonly ZipFile[] | undefined {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const files: ZipFile[] = [];
  const names = new Set<string>();
  let at = 0;
  while (at + LOCAL_BYTES <= view.length && view.readUInt32LE(at) === LOCAL) {
    const [size, label] = [view.readUInt32LE(at + 18), view.readUInt16LE(at + 26)];
    const begin = at + LOCAL_BYTES + label;
    if (begin + size > view.length || files.length >= MOST_FILES) return undefined;
    const name = view.toString('latin1', at + LOCAL_BYTES, begin);
    if (
      !/^[a-z0-9][a-zA-Z0-9._/-]{0,120}$|^[A-Z]{1,20}[a-zA-Z0-9.]{0,20}$/.test(name) ||
      name.includes('..') ||
      names.has(name)
    )
      return undefined;
    names.add(name);
    files.push({ name, bytes: view.subarray(begin, begin + size) });
    at = begin + size;
  }
  return files.length === 0 ? undefined : files;
}

/** Whether these bytes are what these files make at this time, to the last bit. */
export function isZipOf(bytes: Uint8Array, files: readonly ZipFile[], at: string): boolean {
  const writer = new ZipWriter(at);
  let offset = 0;
  const same = (piece: Uint8Array): boolean => {
    const found = Buffer.compare(bytes.subarray(offset, offset + piece.length), piece) === 0;
    offset += piece.length;
    return found;
  };
  for (const file of files) if (!writer.add(file).every(same)) return false;
  return same(writer.end()) && offset === bytes.length;
}
