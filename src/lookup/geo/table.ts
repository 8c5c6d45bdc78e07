/**
 * The table of networks as bytes (`tools/build-networks.ts` writes it, `docs/data-sources.md` describes it): which system an
 * address belongs to, and the country where the tables place it. Where the bytes come from is the caller's affair: a file that is
 * read piece by piece, or a page that holds them all.
 */
import type { Place } from '../lookup.ts';

/** The parts of `networks.bin`, in the order in which they stand in the file. All numbers are in network byte order. */
export const layout = {
  magic: 'metsuke-networks',
  version: 1,
  /** Magic (16 bytes), then u32: version, AS date, country date (YYYYMMDD), IPv4 records, IPv6 records, AS records, bytes of names. */
  headerBytes: 64,
  /** 256 country codes of two ASCII bytes; number 0 is "none". */
  countryBytes: 512,
  /** Records that one entry of the top index stands for: a page of 4 KiB (IPv4) or 10 KiB (IPv6) is one read. */
  pageRecords: 512,
  /** u32 first address; u32: upper 24 bits number of the AS record (0: none), lower 8 bits number of the country. */
  v4Record: 8,
  /** The same with an address of 128 bits. */
  v6Record: 20,
  /** u32 AS number, u32 where its name begins; one record more than there are ends the last name. */
  asRecord: 8,
} as const;

/** `length` bytes of the table from `at`; undefined where they cannot be had. */
type ReadPiece = (at: number, length: number) => Uint8Array | undefined;

export interface Table {
  readonly dataDate: string;
  /** What an answer names as its source. */
  readonly source: string;
  readonly bytes: number;
  readonly asAt: number;
  readonly namesAt: number;
  readonly countries: Uint8Array;
  readonly v4: Section;
  readonly v6: Section;
}

/** The records of one address family: `index` holds the first address of each page. */
interface Section {
  readonly index: Uint8Array;
  readonly at: number;
  readonly count: number;
  readonly addressBytes: number;
  readonly recordBytes: number;
}

const u32 = (bytes: Uint8Array, at: number): number =>
  (((bytes[at] ?? 0) << 24) | ((bytes[at + 1] ?? 0) << 16) | ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0)) >>> 0;

const latin1 = (bytes: Uint8Array): string => String.fromCharCode(...bytes);

/** @param size of the whole table: a copy that was cut short would give wrong names without a word */
export function readTable(read: ReadPiece, size: number): Table | undefined {
  const header = read(0, layout.headerBytes);
  if (header === undefined || latin1(header.subarray(0, 16)) !== layout.magic) return undefined;
  const field = (n: number): number => u32(header, 16 + 4 * n);
  if (field(0) !== layout.version) return undefined;
  const [v4Count, v6Count, asCount, nameBytes] = [field(3), field(4), field(5), field(6)];
  const pages = (count: number): number => Math.ceil(count / layout.pageRecords);
  const topAt = layout.headerBytes + layout.countryBytes;
  const topBytes = pages(v4Count) * 4 + pages(v6Count) * 16;
  const v4At = topAt + topBytes;
  const v6At = v4At + v4Count * layout.v4Record;
  const asAt = v6At + v6Count * layout.v6Record;
  const namesAt = asAt + (asCount + 1) * layout.asRecord;
  const bytes = namesAt + nameBytes;
  if (size !== bytes) return undefined;
  const top = read(layout.headerBytes, layout.countryBytes + topBytes);
  if (top === undefined) return undefined;
  const v4Index = layout.countryBytes;
  const v6Index = v4Index + pages(v4Count) * 4;
  const dates = [day(field(1)), day(field(2))] as const;
  return {
    bytes,
    asAt,
    namesAt,
    countries: top.subarray(0, layout.countryBytes),
    v4: {
      index: top.subarray(v4Index, v6Index),
      at: v4At,
      count: v4Count,
      addressBytes: 4,
      recordBytes: layout.v4Record,
    },
    v6: { index: top.subarray(v6Index), at: v6At, count: v6Count, addressBytes: 16, recordBytes: layout.v6Record },
    // one date is shown for both; the older one promises less
    dataDate: dates[0] < dates[1] ? dates[0] : dates[1],
    source: `bundled table (AS: RouteViews, NRO and DB-IP, ${dates[0]}; country: DB-IP, ${dates[1]}; CC BY 4.0)`,
  };
}

/** @param address 4 or 16 bytes */
export function placeOf(table: Table, address: Uint8Array, read: ReadPiece): Place | undefined {
  const section = address.length === 4 ? table.v4 : table.v6;
  const page = lastNotAbove(section.index, section.addressBytes, address);
  if (page < 0) return undefined;
  const first = page * layout.pageRecords;
  const records = read(
    section.at + first * section.recordBytes,
    Math.min(layout.pageRecords, section.count - first) * section.recordBytes,
  );
  if (records === undefined) return undefined;
  const record = lastNotAbove(records, section.recordBytes, address);
  const packed = u32(records, record * section.recordBytes + section.addressBytes);
  const country = packed & 0xff;
  const as = packed >>> 8;
  if (country === 0 && as === 0) return undefined;
  return {
    ...(as === 0 ? {} : systemOf(table, as, read)),
    ...(country === 0 ? {} : { country: latin1(table.countries.subarray(country * 2, country * 2 + 2)) }),
    dataDate: table.dataDate,
  };
}

const utf8 = new TextDecoder();

function systemOf(table: Table, number: number, read: ReadPiece): Place {
  const pair = read(table.asAt + (number - 1) * layout.asRecord, 2 * layout.asRecord);
  if (pair === undefined) return {};
  const from = u32(pair, 4);
  const name = read(table.namesAt + from, u32(pair, 12) - from);
  const holder = name === undefined ? '' : utf8.decode(name);
  return { asn: u32(pair, 0), ...(holder === '' ? {} : { holder }) };
}

/** The number of the last entry whose address is not above `address`, or -1. */
function lastNotAbove(entries: Uint8Array, entryBytes: number, address: Uint8Array): number {
  let low = 0;
  let high = entries.length / entryBytes;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isNotAbove(entries, middle * entryBytes, address)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function isNotAbove(entries: Uint8Array, at: number, address: Uint8Array): boolean {
  for (let word = 0; word < address.length; word += 4) {
    const [entry, wanted] = [u32(entries, at + word), u32(address, word)];
    if (entry !== wanted) return entry < wanted;
  }
  return true;
}

function day(number: number): string {
  const digits = String(number);
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}`;
}
