/**
 * 7z (the public 7zFormat.txt): files in folders that are packed as one stream. Stored, LZMA and LZMA2 are opened, alone or
 * behind the filter for programs, which changes addresses only; other methods and AES stay closed and are named so.
 */
import { u16, u32, u64 } from '../../message/octets.ts';
import type { Finds, Unopened } from '../finds.ts';
import { innerName } from './gzip.ts';
import { decodeLzma, decodeLzma2 } from './lzma.ts';

/** Files and folders of one archive. */
const FILES = 1200;
const FOLDERS = 512;
/** Bytes of a packed header when it is open. */
const HEADER = 4 * 1024 * 1024;

/** Bytes that are decoded of one archive: two seconds of work. */
const DECODED = 48 * 1024 * 1024;
/** A byte of LZMA gives no more than this many; what a header claims beyond is not believed. */
const EXPANSION = 8192;

const ID = {
  end: 0,
  header: 1,
  main: 4,
  files: 5,
  pack: 6,
  unpack: 7,
  subStreams: 8,
  size: 9,
  crc: 10,
  folder: 11,
  unpackSize: 12,
  streamCount: 13,
  empty: 14,
  names: 17,
  encoded: 23,
} as const;

interface Coder {
  readonly method: string;
  readonly properties: Uint8Array;
  readonly inputs: number;
  readonly outputs: number;
}
interface Folder {
  readonly coders: readonly Coder[];
  readonly packed: number;
  sizes: number[];
  /** Of the files in it. */
  streams: number[];
}
interface Streams {
  readonly packAt: number;
  readonly packSizes: readonly number[];
  readonly folders: readonly Folder[];
}

export function openSevenZip(bytes: Uint8Array, finds: Finds): void {
  const at = 32 + u64(bytes, 12);
  let header = bytes.subarray(at, at + u64(bytes, 20));
  // the header itself is packed as a rule, and once more where somebody wants to tire us
  for (let rounds = 0; rounds < 4 && header[0] === ID.encoded; rounds += 1) {
    const reader = new Reader(header, 1);
    const streams = reader.streams();
    const folder = streams.folders[0];
    const opened = folder === undefined ? undefined : openFolder(bytes, streams, 0, Math.min(HEADER, lastSize(folder)));
    if (opened === undefined || typeof opened === 'string') {
      if (opened === 'password') finds.encrypted();
      finds.closed('', bytes.length, opened ?? 'broken', opened === 'password' ? { encrypted: true } : {});
      return;
    }
    header = opened;
  }
  if (header[0] === ID.header) tellFiles(bytes, new Reader(header, 1), finds);
  else finds.closed('', bytes.length, 'broken');
}

const lastSize = ({ sizes }: Folder): number => sizes.at(-1) ?? 0;

function tellFiles(bytes: Uint8Array, reader: Reader, finds: Finds): void {
  const { streams, names, isEmpty } = reader.archive();
  let folder = 0;
  let inFolder = 0;
  let offset = 0;
  let content: Uint8Array | Unopened | undefined;
  let left = DECODED;
  for (const [i, name] of names.entries()) {
    if (isEmpty[i] === true) continue; // a folder, or a file of no bytes
    while ((streams.folders[folder]?.streams.length ?? 1) <= inFolder && folder < streams.folders.length) {
      folder += 1;
      inFolder = 0;
      offset = 0;
      content = undefined;
    }
    const size = streams.folders[folder]?.streams[inFolder] ?? 0;
    const room = finds.room(name, size);
    if (room === 0) return;
    if (content === undefined) {
      const whole = streams.folders[folder];
      const most = whole === undefined ? 0 : Math.min(room, lastSize(whole));
      content = left > 0 ? openFolder(bytes, streams, folder, Math.min(most, left)) : 'limit-bytes';
      if (typeof content !== 'string') left -= content.length;
    }
    if (typeof content === 'string') {
      if (content === 'password') finds.encrypted();
      finds.closed(name, size, content, content === 'password' ? { encrypted: true } : {});
    } else if (offset + size > content.length) {
      const isCut = left <= 0 || size > room;
      if (isCut) finds.over();
      finds.closed(name, size, isCut ? 'limit-bytes' : 'broken');
    } else finds.file(name, content.subarray(offset, offset + size), 'decompressed');
    offset += size;
    inFolder += 1;
  }
}

