/**
 * The words of Excel 5 to 2003 ([MS-XLS]; Excel 5 and 95 by the same records with bytes for letters): each sheet by its rows, with
 * its text boxes, notes, header and footer; and where its links lead. A sheet is read where the workbook says that it lies, as
 * Excel does. Numbers are not read.
 */
import { charsetOf } from '../../message/charset/windows-page.ts';
import { decodeCharset } from '../../message/charset.ts';
import { u16, u32 } from '../../message/octets.ts';
import type { FileWords } from '../finds.ts';
import { plainLines } from '../plain-lines.ts';
import { type BiffBudget, BiffReader, type BiffRecord, piecesOf, recordsOf, unicodeString } from './biff.ts';
import { hyperlinkAt, urlsInFormula } from './hyperlink.ts';
import { SharedStrings } from './shared-strings.ts';

/** Records of a workbook: a sheet of 65,536 rows has some hundred thousand. */
const RECORDS = 1_000_000;
const SHEETS = 256;
/** Cells with words, and boxes; of a letter there are some hundred. */
const CELLS = 20_000;
const LINKS = 500;
/** Characters of a header or footer (§2.4.136). */
const MARGIN = 255;
/** Characters with those that only steer, for each that is kept. */
const STEERING = 4;

const BOF = 0x809;
const EOF = 0x0a;
const FILEPASS = 0x2f;
const CODEPAGE = 0x42;
const BOUNDSHEET = 0x85;
const SST = 0xfc;
const LABELSST = 0xfd;
const LABEL = 0x204;
const RSTRING = 0xd6;
const FORMULA = 0x06;
const STRING = 0x207;
const TXO = 0x1b6;
const HLINK = 0x1b8;
const HEADER = 0x14;
const FOOTER = 0x15;
const ROW = 0x208;
const COLINFO = 0x7d;

interface OldWorkbook {
  /** Where its links lead. */
  readonly links: readonly string[];
  /** @param most characters that are gathered */
  words(most: number): FileWords;
}

/** Undefined where it is no workbook, or is closed with a password. */
export function readOldWorkbook(stream: Uint8Array): OldWorkbook | undefined {
  if (u16(stream, 0) !== BOF) return undefined;
  const workbook = new Workbook(stream);
  return workbook.isClosed ? undefined : workbook;
}

/** What is written somewhere, read when it is wanted. */
type Words = (most: number) => string;

interface Sheet {
  readonly isHidden: boolean;
  readonly header: string[];
  readonly cells: { readonly row: number; readonly column: number; readonly words: Words }[];
  readonly boxes: Words[];
  readonly footer: string[];
  readonly hiddenRows: Set<number>;
  readonly hiddenColumns: Set<number>;
}

class Workbook implements OldWorkbook {
  /** The password is asked for (§2.4.117). */
  isClosed = false;
  readonly #stream: Uint8Array;
  readonly #budget: BiffBudget = { records: RECORDS, isShort: false };
  /** Excel 97 and later. */
  readonly #isUnicode: boolean;
  #charset = 'windows-1252';
  #shared: SharedStrings;
  readonly #sheets: readonly Sheet[];
  readonly #links = new Set<string>();
  #cells = CELLS;
  #isPartial = false;

