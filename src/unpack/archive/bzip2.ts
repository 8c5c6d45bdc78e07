/**
 * bzip2 (its format has no standard; the tables are those of the public bzip2 1.0 manual and of Tsai's "BZIP2: Format
 * Specification"): blocks of up to 900,000 bytes, each sorted (Burrows and Wheeler), moved to front and coded by Huffman.
 */
import type { Finds } from '../finds.ts';
import { innerName } from './gzip.ts';

const BLOCK = 100_000;
/** Symbols coded by one table before the next is chosen. */
const GROUP = 50;
const LONGEST = 20;
/** The magic numbers of a block and of the end of a stream, 48 bits: digits of pi and of its root. */
const PI = [0x314159, 0x265359] as const;
const ROOT = [0x177245, 0x385090] as const;

export function openBzip2(bytes: Uint8Array, finds: Finds, name: string): void {
  const inner = innerName(name);
  const room = finds.room(inner);
  if (room === 0) return;
  const { content, state } = decodeBzip2(bytes, room);
  if (state === 'over') finds.over();
  if (state === 'broken' && content.length === 0) finds.closed(inner, 0, 'broken');
  else finds.file(inner, content, 'decompressed', state === 'broken' ? { unopened: 'broken' } : {});
}

/** @param most bytes of output */
export function decodeBzip2(
  bytes: Uint8Array,
  most: number,
): { readonly content: Uint8Array; readonly state: 'whole' | 'over' | 'broken' } {
  const out = new Output(most);
  const bits = new Bits(bytes);
  const end = (state: 'whole' | 'over' | 'broken') => ({ content: out.content(), state });
  // one stream behind another, as programs write that pack in parallel
  for (let streams = 0; ; streams += 1) {
    const head = bits.take(24);
    const level = bits.take(8) - 0x30;
    // what stands behind a whole stream and is none is nobody's
    if (head !== 0x425a68 || level < 1 || level > 9) return end(streams > 0 ? 'whole' : 'broken');
    for (;;) {
      const mark = [bits.take(24), bits.take(24)] as const;
      bits.take(32); // checksum: what is damaged is opened as far as it goes
      if (mark[0] === ROOT[0] && mark[1] === ROOT[1]) break;
      if (mark[0] !== PI[0] || mark[1] !== PI[1] || !readBlock(bits, level * BLOCK, out)) return end('broken');
      if (out.isFull) return end('over');
    }
    bits.align();
  }
}

