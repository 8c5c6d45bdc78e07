/**
 * The contents of a ZIP archive as both of its lists tell them (PKWARE APPNOTE 6.3.10): the central directory at the end,
 * which most programs believe, and the local headers in front of each file, which others and scanners read. Where they
 * differ, somebody meant to show one thing and deliver another.
 */
import { asShiftJis } from '../../message/charset/japanese.ts';
import { decodeCharset } from '../../message/charset.ts';
import { find, u16, u32, u64 } from '../../message/octets.ts';

export interface ZipEntry {
  /** Decoded; hostile characters still in it. */
  readonly name: string;
  /** Its bytes say another kind of file than its name in UTF-8, which some programs do not read. */
  readonly otherName?: string;
  readonly method: number;
  /** Bit 0: encrypted; bit 3: sizes stand behind the data; bit 11: the name is UTF-8. */
  readonly flags: number;
  /** Bytes in the archive, and unpacked, as they are said to be. */
  readonly packed: number;
  readonly size: number;
  readonly crc: number;
  /** The low byte of the DOS time's upper half: what ZipCrypto checks a password with where sizes stand behind. */
  readonly time: number;
  readonly headerAt: number;
  readonly dataAt: number;
  /** Which of the two lists name it. */
  readonly listed: 'both' | 'central' | 'local';
  /** WinZip AES (AE-1, AE-2). */
  readonly aes?: { readonly strength: number; readonly method: number };
}

interface ZipListing {
  readonly entries: readonly ZipEntry[];
  /** All entries, also those beyond the limit. */
  readonly count: number;
  /** Names that the two lists give the same file: central, local. */
  readonly differing: readonly (readonly [central: string, local: string])[];
  /** Pairs of files that use the same bytes. */
  readonly overlaps: number;
}

/** Entries that are kept; 500 are opened, and a name more than twice as far down changes nothing. */
const ENTRIES = 1200;
/** Entries that are counted at all. */
const COUNTED = 200_000;

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END64_LOCATOR = 0x07064b50;
const END64 = 0x06064b50;

/** Lists an archive that begins at the first byte or, as self-extracting programs do, somewhere behind it. */
export function readZip(bytes: Uint8Array): ZipListing {
  const central = readCentral(bytes);
  const byHeader = new Map<number, ZipEntry>(central.entries.map((entry) => [entry.headerAt, entry]));
  const differing: (readonly [string, string])[] = [];
  const entries: ZipEntry[] = [];
  const second = new Set<ZipEntry>();
  for (const entry of central.entries) {
    const local = readLocal(bytes, entry.headerAt);
    if (local === undefined) {
      entries.push({ ...entry, dataAt: -1, listed: 'central' });
      continue;
    }
    if (local.name !== entry.name) differing.push([entry.name, local.name]);
    else if (entry.otherName !== undefined) differing.push([entry.name, entry.otherName]);
    entries.push({ ...entry, dataAt: local.dataAt, flags: entry.flags | (local.flags & 1), listed: 'both' });
    // programs that read from the front get another content
    if (isOther(local, entry)) {
      entries.push(local);
      second.add(local);
    }
  }
  // local headers that the central directory does not name; a walk from file to file, and a search where that ends
  for (const local of walkLocal(bytes, byHeader)) {
    if (entries.length < ENTRIES) entries.push(local);
  }
  return {
    entries,
    count: Math.max(central.count, entries.length),
    differing,
    overlaps: countOverlaps(entries.filter((one) => !second.has(one))),
  };
}

/** Whether the header in front of a file finds other bytes than the list at the end; where it says nothing it agrees. */
function isOther(local: ZipEntry, entry: ZipEntry): boolean {
  if ((local.flags & (SIZES_BEHIND | MASKED)) !== 0 || local.packed === 0 || local.packed === 0xffff_ffff) return false;
  return local.method !== entry.method || local.packed !== entry.packed;
}

