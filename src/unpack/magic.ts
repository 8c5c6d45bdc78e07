/** What kind of file the bytes show, whatever the name and the mail say. Own small table: it must load in no time. */
import { kinds } from './magic/kinds.ts';
import { isTarHeader } from './magic/tar-header.ts';

export interface Magic {
  /** Media type. */
  readonly type: string;
  /** `program` runs, `script` runs where its interpreter is, `archive` holds files, `document`, `page`, `image`, `mail`, … */
  readonly family:
    | 'program'
    | 'script'
    | 'shortcut'
    | 'archive'
    | 'disk'
    | 'office'
    | 'document'
    | 'page'
    | 'image'
    | 'media'
    | 'mail'
    | 'calendar'
    | 'text';
  /** File name extensions that fit, lower case; the first is the usual one. */
  readonly extensions: readonly string[];
  /** The local header says that a password is needed. */
  readonly encrypted?: boolean;
  /** The bytes carry a VBA project, found without unpacking. */
  readonly macros?: boolean;
}

const byType = new Map<string, Magic>(Object.values(kinds).map((kind) => [kind.type, kind]));

/** The entry of a media type that `readMagic` gives, with the extensions that fit it; undefined for other types. */
export function magicOfType(type: string): Magic | undefined {
  return byType.get(type);
}

/** Beginnings as Latin-1 text; the first that fits wins. */
const beginnings: readonly (readonly [head: string, magic: Magic])[] = [
  ['\x89PNG\r\n\x1a\n', kinds.png],
  ['\xff\xd8\xff', kinds.jpeg],
  ['GIF87a', kinds.gif],
  ['GIF89a', kinds.gif],
  ['%PDF-', kinds.pdf],
  ['\x7fELF', kinds.elf],
  ['\xfe\xed\xfa\xce', kinds.macho],
  ['\xfe\xed\xfa\xcf', kinds.macho],
  ['\xce\xfa\xed\xfe', kinds.macho],
  ['\xcf\xfa\xed\xfe', kinds.macho],
  ['L\0\0\0\x01\x14\x02\0', kinds.lnk],
  ['{\\rtf', kinds.rtf],
  ['{\\rt', kinds.rtf],
  ['7z\xbc\xaf\x27\x1c', kinds.sevenZip],
  ['Rar!\x1a\x07', kinds.rar],
  ['\x1f\x8b\x08', kinds.gz],
  ['BZh', kinds.bz2],
  ['\xfd7zXZ\0', kinds.xz],
  ['\x1f\x9d', kinds.z],
  ['LZIP\x01', kinds.lzip],
  ['SZDD\x88\xf0\x27\x33', kinds.szdd],
  ['KWAJ\x88\xf0\x27\xd1', kinds.szdd],
  ['070701', kinds.cpio],
  ['070702', kinds.cpio],
  ['070707', kinds.cpio],
  ['MSWIM\0\0\0', kinds.wim],
  ['xar!\0', kinds.xar],
  ['!<arch>\n', kinds.ar],
  ['\x28\xb5\x2f\xfd', kinds.zst],
  ['MSCF\0\0\0\0', kinds.cab],
  ['\x60\xea', kinds.arj],
  ['\xe4\x52\x5c\x7b\x8c\xd8\xa7\x4d', kinds.onenote],
  ['ITSF', kinds.chm],
  ['\x78\x9f\x3e\x22', kinds.tnef],
  ['conectix', kinds.vhd],
  ['vhdxfile', kinds.vhd],
  ['II*\0', kinds.tiff],
  ['MM\0*', kinds.tiff],
  ['\0\0\x01\0', kinds.ico],
  ['ID3', kinds.mp3],
  ['OggS', kinds.ogg],
  ['MThd', kinds.midi],
  ['FWS', kinds.swf],
  ['CWS', kinds.swf],
  ['ZWS', kinds.swf],
  ['%!PS', kinds.postscript],
  ['-----BEGIN PGP', kinds.pgp],
  ['ActiveMime', kinds.activeMime],
];
const byFirst = new Map<number, (readonly [string, Magic])[]>();
for (const one of beginnings) {
  const list = byFirst.get(one[0].charCodeAt(0)) ?? [];
  list.push(one);
  byFirst.set(one[0].charCodeAt(0), list);
}

/** How much of a file is looked at for its kind: markup may stand behind comments and white space. */
const HEAD = 1024;
/** How much is searched for names of parts (macros): the directory of an Office file lies within it, or at its end. */
const SEARCHED = 1024 * 1024;

function latin1(bytes: Uint8Array, from: number, to: number): string {
  let text = '';
  const end = Math.min(to, bytes.length);
  for (let i = from; i < end; i++) text += String.fromCharCode(bytes[i] ?? 0);
  return text;
}