/** The content of a folder, at most `most` bytes of it, or why it cannot be had. */
function openFolder(bytes: Uint8Array, streams: Streams, index: number, most: number): Uint8Array | Unopened {
  const folder = streams.folders[index];
  if (folder === undefined) return 'broken';
  let first = 0;
  for (const before of streams.folders.slice(0, index)) first += before.packed;
  const at = 32 + streams.packAt + streams.packSizes.slice(0, first).reduce((sum, one) => sum + one, 0);
  const input = bytes.subarray(at, at + (streams.packSizes[first] ?? 0));
  if (folder.coders.some(({ method }) => method === '06f10701')) return 'password';
  // filters for programs stand in front of what packs; the others mix streams, which nobody sends
  const packers = folder.coders.filter(({ method }) => !FILTERS.has(method));
  const [packer] = packers;
  if (packer === undefined || packers.length > 1 || folder.coders.some((one) => one.inputs !== 1 || one.outputs !== 1))
    return 'method';
  if (packer.method === '00') return input.subarray(0, most);
  const believed = Math.min(most, input.length * EXPANSION);
  if (packer.method === '030101') return decodeLzma(input, packer.properties, believed) ?? 'broken';
  return packer.method === '21' ? decodeLzma2(input, believed) : 'method';
}

/** BCJ of x86 and of ARM, delta: lengths stay, and a program's head too, so type and name are right; a digest is of the filtered bytes. */
const FILTERS: ReadonlySet<string> = new Set(['03030103', '04', '07', '08']);

class Reader {
  readonly #bytes: Uint8Array;
  #at: number;

  constructor(bytes: Uint8Array, at: number) {
    this.#bytes = bytes;
    this.#at = at;
  }

