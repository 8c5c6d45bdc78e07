/** Disk images of ISO 9660 (ECMA-119), by their Joliet names where there are some. Opened on a computer, they are a drive. */
import { decodeCharset } from '../../message/charset.ts';
import { u16be, u32 } from '../../message/octets.ts';
import type { Finds } from '../finds.ts';

const SECTOR = 2048;
/** Folders inside folders. */
const DEPTH = 16;
/** Records that are read. */
const RECORDS = 4096;

export function openIso(bytes: Uint8Array, finds: Finds): void {
  let root = -1;
  let isWide = false;
  for (let sector = 16; sector < 32; sector += 1) {
    const at = sector * SECTOR;
    const type = bytes[at] ?? 255;
    if (type === 255 || at + SECTOR > bytes.length) break;
    // ECMA-119 §8.5: a supplementary descriptor with the escape `%/@`, `%/C` or `%/E` is Joliet
    const joliet = type === 2 && bytes[at + 88] === 0x25 && bytes[at + 89] === 0x2f;
    if (joliet || (type === 1 && root < 0)) {
      root = at + 156;
      isWide = joliet;
    }
  }
  if (root < 0) {
    finds.closed('', bytes.length, 'form');
    return;
  }
  const seen = new Set<number>();
  let left = RECORDS;
  const waiting = [{ at: u32(bytes, root + 2) * SECTOR, size: u32(bytes, root + 10), path: '', depth: 0 }];
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    if (seen.has(folder.at) || folder.depth > DEPTH) continue;
    seen.add(folder.at);
    const end = Math.min(bytes.length, folder.at + folder.size);
    for (let at = folder.at; at < end && left > 0; left -= 1) {
      const length = bytes[at] ?? 0;
      if (length === 0) {
        // records do not cross sectors
        at = (Math.floor(at / SECTOR) + 1) * SECTOR;
        continue;
      }
      const nameLength = bytes[at + 32] ?? 0;
      const name = folder.path + nameOf(bytes.subarray(at + 33, at + 33 + nameLength), isWide);
      const begin = u32(bytes, at + 2) * SECTOR;
      const size = u32(bytes, at + 10);
      const isFolder = ((bytes[at + 25] ?? 0) & 2) !== 0;
      const isSelf = nameLength === 1 && (bytes[at + 33] ?? 0) < 2;
      if (isFolder && !isSelf) waiting.push({ at: begin, size, path: `${name}/`, depth: folder.depth + 1 });
      else if (!isFolder) {
        const room = finds.room(name, size);
        if (room === 0) return;
        finds.file(name, bytes.subarray(begin, begin + Math.min(size, room)), 'stored');
      }
      at += length;
    }
  }
}

/** `;1` is a version, which nobody is shown. */
function nameOf(raw: Uint8Array, isWide: boolean): string {
  let name = '';
  if (isWide) for (let i = 0; i + 1 < raw.length; i += 2) name += String.fromCharCode(u16be(raw, i));
  else name = decodeCharset(raw).text;
  const version = name.lastIndexOf(';');
  return version > 0 ? name.slice(0, version) : name;
}
