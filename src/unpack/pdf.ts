/**
 * PDF (ISO 32000-1): what it leads to, what it does and what it says. A scanner of objects, not a viewer: it goes through the
 * file once, reads dictionaries and strings, and inflates the streams that may hold further objects or a script. Its words are
 * read by `pdf/text.ts`.
 */
import { fromLatin1 } from '../message/byte-string.ts';
import { latin1 } from '../message/octets.ts';
import type { Finds } from './finds.ts';
import { readMagic } from './magic.ts';
import { drawingOf } from './pdf/drawing.ts';
import { filtered } from './pdf/filter.ts';
import { plainPdf } from './pdf/plain.ts';
import { nextStream, streamBegin, streamEnd } from './pdf/stream.ts';
import { readPdfString, STRING } from './pdf/string.ts';
import { pdfText } from './pdf/text.ts';
import { plainName } from './pdf/value.ts';

/** Streams that are inflated: object streams, scripts and embedded files; pictures and pages are passed over. */
const STREAMS = 2000;
/** Bytes of one object stream or script, and of all together. */
const STREAM = 8 * 1024 * 1024;
const UNPACKED = 64 * 1024 * 1024;
/** Bytes of a dictionary that are looked at: real ones have some hundred. */
const DICTIONARY = 64 * 1024;
/** Characters of all strings together, and of one when these are used up: brackets that never close make long ones. */
const STRINGS = 1024 * 1024;
const LEAST = 64;
/** Names that do something, of the whole document; a form of a hundred fields has some hundred. */
const NAMES = 20_000;
/** Characters in which `#xx` is undone: dictionaries of real documents have less together, and disguise none of it. */
const DISGUISED = 2 * 1024 * 1024;
/** Links and signs of one kind that are told. */
const TOLD = 300;

/** Names that say what a document does; `#xx` in them is undone before (§7.3.5). */
const NAME =
  /\/(URI|JS|JavaScript|OpenAction|AA|Launch|EmbeddedFile|SubmitForm|GoToR|GoToE|XFA|Encrypt|RichMedia|ImportData)(?![A-Za-z0-9])/g;

export function openPdf(bytes: Uint8Array, finds: Finds): void {
  const plain = plainPdf(bytes, finds.machine, finds.passwords());
  const isLocked = plain !== 'not-locked';
  // a lock may be a mere word that no viewer follows, so what is readable as it stands is read in any case
  const reading = new Reading(finds, isLocked ? 'locked' : 'plain');
  const text = latin1(bytes);
  readObjects(bytes, text, reading, finds);
  if (plain === 'not-locked') finds.text((most) => pdfText(bytes, text, finds.machine, most));
  let { isPartial } = reading;
  if (typeof plain === 'object') {
    const opened = new Reading(finds, 'opened');
    const openedText = latin1(plain.bytes);
    readObjects(plain.bytes, openedText, opened, finds);
    finds.text((most) => pdfText(plain.bytes, openedText, finds.machine, most));
    isPartial = isPartial || opened.isPartial || plain.isPartial;
    if (plain.password !== undefined) finds.unlocked(plain.password);
  }
  if (isPartial) finds.unread('limit-content');
  readWebArchive(bytes, text, finds);
  if (!isLocked && !reading.isEncrypted) return;
  finds.sign('encrypted', 'Encrypt');
  if (plain === 'password') {
    finds.encrypted();
    for (const [name, size] of reading.locked) finds.closed(name, size, 'password', { encrypted: true });
  }
  if (plain === 'not-locked') finds.unread('method');
  else if (typeof plain === 'string') finds.unread(plain);
}

/** Called `.doc`, a PDF with a web archive in it is opened by Word, macros and all (JPCERT/CC, "MalDoc in PDF", 2023). */
function readWebArchive(bytes: Uint8Array, text: string, finds: Finds): void {
  const at = text.search(/mime-version:/i);
  if (at < 0 || !/multipart\/related|content-location:/i.test(text.slice(at, at + 4096))) return;
  const room = finds.room('archive.mht', bytes.length - at);
  if (room > 0) finds.file('archive.mht', bytes.subarray(at, at + room), 'carved');
}

function readObjects(bytes: Uint8Array, text: string, reading: Reading, finds: Finds): void {
  let from = 0;
  for (let at = nextStream(text, 0); at >= 0; at = nextStream(text, from)) {
    // what stands in front of a stream: objects without one, and its own dictionary
    reading.objects(text, from, at);
    const own = dictionaryBefore(text, at, from);
    const begin = streamBegin(text, at);
    const end = streamEnd(text, begin, own);
    readStream(bytes.subarray(begin, end), own, [begin, end], reading, finds);
    from = end;
  }
  reading.objects(text, from, text.length);
}

