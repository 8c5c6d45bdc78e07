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
import { Reading } from './pdf/reading.ts';
import { nextStream, streamBegin, streamEnd } from './pdf/stream.ts';
import { pdfText } from './pdf/text.ts';
import { plainName } from './pdf/value.ts';

/** Bytes of one object stream or script. */
const STREAM = 8 * 1024 * 1024;
/** Bytes of a dictionary that are looked at: real ones have some hundred. */
const DICTIONARY = 64 * 1024;

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
