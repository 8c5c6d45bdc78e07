/** Microsoft cabinets ([MS-CAB]): folders of blocks, stored or MSZIP; Quantum and LZX stay closed. */
import { decodeCharset } from '../../message/charset.ts';
import { joined, u16, u32 } from '../../message/octets.ts';
import type { Finds } from '../finds.ts';
import type { Machine } from '../machine.ts';

/** Files that are read of one cabinet. */
const FILES = 1200;
/** [MS-CAB] §2.6: a block has at most this many bytes when it is open, and the next may point back into it. */
const BLOCK = 32 * 1024;

const STORED = 0;
const MSZIP = 1;

export function openCab(bytes: Uint8Array, finds: Finds): void {
  const flags = u16(bytes, 30);
  const folderCount = Math.min(u16(bytes, 26), 256);
  const fileCount = Math.min(u16(bytes, 28), FILES);
  const hasReserve = (flags & 4) !== 0;
  const folderReserve = hasReserve ? (bytes[38] ?? 0) : 0;
  const dataReserve = hasReserve ? (bytes[39] ?? 0) : 0;
  let at = 36 + (hasReserve ? 4 + u16(bytes, 36) : 0);
  // names of the cabinets before and behind
  for (const bit of [1, 2]) if ((flags & bit) !== 0) at = behindText(bytes, behindText(bytes, at));
  const folders = Array.from({ length: folderCount }, (_, i) => {
    const one = at + i * (8 + folderReserve);
    return { dataAt: u32(bytes, one), blocks: u16(bytes, one + 4), method: u16(bytes, one + 6) & 15 };
  });
  const opened = new Map<number, Uint8Array | undefined>();
  let file = u32(bytes, 16);
  for (let i = 0; i < fileCount && file + 16 < bytes.length; i += 1) {
    const size = u32(bytes, file);
    const offset = u32(bytes, file + 4);
    const index = u16(bytes, file + 8);
    const nameEnd = behindText(bytes, file + 16);
    const isUtf8 = (u16(bytes, file + 14) & 0x80) !== 0;
    const name = decodeCharset(bytes.subarray(file + 16, nameEnd - 1), isUtf8 ? 'utf-8' : undefined).text;
    file = nameEnd;
    const folder = folders[index];
    if (folder === undefined) finds.closed(name, size, 'elsewhere');
    else if (folder.method !== STORED && folder.method !== MSZIP) finds.closed(name, size, 'method');
    else if (finds.machine === undefined && folder.method === MSZIP) finds.closed(name, size, 'no-machine');
    else {
      if (!opened.has(index)) {
        const room = finds.room(name);
        opened.set(index, room === 0 ? undefined : readFolder(bytes, folder, dataReserve, finds.machine, room));
      }
      const content = opened.get(index);
      const room = finds.room(name, size);
      if (content === undefined || room === 0) continue;
      if (offset >= content.length && size > 0) finds.closed(name, size, 'broken');
      else
        finds.file(
          name,
          content.subarray(offset, offset + Math.min(size, room)),
          folder.method === STORED ? 'stored' : 'inflated',
        );
    }
  }
}

function behindText(bytes: Uint8Array, at: number): number {
  const end = bytes.indexOf(0, at);
  return end < 0 ? bytes.length + 1 : end + 1;
}

function readFolder(
  bytes: Uint8Array,
  folder: { dataAt: number; blocks: number; method: number },
  reserve: number,
  machine: Machine | undefined,
  room: number,
): Uint8Array {
  const blocks: Uint8Array[] = [];
  let total = 0;
  let at = folder.dataAt;
  for (let i = 0; i < folder.blocks && total < room && at + 8 <= bytes.length; i += 1) {
    const packed = u16(bytes, at + 4);
    const data = bytes.subarray(at + 8 + reserve, at + 8 + reserve + packed);
    at += 8 + reserve + packed;
    if (folder.method === STORED) blocks.push(data);
    else if (machine !== undefined) {
      // [MS-MCI] §2: each block begins with `CK`, and what came before is its dictionary
      const made = machine.inflate(data.subarray(2), BLOCK, blocks.at(-1));
      blocks.push(made.bytes);
      if (made.state !== 'whole') break;
    }
    total += blocks.at(-1)?.length ?? 0;
  }
  return joined(blocks);
}
