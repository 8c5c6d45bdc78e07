/** Chance that can be repeated: the same seed gives the same numbers on every machine (xorshift, 32 bits). */
export class Chance {
  #state: number;

  constructor(seed: number, stream = 0) {
    // neighbours must not begin alike: two rounds of a multiplying hash
    let mixed = (Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(stream + 0x7f4a7c15, 0xc2b2ae35)) >>> 0;
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d) >>> 0;
    this.#state = (mixed ^ (mixed >>> 13)) >>> 0 || 1;
  }

  /** A whole number from 0 up to, but not, `below`. */
  below(below: number): number {
    let state = this.#state;
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    this.#state = state >>> 0;
    return this.#state % Math.max(1, below);
  }

  one<T>(list: readonly [T, ...T[]]): T {
    return list[this.below(list.length)] ?? list[0];
  }
}
