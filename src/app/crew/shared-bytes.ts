/**
 * Large messages in memory that threads share: handing one to a worker otherwise copies it twice, once to send and once
 * to receive, and the sender keeps its own for the case that the worker is ended.
 */

/** Bytes from which it is worth an allocation of its own. */
export const LARGE = 1024 * 1024;

/** Room for `length` bytes that every thread sees. */
export const sharedRoom = (length: number): Uint8Array => new Uint8Array(new SharedArrayBuffer(length));

/** The same bytes where threads share them, when they are many. */
export function shared(bytes: Uint8Array): Uint8Array {
  if (bytes.length < LARGE || bytes.buffer instanceof SharedArrayBuffer) return bytes;
  const copy = sharedRoom(bytes.length);
  copy.set(bytes);
  return copy;
}

/** Bytes whose number is known only at the end, gathered in shared memory without a second copy. */
export class SharedGathering {
  readonly #buffer: SharedArrayBuffer;
  #length = 0;

  /** @param most more than this is never given to it */
  constructor(most: number) {
    this.#buffer = new SharedArrayBuffer(0, { maxByteLength: most });
  }

  get length(): number {
    return this.#length;
  }

  add(piece: Uint8Array): void {
    const end = this.#length + piece.length;
    if (end > this.#buffer.byteLength) this.#buffer.grow(Math.min(this.#buffer.maxByteLength, end + GROWTH));
    new Uint8Array(this.#buffer).set(piece, this.#length);
    this.#length = end;
  }

  /** What was gathered. */
  bytes(): Uint8Array {
    return new Uint8Array(this.#buffer, 0, this.#length);
  }
}

/** Bytes by which it grows: a call of the system each. */
const GROWTH = 256 * 1024;