/**
 * Marks that are words too: a memo may begin with `MZ`, `FWS` or `ID3`, and a table with `070701`. The files they mark hold
 * lengths and other numbers in their first bytes, which no text has.
 */
const spelt =
  /^(?:MZ|BZh(?!\d1AY&SY)|07070[127]|ITSF|ID3|OggS|MThd|[FCZ]WS|RIFF|GIF8[79]a|conectix|vhdxfile|ActiveMime|..-lh|.{4}ftyp|.{7}\*\*ACE)/s;

/**
 * Marks of files that may be text throughout, and what stands behind them there: a header is a line of its own (ISO 32000-1 §7.5.2,
 * Adobe's Document Structuring Conventions), and RTF goes on with control words. Who writes about such a file does not.
 */
const inText: ReadonlyMap<Magic, RegExp> = new Map<Magic, RegExp>([
  [kinds.pdf, /^%PDF-\d\.\d[ \t]*(?:[\r\n]|$)/],
  [kinds.postscript, /^%!PS(?:-Adobe|[ \t]*(?:[\r\n]|$))/],
  [kinds.rtf, /^\{\\rt(?:f\d|[\s\S]*?[\\{])/],
]);

const isProse = (bytes: Uint8Array, magic: Magic): boolean => {
  const goesOn = inText.get(magic);
  if (goesOn === undefined || !isWholeText(bytes) || goesOn.test(latin1(bytes, 0, HEAD))) return false;
  return magic !== kinds.pdf || !contains(bytes, ' obj');
};

function isWholeText(bytes: Uint8Array): boolean {
  const end = Math.min(bytes.length, HEAD);
  for (let i = 0; i < end; i++) {
    const byte = bytes[i] ?? 0;
    if (byte < 32 ? byte !== 10 && byte !== 13 && byte !== 9 && byte !== 12 && byte !== 27 : byte === 127) return false;
  }
  return true;
}

const u16 = (bytes: Uint8Array, at: number): number => (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);
const u32 = (bytes: Uint8Array, at: number): number => (u16(bytes, at) | (u16(bytes, at + 2) << 16)) >>> 0;

/**
 * The kind that the bytes show; undefined when they show none (plain text, unknown data).
 * Looks at HEAD bytes, and for Office files at up to SEARCHED bytes for a macro project.
 */
export function readMagic(bytes: Uint8Array): Magic | undefined {
  const first = bytes[0];
  if (first === undefined) return undefined;
  if (first === 0x50 && (bytes[1] ?? 0) === 0x4b) {
    const zip = readZip(bytes);
    if (zip !== undefined) return zip;
  }
  if (first === 0xd0 && u32(bytes, 0) === 0xe011cfd0) return readOle(bytes);
  const head = latin1(bytes, 0, 16);
  const isText = spelt.test(head) && isWholeText(bytes);
  if (!isText && head.startsWith('MZ') && bytes.length > 64) return kinds.exe;
  for (const [beginning, magic] of byFirst.get(first) ?? [])
    if (head.startsWith(beginning) && !(isText && spelt.test(beginning)) && !isProse(bytes, magic)) return magic;
  if (!isText && head.startsWith('RIFF')) return head.startsWith('WEBP', 8) ? kinds.webp : kinds.riff;
  if (head.startsWith('BM') && u32(bytes, 2) === bytes.length) return kinds.bmp;
  if (!isText && head.startsWith('ftyp', 4))
    return /^(heic|heix|mif1|avif|heim|hevc)/.test(head.slice(8, 12)) ? kinds.heif : kinds.mp4;
  if (first === 0xca && u32(bytes, 0) === 0xbebafeca) return (bytes[7] ?? 0) < 32 ? kinds.macho : kinds.java;
  if (first === 0xff && ((bytes[1] ?? 0) & 0xe6) === 0xe2) return kinds.mp3;
  if (u32(bytes, 4) === 0x10003a12 || u32(bytes, 0) === 0x10201a7a) return kinds.sis;
  if (isOldCpio(bytes)) return kinds.cpio;
  if (isLzma(bytes)) return kinds.lzma;
  if (bytes[510] === 0x55 && bytes[511] === 0xaa && isPartition(bytes)) return kinds.partition;
  if (bytes.length > 1024 && bytes[bytes.length - 512] === 0x63 && tail(bytes).startsWith('conectix')) return kinds.vhd;
  if (!isText && head.startsWith('-lh', 2) && head[6] === '-') return kinds.lzh;
  if (!isText && head.startsWith('**ACE**', 7)) return kinds.ace;
  if (head.startsWith('#!/') || head.startsWith('#! /')) return kinds.script;
  if (bytes.length > 262 && latin1(bytes, 257, 262) === 'ustar' && !isWholeText(bytes)) return kinds.tar;
  if (bytes.length > 0x8006 && /^(?:CD001|BEA01|NSR0[23])$/.test(latin1(bytes, 0x8001, 0x8006))) return kinds.iso;
  if (!isText && isTarHeader(bytes)) return kinds.tar;
  return readMarkup(bytes) ?? readLatePdf(bytes);
}

/** ISO 32000-1 Annex H, note 13: readers take a file whose header stands within the first 1,024 bytes. */
function readLatePdf(bytes: Uint8Array): Magic | undefined {
  const head = latin1(bytes, 0, HEAD);
  const at = head.indexOf('%PDF-');
  // whoever speaks of a header writes no objects
  return at > 0 && /\d\.\d/.test(head.slice(at + 5, at + 8)) && contains(bytes, ' obj') ? kinds.pdf : undefined;
}

const tail = (bytes: Uint8Array): string => latin1(bytes, bytes.length - 512, bytes.length - 504);

/** The binary form of cpio(5), in either order of bytes: its mark is short, so the file's kind and its name count too. */
function isOldCpio(bytes: Uint8Array): boolean {
  const isBig = bytes[0] === 0x71 && bytes[1] === 0xc7;
  if (!isBig && !(bytes[0] === 0xc7 && bytes[1] === 0x71)) return false;
  const word = (at: number): number => (isBig ? ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0) : u16(bytes, at));
  const size = word(20);
  return word(6) >> 12 !== 0 && size > 1 && size <= 1024 && bytes[26 + size - 1] === 0;
}

/** The header of LZMA alone: properties, a window of whole 64 KiB, a size or none, and the first byte of every stream. */
function isLzma(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0x5d || bytes[1] !== 0 || bytes[2] !== 0 || bytes[13] !== 0) return false;
  const isOpen = u32(bytes, 5) === 0xffffffff && u32(bytes, 9) === 0xffffffff;
  return isOpen || u32(bytes, 9) < 256;
}