  #byte(): number {
    return this.#bytes[this.#at++] ?? 0;
  }

  /** The first byte's leading ones tell how many bytes follow. */
  #number(): number {
    const first = this.#byte();
    let mask = 0x80;
    let value = 0;
    for (let i = 0; i < 8; i += 1, mask >>= 1) {
      if ((first & mask) === 0) return value + (first & (mask - 1)) * 2 ** (8 * i);
      value += this.#byte() * 2 ** (8 * i);
    }
    return value;
  }

  #bits(count: number): boolean[] {
    const bits: boolean[] = [];
    let byte = 0;
    for (let i = 0; i < count; i += 1) {
      if (i % 8 === 0) byte = this.#byte();
      bits.push((byte & (0x80 >> (i % 8))) !== 0);
    }
    return bits;
  }

  #digests(count: number): void {
    const all = this.#byte() !== 0;
    const defined = all ? count : this.#bits(count).filter(Boolean).length;
    this.#at += 4 * defined;
  }

  get #isOver(): boolean {
    return this.#at >= this.#bytes.length;
  }

  archive(): { streams: Streams; names: string[]; isEmpty: boolean[] } {
    let streams: Streams = { packAt: 0, packSizes: [], folders: [] };
    let names: string[] = [];
    let isEmpty: boolean[] = [];
    for (let id = this.#byte(); id !== ID.end && !this.#isOver; id = this.#byte()) {
      if (id === ID.main) streams = this.streams();
      else if (id === ID.files) {
        const count = Math.min(this.#number(), FILES);
        names = Array.from({ length: count }, () => '');
        for (let kind = this.#number(); kind !== ID.end && !this.#isOver; kind = this.#number()) {
          const size = this.#number();
          const next = this.#at + size;
          if (kind === ID.names) names = this.#names(count, next);
          else if (kind === ID.empty) isEmpty = this.#bits(count);
          this.#at = next;
        }
      } else return { streams, names, isEmpty };
    }
    return { streams, names, isEmpty };
  }

  #names(count: number, end: number): string[] {
    const names: string[] = [];
    this.#at += 1; // not in another stream
    while (names.length < count && this.#at + 1 < end) {
      let name = '';
      for (let unit = u16(this.#bytes, this.#at); unit !== 0 && this.#at < end; unit = u16(this.#bytes, this.#at)) {
        name += String.fromCharCode(unit);
        this.#at += 2;
      }
      this.#at += 2;
      names.push(name);
    }
    return names;
  }

  streams(): Streams {
    let packAt = 0;
    let packSizes: number[] = [];
    let folders: Folder[] = [];
    for (let id = this.#byte(); id !== ID.end && !this.#isOver; id = this.#byte()) {
      if (id === ID.pack) {
        packAt = this.#number();
        const count = Math.min(this.#number(), FOLDERS * 4);
        for (let kind = this.#byte(); kind !== ID.end && !this.#isOver; kind = this.#byte()) {
          if (kind === ID.size) packSizes = Array.from({ length: count }, () => this.#number());
          else if (kind === ID.crc) this.#digests(count);
        }
      } else if (id === ID.unpack) folders = this.#folders();
      else if (id === ID.subStreams) this.#subStreams(folders);
      else break;
    }
    return { packAt, packSizes, folders };
  }

  #folders(): Folder[] {
    const folders: Folder[] = [];
    for (let id = this.#byte(); id !== ID.end && !this.#isOver; id = this.#byte()) {
      if (id === ID.folder) {
        const count = Math.min(this.#number(), FOLDERS);
        this.#at += 1; // not in another stream
        for (let i = 0; i < count && !this.#isOver; i += 1) folders.push(this.#folder());
      } else if (id === ID.unpackSize) {
        for (const folder of folders) {
          const outputs = folder.coders.reduce((sum, one) => sum + one.outputs, 0);
          folder.sizes = Array.from({ length: outputs }, () => this.#number());
          folder.streams = [lastSize(folder)];
        }
      } else if (id === ID.crc) this.#digests(folders.length);
    }
    return folders;
  }

  #folder(): Folder {
    const coders: Coder[] = [];
    const count = Math.min(this.#number(), 8);
    let inputs = 0;
    let outputs = 0;
    for (let i = 0; i < count; i += 1) {
      const flags = this.#byte();
      let method = '';
      for (let k = 0; k < (flags & 15); k += 1) method += this.#byte().toString(16).padStart(2, '0');
      const isComplex = (flags & 0x10) !== 0;
      const own = { inputs: isComplex ? this.#number() : 1, outputs: isComplex ? this.#number() : 1 };
      const length = (flags & 0x20) !== 0 ? this.#number() : 0;
      coders.push({ method, properties: this.#bytes.subarray(this.#at, this.#at + length), ...own });
      this.#at += length;
      inputs += own.inputs;
      outputs += own.outputs;
    }
    for (let i = 0; i < Math.min(outputs - 1, 32); i += 1) {
      this.#number();
      this.#number();
    }
    const packed = Math.max(1, Math.min(inputs - (outputs - 1), 32));
    if (packed > 1) for (let i = 0; i < packed; i += 1) this.#number();
    return { coders, packed, sizes: [], streams: [] };
  }

  #subStreams(folders: readonly Folder[]): void {
    let counts = folders.map(() => 1);
    let unknown = 0;
    for (let id = this.#byte(); id !== ID.end && !this.#isOver; id = this.#byte()) {
      if (id === ID.streamCount) counts = folders.map(() => Math.min(this.#number(), FILES));
      else if (id === ID.size) {
        for (const [i, folder] of folders.entries()) folder.streams = this.#sizes(folder, counts[i] ?? 1);
        unknown = counts.reduce((sum, one) => sum + one, 0);
      } else if (id === ID.crc) this.#digests(unknown || counts.reduce((sum, one) => sum + one, 0));
    }
    for (const [i, folder] of folders.entries())
      if (folder.streams.length !== counts[i] && counts[i] === 0) folder.streams = [];
  }

  /** All but the last, which takes what is left. */
  #sizes(folder: Folder, count: number): number[] {
    if (count === 0) return [];
    const sizes = Array.from({ length: count - 1 }, () => this.#number());
    return [...sizes, Math.max(0, lastSize(folder) - sizes.reduce((sum, one) => sum + one, 0))];
  }
}

/** xz (its file format 1.1.0): a stream header, and blocks of LZMA2. The first block is opened; almost all have one. */
export function openXz(bytes: Uint8Array, name: string, finds: Finds): void {
  const headerSize = ((bytes[12] ?? 0) + 1) * 4;
  const flags = bytes[13] ?? 0;
  let at = 14;
  for (const bit of [0x40, 0x80]) if ((flags & bit) !== 0) while ((bytes[at++] ?? 0) >= 0x80 && at < 34);
  const isLzma2 = (flags & 3) === 0 && bytes[at] === 0x21;
  if (!isLzma2) {
    finds.closed(name, bytes.length, 'method');
    return;
  }
  const room = finds.room(name);
  if (room === 0) return;
  const most = Math.min(room, DECODED, bytes.length * EXPANSION);
  const content = decodeLzma2(bytes.subarray(12 + headerSize), most);
  if (content.length >= Math.min(room, DECODED)) finds.over();
  finds.file(name, content, 'decompressed');
}

/** LZMA alone (lzma-file-format.txt of XZ Utils): properties, the window's size, the size open or all ones, the stream. */
export function openLzma(bytes: Uint8Array, finds: Finds, name: string): void {
  const inner = innerName(name);
  const said = u64(bytes, 5);
  const isSaid = u32(bytes, 9) !== 0xffff_ffff;
  const room = finds.room(inner, isSaid ? said : 0);
  if (room === 0) return;
  const most = Math.min(room, DECODED, isSaid ? said : DECODED, bytes.length * EXPANSION);
  const content = decodeLzma(bytes.subarray(13), bytes.subarray(0, 5), most);
  if (content === undefined) {
    finds.closed(inner, 0, 'broken');
    return;
  }
  if (content.length >= Math.min(room, DECODED) && content.length !== said) finds.over();
  finds.file(inner, content, 'decompressed');
}
