/**
 * Which network an address belongs to, from the bundled table: no question leaves the machine.
 * The table is one file (`tools/build-networks.ts` writes it, `docs/data-sources.md` describes it). It is opened when
 * the first address is asked for; an answer costs one page of the file and two short reads, and no start-up time.
 * Who asks often, as with a folder of mails, gets the file into memory once and waits for no disk after that.
 */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import type { Adapter } from './adapters.ts';
import type { Place } from './lookup.ts';

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

/** Where `npm run build` puts the table: beside `src`, whether this file runs from `src/lookup` or in a bundle in `dist`. */
export const bundledNetworks = join(import.meta.dirname, '../../dist/networks.bin');

/** Three short reads each cost less than 16 MB until about here; one mail seldom asks for more. */
const LOOKUPS_FROM_DISK = 24;

/** Its name among the open tables; a URL is put together anew each time it is asked for its text. */
const bundledName = 'bundled';

interface Table {
  readonly fd: number;
  readonly bytes: number;
  /** Addresses asked for so far. */
  asked: number;
  /** The whole file, once it is in memory. */
  whole?: Buffer;
  readonly dataDate: string;
  readonly source: string;
  readonly countries: Buffer;
  readonly v4: Section;
  readonly v6: Section;
  readonly asAt: number;
  readonly namesAt: number;
}

/** The records of one address family: `index` holds the first address of each page. */
interface Section {
  readonly index: Buffer;
  readonly at: number;
  readonly count: number;
  readonly addressBytes: number;
  readonly recordBytes: number;
}

/**
 * Answers `{ kind: 'geo', key: ip }`.
 * @param options `file`: the table. `at`: the time of the examination, RFC 3339, for the answers.
 * Outcomes: `found`; `absent` when the table names nobody for the address; `skipped` with reason `no-table` when the
 * file is not there and `not-an-address` when the key is none; `failed` with reason `table-unreadable`. Never throws.
 */
export function geoAdapter(options: { readonly file?: string | URL; readonly at: string }): Adapter<'geo'> {
  const file = options.file ?? bundledNetworks;
  let table: Table | 'no-table' | 'table-unreadable' | undefined;
  const name = file === bundledNetworks ? bundledName : String(file);
  return async (question) => {
    const about = { id: `geo:${question.key}`, question, at: options.at };
    const bytes = addressBytes(question.key);
    if (bytes === undefined) return { ...about, source: 'bundled table', outcome: 'skipped', reason: 'not-an-address' };
    table ??= keptTable(file, name);
    if (typeof table === 'string') {
      return { ...about, source: 'bundled table', outcome: table === 'no-table' ? 'skipped' : 'failed', reason: table };
    }
    const { source } = table;
    try {
      const value = placeOf(table, bytes);
      return value === undefined
        ? { ...about, source, outcome: 'absent' }
        : { ...about, source, outcome: 'found', value };
    } catch (cause) {
      // a disk that fails under an open file must not end the examination of a mail
      if (!(cause instanceof Error)) throw cause;
      return { ...about, source, outcome: 'failed', reason: 'table-unreadable' };
    }
  };
}

/** Four decimal numbers up to 255, without leading zeros, which some read as octal. */
const IPV4 = /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)\.){3}(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)$/;

/** 4 or 16 bytes of an address in its usual spelling; an IPv4 address inside ::ffff:0:0/96 gives 4. */
export function addressBytes(text: string): Buffer | undefined {
  if (IPV4.test(text)) return Buffer.from(text.split('.', 4).map(Number));
  // node:net takes milliseconds to load, and few mails have an IPv6 address
  if (!text.includes(':') || text.includes('%') || !process.getBuiltinModule('node:net').isIPv6(text)) return undefined;
  const bytes = Buffer.alloc(16);
  const gap = text.indexOf('::');
  const head = words(gap < 0 ? text : text.slice(0, gap));
  const tail = gap < 0 ? [] : words(text.slice(gap + 2));
  head.forEach((word, i) => {
    bytes.writeUInt16BE(word, 2 * i);
  });
  tail.forEach((word, i) => {
    bytes.writeUInt16BE(word, 16 - 2 * (tail.length - i));
  });
  // RFC 4291 §2.5.5.2: an IPv4 address that a dual-stack host wrote as IPv6
  return bytes.readBigUInt64BE(0) === 0n && bytes.readUInt32BE(8) === 0xffff ? bytes.subarray(12) : bytes;
}

function words(part: string): number[] {
  if (part === '') return [];
  return part.split(':', 8).flatMap((word) => {
    if (!word.includes('.')) return [Number.parseInt(word, 16)];
    const [a = 0, b = 0, c = 0, d = 0] = word.split('.', 4).map(Number);
    return [a * 256 + b, c * 256 + d];
  });
}

