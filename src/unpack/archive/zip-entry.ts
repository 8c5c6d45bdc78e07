/** One entry of a ZIP archive, for readers of forms that are ZIP archives. */
import type { Machine } from '../machine.ts';
import type { ZipEntry } from './zip.ts';

/** Methods (APPNOTE.TXT 4.4.5). */
export const STORED = 0;
export const DEFLATED = 8;

/** The content of an entry that needs no password, at most `most` bytes; undefined where it cannot be had. */
export function readEntry(bytes: Uint8Array, entry: ZipEntry, most: number, machine?: Machine): Uint8Array | undefined {
  if (entry.dataAt < 0 || (entry.flags & 1) !== 0) return undefined;
  const data = bytes.subarray(entry.dataAt, entry.dataAt + entry.packed);
  if (entry.method === STORED) return data.subarray(0, most);
  return entry.method === DEFLATED ? machine?.inflate(data, most).bytes : undefined;
}
