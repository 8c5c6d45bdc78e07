/**
 * Compound files ([MS-CFB]), in which old Office documents, `.msg`, `.msi` and encrypted Office files lie: a small file
 * system of sectors. Whatever the bytes are, reading ends, and no stream costs more than the file has.
 */
import { u16, u32 } from './octets.ts';

interface CompoundEntry {
  /** As it stands, control characters included. */
  readonly name: string;
  /** Names from the root on, joined by `/`. */
  readonly path: string;
  readonly isStorage: boolean;
  /** Bytes, as they are said to be. */
  readonly size: number;
  /** The class of a storage, 32 lower-case hex digits as they stand; empty when there is none. */
  readonly clsid: string;
  readonly start: number;
  /** Its place in the directory. */
  readonly id: number;
}

const SIGNATURE = 0xe011cfd0;
/** [MS-CFB] §2.1: sector numbers from here on are marks. */
const LAST_SECTOR = 0xffff_fffa;
/** Entries that are listed; the largest of our samples has under 3,000. */
const ENTRIES = 20_000;
/** Folders inside folders: attached messages take two each. */
const DEPTH = 64;
/** Bytes of streams that are handed out, as a multiple of the file: entries may share their sectors. */
const SHARE = 3;

export class CompoundFile {
  readonly entries: readonly CompoundEntry[];
  /** The class of the file as a whole. */
  readonly clsid: string;
  /** Something was damaged, or a limit was reached. */
  isPartial = false;
  readonly #bytes: Uint8Array;
  readonly #shift: number;
  readonly #fat: Uint32Array;
  readonly #miniFat: Uint32Array;
  readonly #mini: Uint8Array;
  readonly #miniStart: number;
  readonly #cutoff: number;
  readonly #directoryStart: number;
  #left: number;
  readonly #byPath = new Map<string, CompoundEntry>();
  #children: Map<string, CompoundEntry[]> | undefined;

  private constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#left = bytes.length * SHARE + 65_536;
    // §2.2: 9 for sectors of 512 bytes, 12 for 4,096
    this.#shift = u16(bytes, 30) === 12 ? 12 : 9;
    this.#cutoff = Math.min(u32(bytes, 56), 65_536);
    this.#fat = this.#readFat();
    this.#miniFat = numbers(this.#chain(u32(bytes, 60), bytes.length));
    this.#directoryStart = u32(bytes, 48);
    const directory = this.#chain(this.#directoryStart, bytes.length);
    this.clsid = hex(directory.subarray(80, 96));
    this.#miniStart = u32(directory, 116);
    this.#mini = this.#chain(this.#miniStart, u32(directory, 120));
    this.entries = this.#readEntries(directory);
    for (const entry of this.entries) {
      const key = entry.path.toLowerCase();
      if (!this.#byPath.has(key)) this.#byPath.set(key, entry);
    }
  }

  /** Undefined when the bytes are no compound file. */
  static read(bytes: Uint8Array): CompoundFile | undefined {
    return u32(bytes, 0) === SIGNATURE && bytes.length >= 512 ? new CompoundFile(bytes) : undefined;
  }

  /** Names are compared without case (§2.6.4). */
  find(path: string): CompoundEntry | undefined {
    return this.#byPath.get(path.toLowerCase());
  }

  /** What stands directly in a storage; the root is the empty path. */
  childrenOf(path: string): readonly CompoundEntry[] {
    if (this.#children === undefined) {
      this.#children = new Map();
      for (const entry of this.entries) {
        const parent = entry.path.slice(0, Math.max(0, entry.path.length - entry.name.length - 1)).toLowerCase();
        const siblings = this.#children.get(parent);
        if (siblings === undefined) this.#children.set(parent, [entry]);
        else siblings.push(entry);
      }
    }
    return this.#children.get(path.toLowerCase()) ?? [];
  }