/** From the `obj` in front of the stream. */
function dictionaryBefore(text: string, at: number, from: number): string {
  const lowest = Math.max(from, at - DICTIONARY);
  const piece = text.slice(lowest, at);
  const begin = piece.lastIndexOf('obj');
  return plainName(begin < 0 ? piece : piece.slice(begin));
}

function readStream(
  data: Uint8Array,
  dictionary: string,
  at: readonly [number, number],
  reading: Reading,
  finds: Finds,
): void {
  const isObjects = /\/ObjStm(?![A-Za-z])/.test(dictionary);
  const isFile = /\/Type\s{0,9}\/EmbeddedFile(?![A-Za-z])/.test(dictionary);
  const hasPlainKind =
    /\/(?:Type\s{0,9}\/(?:XObject|XRef|Metadata|Font)|Subtype\s{0,9}\/(?:Image|XML|Type1C|CIDFontType0C|OpenType)|FunctionType|Length1|ShadingType|Alternate|N\s{1,9}[134]\b)/.test(
      dictionary,
    ) && !/\/Subtype\s{0,9}\/Form(?![A-Za-z])/.test(dictionary);
  // a script's stream has no type of its own; a page's neither, but its content cannot be told apart before
  if (!isObjects && !isFile && hasPlainKind) return;
  if (!reading.mayInflate()) return;
  const name = isFile ? reading.nameOfFile() : 'stream';
  const most = isFile ? finds.room(name, Math.max(1, data.length)) : Math.min(STREAM, finds.room(name, 1));
  if (most === 0) {
    if (isFile) finds.closed(name, data.length, 'limit-files');
    return;
  }
  const { machine } = finds;
  const made = filtered(data, dictionary, most, machine);
  const content = made?.content;
  // what is locked comes out as noise
  if (reading.isDoubtful && (content === undefined || (isFile && readMagic(content) === undefined))) {
    if (isFile) reading.locked.push([name, data.length]);
    return;
  }
  if (made?.isCut === true && (isObjects || isFile)) {
    if (isFile) finds.over();
    else reading.isPartial = true;
  }
  reading.spend(content?.length ?? 0);
  if (content === undefined) {
    // a page's picture is nothing to us; objects may hold what is looked for
    if (isObjects) finds.unread(machine === undefined ? 'no-machine' : 'method');
    if (isFile) finds.closed(name, data.length, finds.machine === undefined ? 'no-machine' : 'method');
    return;
  }
  if (isFile) {
    finds.sign('embedded-file', name, reading.isOriginal ? { range: at } : {});
    finds.file(name, content, 'embedded');
  } else if (isObjects) reading.objects(latin1(content), 0, content.length);
  else if (isScript(content)) reading.script(latin1(content, 0, 4096));
  else tellDrawing(content, finds);
}

/** What a page draws may be a code: it is handed on as a drawing. */
function tellDrawing(content: Uint8Array, finds: Finds): void {
  const svg = drawingOf(latin1(content));
  if (svg !== undefined) finds.picture('page', svg.length, (room) => fromLatin1(svg).subarray(0, room));
}