/** §4.4.4: the sizes stand behind the data; the header is hidden, for the list is encrypted. */
const SIZES_BEHIND = 8;
const MASKED = 0x2000;

/** §4.3.16: the end record stands in the last 64 KiB; the last one that makes sense is taken. */
function readCentral(bytes: Uint8Array): { entries: readonly ZipEntry[]; count: number } {
  const entries: ZipEntry[] = [];
  let end = -1;
  const lowest = Math.max(0, bytes.length - 22 - 0xffff);
  for (
    let at = bytes.lastIndexOf(0x50, bytes.length - 22);
    at >= lowest && end < 0;
    at = bytes.lastIndexOf(0x50, at - 1)
  ) {
    if (u32(bytes, at) === END) end = at;
    if (at === 0) break;
  }
  if (end < 0) return { entries, count: 0 };
  let size = u32(bytes, end + 12);
  let start = u32(bytes, end + 16);
  let centralEnd = end;
  // §4.3.15: with ZIP64 the true numbers stand in front
  if (start === 0xffff_ffff && u32(bytes, end - 20) === END64_LOCATOR) {
    const at = u64(bytes, end - 12);
    if (u32(bytes, at) === END64) {
      size = u64(bytes, at + 40);
      start = u64(bytes, at + 48);
      centralEnd = at;
    }
  }
  // what stands in front of the archive moves everything
  let shift = u32(bytes, start) === CENTRAL ? 0 : centralEnd - size - start;
  if (u32(bytes, start + shift) !== CENTRAL) {
    shift = 0;
    start = find(bytes, 'PK\x01\x02');
    if (start < 0) return { entries, count: 0 };
  }
  let at = start + shift;
  let count = 0;
  while (count < COUNTED && u32(bytes, at) === CENTRAL && at + 46 <= bytes.length) {
    const nameLength = u16(bytes, at + 28);
    const extraLength = u16(bytes, at + 30);
    if (entries.length < ENTRIES) entries.push(centralEntry(bytes, at, nameLength, extraLength, shift));
    count += 1;
    at += 46 + nameLength + extraLength + u16(bytes, at + 32);
  }
  return { entries, count };
}

function centralEntry(bytes: Uint8Array, at: number, nameLength: number, extraLength: number, shift: number): ZipEntry {
  const flags = u16(bytes, at + 8);
  const nameAt = at + 46;
  const extra = bytes.subarray(nameAt + nameLength, nameAt + nameLength + extraLength);
  let size = u32(bytes, at + 24);
  let packed = u32(bytes, at + 20);
  let headerAt = u32(bytes, at + 42);
  const wide = extraField(extra, 0x0001);
  if (wide !== undefined) {
    // §4.5.3: only those that did not fit stand there, in this order
    let next = 0;
    const take = (): number => u64(wide, 8 * next++);
    if (size === 0xffff_ffff) size = take();
    if (packed === 0xffff_ffff) packed = take();
    if (headerAt === 0xffff_ffff) headerAt = take();
  }
  return {
    ...namesOf(bytes.subarray(nameAt, nameAt + nameLength), flags, extra),
    ...methodOf(u16(bytes, at + 10), extra),
    flags,
    packed,
    size,
    crc: u32(bytes, at + 16),
    time: u16(bytes, at + 12),
    headerAt: headerAt + shift,
    dataAt: -1,
    listed: 'central',
  };
}

function readLocal(bytes: Uint8Array, at: number): ZipEntry | undefined {
  if (u32(bytes, at) !== LOCAL || at + 30 > bytes.length) return undefined;
  const flags = u16(bytes, at + 6);
  const nameLength = u16(bytes, at + 26);
  const extraLength = u16(bytes, at + 28);
  const nameAt = at + 30;
  // a header that is cut off, or bytes that only begin like one, name nothing
  if (nameAt + nameLength + extraLength > bytes.length) return undefined;
  const extra = bytes.subarray(nameAt + nameLength, nameAt + nameLength + extraLength);
  return {
    ...namesOf(bytes.subarray(nameAt, nameAt + nameLength), flags, extra),
    ...methodOf(u16(bytes, at + 8), extra),
    flags,
    packed: u32(bytes, at + 18),
    size: u32(bytes, at + 22),
    crc: u32(bytes, at + 14),
    time: u16(bytes, at + 10),
    headerAt: at,
    dataAt: nameAt + nameLength + extraLength,
    listed: 'local',
  };
}

