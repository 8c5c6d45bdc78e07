/** What opening files needs from the machine. Node's is in `app/machine.ts`; a page that has none hands in none. */

export interface Inflated {
  /** What came out; where it did not come whole, its beginning. */
  readonly bytes: Uint8Array;
  /** Bytes of the input that belonged to the stream. */
  readonly used: number;
  /** `over`: more than was allowed. `broken`: damaged or cut off. */
  readonly state: 'whole' | 'over' | 'broken';
}

/** What is asked of the reader of other forms. */
export interface ArchiveQuestion {
  readonly bytes: Uint8Array;
  /** 7-Zip's name of the form, where the bytes could be read as several. */
  readonly form?: string;
  /** Whether its headers say that it needs a password. */
  readonly isLocked: boolean;
  /** The likeliest first. */
  readonly passwords: readonly string[];
  /** Bytes of all files together, and their number. */
  readonly most: number;
  readonly files: number;
  /** Time for it all. */
  readonly milliseconds: number;
}

/** What it found, in the order of the archive. */
export interface ReadArchive {
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array; readonly isWhole: boolean }[];
  readonly closed: readonly { readonly name: string; readonly why: 'password' | 'method' | 'broken' }[];
  /** Why it did not go on: a limit, or what the archive is. */
  readonly stop?: 'bytes' | 'files' | 'time' | 'broken' | 'password';
  /** The one that opened it, where it had one. */
  readonly password?: string;
}

/** Which rules match the bytes of a file. */
export interface ReadRules {
  readonly hits: readonly {
    readonly rule: string;
    readonly description: string;
    /** Bytes `[start, end)` where its first pattern stands. */
    readonly at?: readonly [start: number, end: number];
  }[];
  /** It was not matched to the end. */
  readonly stop?: 'time';
}

export type Digest = 'md5' | 'sha1' | 'sha256' | 'sha384' | 'sha512';

export interface Machine {
  /** Raw deflate (RFC 1951), at most `most` bytes of output; bytes behind its end are left alone. */
  readonly inflate: (bytes: Uint8Array, most: number, dictionary?: Uint8Array) => Inflated;
  /** PBKDF2 with HMAC-SHA-1 (RFC 8018 §5.2). */
  readonly pbkdf2: (password: Uint8Array, salt: Uint8Array, rounds: number, length: number) => Uint8Array;
  /** HMAC-SHA-1 (RFC 2104). */
  readonly hmacSha1: (key: Uint8Array, bytes: Uint8Array) => Uint8Array;
  /** AES of whole blocks, each for itself (FIPS 197); the key's length says which AES. */
  readonly aes: (key: Uint8Array, blocks: Uint8Array) => Uint8Array;
  /** FIPS 180-4, and MD5 (RFC 1321) for old documents. */
  readonly digest: (algorithm: Digest, bytes: Uint8Array) => Uint8Array;
  /** AES in chains of whole blocks (NIST SP 800-38A §6.2), without filling; the key has 16, 24 or 32 bytes. */
  readonly cbc: (way: 'seal' | 'open', key: Uint8Array, first: Uint8Array, blocks: Uint8Array) => Uint8Array;
  /** Opens archives of forms and methods that have no reader here, within limits; without it they are listed as closed. */
  readonly archive?: (question: Omit<ArchiveQuestion, 'milliseconds'>) => ReadArchive;
  /** Matches rules, where some are named. */
  readonly rules?: (bytes: Uint8Array) => ReadRules;
}
