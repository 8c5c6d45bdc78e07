/** LZMA and LZMA2 (the public LZMA SDK's lzma-specification.txt), as 7z and xz use them. Output is bounded by the caller. */

/** Bits of a probability, and how fast it learns. */
const BITS = 11;
const LEARN = 5;
const EVEN = 1 << (BITS - 1);
const TOP = 1 << 24;

const STATES = 12;
const POSITIONS = 16;

function probabilities(count: number): Uint16Array {
  return new Uint16Array(count).fill(EVEN);
}

/** Lengths in three ranges: 8, 8 more, 256 more. */
class LengthModel {
  readonly choice = probabilities(2);
  readonly low = probabilities(POSITIONS << 3);
  readonly middle = probabilities(POSITIONS << 3);
  readonly high = probabilities(256);
}

class LzmaDecoder {
  readonly out: Uint8Array;
  to = 0;
  /** The stream broke its own rules; what came before stands in `out`. */
  isBroken = false;
  #input: Uint8Array;
  #at: number;
  #range = 0;
  #code = 0;
  #state = 0;
  #reps = [0, 0, 0, 0];
  #lc = 0;
  #lp = 0;
  #pb = 0;
  #literal: Uint16Array = new Uint16Array(0);
  #isMatch = probabilities(STATES * POSITIONS);
  #isRep = probabilities(STATES);
  #isRepG0 = probabilities(STATES);
  #isRepG1 = probabilities(STATES);
  #isRepG2 = probabilities(STATES);
  #isRep0Long = probabilities(STATES * POSITIONS);
  #slots = probabilities(4 << 6);
  #special = probabilities(115);
  #align = probabilities(16);
  #lengths = new LengthModel();
  #repLengths = new LengthModel();
  /** Matches reach back no further than here: LZMA2 may forget what came before. */
  #floor = 0;

  constructor(input: Uint8Array, at: number, most: number) {
    this.#input = input;
    this.#at = at;
    this.out = new Uint8Array(most);
  }

  /** @param properties the byte `(pb * 5 + lp) * 9 + lc`; false when it is none */
  setProperties(properties: number): boolean {
    if (properties >= 9 * 5 * 5) return false;
    this.#lc = properties % 9;
    this.#lp = Math.floor(properties / 9) % 5;
    this.#pb = Math.floor(properties / 45);
    this.#literal = probabilities(0x300 << (this.#lc + this.#lp));
    return true;
  }

  resetState(): void {
    this.#state = 0;
    this.#reps = [0, 0, 0, 0];
    this.#literal.fill(EVEN);
    for (const model of [
      this.#isMatch,
      this.#isRep,
      this.#isRepG0,
      this.#isRepG1,
      this.#isRepG2,
      this.#isRep0Long,
      this.#slots,
      this.#special,
      this.#align,
    ])
      model.fill(EVEN);
    this.#lengths = new LengthModel();
    this.#repLengths = new LengthModel();
  }

  /** The range coder begins with a zero and four bytes. */
  begin(): void {
    this.#range = 0xffff_ffff;
    this.#code = 0;
    this.#at += 1;
    for (let i = 0; i < 4; i += 1) this.#code = ((this.#code << 8) | this.#byte()) >>> 0;
  }

  #byte(): number {
    if (this.#at >= this.#input.length) this.isBroken = true;
    return this.#input[this.#at++] ?? 0;
  }

  #normalize(): void {
    if (this.#range >= TOP) return;
    this.#range = (this.#range << 8) >>> 0;
    this.#code = ((this.#code << 8) | this.#byte()) >>> 0;
  }

  #bit(model: Uint16Array, index: number): number {
    const probability = model[index] ?? EVEN;
    const bound = (this.#range >>> BITS) * probability;
    let bit = 0;
    if (this.#code < bound) {
      this.#range = bound;
      model[index] = probability + (((1 << BITS) - probability) >> LEARN);
    } else {
      this.#range -= bound;
      this.#code = (this.#code - bound) >>> 0;
      model[index] = probability - (probability >> LEARN);
      bit = 1;
    }
    this.#normalize();
    return bit;
  }

