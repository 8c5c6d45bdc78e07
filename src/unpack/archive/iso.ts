/** Disk images of ISO 9660 (ECMA-119), by their Joliet names where there are some. Opened on a computer, they are a drive. */
import { decodeCharset } from '../../message/charset.ts';
import { latin1, u16be, u32 } from '../../message/octets.ts';
import type { Finds } from '../finds.ts';
import { byOthers } from './other.ts';

const SECTOR = 2048;
/** Folders inside folders. */
const DEPTH = 16;
/** Records that are read. */
const RECORDS = 4096;

export function openIso(bytes: Uint8Array, finds: Finds, name = ''): void {
  const trees: { readonly root: number; readonly isWide: boolean }[] = [];
  let isUdf = false;
  for (let sector = 16; sector < 64; sector += 1) {
    const at = sector * SECTOR;
    if (at + SECTOR > bytes.length) break;
    const mark = latin1(bytes, at + 1, at + 6);
    if (mark === 'NSR02' || mark === 'NSR03') isUdf = true;
    if (mark !== 'CD001') continue;
    const type = bytes[at];
    // ECMA-119 §8.5: a supplementary descriptor with the escape `%/@`, `%/C` or `%/E` is Joliet
    const isWide = type === 2 && bytes[at + 88] === 0x25 && bytes[at + 89] === 0x2f;
    if (isWide) trees.unshift({ root: at + 156, isWide });
    else if (type === 1) trees.push({ root: at + 156, isWide });
  }
  // a file may stand in one of the trees only
  const known = new Set<number>();
  let left = RECORDS;
  for (const { root, isWide } of trees) left = readTree(bytes, root, isWide, known, left, finds);
  // Windows shows the tree of UDF (ECMA-167) where there is one
  if (isUdf) byOthers({ form: 'udf' })(bytes, finds, name);
  else if (trees.length === 0) finds.closed('', bytes.length, 'form');
}

/** @param known where files begin that were told, by the names that people see. @returns records that may still be read */
function readTree(
  bytes: Uint8Array,
  root: number,
  isWide: boolean,
  known: Set<number>,
  records: number,
  finds: Finds,
): number {
  const seen = new Set<number>();
  let left = records;
  const waiting = [{ at: u32(bytes, root + 2) * SECTOR, size: u32(bytes, root + 10), path: '', depth: 0 }];
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    if (seen.has(folder.at)) continue;
    if (folder.depth > DEPTH || left <= 0) {
      finds.unread('limit-content');
      continue;
    }
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
      // §9.1.2: further attributes stand in front of the content
      const begin = (u32(bytes, at + 2) + (bytes[at + 1] ?? 0)) * SECTOR;
      const size = u32(bytes, at + 10);
      const isFolder = ((bytes[at + 25] ?? 0) & 2) !== 0;
      const isSelf = nameLength === 1 && (bytes[at + 33] ?? 0) < 2;
      if (isFolder && !isSelf) waiting.push({ at: begin, size, path: `${name}/`, depth: folder.depth + 1 });
      else if (!isFolder && !(known.has(begin) && size > 0)) {
        known.add(begin);
        const room = finds.room(name, size);
        if (room === 0) return 0;
        const content = bytes.subarray(begin, begin + Math.min(size, room));
        finds.file(name, content, 'stored', content.length < Math.min(size, room) ? { unopened: 'broken' } : {});
      }
      at += length;
    }
  }
  return left;
}

/** `;1` is a version, which nobody is shown. */
function nameOf(raw: Uint8Array, isWide: boolean): string {
  let name = '';
  if (isWide) for (let i = 0; i + 1 < raw.length; i += 2) name += String.fromCharCode(u16be(raw, i));
  else name = decodeCharset(raw).text;
  const version = name.lastIndexOf(';');
  return version > 0 ? name.slice(0, version) : name;
}
