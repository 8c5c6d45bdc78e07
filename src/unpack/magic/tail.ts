/** Whether a file that begins as something else ends as a ZIP archive: what opens archives looks for them from the end. */
import { u16, u32 } from '../../message/octets.ts';
import type { Magic } from '../magic.ts';

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const PK = 0x4b50;
/** PKWARE APPNOTE §4.3.16: the end record, and a comment of at most 64 KiB. */
const RECORD = 22;
const COMMENT = 0xffff;

/** What is an archive itself, or may hold one as it is at its end. */
const holders: ReadonlySet<Magic['family']> = new Set(['archive', 'disk', 'mail']);

export function hidesZip(magic: Magic | undefined, bytes: Uint8Array): boolean {
  if (magic !== undefined && (holders.has(magic.family) || u16(bytes, 0) === PK)) return false;
  const lowest = Math.max(0, bytes.length - RECORD - COMMENT);
  for (let at = bytes.lastIndexOf(0x50, bytes.length - RECORD); at >= lowest; at = bytes.lastIndexOf(0x50, at - 1)) {
    if (u32(bytes, at) === END && leadsToFile(bytes, at)) return true;
    if (at === 0) break;
  }
  return false;
}

/** The list stands in front of the record, and its first file where it says, moved by what stands before the archive. */
function leadsToFile(bytes: Uint8Array, end: number): boolean {
  const list = end - u32(bytes, end + 12);
  if (u16(bytes, end + 10) === 0 || list < 0 || u32(bytes, list) !== CENTRAL) return false;
  const shift = list - u32(bytes, end + 16);
  const file = u32(bytes, list + 42);
  return u32(bytes, file) === LOCAL || (shift > 0 && u32(bytes, file + shift) === LOCAL);
}
