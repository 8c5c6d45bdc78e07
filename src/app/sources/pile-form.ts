/** Which archives may be piles of mails: by their first bytes, and loaded for every file. */

/** Bytes that tell a form: tar's is the last of them. */
const HEAD = 262;

export type PileForm = 'zip' | 'gzip' | 'bzip2' | 'xz' | 'tar';

/** @param bytes the beginning, 262 or more */
export function pileFormOf(bytes: Uint8Array): PileForm | undefined {
  const begins = (at: number, text: string): boolean =>
    bytes.length >= at + text.length && [...text].every((letter, i) => bytes[at + i] === letter.charCodeAt(0));
  if (begins(0, 'PK\x03\x04')) return 'zip';
  if (begins(0, '\x1f\x8b\x08')) return 'gzip';
  if (begins(0, 'BZh')) return 'bzip2';
  if (begins(0, '\xfd7zXZ\x00')) return 'xz';
  return begins(HEAD - 5, 'ustar') ? 'tar' : undefined;
}