  /** The content of a stream, as much as there is of it; empty when there is no such stream. */
  stream(entry: CompoundEntry | string): Uint8Array {
    const found = typeof entry === 'string' ? this.find(entry) : entry;
    if (found === undefined || found.isStorage) return new Uint8Array();
    if (found.size > this.#left) {
      this.isPartial = true;
      return new Uint8Array();
    }
    const content =
      found.size < this.#cutoff ? this.#miniChain(found.start, found.size) : this.#chain(found.start, found.size);
    this.#left -= content.length;
    if (content.length < found.size) this.isPartial = true;
    return content;
  }

  /** The file with other content in some of its streams, each as long as before. */
  withStreams(contents: ReadonlyMap<string, Uint8Array>): Uint8Array {
    const bytes = new Uint8Array(this.#bytes);
    const place = (content: Uint8Array, at: number, to: number, unit: number): void => {
      const room = Math.min(unit, bytes.length - to);
      if (room > 0) bytes.set(content.subarray(at, at + room), to);
    };
    const size = 1 << this.#shift;
    const sectors = this.#numbers(this.#miniStart, this.#mini.length);
    for (const [path, content] of contents) {
      const entry = this.find(path);
      if (entry === undefined || entry.isStorage) continue;
      if (entry.size >= this.#cutoff) {
        for (const [i, sector] of this.#numbers(entry.start, content.length).entries())
          place(content, i * size, (sector + 1) * size, size);
        continue;
      }
      let next = entry.start;
      for (let at = 0; at < content.length && next < LAST_SECTOR; at += 64) {
        const inside = next * 64;
        const sector = sectors[Math.floor(inside / size)];
        if (sector !== undefined) place(content, at, (sector + 1) * size + (inside % size), 64);
        next = this.#miniFat[next] ?? 0xffff_ffff;
      }
    }
    return bytes;
  }

  /** A storage as a file of its own: the same sectors, of which the directory names only its streams. */
  storageAsFile(storage: CompoundEntry): Uint8Array {
    if (this.#bytes.length > this.#left) {
      this.isPartial = true;
      return new Uint8Array();
    }
    this.#left -= this.#bytes.length;
    const bytes = new Uint8Array(this.#bytes);
    const size = 1 << this.#shift;
    const sectors = this.#numbers(this.#directoryStart, this.#bytes.length);
    const placeOf = (id: number): number =>
      ((sectors[Math.floor((id * 128) / size)] ?? 0) + 1) * size + ((id * 128) % size);
    const root = placeOf(0);
    const own = placeOf(storage.id);
    bytes.set(this.#bytes.subarray(own + 76, own + 96), root + 76);
    for (const { id, path } of this.entries)
      if (!path.startsWith(`${storage.path}/`) && placeOf(id) + 128 <= bytes.length)
        bytes.fill(0, placeOf(id), placeOf(id) + 128);
    return bytes;
  }

  /** The sectors of a chain, as many as so many bytes take. */
  #numbers(start: number, size: number): number[] {
    const count = Math.min(Math.ceil(size / (1 << this.#shift)), Math.ceil(this.#bytes.length >> this.#shift) + 1);
    const numbers: number[] = [];
    for (let next = start; numbers.length < count && next < LAST_SECTOR; next = this.#fat[next] ?? 0xffff_ffff)
      numbers.push(next);
    return numbers;
  }

  /** §2.3, §2.5: the numbers of the FAT's own sectors stand in the header, and in a chain of sectors behind it. */
  #readFat(): Uint32Array {
    const size = 1 << this.#shift;
    const most = Math.floor(this.#bytes.length / size) + 1;
    const sectors: number[] = [];
    for (let i = 0; i < 109; i += 1) sectors.push(u32(this.#bytes, 76 + 4 * i));
    let next = u32(this.#bytes, 68);
    for (let i = 0; i < most && next < LAST_SECTOR && sectors.length <= most; i += 1) {
      const at = (next + 1) * size;
      for (let slot = 0; slot < size - 4; slot += 4) sectors.push(u32(this.#bytes, at + slot));
      next = u32(this.#bytes, at + size - 4);
    }
    const used = sectors.filter((sector) => sector < LAST_SECTOR).slice(0, Math.ceil(most / (size / 4)) + 1);
    const fat = new Uint32Array(used.length * (size / 4)).fill(0xffff_ffff);
    for (const [i, sector] of used.entries()) fat.set(numbers(this.#sector(sector)), i * (size / 4));
    return fat;
  }

  #sector(number: number): Uint8Array {
    const at = (number + 1) * 2 ** this.#shift;
    return this.#bytes.subarray(at, at + (1 << this.#shift));
  }

  /** The sectors of a chain, at most `size` bytes; one that turns in a circle ends at the size of the file. */
  #chain(start: number, size: number): Uint8Array {
    const unit = 1 << this.#shift;
    const count = Math.min(Math.ceil(size / unit), Math.ceil(this.#bytes.length / unit));
    const first = (start + 1) * unit;
    let sectors = 0;
    let isPlain = true;
    const numbers: number[] = [];
    for (let next = start; sectors < count && next < LAST_SECTOR; next = this.#fat[next] ?? 0xffff_ffff) {
      if (next !== start + sectors) isPlain = false;
      numbers.push(next);
      sectors += 1;
    }
    // most streams lie in one piece
    if (isPlain) return this.#bytes.subarray(first, Math.min(first + sectors * unit, first + size));
    const whole = new Uint8Array(Math.min(size, sectors * unit));
    for (const [i, sector] of numbers.entries()) {
      const piece = this.#sector(sector);
      whole.set(piece.subarray(0, Math.min(piece.length, whole.length - i * unit)), i * unit);
    }
    return whole;
  }

  /** §2.4: small streams lie in sectors of 64 bytes inside the root's stream. */
  #miniChain(start: number, size: number): Uint8Array {
    const whole = new Uint8Array(size);
    let at = 0;
    for (let next = start; at < size && next < LAST_SECTOR; next = this.#miniFat[next] ?? 0xffff_ffff) {
      const piece = this.#mini.subarray(next * 64, next * 64 + Math.min(64, size - at));
      if (piece.length === 0) break;
      whole.set(piece, at);
      at += piece.length;
    }
    return at < size ? whole.subarray(0, at) : whole;
  }

  /** §2.6: entries of 128 bytes; those of a storage form a tree of left and right neighbours. */
  #readEntries(directory: Uint8Array): CompoundEntry[] {
    const all = Math.floor(directory.length / 128);
    const count = Math.min(all, ENTRIES);
    const seen = new Set<number>();
    const entries: CompoundEntry[] = [];
    const waiting = [{ id: u32(directory, 76), path: '', depth: 0 }];
    for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
      const { id, path, depth } = one;
      if (id >= count && id < all) this.isPartial = true;
      if (id >= count || seen.has(id)) continue;
      seen.add(id);
      const at = id * 128;
      const name = nameAt(directory, at);
      const own = path === '' ? name : `${path}/${name}`;
      const type = directory[at + 66];
      const isStorage = type === 1 || type === 5;
      if (isStorage || type === 2)
        entries.push({
          name,
          path: own,
          isStorage,
          size: u32(directory, at + 120),
          clsid: isStorage ? hex(directory.subarray(at + 80, at + 96)) : '',
          start: u32(directory, at + 116),
          id,
        });
      waiting.push({ id: u32(directory, at + 72), path, depth }, { id: u32(directory, at + 68), path, depth });
      if (!isStorage) continue;
      if (depth < DEPTH) waiting.push({ id: u32(directory, at + 76), path: own, depth: depth + 1 });
      else this.isPartial = true;
    }
    return entries;
  }
}

function numbers(bytes: Uint8Array): Uint32Array {
  const all = new Uint32Array(bytes.length >> 2);
  for (let i = 0; i < all.length; i += 1) all[i] = u32(bytes, 4 * i);
  return all;
}

function nameAt(directory: Uint8Array, at: number): string {
  const length = Math.min(u16(directory, at + 64), 64);
  let name = '';
  for (let i = 0; i + 2 < length; i += 2) name += String.fromCharCode(u16(directory, at + i));
  return name;
}

function hex(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += byte.toString(16).padStart(2, '0');
  return /^0*$/.test(text) ? '' : text;
}
