/**
 * The limits of reading, each with its reason. A limit that is reached is a Defect and a word in `partial`:
 * a sender can aim at our limits, so a reader of the report must see that one was hit.
 */
export const limits = {
  /** Bytes of one message that are read. Large providers accept 25 to 50 MB; more is not a letter. */
  messageBytes: 50 * 1024 * 1024,
  /** Bytes of a header block above which we warn. Real ones stay below 100 KiB even with ARC chains. */
  headerBytesWarn: 256 * 1024,
  /** Bytes of a header block that are read; the rest of the block is a Gap, the body is still found. */
  headerBytes: 2 * 1024 * 1024,
  /** Fields of one header block. */
  headerFields: 2_000,
  /** Fields of all header blocks of one message together: 2,000 parts of 2,000 fields would be four million objects. */
  headerFieldsTotal: 20_000,
  /** MIME entities of one message, those of messages inside it included. */
  parts: 2_000,
  /** Multiparts inside multiparts. */
  depth: 64,
  /** Messages inside messages; a deeper one is left as a file that can be examined for itself. */
  messageDepth: 10,
  /** Other readings of one message; each costs a Part. */
  readings: 64,
  /** Bytes that other readings may read again: this many times the message, which keeps work and memory linear, */
  readingFactor: 2,
  /** and this many more, which is plenty for an ordinary mail. */
  readingBytes: 4 * 1024 * 1024,
  /** Defects kept of one message; the same fault a million times says no more than a thousand times. */
  defects: 1_000,
} as const;

/** The limits a caller may set, for "examine again with larger limits". */
export type Limits = { readonly [K in keyof typeof limits]: number };
