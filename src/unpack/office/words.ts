/** The words of Office files of today (ECMA-376) and of OpenDocument (ISO/IEC 26300): what stands between the tags, line by line. */

import type { ZipEntry } from '../archive/zip.ts';
import { readEntry } from '../archive/zip-entry.ts';
import { decodeEntities } from '../entity.ts';
import type { FileWords } from '../finds.ts';
import type { Machine } from '../machine.ts';

/** Bytes, or characters, of one part that are read: of a letter they are some 100 KB, most of them about its looks. */
const PART = 1024 * 1024;
/** Parts that are read: slides, headers, footers; and characters of all together. */
const PARTS = 40;
const ALL = 3 * 1024 * 1024;

const utf8 = new TextDecoder();

/** Parts with words of documents, slides and tables, in the order in which they are read. */
const ORDER: readonly RegExp[] = [
  /^word\/header\d{0,3}\.xml$/,
  /^word\/document\d{0,3}\.xml$/,
  /^word\/footer\d{0,3}\.xml$/,
  /^ppt\/slides\/slide\d{1,4}\.xml$/,
  /^xl\/sharedstrings\.xml$/,
  /^xl\/worksheets\/sheet\d{1,4}\.xml$/,
  /^xl\/drawings\/drawing\d{1,4}\.xml$/,
];

/** Parts that say nothing to a reader. */
const APART =
  /^(?:docprops|customxml|_rels)\/|\/(?:theme|styles|fonttable|settings|websettings|numbering)\b|^\[content_types/;

/** What stands in an Office file of today. */
export function ooxmlWords(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  machine: Machine | undefined,
  most: number,
): FileWords {
  const parts = entries
    .map((entry) => ({ entry, rank: ORDER.findIndex((one) => one.test(entry.name.toLowerCase())) }))
    .filter(({ rank }) => rank >= 0)
    .sort((a, b) => a.rank - b.rank || numberIn(a.entry.name) - numberIn(b.entry.name));
  // a relation may say that the document stands under another name
  const others = entries.filter(({ name }) => /\.xml$/i.test(name) && !APART.test(name.toLowerCase()));
  return wordsOf(bytes, parts.length > 0 ? parts.map(({ entry }) => entry) : others, machine, most);
}

/** What stands in the `content.xml` of a document of OpenDocument, or in such a document of one file. */
export function openDocumentWords(xml: string, most: number): FileWords {
  const out = { seen: '', hidden: '' };
  const isWhole = read(xml.slice(0, PART), OPEN, out, most);
  return { ...out, isPartial: !isWhole || xml.length > PART };
}

const numberIn = (name: string): number => Number(/\d{1,4}(?=\.xml$)/i.exec(name)?.[0] ?? 0);

/** What the tags of a form mean. Names have no prefix where several programs use several. */
interface Form {
  /** Elements whose text is seen; without them all text is. */
  readonly shown?: ReadonlySet<string>;
  readonly lines: ReadonlySet<string>;
  readonly spaces: ReadonlySet<string>;
  /** Where the words begin. */
  readonly from?: string;
}

/** §17.3, §18.4, §21.1.2 of Part 1. */
const OFFICE: Form = {
  shown: new Set(['w:t', 'a:t', 't']),
  lines: new Set(['/w:p', '/a:p', '/si', '/is', 'w:br', 'a:br', 'w:cr', '/w:tr', '/a:tr']),
  spaces: new Set(['w:tab', '/w:tc', '/a:tc']),
};

/** Part 3 §5.1, §6.1, §9.1. */
const OPEN: Form = {
  lines: new Set(['/text:p', '/text:h', 'text:line-break', '/table:table-row']),
  spaces: new Set(['text:s', 'text:tab', '/table:table-cell']),
  from: '<office:body',
};

function wordsOf(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  machine: Machine | undefined,
  most: number,
): FileWords {
  const out = { seen: '', hidden: '' };
  let isPartial = entries.length > PARTS;
  let left = ALL;
  for (const entry of entries.slice(0, PARTS)) {
    const content = readEntry(bytes, entry, PART, machine);
    isPartial ||= content?.length !== entry.size;
    if (content === undefined) continue;
    const xml = utf8.decode(content);
    // a sheet has its words elsewhere, and only numbers itself, unless some program put them in
    if (entry.name.startsWith('xl/worksheets/') && !xml.includes('<is>')) continue;
    left -= xml.length;
    isPartial = left < 0 || !read(xml, OFFICE, out, most) || isPartial;
    if (left < 0) break;
    if (out.seen.length + out.hidden.length > most) break;
  }
  return { ...out, isPartial };
}

/** Whether all of it was read. */
function read(
  xml: string,
  { shown, lines, spaces, from }: Form,
  out: { seen: string; hidden: string },
  most: number,
): boolean {
  let isShown = shown === undefined;
  // §17.3.2.41: a run that is not displayed
  let isVanished = false;
  let at = from === undefined ? 0 : Math.max(0, xml.indexOf(from));
  while (at < xml.length) {
    const open = xml.indexOf('<', at);
    const text = isShown ? xml.slice(at, open < 0 ? xml.length : open) : '';
    // what stands between the elements is for people who read XML
    if (text !== '' && (shown !== undefined || text.trim() !== '' || !text.includes('\n'))) {
      const words = decodeEntities(text, false);
      if (isVanished) out.hidden += words;
      else out.seen += words;
      if (out.seen.length + out.hidden.length > most) return false;
    }
    if (open < 0) return true;
    const close = xml.indexOf('>', open);
    if (close < 0) return false;
    const name = /^\/?[^\s/>]{1,60}/.exec(xml.slice(open + 1, Math.min(close, open + 64)))?.[0] ?? '';
    const isEmpty = xml.charCodeAt(close - 1) === 0x2f;
    if (shown !== undefined) {
      if (shown.has(name)) isShown = !isEmpty;
      else if (name.startsWith('/') && shown.has(name.slice(1))) isShown = false;
      if (name === 'w:vanish') isVanished = !/w:val\s{0,4}=\s{0,4}["'](?:0|false|off)/.test(xml.slice(open, close));
      else if (name === '/w:r') isVanished = false;
    }
    if (lines.has(name)) out.seen = ended(out.seen, '\n');
    else if (spaces.has(name)) out.seen = ended(out.seen, ' ');
    at = close + 1;
  }
  return true;
}

/** One line end, or one space, wherever many elements end together. */
function ended(text: string, sign: '\n' | ' '): string {
  if (text === '' || text.endsWith('\n') || (sign === ' ' && text.endsWith(' '))) return text;
  return text + sign;
}