/** Goes from local header to local header; known ones are passed over by what the central directory says of them. */
function* walkLocal(bytes: Uint8Array, known: ReadonlyMap<number, ZipEntry>): Generator<ZipEntry> {
  let at = find(bytes, 'PK\x03\x04');
  for (let steps = 0; at >= 0 && steps < COUNTED; steps += 1) {
    const entry = readLocal(bytes, at);
    if (entry === undefined) {
      at = find(bytes, 'PK\x03\x04', at + 4);
      continue;
    }
    const named = known.get(at);
    // beyond the limit of what is kept nothing is told apart any more
    const isKnown = named !== undefined || known.size >= ENTRIES;
    const packed = named?.packed ?? entry.packed;
    const behind = entry.dataAt + packed;
    const isSized = packed > 0 && behind <= bytes.length;
    const next = find(bytes, 'PK\x03\x04', isSized ? behind : entry.dataAt);
    if (!isKnown) yield isSized ? entry : { ...entry, packed: (next < 0 ? bytes.length : next) - entry.dataAt };
    at = next;
  }
}

/** §4.4.4 bit 11: UTF-8; the Info-ZIP Unicode path (0x7075) says it too, and Windows does not read it. */
function namesOf(name: Uint8Array, flags: number, extra: Uint8Array): Pick<ZipEntry, 'name' | 'otherName'> {
  const unicode = extraField(extra, 0x7075);
  const own = decodedName(name, flags);
  if (unicode === undefined || unicode.length <= 5) return { name: own };
  const said = decodeCharset(unicode.subarray(5), 'utf-8').text;
  return endingOf(said) === endingOf(own) ? { name: said } : { name: said, otherName: own };
}

const endingOf = (name: string): string => name.slice(name.lastIndexOf('.') + 1).toLowerCase();

/** Whatever the bytes look like: a name of one word in Japanese is too short for the guess that is made of letters. */
function decodedName(name: Uint8Array, flags: number): string {
  if ((flags & 0x800) !== 0) return decodeCharset(name, 'utf-8').text;
  const guessed = decodeCharset(name);
  const { bad, half, kana, common } = asShiftJis(name);
  const isJapanese = bad === 0 && half === 0 && kana + common > 0;
  return isJapanese && guessed.charset === 'windows-1252' ? decodeCharset(name, 'shift_jis').text : guessed.text;
}

/** WinZip AE: method 99 stands for the one that the field 0x9901 names. */
function methodOf(method: number, extra: Uint8Array): Pick<ZipEntry, 'method' | 'aes'> {
  const field = method === 99 ? extraField(extra, 0x9901) : undefined;
  if (field === undefined) return { method };
  return { method: u16(field, 5), aes: { strength: field[4] ?? 0, method: u16(field, 5) } };
}

function extraField(extra: Uint8Array, id: number): Uint8Array | undefined {
  for (let at = 0; at + 4 <= extra.length; at += 4 + u16(extra, at + 2)) {
    if (u16(extra, at) === id) return extra.subarray(at + 4, at + 4 + u16(extra, at + 2));
  }
  return undefined;
}

function countOverlaps(entries: readonly ZipEntry[]): number {
  const ranges = entries
    .filter((one) => one.dataAt >= 0 && one.packed > 0)
    .map((one) => [one.headerAt, one.dataAt + one.packed] as const)
    .sort((a, b) => a[0] - b[0]);
  let overlaps = 0;
  let reached = -1;
  for (const [start, end] of ranges) {
    if (start < reached) overlaps += 1;
    reached = Math.max(reached, end);
  }
  return overlaps;
}