/** Words of Acrobat's JavaScript; a page's content has none of them. */
function isScript(content: Uint8Array): boolean {
  const head = latin1(content, 0, 64 * 1024);
  return /\b(?:app\.(?:alert|launchURL|doc)|this\.(?:exportDataObject|getField|submitForm|getAnnots)|util\.printf|unescape\(|eval\(|String\.fromCharCode|function\s{1,9}\w)/.test(
    head,
  );
}

/** What is gathered over all objects. */
class Reading {
  isEncrypted = false;
  readonly #finds: Finds;
  readonly #told = new Map<string, number>();
  readonly #names: string[] = [];
  #files = 0;
  #left = STRINGS;
  #leftNames = NAMES;
  #disguised = DISGUISED;
  #streams = STREAMS;
  #unpacked = UNPACKED;
  /** A limit was reached. */
  isPartial = false;
  /** Files that seem to be locked. */
  readonly locked: (readonly [name: string, bytes: number])[] = [];
  /** Much of it may be locked: what looks like noise is left out. */
  readonly isDoubtful: boolean;
  /** These are the bytes of the file itself, so that places in them can be told. */
  readonly isOriginal: boolean;

  constructor(finds: Finds, of: 'plain' | 'locked' | 'opened') {
    this.#finds = finds;
    this.isDoubtful = of === 'locked';
    this.isOriginal = of !== 'opened';
  }

  /** Whether one more stream may be unpacked. */
  mayInflate(): boolean {
    this.#streams -= 1;
    if (this.#streams >= 0 && this.#unpacked > 0) return true;
    this.isPartial = true;
    return false;
  }

  spend(bytes: number): void {
    this.#unpacked -= bytes;
  }

  /** File specifications name their file; which stream is whose is told by references that we do not follow. */
  nameOfFile(): string {
    this.#files += 1;
    return this.#names[this.#files - 1] ?? `file ${this.#files}`;
  }

  script(text: string): void {
    this.#tell('script', text.slice(0, 240).trim());
  }

  objects(text: string, from: number, to: number): void {
    const piece = this.#plain(text.slice(from, to));
    for (const hit of piece.matchAll(NAME)) {
      this.#leftNames -= 1;
      if (this.#leftNames < 0) {
        this.isPartial = true;
        return;
      }
      const behind = hit.index + hit[0].length;
      const name = hit[1] ?? '';
      const isSaid = name === 'URI' || name === 'JS' || name === 'JavaScript';
      const value = isSaid ? readPdfString(piece, behind, Math.max(LEAST, Math.min(STRING, this.#left))) : undefined;
      this.#left -= value?.length ?? 0;
      if (value !== undefined && this.#isNoise(value)) continue;
      if (name === 'URI') {
        if (value !== undefined && this.#count('link') < TOLD) this.#finds.link(value);
      } else if (name === 'JS' || name === 'JavaScript') {
        if (value !== undefined || name === 'JS') this.#tell('script', value?.slice(0, 240) ?? 'JS');
      } else if (name === 'OpenAction' || name === 'AA') {
        if (startsSomething(piece, behind)) this.#tell('starts-itself', name);
      } else if (name === 'Launch') this.#tell('launch', launched(piece, behind));
      else if (name === 'SubmitForm') {
        const target = after(piece, behind, '/F') ?? after(piece, hit.index - 300, '/F');
        this.#tell('form', target ?? 'SubmitForm');
        if (target !== undefined && !this.#isNoise(target) && /^https?:/i.test(target)) this.#finds.link(target);
      } else if (name === 'XFA') this.#tell('form', 'XFA');
      else if (name === 'Encrypt') this.isEncrypted = true;
      else if (name === 'GoToR' || name === 'GoToE' || name === 'ImportData') {
        const target = after(piece, behind, '/F');
        if (target !== undefined && /^(?:https?|ftp|file):|^\\\\/i.test(target)) this.#tell('remote-object', target);
      } else if (name === 'RichMedia') this.#tell('embedded-object', name);
    }
    // §7.11.3: file specifications that have an embedded file
    for (const hit of piece.matchAll(/\/Filespec(?![A-Za-z])/g)) {
      if (this.#names.length >= TOLD) break;
      const before = piece.slice(Math.max(0, hit.index - 400), hit.index);
      const behind = piece.slice(hit.index, hit.index + 400).split('endobj', 1)[0] ?? '';
      const near = `${before.slice(before.lastIndexOf('obj') + 1)}${behind}`;
      const at = near.search(/\/(?:UF|F)\s{0,9}[(<]/);
      const value = at < 0 ? undefined : readPdfString(near, near.indexOf('F', at) + 1, 400);
      if (value !== undefined && !this.#isNoise(value)) this.#names.push(value);
    }
  }

  #plain(text: string): string {
    if (!text.includes('#')) return text;
    const most = Math.max(0, this.#disguised);
    this.#disguised -= text.length;
    if (text.length <= most) return plainName(text);
    this.isPartial = true;
    return plainName(text.slice(0, most)) + text.slice(most);
  }

  #isNoise(text: string): boolean {
    return this.isDoubtful && !isReadable(text);
  }

  #count(kind: string): number {
    const times = (this.#told.get(kind) ?? 0) + 1;
    this.#told.set(kind, times);
    return times;
  }

  #tell(
    kind: 'script' | 'starts-itself' | 'launch' | 'form' | 'remote-object' | 'embedded-object',
    says: string,
  ): void {
    if (this.#isNoise(says)) return;
    if (this.#count(`${kind} ${says}`) === 1 && this.#count(kind) < TOLD) this.#finds.sign(kind, says);
  }
}

/** Latin letters, or text in UTF-16: what is locked has bytes of all kinds. */
const isReadable = (text: string): boolean => !/[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/.test(text);

/** An action, not only the page to show first: `[3 0 R /Fit]` and `/GoTo` do nothing. */
function startsSomething(text: string, at: number): boolean {
  const near = text.slice(at, at + 300);
  if (/^\s{0,9}\[/.test(near)) return false;
  return /\/S\s{0,9}\/(?:JavaScript|Launch|URI|SubmitForm|GoToR|ImportData|Rendition)/.test(near);
}

function launched(text: string, at: number): string {
  return after(text, at, '/F') ?? after(text, at, '/P') ?? 'Launch';
}

function after(text: string, at: number, name: string): string | undefined {
  const near = text.slice(Math.max(0, at), at + 600);
  for (let found = near.indexOf(name); found >= 0; found = near.indexOf(name, found + name.length)) {
    const value = readPdfString(near, found + name.length, 600);
    if (value !== undefined) return value;
  }
  return undefined;
}