/** Tables that are open, by file: a folder of mails must not open one for each. */
const kept = new Map<string, Table>();

function keptTable(file: string | URL, name: string): Table | 'no-table' | 'table-unreadable' {
  const known = kept.get(name);
  if (known !== undefined) return known;
  const table = openTable(file);
  if (typeof table !== 'string') kept.set(name, table);
  return table;
}

function openTable(file: string | URL): Table | 'no-table' | 'table-unreadable' {
  let fd: number;
  try {
    fd = openSync(file, 'r');
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
    return code === 'ENOENT' || code === 'ENOTDIR' ? 'no-table' : 'table-unreadable';
  }
  const table = readTable(fd);
  if (table === undefined) closeSync(fd);
  return table ?? 'table-unreadable';
}

function readTable(fd: number): Table | undefined {
  const header = read(fd, 0, layout.headerBytes);
  if (header === undefined || header.toString('latin1', 0, 16) !== layout.magic) return undefined;
  const field = (n: number): number => header.readUInt32BE(16 + 4 * n);
  if (field(0) !== layout.version) return undefined;
  const [v4Count, v6Count, asCount, nameBytes] = [field(3), field(4), field(5), field(6)];
  const pages = (count: number): number => Math.ceil(count / layout.pageRecords);
  const topAt = layout.headerBytes + layout.countryBytes;
  const topBytes = pages(v4Count) * 4 + pages(v6Count) * 16;
  const v4At = topAt + topBytes;
  const v6At = v4At + v4Count * layout.v4Record;
  const asAt = v6At + v6Count * layout.v6Record;
  const namesAt = asAt + (asCount + 1) * layout.asRecord;
  // a copy that was cut short would else give wrong names without a word
  const bytes = namesAt + nameBytes;
  if (fstatSync(fd).size !== bytes) return undefined;
  const top = read(fd, layout.headerBytes, layout.countryBytes + topBytes);
  if (top === undefined) return undefined;
  const v4Index = layout.countryBytes;
  const v6Index = v4Index + pages(v4Count) * 4;
  const dates = [day(field(1)), day(field(2))] as const;
  return {
    fd,
    bytes,
    asked: 0,
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

function placeOf(table: Table, address: Buffer): Place | undefined {
  if (table.whole === undefined && ++table.asked > LOOKUPS_FROM_DISK) {
    const whole = read(table.fd, 0, table.bytes);
    if (whole !== undefined) table.whole = whole;
  }
  const section = address.length === 4 ? table.v4 : table.v6;
  const page = lastNotAbove(section.index, section.addressBytes, address);
  if (page < 0) return undefined;
  const first = page * layout.pageRecords;
  const records = piece(
    table,
    section.at + first * section.recordBytes,
    Math.min(layout.pageRecords, section.count - first) * section.recordBytes,
  );
  if (records === undefined) return undefined;
  const record = lastNotAbove(records, section.recordBytes, address);
  const packed = records.readUInt32BE(record * section.recordBytes + section.addressBytes);
  const country = packed & 0xff;
  const as = packed >>> 8;
  if (country === 0 && as === 0) return undefined;
  return {
    ...(as === 0 ? {} : systemOf(table, as)),
    ...(country === 0 ? {} : { country: table.countries.toString('latin1', country * 2, country * 2 + 2) }),
    dataDate: table.dataDate,
  };
}

function systemOf(table: Table, number: number): Place {
  const pair = piece(table, table.asAt + (number - 1) * layout.asRecord, 2 * layout.asRecord);
  if (pair === undefined) return {};
  const from = pair.readUInt32BE(4);
  const holder = piece(table, table.namesAt + from, pair.readUInt32BE(12) - from)?.toString('utf8');
  return { asn: pair.readUInt32BE(0), ...(holder ? { holder } : {}) };
}

/** The number of the last entry whose address is not above `address`, or -1. */
function lastNotAbove(entries: Buffer, entryBytes: number, address: Buffer): number {
  let low = 0;
  let high = entries.length / entryBytes;
  if (address.length === 4) {
    // numbers are compared without a call for each step
    const wanted = address.readUInt32BE(0);
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (entries.readUInt32BE(middle * entryBytes) <= wanted) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
  while (low < high) {
    const middle = (low + high) >>> 1;
    const at = middle * entryBytes;
    if (entries.compare(address, 0, address.length, at, at + address.length) <= 0) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Bytes of the table, from memory where they are there already. */
function piece({ fd, whole }: Table, at: number, length: number): Buffer | undefined {
  return whole === undefined ? read(fd, at, length) : whole.subarray(at, at + length);
}

function read(fd: number, at: number, length: number): Buffer | undefined {
  const buffer = Buffer.allocUnsafe(length);
  return readSync(fd, buffer, 0, length, at) === length ? buffer : undefined;
}

function day(number: number): string {
  const digits = String(number);
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}`;
}
