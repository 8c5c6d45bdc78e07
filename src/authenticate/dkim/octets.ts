/** Room that nobody uses just now: making 4 KB for each signature costs as much as filling them. */
let spare: Uint8Array | undefined;

const ROOM = 4_096;
/** Larger ones are not kept. */
const KEPT = 64 * 1024;

/** Octets that grow as they are written: what a signature covers of a header. */
export class Octets {
  #room: Uint8Array;
  #length = 0;

  constructor() {
    this.#room = spare ?? new Uint8Array(ROOM);
    spare = undefined;
  }

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

  /** A view, which ends with `release`. */
  get bytes(): Uint8Array {
    return this.#room.subarray(0, this.#length);
  }

  /** Hands the room on to the next; the octets are gone. */
  release(): void {
    if (this.#room.length <= KEPT) spare = this.#room;
    this.#room = new Uint8Array();
    this.#length = 0;
  }
}
