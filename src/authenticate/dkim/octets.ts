/** Octets that grow as they are written: what a signature covers of a header. */
export class Octets {
  #room = new Uint8Array(4_096);
  #length = 0;

  /** Makes place for `more` octets and returns where they go; the caller says afterwards how many they were. */
  reserve(more: number): Uint8Array {
    const needed = this.#length + more;
    if (needed > this.#room.length) {
      const larger = new Uint8Array(Math.max(needed, this.#room.length * 2));
      larger.set(this.#room.subarray(0, this.#length));
      this.#room = larger;
    }
    return this.#room;
  }

  get length(): number {
    return this.#length;
  }

  set length(length: number) {
    this.#length = length;
  }

  get bytes(): Uint8Array {
    return this.#room.subarray(0, this.#length);
  }
}