/** What a limited output gets; it grows as it is filled. */
class Output {
  isFull = false;
  #bytes = new Uint8Array(64 * 1024);
  #length = 0;
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  put(byte: number, times: number): void {
    const end = this.#length + times;
    if (end > this.#most) this.isFull = true;
    const to = Math.min(end, this.#most);
    if (to > this.#bytes.length) {
      const larger = new Uint8Array(Math.min(this.#most, Math.max(to, this.#bytes.length * 2)));
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    if (times === 1 && to === end) this.#bytes[this.#length] = byte;
    else this.#bytes.fill(byte, this.#length, to);
    this.#length = to;
  }

  content(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }
}

/** Bits from the highest down; zeros beyond the end. */
class Bits {
  readonly #bytes: Uint8Array;
  #at = 0;
  #held = 0;
  #count = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get isOver(): boolean {
    return this.#at > this.#bytes.length;
  }

  take(count: number): number {
    let value = 0;
    for (let left = count; left > 0; ) {
      if (this.#count === 0) {
        this.#held = this.#bytes[this.#at++] ?? 0;
        this.#count = 8;
      }
      const some = Math.min(left, this.#count);
      this.#count -= some;
      value = value * 2 ** some + ((this.#held >> this.#count) & ((1 << some) - 1));
      left -= some;
    }
    return value;
  }

  align(): void {
    this.#count = 0;
  }
}

interface Table {
  /** By length: the largest code of it, and what turns a code into an index of `symbols`. */
  readonly limits: Int32Array;
  readonly bases: Int32Array;
  readonly symbols: Uint16Array;
  readonly shortest: number;
}

/** False when the block breaks the rules. */
function readBlock(bits: Bits, size: number, out: Output): boolean {
  if (bits.take(1) === 1) return false; // randomised: no writer since 1998
  const first = bits.take(24);
  const front = usedBytes(bits);
  const tables = front.length === 0 ? undefined : readTables(bits, front.length + 2);
  if (tables === undefined) return false;
  const sorted = new Uint32Array(size);
  const length = readSorted(bits, tables, front, sorted);
  if (length === undefined || first >= length) return false;
  writeOriginal(sorted, length, first, out);
  return true;
}

function usedBytes(bits: Bits): Uint8Array {
  const used: number[] = [];
  const rows = bits.take(16);
  for (let row = 0; row < 16; row += 1) {
    if ((rows & (0x8000 >> row)) === 0) continue;
    const columns = bits.take(16);
    for (let column = 0; column < 16; column += 1)
      if ((columns & (0x8000 >> column)) !== 0) used.push(row * 16 + column);
  }
  return Uint8Array.from(used);
}

interface Tables {
  readonly tables: readonly Table[];
  readonly selectors: Uint8Array;
}

function readTables(bits: Bits, symbols: number): Tables | undefined {
  const count = bits.take(3);
  const selectorCount = bits.take(15);
  if (count < 2 || count > 6 || selectorCount === 0) return undefined;
  const order = [...Array(count).keys()];
  const selectors = new Uint8Array(selectorCount);
  for (let i = 0; i < selectorCount; i += 1) {
    let back = 0;
    while (bits.take(1) === 1) if (++back >= count) return undefined;
    const [chosen = 0] = order.splice(back, 1);
    order.unshift(chosen);
    selectors[i] = chosen;
  }
  const tables: Table[] = [];
  for (let i = 0; i < count; i += 1) {
    let length = bits.take(5);
    const lengths = new Uint8Array(symbols);
    for (let symbol = 0; symbol < symbols; symbol += 1) {
      while (bits.take(1) === 1) {
        length += bits.take(1) === 0 ? 1 : -1;
        if (length < 1 || length > LONGEST || bits.isOver) return undefined;
      }
      if (length < 1 || length > LONGEST) return undefined;
      lengths[symbol] = length;
    }
    tables.push(tableOf(lengths));
  }
  return { tables, selectors };
}

/** Canonical codes: of one length in the order of the symbols. */
function tableOf(lengths: Uint8Array): Table {
  const counts = new Int32Array(LONGEST + 2);
  for (const length of lengths) counts[length] = (counts[length] ?? 0) + 1;
  const symbols = new Uint16Array(lengths.length);
  const limits = new Int32Array(LONGEST + 2).fill(-1);
  const bases = new Int32Array(LONGEST + 2);
  let code = 0;
  let index = 0;
  for (let length = 1; length <= LONGEST; length += 1) {
    bases[length] = index - code;
    for (const [symbol, own] of lengths.entries()) if (own === length) symbols[index++] = symbol;
    code += counts[length] ?? 0;
    limits[length] = code - 1;
    code *= 2;
  }
  return { limits, bases, symbols, shortest: Math.min(...lengths) };
}

function symbolOf(bits: Bits, { limits, bases, symbols, shortest }: Table): number {
  let code = bits.take(shortest);
  for (let length = shortest; length <= LONGEST; length += 1) {
    if (code <= (limits[length] ?? -1)) return symbols[code + (bases[length] ?? 0)] ?? -1;
    code = code * 2 + bits.take(1);
  }
  return -1;
}

/** The last column of the sorted turns of the block; its length, or undefined where it breaks the rules. */
function readSorted(
  bits: Bits,
  { tables, selectors }: Tables,
  front: Uint8Array,
  sorted: Uint32Array,
): number | undefined {
  const end = front.length + 1;
  let length = 0;
  let run = 0;
  let weight = 1;
  for (let group = 0; group < selectors.length; group += 1) {
    const table = tables[selectors[group] ?? 0];
    if (table === undefined || bits.isOver) return undefined;
    for (let i = 0; i < GROUP; i += 1) {
      const symbol = symbolOf(bits, table);
      if (symbol === 0 || symbol === 1) {
        // runs of the first byte, in digits of 1 and 2
        run += weight * (symbol + 1);
        weight *= 2;
        if (run > sorted.length) return undefined;
        continue;
      }
      if (run > 0) {
        if (length + run > sorted.length) return undefined;
        sorted.fill(front[0] ?? 0, length, length + run);
        length += run;
        run = 0;
        weight = 1;
      }
      if (symbol === end) return length;
      if (symbol < 0 || length >= sorted.length) return undefined;
      const byte = front[symbol - 1] ?? 0;
      front.copyWithin(1, 0, symbol - 1);
      front[0] = byte;
      sorted[length++] = byte;
    }
  }
  return undefined;
}

/** Undoes the sorting, and the runs: four alike are followed by how many more. */
function writeOriginal(sorted: Uint32Array, length: number, first: number, out: Output): void {
  const starts = new Uint32Array(257);
  for (let i = 0; i < length; i += 1) {
    const next = ((sorted[i] ?? 0) & 0xff) + 1;
    starts[next] = (starts[next] ?? 0) + 1;
  }
  for (let i = 1; i < 257; i += 1) starts[i] = (starts[i] ?? 0) + (starts[i - 1] ?? 0);
  for (let i = 0; i < length; i += 1) {
    const byte = (sorted[i] ?? 0) & 0xff;
    const to = starts[byte] ?? 0;
    starts[byte] = to + 1;
    sorted[to] = ((sorted[to] ?? 0) & 0xff) | (i << 8);
  }
  let alike = 0;
  let before = -1;
  for (let i = 0, at = (sorted[first] ?? 0) >>> 8; i < length && !out.isFull; i += 1) {
    const word = sorted[at] ?? 0;
    const byte = word & 0xff;
    at = word >>> 8;
    if (alike === 4) {
      if (byte > 0) out.put(before, byte);
      alike = 0;
      before = -1;
      continue;
    }
    alike = byte === before ? alike + 1 : 1;
    before = byte;
    out.put(byte, 1);
  }
}
