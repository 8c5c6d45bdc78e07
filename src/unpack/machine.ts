/** What opening files needs from the machine. Node's is in `app/machine.ts`; a page that has none hands in none. */

export interface Inflated {
  /** What came out; where it did not come whole, its beginning. */
  readonly bytes: Uint8Array;
  /** Bytes of the input that belonged to the stream. */
  readonly used: number;
  /** `over`: more than was allowed. `broken`: damaged or cut off. */
  readonly state: 'whole' | 'over' | 'broken';
}

export interface Machine {
  /** Raw deflate (RFC 1951), at most `most` bytes of output; bytes behind its end are left alone. */
  readonly inflate: (bytes: Uint8Array, most: number, dictionary?: Uint8Array) => Inflated;
  /** PBKDF2 with HMAC-SHA-1 (RFC 8018 §5.2). */
  readonly pbkdf2: (password: Uint8Array, salt: Uint8Array, rounds: number, length: number) => Uint8Array;
  /** HMAC-SHA-1 (RFC 2104). */
  readonly hmacSha1: (key: Uint8Array, bytes: Uint8Array) => Uint8Array;
  /** AES of whole blocks, each for itself (FIPS 197); the key's length says which AES. */
  readonly aes: (key: Uint8Array, blocks: Uint8Array) => Uint8Array;
}
