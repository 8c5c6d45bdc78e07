/**
 * Raw deflate (RFC 1951) in a page, where the browser's own reader is neither synchronous nor tells where a stream ends. What it
 * gives of damaged and cut streams is what Node's zlib gives, so that both find the same.
 */
import type { Inflated } from '../../unpack/machine.ts';

/** Input from which the beginning of a damaged or endless stream is taken, and the most that comes out of it. As in `app/machine.ts`. */
const BEGINNING = 4096;
const BEGINNING_OUT = 1 << 23;
/**
 * Node counts what came out after each piece of 16 KiB: a stream is too large at the first such mark beyond what is allowed, or at its
 * end; a fault before that mark is a fault.
 */
const PIECE = 16 * 1024;
/** RFC 1951 §2: how far back a copy may reach. */
const WINDOW = 32 * 1024;

const LENGTH_BASE = [
  3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258,
];
const LENGTH_BITS = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
const DISTANCE_BASE = [
  1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145,
  8193, 12289, 16385, 24577,
];
const DISTANCE_BITS = [
  0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13,
];
/** RFC 1951 §3.2.7: the order in which the lengths of the lengths stand. */
const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

type State = 'whole' | 'cut' | 'over' | 'damaged';

/** `inflate` of a Machine. */
export function inflate(bytes: Uint8Array, most: number, dictionary?: Uint8Array): Inflated {
  const read = stream(bytes, Math.max(1, most), dictionary);
  if (read.state === 'whole') return { bytes: read.bytes, used: read.used, state: 'whole' };
  const isOver = read.state === 'over';
  return { bytes: beginning(bytes, most, isOver), used: bytes.length, state: isOver ? 'over' : 'broken' };
}

/** What can be had without the end; of a stream that is only cut off, everything. A dictionary helps nobody then. */
function beginning(bytes: Uint8Array, most: number, isOver: boolean): Uint8Array {
  for (const input of isOver ? [bytes.subarray(0, BEGINNING)] : [bytes, bytes.subarray(0, BEGINNING)]) {
    const read = stream(input, Math.max(1, isOver ? BEGINNING_OUT : most));
    const isSmall = read.bytes.length <= Math.max(1, isOver ? BEGINNING_OUT : most);
    if ((read.state === 'whole' || read.state === 'cut') && isSmall) return read.bytes.subarray(0, Math.max(0, most));
  }
  return new Uint8Array();
}

interface Read {
  readonly bytes: Uint8Array;
  readonly used: number;
  readonly state: State;
}

/** A canonical code (RFC 1951 §3.2.2): how many codes each length has, and the symbols in their order. */
interface Code {
  readonly counts: Uint16Array;
  readonly symbols: Uint16Array;
  /** Symbols that have a code at all. */
  readonly total: number;
}

function codeOf(lengths: readonly number[]): Code & { readonly left: number } {
  const counts = new Uint16Array(16);
  for (const length of lengths) counts[length] = (counts[length] ?? 0) + 1;
  let left = 1;
  for (let length = 1; length < 16; length++) left = left * 2 - (counts[length] ?? 0);
  const offsets = new Uint16Array(16);
  for (let length = 1; length < 15; length++) offsets[length + 1] = (offsets[length] ?? 0) + (counts[length] ?? 0);
  const symbols = new Uint16Array(lengths.length);
  for (const [symbol, length] of lengths.entries()) {
    if (length === 0) continue;
    const at = offsets[length] ?? 0;
    symbols[at] = symbol;
    offsets[length] = at + 1;
  }
  return { counts, symbols, total: lengths.filter((length) => length > 0).length, left };
}

const FIXED = {
  lengths: codeOf(Array.from({ length: 288 }, (_, n) => (n < 144 ? 8 : n < 256 ? 9 : n < 280 ? 7 : 8))),
  // RFC 1951 §3.2.6: 30 and 31 have codes, and never stand for a distance
  distances: codeOf(new Array<number>(32).fill(5)),
};

class Cut extends Error {}
class Damaged extends Error {}
class Over extends Error {}

/** One reading of one stream. */
class Reader {
  readonly #bytes: Uint8Array;
  readonly #most: number;
  readonly #from: number;
  #at = 0;
  #bits = 0;
  #held = 0;
  #out: Uint8Array;
  #size: number;

  constructor(bytes: Uint8Array, most: number, dictionary: Uint8Array | undefined) {
    const before = (dictionary ?? new Uint8Array()).subarray(-WINDOW);
    this.#bytes = bytes;
    this.#from = before.length;
    this.#most = (Math.floor(most / PIECE) + 1) * PIECE + before.length;
    this.#out = new Uint8Array(Math.min(this.#most, before.length + Math.max(1024, bytes.length * 4)));
    this.#out.set(before);
    this.#size = before.length;
  }

  /** Nothing more may come out. */
  get isFull(): boolean {
    return this.#size >= this.#most;
  }

