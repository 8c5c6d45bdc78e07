/**
 * Which network an address belongs to, from the bundled table: no question leaves the machine.
 * The table is one file (`tools/build-networks.ts` writes it, `docs/data-sources.md` describes it). It is opened when
 * the first address is asked for; an answer costs one page of the file and two short reads, and no start-up time.
 * Who asks often, as with a folder of mails, gets the file into memory once and waits for no disk after that.
 */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import type { Adapter } from './adapters.ts';
import { addressBytes } from './geo/address.ts';
import { placeOf, readTable, type Table } from './geo/table.ts';
import type { Place } from './lookup.ts';

/** Where `npm run build` puts the table: beside `src`, whether this file runs from `src/lookup` or in a bundle in `dist`. */
export const bundledNetworks = join(import.meta.dirname, '../../dist/networks.bin');

/** Three short reads each cost less than 16 MB until about here; one mail seldom asks for more. */
const LOOKUPS_FROM_DISK = 24;

/** Its name among the open tables; a URL is put together anew each time it is asked for its text. */
const bundledName = 'bundled';

/** A table in a file. */
interface Open {
  readonly table: Table;
  readonly fd: number;
  /** Addresses asked for so far. */
  asked: number;
  /** The whole file, once it is in memory. */
  whole?: Uint8Array;
}

/**
 * Answers `{ kind: 'geo', key: ip }`.
 * @param options `file`: the table. `at`: the time of the examination, RFC 3339, for the answers.
 * Outcomes: `found`; `absent` when the table names nobody for the address; `skipped` with reason `no-table` when the
 * file is not there and `not-an-address` when the key is none; `failed` with reason `table-unreadable`. Never throws.
 */
export function geoAdapter(options: { readonly file?: string | URL; readonly at: string }): Adapter<'geo'> {
  const file = options.file ?? bundledNetworks;
  let open: Open | 'no-table' | 'table-unreadable' | undefined;
  const name = file === bundledNetworks ? bundledName : String(file);
  return async (question) => {
    const about = { id: `geo:${question.key}`, question, at: options.at };
    const bytes = addressBytes(question.key);
    if (bytes === undefined) return { ...about, source: 'bundled table', outcome: 'skipped', reason: 'not-an-address' };
    open ??= keptTable(file, name);
    if (typeof open === 'string') {
      return { ...about, source: 'bundled table', outcome: open === 'no-table' ? 'skipped' : 'failed', reason: open };
    }
    const { source } = open.table;
    try {
      const value = lookUp(open, bytes);
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

/** Tables that are open, by file: a folder of mails must not open one for each. */
const kept = new Map<string, Open>();

function keptTable(file: string | URL, name: string): Open | 'no-table' | 'table-unreadable' {
  const known = kept.get(name);
  if (known !== undefined) return known;
  const table = openTable(file);
  if (typeof table !== 'string') kept.set(name, table);
  return table;
}

function openTable(file: string | URL): Open | 'no-table' | 'table-unreadable' {
  let fd: number;
  try {
    fd = openSync(file, 'r');
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
    return code === 'ENOENT' || code === 'ENOTDIR' ? 'no-table' : 'table-unreadable';
  }
  const table = readFile(fd);
  if (table === undefined) closeSync(fd);
  return table ?? 'table-unreadable';
}

function readFile(fd: number): Open | undefined {
  const table = readTable((at, length) => read(fd, at, length), fstatSync(fd).size);
  return table === undefined ? undefined : { table, fd, asked: 0 };
}

function lookUp(open: Open, address: Uint8Array): Place | undefined {
  if (open.whole === undefined && ++open.asked > LOOKUPS_FROM_DISK) {
    const whole = read(open.fd, 0, open.table.bytes);
    if (whole !== undefined) open.whole = whole;
  }
  const { whole, fd } = open;
  // from memory where it is there already
  return placeOf(open.table, address, (at, length) =>
    whole === undefined ? read(fd, at, length) : whole.subarray(at, at + length),
  );
}

function read(fd: number, at: number, length: number): Uint8Array | undefined {
  const buffer = Buffer.allocUnsafe(length);
  return readSync(fd, buffer, 0, length, at) === length ? buffer : undefined;
}
