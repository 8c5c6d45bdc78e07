/** VBA projects ([MS-OVBA]): the source text of each module, out of its own compression. */

import { charsetOf } from '../../message/charset/windows-page.ts';
import { decodeCharset } from '../../message/charset.ts';
import type { CompoundFile } from '../../message/compound-file.ts';
import { find, joined, u16, u32 } from '../../message/octets.ts';

interface Module {
  readonly name: string;
  /** The source as its author wrote it, `Attribute` lines included. */
  readonly source: string;
  /** It is listed, and there is no source that can be read: what runs then is what was translated of it before. */
  readonly isLost?: true;
}

/** Modules that are read; the largest honest projects have hundreds. */
const MODULES = 500;
/** Bytes of source of one project. */
const SOURCE = 16 * 1024 * 1024;

/**
 * [MS-OVBA] §2.4.1.3: decompresses a CompressedContainer: chunks of at most 4,096 bytes, each on its own.
 * Damaged input gives what came before the damage.
 */
export function decompressVba(bytes: Uint8Array, begin = 0, most = SOURCE): Uint8Array {
  if (bytes[begin] !== 1) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let total = 0;
  for (let at = begin + 1; at + 2 < bytes.length && total < most; ) {
    const header = u16(bytes, at);
    if ((header & 0x7000) !== 0x3000) break;
    const end = Math.min(bytes.length, at + (header & 0x0fff) + 3);
    const chunk = (header & 0x8000) === 0 ? bytes.subarray(at + 2, end) : openChunk(bytes, at + 2, end);
    chunks.push(chunk);
    total += chunk.length;
    at = end;
  }
  return joined(chunks);
}

const CHUNK = 4096;

/** §2.4.1.3.5: a flag byte, and for each of its bits a byte as it is, or two that say how far back and how long. */
function openChunk(bytes: Uint8Array, from: number, end: number): Uint8Array {
  const out = new Uint8Array(CHUNK);
  let to = 0;
  for (let at = from; at < end && to < CHUNK; ) {
    const flags = bytes[at++] ?? 0;
    for (let bit = 0; bit < 8 && at < end && to < CHUNK; bit += 1) {
      if (((flags >> bit) & 1) === 0) {
        out[to++] = bytes[at++] ?? 0;
        continue;
      }
      // §2.4.1.3.19.1: the further we are, the more bits the distance takes
      let offsetBits = 4;
      while (offsetBits < 12 && 1 << offsetBits < to) offsetBits += 1;
      const token = u16(bytes, at);
      at += 2;
      const length = (token & (0xffff >> offsetBits)) + 3;
      const distance = (token >> (16 - offsetBits)) + 1;
      if (distance > to) return out.subarray(0, to);
      for (let i = 0; i < length && to < CHUNK; i += 1, to += 1) out[to] = out[to - distance] ?? 0;
    }
  }
  return out.subarray(0, to);
}

/** Every project in the file: Word keeps one under `Macros`, Excel under `_VBA_PROJECT_CUR`, vbaProject.bin at its root. */
export function readModules(file: CompoundFile): Module[] {
  const modules: Module[] = [];
  let left = SOURCE;
  for (const dir of file.entries) {
    if (dir.isStorage || dir.name.toLowerCase() !== 'dir') continue;
    const folder = dir.path.slice(0, Math.max(0, dir.path.length - dir.name.length - 1));
    const { codePage, streams } = readDir(decompressVba(file.stream(dir)));
    const read = new Set<string>();
    for (const { name, stream, offset } of streams) {
      if (modules.length >= MODULES || left <= 0) return modules;
      read.add(stream.toLowerCase());
      const content = file.stream(`${folder}/${stream}`);
      const source = decompressVba(content, offset, left);
      left -= source.length;
      if (source.length === 0 && offset > 0 && content.length > 0) modules.push({ name, source: '', isLost: true });
      if (source.length > 0) modules.push({ name, source: decodeCharset(source, codePage).text });
    }
    // a damaged or falsified `dir`: the compressed text begins with this wherever it stands (VBA stomping leaves it too)
    for (const other of file.childrenOf(folder)) {
      if (other.isStorage || read.has(other.name.toLowerCase()) || modules.length >= MODULES || left <= 0) continue;
      const bytes = file.stream(other);
      const at = find(bytes, '\0Attribut\0e');
      if (at < 3) continue;
      const source = decompressVba(bytes, at - 3, left);
      left -= source.length;
      if (source.length > 0) modules.push({ name: other.name, source: decodeCharset(source, codePage).text });
    }
  }
  return modules;
}

interface ModuleEntry {
  name: string;
  stream: string;
  offset: number;
}

/** §2.3.4.2: records of a number, a length and so many bytes. */
function readDir(dir: Uint8Array): { codePage: string; streams: readonly ModuleEntry[] } {
  const streams: ModuleEntry[] = [];
  let codePage = 'windows-1252';
  let current: ModuleEntry | undefined;
  const text = (at: number, size: number): string => decodeCharset(dir.subarray(at, at + size), codePage).text;
  for (let at = 0; at + 6 <= dir.length; ) {
    const id = u16(dir, at);
    const size = u32(dir, at + 2);
    const data = at + 6;
    if (id === 0x0003) codePage = charsetOf(u16(dir, data));
    else if (id === 0x0019) {
      current = { name: text(data, size), stream: text(data, size), offset: 0 };
      if (streams.length < MODULES) streams.push(current);
    } else if (id === 0x001a && current !== undefined) current.stream = text(data, size);
    else if (id === 0x0032 && current !== undefined) current.stream = utf16(dir, data, size) || current.stream;
    else if (id === 0x0031 && current !== undefined) current.offset = u32(dir, data);
    // PROJECTVERSION says 4 and has 6 (§2.3.4.2.1.11)
    at = data + (id === 0x0009 ? 6 : size);
  }
  return { codePage, streams };
}

function utf16(bytes: Uint8Array, at: number, size: number): string {
  let name = '';
  for (let i = 0; i + 1 < Math.min(size, 256); i += 2) name += String.fromCharCode(u16(bytes, at + i));
  return name;
}

/** The beginning of a module that only Office reads: lines of attributes. */
export function withoutAttributes(source: string): string {
  let at = 0;
  while (source.startsWith('Attribute ', at)) {
    const end = source.indexOf('\n', at);
    if (end < 0) return '';
    at = end + 1;
  }
  return source.slice(at);
}
