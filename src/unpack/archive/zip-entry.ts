/** One entry of a ZIP archive, for readers of forms that are ZIP archives. */
import type { Finds } from '../finds.ts';
import type { Machine } from '../machine.ts';
import { readZip, type ZipEntry } from './zip.ts';

/** Names that differ between the two lists which are told. */
const DIFFERING = 8;

/** The archive by its lists; where they lie, that is told. */
export function listedZip(bytes: Uint8Array, finds: Finds): ReturnType<typeof readZip> {
  const zip = readZip(bytes);
  for (const [central, local] of zip.differing.slice(0, DIFFERING)) finds.sign('name-differs', `${central} ≠ ${local}`);
  // directories and empty files share nothing; one pair may be a damaged archive, the trick needs many
  if (zip.overlaps > 0) finds.sign('overlap', String(zip.overlaps));
  return zip;
}

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
