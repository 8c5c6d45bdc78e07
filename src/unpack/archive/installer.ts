/**
 * Programs that carry an archive: Nullsoft's installer, and those that unpack themselves. Other programs are not taken
 * apart: what they would do is not known from their resources.
 */
import { find, u32 } from '../../message/octets.ts';
import type { Finds } from '../finds.ts';
import { byOthers } from './other.ts';

/** Where the archive begins: behind the stub, whose parts of a megabyte are the largest that are in use. */
const STUB = 2 * 1024 * 1024;
/** [NSIS's source, fileform.h]: flags, this mark, then the sizes; on a border of 512 bytes. */
const NSIS = '\xef\xbe\xad\xdeNullsoftInst';
const carried = ['7z\xbc\xaf\x27\x1c', 'Rar!\x1a\x07'] as const;

export function openInstaller(bytes: Uint8Array, finds: Finds, name: string): void {
  if (finds.machine?.archive === undefined) return;
  const installer = find(bytes, NSIS, 0, STUB);
  if (installer >= 4) {
    byOthers({ form: 'nsis' })(bytes, finds, name);
    return;
  }
  const overlay = overlayOf(bytes);
  for (const mark of carried) {
    const at = find(bytes, mark, overlay, overlay + STUB);
    if (at >= 0) {
      byOthers()(bytes.subarray(at), finds, name);
      return;
    }
  }
}

/** [PE/COFF specification §4]: behind the last section's bytes nothing belongs to the program any more. */
function overlayOf(bytes: Uint8Array): number {
  const header = u32(bytes, 60);
  const sections = Math.min(96, (bytes[header + 6] ?? 0) | ((bytes[header + 7] ?? 0) << 8));
  const table = header + 24 + ((bytes[header + 20] ?? 0) | ((bytes[header + 21] ?? 0) << 8));
  let end = 64;
  for (let i = 0; i < sections; i += 1)
    end = Math.max(end, u32(bytes, table + i * 40 + 16) + u32(bytes, table + i * 40 + 20));
  return Math.min(end, bytes.length);
}