  get result(): Pick<Read, 'bytes' | 'used'> {
    // whole bytes that were taken in advance belong to what follows
    return { bytes: this.#out.slice(this.#from, this.#size), used: this.#at - (this.#held >> 3) };
  }

  run(): void {
    for (let isLast = false; !isLast; ) {
      isLast = this.#take(1) === 1;
      const kind = this.#take(2);
      if (kind === 0) this.#stored();
      else if (kind === 1) this.#coded(FIXED.lengths, FIXED.distances);
      else if (kind === 2) this.#dynamic();
      else throw new Damaged();
    }
  }

  #take(count: number): number {
    while (this.#held < count) {
      if (this.#at >= this.#bytes.length) throw new Cut();
      this.#bits |= (this.#bytes[this.#at++] ?? 0) << this.#held;
      this.#held += 8;
    }
    const value = this.#bits & ((1 << count) - 1);
    this.#bits >>>= count;
    this.#held -= count;
    return value;
  }

  #symbol({ counts, symbols, total }: Code): number {
    let code = 0;
    let first = 0;
    let index = 0;
    for (let length = 1; length < 16; length++) {
      code |= this.#take(1);
      const count = counts[length] ?? 0;
      if (code - count < first) return symbols[index + (code - first)] ?? 0;
      index += count;
      // of a code of one symbol the other bit means nothing, whatever follows it
      if (index >= total) throw new Damaged();
      first = (first + count) << 1;
      code <<= 1;
    }
    throw new Damaged();
  }

  #stored(): void {
    this.#at -= this.#held >> 3;
    this.#bits = 0;
    this.#held = 0;
    const length = this.#take(16);
    if (length !== (~this.#take(16) & 0xffff)) throw new Damaged();
    const piece = this.#bytes.subarray(this.#at, this.#at + length);
    const fits = piece.subarray(0, this.#most - this.#size);
    this.#room(fits.length);
    this.#out.set(fits, this.#size);
    this.#size += fits.length;
    this.#at += fits.length;
    if (fits.length < piece.length) throw new Over();
    if (piece.length < length) throw new Cut();
  }

  #dynamic(): void {
    const [literals, distances, sizes] = [this.#take(5) + 257, this.#take(5) + 1, this.#take(4) + 4];
    if (literals > 286 || distances > 30) throw new Damaged();
    const first = new Array<number>(19).fill(0);
    for (let at = 0; at < sizes; at++) first[ORDER[at] ?? 0] = this.#take(3);
    const code = codeOf(first);
    if (code.left !== 0) throw new Damaged();
    const lengths: number[] = [];
    while (lengths.length < literals + distances) {
      const symbol = this.#symbol(code);
      if (symbol < 16) lengths.push(symbol);
      else {
        if (symbol === 16 && lengths.length === 0) throw new Damaged();
        const value = symbol === 16 ? (lengths.at(-1) ?? 0) : 0;
        const times = symbol === 16 ? 3 + this.#take(2) : symbol === 17 ? 3 + this.#take(3) : 11 + this.#take(7);
        for (let n = 0; n < times; n++) lengths.push(value);
      }
    }
    if (lengths.length > literals + distances || lengths[256] === 0) throw new Damaged();
    this.#coded(complete(lengths.slice(0, literals)), complete(lengths.slice(literals)));
  }

  #coded(lengths: Code, distances: Code): void {
    for (;;) {
      const symbol = this.#symbol(lengths);
      if (symbol === 256) return;
      if (symbol < 256) {
        if (this.#size >= this.#most) throw new Over();
        this.#room(1);
        this.#out[this.#size++] = symbol;
        continue;
      }
      const base = LENGTH_BASE[symbol - 257];
      if (base === undefined) throw new Damaged();
      const length = base + this.#take(LENGTH_BITS[symbol - 257] ?? 0);
      const far = this.#symbol(distances);
      const reach = DISTANCE_BASE[far];
      if (reach === undefined) throw new Damaged();
      const distance = reach + this.#take(DISTANCE_BITS[far] ?? 0);
      if (distance > this.#size) throw new Damaged();
      if (this.#size + length > this.#most) throw new Over();
      this.#room(length);
      for (let n = 0; n < length; n++) this.#out[this.#size] = this.#out[this.#size++ - distance] ?? 0;
    }
  }

  #room(more: number): void {
    const wanted = Math.min(this.#most, this.#size + more);
    if (wanted <= this.#out.length) return;
    const larger = new Uint8Array(Math.min(this.#most, Math.max(wanted, this.#out.length * 2)));
    larger.set(this.#out.subarray(0, this.#size));
    this.#out = larger;
  }
}

/** zlib takes a code that is not full only where it has no length at all, or one of one bit. */
function complete(lengths: readonly number[]): Code {
  const code = codeOf(lengths);
  const isSingle = code.total === 1 && code.counts[1] === 1;
  if (code.left < 0 || (code.left > 0 && code.total > 0 && !isSingle)) throw new Damaged();
  return code;
}

function stream(bytes: Uint8Array, most: number, dictionary?: Uint8Array): Read {
  const reader = new Reader(bytes, most, dictionary);
  let state: State = 'whole';
  try {
    reader.run();
  } catch (thrown) {
    if (thrown instanceof Cut) state = reader.isFull ? 'over' : 'cut';
    else if (thrown instanceof Over) state = 'over';
    else if (thrown instanceof Damaged) state = 'damaged';
    else throw thrown;
  }
  const { bytes: out, used } = reader.result;
  return { bytes: out, used, state: state === 'whole' && out.length > most ? 'over' : state };
}