  #direct(count: number): number {
    let value = 0;
    for (let i = 0; i < count; i += 1) {
      this.#range >>>= 1;
      const bit = this.#code >= this.#range ? 1 : 0;
      if (bit === 1) this.#code = (this.#code - this.#range) >>> 0;
      this.#normalize();
      value = value * 2 + bit;
    }
    return value;
  }

  #tree(model: Uint16Array, from: number, bits: number): number {
    let index = 1;
    for (let i = 0; i < bits; i += 1) index = (index << 1) | this.#bit(model, from + index);
    return index - (1 << bits);
  }

  #reverseTree(model: Uint16Array, from: number, bits: number): number {
    let index = 1;
    let value = 0;
    for (let i = 0; i < bits; i += 1) {
      const bit = this.#bit(model, from + index);
      index = (index << 1) | bit;
      value |= bit << i;
    }
    return value;
  }

  #length(model: LengthModel, position: number): number {
    if (this.#bit(model.choice, 0) === 0) return this.#tree(model.low, position << 3, 3);
    if (this.#bit(model.choice, 1) === 0) return 8 + this.#tree(model.middle, position << 3, 3);
    return 16 + this.#tree(model.high, 0, 8);
  }

  #literalByte(): void {
    const { out, to } = this;
    const previous = to > this.#floor ? (out[to - 1] ?? 0) : 0;
    const context = ((to & ((1 << this.#lp) - 1)) << this.#lc) + (previous >> (8 - this.#lc));
    const from = 0x300 * context;
    let symbol = 1;
    if (this.#state >= 7) {
      let match = out[to - (this.#reps[0] ?? 0) - 1] ?? 0;
      while (symbol < 0x100) {
        const matchBit = (match >> 7) & 1;
        match <<= 1;
        const bit = this.#bit(this.#literal, from + ((1 + matchBit) << 8) + symbol);
        symbol = (symbol << 1) | bit;
        if (matchBit !== bit) break;
      }
    }
    while (symbol < 0x100) symbol = (symbol << 1) | this.#bit(this.#literal, from + symbol);
    out[this.to++] = symbol & 0xff;
    this.#state = this.#state < 4 ? 0 : this.#state < 10 ? this.#state - 3 : this.#state - 6;
  }

  #distance(length: number): number {
    const slot = this.#tree(this.#slots, Math.min(length, 3) << 6, 6);
    if (slot < 4) return slot;
    const bits = (slot >> 1) - 1;
    const high = (2 | (slot & 1)) * 2 ** bits;
    if (slot < 14) return high + this.#reverseTree(this.#special, high - slot, bits);
    return high + this.#direct(bits - 4) * 16 + this.#reverseTree(this.#align, 0, 4);
  }

  /** Decodes until `end` bytes are there, or the stream says that it is over. */
  run(end: number): void {
    const limit = Math.min(end, this.out.length);
    while (this.to < limit && !this.isBroken) {
      const position = this.to & ((1 << this.#pb) - 1);
      if (this.#bit(this.#isMatch, this.#state * POSITIONS + position) === 0) {
        this.#literalByte();
        continue;
      }
      const length = this.#match(position);
      if (length === 0) return;
      this.#copy(length, limit);
    }
  }

  /** The length of the match whose distance is now the first of the four; 0 at the end of the stream. */
  #match(position: number): number {
    const reps = this.#reps;
    const [rep0 = 0, rep1 = 0, rep2 = 0, rep3 = 0] = reps;
    if (this.#bit(this.#isRep, this.#state) === 0) {
      const length = this.#length(this.#lengths, position);
      this.#state = this.#state < 7 ? 7 : 10;
      const distance = this.#distance(length);
      this.#reps = [distance, rep0, rep1, rep2];
      return distance === 0xffff_ffff ? 0 : length + 2;
    }
    if (this.#bit(this.#isRepG0, this.#state) === 0) {
      if (this.#bit(this.#isRep0Long, this.#state * POSITIONS + position) === 0) {
        this.#state = this.#state < 7 ? 9 : 11;
        return 1;
      }
    } else if (this.#bit(this.#isRepG1, this.#state) === 0) this.#reps = [rep1, rep0, rep2, rep3];
    else if (this.#bit(this.#isRepG2, this.#state) === 0) this.#reps = [rep2, rep0, rep1, rep3];
    else this.#reps = [rep3, rep0, rep1, rep2];
    const length = this.#length(this.#repLengths, position);
    this.#state = this.#state < 7 ? 8 : 11;
    return length + 2;
  }

  #copy(length: number, limit: number): void {
    const { out } = this;
    const back = (this.#reps[0] ?? 0) + 1;
    if (back > this.to - this.#floor) {
      this.isBroken = true;
      return;
    }
    const end = Math.min(limit, this.to + length);
    for (let to = this.to; to < end; to += 1) out[to] = out[to - back] ?? 0;
    this.to = end;
  }

  /** LZMA2: chunks, each with what it takes over from the one before. */
  runChunks(): void {
    while (!this.isBroken && this.to < this.out.length) {
      const control = this.#byte();
      if (control === 0 || this.isBroken) return;
      if (control < 0x80) {
        if (control > 2) {
          this.isBroken = true;
          return;
        }
        const size = this.#word() + 1;
        if (control === 1) this.#floor = this.to;
        const piece = this.#input.subarray(this.#at, this.#at + Math.min(size, this.out.length - this.to));
        this.out.set(piece, this.to);
        this.to += piece.length;
        this.#at += size;
        continue;
      }
      const size = ((control & 0x1f) << 16) + this.#word() + 1;
      const packed = this.#word() + 1;
      const reset = (control >> 5) & 3;
      if (reset === 3) this.#floor = this.to;
      if (reset >= 2 && !this.setProperties(this.#byte())) {
        this.isBroken = true;
        return;
      }
      if (reset >= 1) this.resetState();
      const end = this.#at + packed;
      this.begin();
      this.run(this.to + size);
      this.#at = end;
    }
  }

  #word(): number {
    return this.#byte() * 256 + this.#byte();
  }
}

/** Raw LZMA behind its five bytes of properties. */
export function decodeLzma(input: Uint8Array, properties: Uint8Array, most: number): Uint8Array | undefined {
  const decoder = new LzmaDecoder(input, 0, most);
  if (!decoder.setProperties(properties[0] ?? 255)) return undefined;
  decoder.begin();
  decoder.run(most);
  return decoder.out.subarray(0, decoder.to);
}

export function decodeLzma2(input: Uint8Array, most: number): Uint8Array {
  const decoder = new LzmaDecoder(input, 0, most);
  decoder.runChunks();
  return decoder.out.subarray(0, decoder.to);
}