/** A boot sector that names its file system. */
function isPartition(bytes: Uint8Array): boolean {
  return (
    latin1(bytes, 54, 57) === 'FAT' ||
    latin1(bytes, 82, 85) === 'FAT' ||
    latin1(bytes, 3, 7) === 'NTFS' ||
    latin1(bytes, 3, 8) === 'EXFAT'
  );
}

/** The local header tells the first member and whether it is encrypted (PKWARE APPNOTE 4.4.4, bit 0). */
function readZip(bytes: Uint8Array): Magic | undefined {
  const signature = u32(bytes, 0);
  if (signature !== 0x04034b50 && signature !== 0x06054b50 && signature !== 0x08074b50 && signature !== 0x30304b50)
    return undefined;
  let at = signature === 0x08074b50 || signature === 0x30304b50 ? 4 : 0; // a marker of split archives stands in front
  let encrypted = false;
  let office = false;
  let isOpenDocument = false;
  // the first members are enough: all of a file have one password, and Office files begin with their table of contents
  for (let members = 0; members < 8 && u32(bytes, at) === 0x04034b50; members++) {
    const flags = u16(bytes, at + 6);
    const nameLength = u16(bytes, at + 26);
    const name = latin1(bytes, at + 30, at + 30 + Math.min(nameLength, 64));
    if ((flags & 1) !== 0) encrypted = true;
    const said = name === 'mimetype' && members === 0 ? contentOf(bytes, at, nameLength) : '';
    if (said.startsWith('application/epub+zip')) return kinds.epub;
    // office programs open one without that first member too
    if (/^application\/vnd\.(?:oasis\.opendocument|sun\.xml)\./.test(said) || name === 'META-INF/manifest.xml')
      isOpenDocument = true;
    if (
      name === '[Content_Types].xml' ||
      name.startsWith('_rels/') ||
      name.startsWith('word/') ||
      name.startsWith('xl/') ||
      name.startsWith('ppt/')
    )
      office = true;
    if ((flags & 8) !== 0) break; // the length stands behind the data
    at += 30 + nameLength + u16(bytes, at + 28) + u32(bytes, at + 18);
  }
  if (!office && isOpenDocument) return kinds.odf;
  if (!office) return encrypted ? { ...kinds.zip, encrypted } : kinds.zip;
  return contains(bytes, 'vbaProject') ? { ...kinds.docx, macros: true } : kinds.docx;
}

/** Beginning of the first member, which says what the whole is (ISO/IEC 26300-3 §3.3, EPUB OCF §4.3). */
const contentOf = (bytes: Uint8Array, at: number, nameLength: number): string => {
  const from = at + 30 + nameLength + u16(bytes, at + 28);
  return latin1(bytes, from, from + 60);
};

