/**
 * Who a document says wrote it, at which firm and with what: names out of its properties. They were typed once into
 * somebody's program and travel with every file: a hint at a machine's owner, proof of nothing.
 */
import { decodeCharset } from '../../message/charset.ts';
import { CompoundFile } from '../../message/compound-file.ts';
import { charsetOf } from '../../message/msg/item.ts';
import { u16, u32 } from '../../message/octets.ts';
import { childOf, readXml } from '../../message/xml.ts';
import { readZip } from '../archive/zip.ts';
import { readEntry } from '../archive/zip-entry.ts';
import type { Machine } from '../machine.ts';

/** Bytes of one file of properties. */
const PROPERTIES = 256 * 1024;
/** Characters of a name. */
const NAME = 100;
/** Properties of a set that are looked at; Office writes under thirty. */
const MOST = 100;

/** The names that a document gives, each once; none for what is no document. */
export function authorsOf(bytes: Uint8Array, machine: Machine | undefined): readonly string[] {
  const found = bytes[0] === 0x50 && bytes[1] === 0x4b ? fromZip(bytes, machine) : fromCompound(bytes);
  return [...new Set(found.map((name) => name.trim().slice(0, NAME)).filter((name) => name !== ''))];
}

// ECMA-376 Part 2 §11 (core) and Part 1 §22.2 (extended)
const XML_NAMES: Readonly<Record<string, readonly string[]>> = {
  'docProps/core.xml': ['creator', 'lastmodifiedby'],
  'docProps/app.xml': ['company', 'manager'],
};

function fromZip(bytes: Uint8Array, machine: Machine | undefined): string[] {
  const found: string[] = [];
  for (const entry of readZip(bytes).entries) {
    // a file may be called `constructor`
    const names = Object.hasOwn(XML_NAMES, entry.name) ? XML_NAMES[entry.name] : undefined;
    if (names === undefined) continue;
    const content = readEntry(bytes, entry, PROPERTIES, machine);
    const root = content && readXml(decodeCharset(content, 'utf-8').text)?.root;
    for (const name of names) found.push(childOf(root, name)?.text ?? '');
  }
  return found;
}

/** [MS-OLEPS] §3.1.4 and §3.1.5: author and last author; manager and company. */
const SETS: readonly (readonly [stream: string, ids: readonly number[]])[] = [
  ['\x05summaryinformation', [4, 8]],
  ['\x05documentsummaryinformation', [14, 15]],
];

function fromCompound(bytes: Uint8Array): string[] {
  const file = CompoundFile.read(bytes);
  if (file === undefined) return [];
  return SETS.flatMap(([stream, ids]) => {
    const entry = file.entries.find(({ name, size }) => name.toLowerCase() === stream && size <= PROPERTIES);
    return entry === undefined ? [] : stringsIn(file.stream(entry), ids);
  });
}

/** [MS-OLEPS] §2.21, §2.20: the first property set of the stream. */
function stringsIn(stream: Uint8Array, ids: readonly number[]): string[] {
  const start = u32(stream, 44);
  const count = Math.min(u32(stream, start + 4), MOST);
  const places = new Map<number, number>();
  for (let at = start + 8; at < start + 8 + count * 8; at += 8)
    places.set(u32(stream, at), start + u32(stream, at + 4));
  const page = places.get(1);
  const label = charsetOf(page === undefined ? 1252 : u16(stream, page + 4));
  return ids.flatMap((id) => {
    const at = places.get(id);
    if (at === undefined) return [];
    const [type, length] = [u16(stream, at), u32(stream, at + 4)];
    const isWide = type === 0x1f;
    if (type !== 0x1e && !isWide) return [];
    const end = Math.min(at + 8 + (isWide ? 2 * length : length), at + 8 + 4 * NAME, stream.length);
    const { text } = decodeCharset(stream.subarray(at + 8, end), isWide || label === 'utf-16le' ? 'utf-16le' : label);
    const zero = text.indexOf('\0');
    return [zero < 0 ? text : text.slice(0, zero)];
  });
}
