/** What a compound file holds that is no letter: macros, objects, links to programs, a password, and the words of old Office files. */
import { CompoundFile } from '../../message/compound-file.ts';
import { find, latin1, u16, u32 } from '../../message/octets.ts';
import type { Finds } from '../finds.ts';
import { openLockedDocument } from './locked-document.ts';
import { openLockedPackage } from './locked-package.ts';
import { readMacroWords } from './macro-words.ts';
import { readOldWorkbook } from './old-excel.ts';
import { isClosedPresentation, oldSlidesWords } from './old-powerpoint.ts';
import { oldWordWords, tableName } from './old-word.ts';
import { openPackage } from './ole-package.ts';
import { readPresentation } from './presentation.ts';
import { readModules, withoutAttributes } from './vba.ts';
import { readWorkbook } from './workbook.ts';

/** Storages that are embedded objects are told; more of them than anybody embeds are counted with the others. */
const OBJECTS = 100;

/** Classes of objects that attackers used, as the bytes of the class stand ([MS-OLEDS], CVE-2017-11882). */
const EQUATION = '02ce020000000000c000000000000046';
/** MSI packages run when they are opened. @see https://learn.microsoft.com/windows/win32/msi/installer-database */
const INSTALLER = '84100c0000000000c000000000000046';

export function openOle(bytes: Uint8Array, finds: Finds): void {
  const file = CompoundFile.read(bytes);
  if (file === undefined) return;
  openLockedPackage(file, finds);
  const locked = openLockedDocument(file, finds);
  // all that stands here stands in what was opened
  if (locked === 'opened') return;
  if (locked !== undefined) finds.unread(locked);
  if (file.clsid === INSTALLER) finds.sign('starts-itself', 'MSI');
  readMacros(file, finds);
  let objects = 0;
  for (const entry of file.entries) {
    if (entry.clsid === EQUATION) finds.sign('equation', entry.path);
    if (entry.isStorage || objects >= OBJECTS) continue;
    const name = entry.name.toLowerCase();
    if (name === '\x01ole10native') {
      objects += 1;
      openPackage(file.stream(entry), finds);
    } else if (name === 'equation native') finds.sign('equation', entry.path);
    else if (name === 'workbook' || name === 'book') {
      const stream = file.stream(entry);
      readWorkbook(stream, finds);
      // Excel of today reads `Book` where there is no `Workbook`; of a table inside of a letter a picture is shown
      const isOwn = entry.path === entry.name && (name === 'workbook' || file.find('Workbook') === undefined);
      if (isOwn) readWords(stream, finds);
    } else if (name === 'worddocument') readWord(file, file.stream(entry), finds);
    else if (name === 'powerpoint document') {
      const stream = file.stream(entry);
      readPresentation(stream, finds);
      if (entry.path === entry.name) readSlides(stream, file.stream('Current User'), finds);
    } else if (name === 'package' || name === 'contents') {
      const content = file.stream(entry);
      if (latin1(content, 0, 2) === 'PK' || latin1(content, 0, 5) === '%PDF-') {
        objects += 1;
        finds.file(entry.path, content, 'embedded');
      }
    } else if (name === '\x01ole' || name === '\x03linkinfo') readLinkedObject(file.stream(entry), entry.path, finds);
  }
}

function readWords(stream: Uint8Array, finds: Finds): void {
  const workbook = readOldWorkbook(stream);
  if (workbook === undefined) return;
  for (const link of workbook.links) finds.link(link);
  finds.text((most) => workbook.words(most));
}

function readSlides(stream: Uint8Array, current: Uint8Array, finds: Finds): void {
  if (isClosedPresentation(stream, current)) {
    finds.encrypted();
    finds.sign('encrypted', 'PowerPoint Document');
    return;
  }
  finds.text((most) => {
    const words = oldSlidesWords(stream, current, most);
    for (const link of words.links) finds.link(link);
    return words;
  });
}

function readMacros(file: CompoundFile, finds: Finds): void {
  for (const { name, source, isLost } of readModules(file)) {
    if (isLost === true) {
      finds.sign('macro', name);
      finds.unread('broken');
    }
    // each sheet has a module, empty but for its attributes
    if (withoutAttributes(source).trim() === '') continue;
    finds.sign('macro', name);
    readMacroWords(name, source, finds);
  }
}

/** [MS-DOC] §2.5.1 and §2.8.25: the flag of a password, and fields that start a program (0x13, instruction, 0x14 or 0x15). */
function readWord(file: CompoundFile, stream: Uint8Array, finds: Finds): void {
  if ((u16(stream, 10) & 0x100) !== 0) {
    finds.encrypted();
    finds.sign('encrypted', 'WordDocument');
    return;
  }
  for (const word of ['DDEAUTO', 'DDE ']) {
    for (const text of [word, [...word].join('\0')]) {
      const at = find(stream, text);
      if (at < 0 || !isBehindFieldMark(stream, at)) continue;
      finds.sign('dde', printable(stream, at, 240), { range: [at, Math.min(stream.length, at + 240)] });
    }
  }
  const table = file.find(tableName(stream));
  if (table === undefined) return;
  finds.text((most) => {
    const words = oldWordWords(stream, file.stream(table), most);
    for (const link of words.links) finds.link(link);
    return words;
  });
}

/** The mark of a field stands shortly before its instruction. */
function isBehindFieldMark(stream: Uint8Array, at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 8); i -= 1) if (stream[i] === 0x13) return true;
  return false;
}

function printable(bytes: Uint8Array, at: number, length: number): string {
  const text = latin1(bytes, at, at + length).replaceAll('\0', '');
  const end = text.search(/[\x13-\x15]/);
  return end < 0 ? text : text.slice(0, end);
}

/** [MS-OLEDS] §2.3.3: the moniker of a linked object is a path or URL, in UTF-16 or ANSI. */
function readLinkedObject(stream: Uint8Array, path: string, finds: Finds): void {
  // bit 0 of the flags: a linked object
  if ((u32(stream, 4) & 1) === 0) return;
  const plain = latin1(stream).replaceAll('\0', '');
  const at = plain.search(/https?:\/\//i);
  if (at < 0) return;
  const piece = plain.slice(at, at + 2048);
  const end = piece.search(/[^\x21-\x7e]/);
  const url = end < 0 ? piece : piece.slice(0, end);
  finds.sign('remote-object', url);
  finds.link(url, path);
}