  constructor(stream: Uint8Array) {
    this.#stream = stream;
    this.#isUnicode = u16(stream, 4) >= 0x600;
    this.#shared = new SharedStrings(stream, []);
    const places = this.#globals();
    // what is seen comes first
    this.#sheets = this.isClosed
      ? []
      : [false, true].flatMap((isHidden) =>
          [...places].filter((one) => one[1] === isHidden).map(([at]) => this.#sheet(at, isHidden)),
        );
  }

  get links(): readonly string[] {
    return [...this.#links];
  }

  words(most: number): FileWords {
    const seen = new Gathering(most);
    const hidden = new Gathering(most);
    for (const sheet of this.#sheets) {
      const own = sheet.isHidden ? hidden : seen;
      for (const text of sheet.header) own.line(text);
      let row = -1;
      for (const cell of sheet.cells.sort((a, b) => a.row - b.row || a.column - b.column)) {
        const isHidden = sheet.hiddenRows.has(cell.row) || sheet.hiddenColumns.has(cell.column);
        if (isHidden) hidden.line(hidden.read(cell.words));
        else if (own.add(own.read(cell.words), cell.row === row ? ' ' : '\n')) row = cell.row;
      }
      for (const box of sheet.boxes) own.line(own.read(box));
      for (const text of sheet.footer) own.line(text);
    }
    const isPartial = this.#isPartial || this.#budget.isShort || seen.isFull || hidden.isFull || this.#shared.isPartial;
    return { seen: seen.text, hidden: hidden.text, isPartial };
  }

  /** §2.1.7.20.3: what stands in front of all sheets; where these begin, and whether nobody sees them. */
  #globals(): ReadonlyMap<number, boolean> {
    const stream = this.#stream;
    const places = new Map<number, boolean>();
    // a sheet alone, without a workbook around it
    if (u16(stream, 6) !== 5) places.set(0, false);
    for (const record of recordsOf(stream, 0, this.#budget)) {
      const { type, at } = record;
      if (type === FILEPASS) this.isClosed = true;
      if (this.isClosed || type === EOF) break;
      if (type === CODEPAGE) this.#charset = charsetOf(u16(stream, at));
      else if (type === SST) this.#shared = new SharedStrings(stream, piecesOf(stream, record, this.#budget));
      // §2.4.28: modules of macros are no sheets
      else if (type === BOUNDSHEET && stream[at + 5] !== 6) {
        const place = u32(stream, at);
        const isHidden = ((stream[at + 4] ?? 0) & 3) !== 0;
        if (places.size < SHEETS) places.set(place, isHidden && places.get(place) !== false);
        else this.#isPartial = true;
      }
    }
    return places;
  }

  #sheet(from: number, isHidden: boolean): Sheet {
    const sheet: Sheet = {
      isHidden,
      header: [],
      cells: [],
      boxes: [],
      footer: [],
      hiddenRows: new Set(),
      hiddenColumns: new Set(),
    };
    // charts lie inside of sheets, with a beginning and an end of their own
    let depth = 0;
    let formula = { row: 0, column: 0 };
    for (const record of recordsOf(this.#stream, from, this.#budget)) {
      const { type, at } = record;
      if (type === BOF) depth += 1;
      if (type === EOF) depth -= 1;
      if (depth <= 0) break;
      if (type === TXO) this.#keep(sheet.boxes, this.#box(record));
      if (depth > 1) continue;
      const place = { row: u16(this.#stream, at), column: u16(this.#stream, at + 2) };
      if (type === LABELSST) {
        const index = u32(this.#stream, at + 6);
        this.#keep(sheet.cells, { ...place, words: (most) => this.#shared.text(index, most) });
      } else if (type === LABEL || type === RSTRING)
        this.#keep(sheet.cells, { ...place, words: (most) => this.#string(record, 6, most) });
      else if (type === FORMULA) {
        formula = place;
        this.#linksOf(urlsInFormula(this.#stream.subarray(at + 22, record.end), this.#isUnicode));
      } else if (type === STRING)
        this.#keep(sheet.cells, { ...formula, words: (most) => this.#string(record, 0, most) });
      else this.#about(record, sheet);
    }
    return sheet;
  }

  /** What is no cell. */
  #about(record: BiffRecord, sheet: Sheet): void {
    const stream = this.#stream;
    const { type, at, end } = record;
    if (type === HLINK) this.#linksOf([hyperlinkAt(stream, at + 24, end) ?? '']);
    else if ((type === HEADER || type === FOOTER) && end > at)
      (type === HEADER ? sheet.header : sheet.footer).splice(0, 1, this.#margin(record));
    // §2.4.221: bit 5, the row is not shown
    else if (type === ROW && (u16(stream, at + 12) & 0x20) !== 0) sheet.hiddenRows.add(u16(stream, at));
    else if (type === COLINFO && (u16(stream, at + 8) & 1) !== 0) {
      // §2.4.53: from column to column; each costs as much as a record
      const [first, last] = [u16(stream, at), Math.min(255, u16(stream, at + 2))];
      this.#budget.records -= Math.max(0, last - first);
      for (let column = first; column <= last; column += 1) sheet.hiddenColumns.add(column);
    }
  }

  #keep<T>(list: T[], one: T): void {
    this.#cells -= 1;
    if (this.#cells >= 0) list.push(one);
    else this.#isPartial = true;
  }

  #linksOf(urls: readonly string[]): void {
    for (const url of urls) {
      if (this.#links.size >= LINKS) this.#isPartial = true;
      else if (url !== '') this.#links.add(url);
    }
  }

  /** A text in the record, `skip` bytes behind its beginning. */
  #string(record: BiffRecord, skip: number, most: number): string {
    const stream = this.#stream;
    const at = record.at + skip;
    if (this.#isUnicode) {
      const reader = new BiffReader(stream, piecesOf(stream, { ...record, at }, this.#budget));
      const text = unicodeString(reader, most);
      if (reader.isShort) this.#isPartial = true;
      return text;
    }
    const end = Math.min(record.end, at + 2 + u16(stream, at));
    return decodeCharset(stream.subarray(at + 2, end), this.#charset).text.slice(0, most);
  }

  /** §2.4.329: how many characters stand in the records that continue this one. */
  #box(record: BiffRecord): Words {
    const stream = this.#stream;
    return (most) => {
      const count = Math.min(u16(stream, record.at + 10), most);
      if (count === 0) return '';
      const reader = new BiffReader(stream, piecesOf(stream, record, this.#budget).slice(1));
      const text = reader.characters(count, (reader.byte() & 1) !== 0);
      if (reader.isShort) this.#isPartial = true;
      return text;
    };
  }

  /** §2.4.136: `&L`, `&"Arial,Bold"`, `&12` and the like tell places and looks. */
  #margin(record: BiffRecord): string {
    const stream = this.#stream;
    const { at, end } = record;
    const text = this.#isUnicode
      ? this.#string(record, 0, MARGIN)
      : decodeCharset(stream.subarray(at + 1, Math.min(end, at + 1 + (stream[at] ?? 0))), this.#charset).text;
    return text.replace(/&(?:"[^"]{0,80}"|\d{1,3}|[A-Za-z])/g, ' ').replaceAll('&&', '&');
  }
}

/** Gathers texts up to a limit. */
class Gathering {
  text = '';
  isFull = false;
  readonly #most: number;
  /** Characters that may still be read, those that only steer among them. */
  #left: number;

  constructor(most: number) {
    this.#most = most;
    this.#left = most * STEERING;
  }

  read(words: Words): string {
    if (this.isFull) return '';
    const raw = words(Math.min(this.#most + 1, this.#left));
    this.#left -= Math.max(1, raw.length);
    return raw;
  }

  line(text: string): void {
    this.add(text, '\n');
  }

  /** Whether there was something to add. */
  add(raw: string, between: string): boolean {
    const text = plainLines(raw).trim();
    const isAdded = text !== '' && !this.isFull;
    if (isAdded) this.text += (this.text === '' ? '' : between) + text;
    if (this.text.length > this.#most || this.#left <= 0) this.isFull = true;
    return isAdded;
  }
}
