/** Where a store of a test lies, and a way past the store to what lies there: as damage and intruders come. */
export interface Place {
  /** For `openStore`. */
  readonly place: string;
  /** Takes away what the tables themselves forbid. */
  unlock(): Promise<void>;
  /** SQL without values from outside. */
  raw(sql: string): Promise<readonly Readonly<Record<string, unknown>>[]>;
  /** `x'…'` or `'\\x…'`: bytes in SQL. */
  bytes(bytes: Uint8Array): string;
  remove(): Promise<void>;
}

export type MakePlace = () => Promise<Place>;