/** Compound files (MS-CFB): the names of their streams are UTF-16, so plain to find. */
function readOle(bytes: Uint8Array): Magic {
  if (contains(bytes, wide('__substg1.0_'))) return kinds.msg;
  // MS-OFFCRYPTO: an encrypted Office file of today is a compound file that holds this stream
  const encrypted = contains(bytes, wide('EncryptedPackage'));
  const macros = contains(bytes, wide('_VBA_PROJECT')) || contains(bytes, wide('Macros'));
  return { ...kinds.ole, ...(encrypted ? { encrypted } : {}), ...(macros ? { macros } : {}) };
}

const wide = (text: string): string => [...text].join('\0');

/** Whether Latin-1 `text` stands in the first or last SEARCHED bytes. */
function contains(bytes: Uint8Array, text: string): boolean {
  return (
    search(bytes, text, 0, SEARCHED) ||
    (bytes.length > SEARCHED && search(bytes, text, Math.max(SEARCHED, bytes.length - SEARCHED), bytes.length))
  );
}

function search(bytes: Uint8Array, text: string, from: number, to: number): boolean {
  const first = text.charCodeAt(0);
  const end = Math.min(to, bytes.length) - text.length;
  for (let at = bytes.indexOf(first, from); at >= 0 && at <= end; at = bytes.indexOf(first, at + 1)) {
    let i = 1;
    while (i < text.length && bytes[at + i] === text.charCodeAt(i)) i++;
    if (i === text.length) return true;
  }
  return false;
}

const ROOT = /^<(?:[a-z0-9]{1,16}:)?([a-z][a-z0-9]{0,15})[\s/>]/;

/** The first element of markup, behind the XML declaration, the document type with what it declares, and comments; or an empty text. */
function rootOf(head: string): string {
  for (let at = 0; at < head.length; ) {
    while (head.charCodeAt(at) <= 32) at++;
    let close = '>';
    if (head.startsWith('<!--', at)) close = '-->';
    else if (head.startsWith('<!doctype', at)) {
      const declares = head.indexOf('[', at);
      const end = head.indexOf('>', at);
      if (declares >= 0 && declares < end) close = ']';
    } else if (!head.startsWith('<?', at)) return ROOT.exec(head.slice(at, at + 64))?.[1] ?? '';
    const end = head.indexOf(close, at);
    if (end < 0) return '';
    at = close === ']' ? head.indexOf('>', end) + 1 || head.length : end + close.length;
  }
  return '';
}

/** Elements that only pages have, their whole names: `<header_from>` of a DMARC report is none. */
const PAGE = /<(?:!doctype html|a href=|(?:html|head|body|script|meta|iframe|title|form|table|div|svg)(?:[\s>/]|$))/;

/** It declares, has an attribute or an end of something, or tag stands beside tag: `<html> is how a page begins, then comes <body>` has none of it. */
const isMarkedUp = (head: string): boolean => /^<!|<[a-z][a-z0-9]*[\s/][^<>]*=|<\/[a-z]|^<[^<>]*>\s*</.test(head);

/** Text that is a page, a picture of text, a mail or a script. */
function readMarkup(bytes: Uint8Array): Magic | undefined {
  let from = (bytes[0] ?? 0) === 0xef && (bytes[1] ?? 0) === 0xbb ? 3 : 0;
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  while (from < HEAD && (bytes[from] ?? 0) <= 32 && from < bytes.length) from++;
  let head = latin1(bytes, from, from + HEAD).toLowerCase();
  if (utf16) head = head.replaceAll('\0', '').slice(2);
  if (head.startsWith('<?php')) return kinds.php;
  if (head.startsWith('<')) {
    // pages hold drawings, so what counts is the element that holds all others
    const root = rootOf(head);
    if (root === 'svg') return kinds.svg;
    const isXml = head.startsWith('<?xml');
    // XML of another kind may have a `title` or a `form` too; a browser shows as a page what is of XHTML's namespace
    const isOther = isXml && root !== '' && root !== 'html' && !head.includes('www.w3.org/1999/xhtml');
    if (!isOther && PAGE.test(head) && isMarkedUp(head)) return kinds.html;
    return isXml ? kinds.xml : undefined;
  }
  for (const field of ['received: ', 'return-path: ', 'delivered-to: ', 'mime-version: ', 'message-id: '])
    if (head.startsWith(field)) return kinds.eml;
  if (/^from \S{1,200} .{1,60}\d{4}\r?\n[a-z-]{1,60}:/.test(head)) return kinds.eml; // a mailbox
  // RFC 5545 §3.1: names are compared without case
  if (head.startsWith('begin:vcalendar')) return kinds.ics;
  if (head.startsWith('begin:vcard')) return kinds.vcard;
  if (head.startsWith('(this file must be converted with binhex')) return kinds.hqx;
  if (head.startsWith('from: ') && head.includes('\nsubject: ')) return kinds.eml;
  return undefined;
}
