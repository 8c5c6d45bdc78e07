/**
 * Office files of today (ECMA-376): a ZIP of XML. Looked at are the parts that do something: macros, relations that lead
 * outside, fields that start a program, embedded files. Its words are read by `words.ts`.
 */
import { latin1 } from '../../message/octets.ts';
import { readZip, type ZipEntry } from '../archive/zip.ts';
import { readEntry } from '../archive/zip-entry.ts';
import { decodeEntities } from '../entity.ts';
import type { Finds } from '../finds.ts';
import { ooxmlWords } from './words.ts';

/** Bytes of one XML part that are looked at. */
const XML = 4 * 1024 * 1024;
/** XML parts that are looked at, and bytes of all together. */
const PARTS = 400;
const TOTAL = 64 * 1024 * 1024;
/** Relations that are told of one part. */
const RELATIONS = 200;

export function openOoxml(bytes: Uint8Array, finds: Finds): void {
  const { entries, differing, overlaps } = readZip(bytes);
  for (const [central, local] of differing.slice(0, 8)) finds.sign('name-differs', `${central} ≠ ${local}`);
  if (overlaps > 0) finds.sign('overlap', String(overlaps));
  let parts = 0;
  let left = TOTAL;
  let isPartial = false;
  for (const entry of entries) {
    const name = entry.name.toLowerCase();
    if (isFile(name)) openPart(bytes, entry, finds);
    else if (isPicture(name) && (finds.machine !== undefined || entry.method === 0))
      finds.picture(entry.name, entry.size, (room) => readEntry(bytes, entry, room, finds.machine));
    else if (isRead(name)) {
      parts += 1;
      const most =
        parts > PARTS || left <= 0 ? 0 : Math.min(XML, left, finds.room(entry.name, Math.min(XML, entry.size)));
      const content = most === 0 ? undefined : readEntry(bytes, entry, most, finds.machine);
      // what is longer than it says, or than we read, comes out as its beginning
      isPartial ||= content?.length !== entry.size;
      if (content === undefined) continue;
      left -= content.length;
      const text = latin1(content);
      if (name.endsWith('.rels')) readRelations(text, finds);
      else if (name.startsWith('xl/externallinks/')) readDdeLink(text, finds);
      else if (name.startsWith('xl/')) readNames(text, finds);
      else readFields(text, finds);
    }
    if (name.startsWith('xl/macrosheets/') && name.endsWith('.xml')) finds.sign('excel4-macro', entry.name);
  }
  finds.text((most) => ooxmlWords(bytes, entries, finds.machine, most));
  if (isPartial) finds.unread('limit-content');
}

/** Parts that are files of their own: they are opened in their turn. */
const isFile = (name: string): boolean =>
  (name.endsWith('.bin') && !name.includes('printersettings') && !name.startsWith('xl/worksheets/')) ||
  name.includes('/embeddings/') ||
  /\.(?:exe|dll|js|vbs|wsf|hta|lnk|bat|cmd|ps1|html?|rtf|zip|iso|msi)$/.test(name);

/** What a document shows: a code among them leads where no link is written. */
const isPicture = (name: string): boolean => /\/media\/[^/]+\.(?:png|jpe?g|gif|bmp|webp|tiff?|svg)$/.test(name);

const isRead = (name: string): boolean =>
  name.endsWith('.rels') ||
  name === 'word/document.xml' ||
  name === 'xl/workbook.xml' ||
  /^word\/(?:header|footer|footnotes|comments)\d*\.xml$/.test(name) ||
  (name.startsWith('xl/externallinks/') && name.endsWith('.xml'));

function openPart(bytes: Uint8Array, entry: ZipEntry, finds: Finds): void {
  if (finds.machine === undefined && entry.method !== 0) {
    finds.closed(entry.name, entry.size, 'no-machine');
    return;
  }
  const room = finds.room(entry.name, entry.size);
  if (room === 0) return;
  const content = readEntry(bytes, entry, room, finds.machine);
  if (content === undefined) finds.closed(entry.name, entry.size, 'method');
  else finds.file(entry.name, content, entry.method === 0 ? 'stored' : 'inflated');
}

/** ECMA-376 Part 2 §9.3: a relation whose target is `External` is fetched from outside; a hyperlink only when it is pressed. */
function readRelations(xml: string, finds: Finds): void {
  let count = 0;
  for (const tag of tagsOf(xml, 'relationship')) {
    if (!/targetmode\s{0,9}=\s{0,9}["']external/i.test(tag)) continue;
    count += 1;
    if (count > RELATIONS) return;
    const target = attribute(tag, 'target');
    const type = attribute(tag, 'type').split('/').at(-1) ?? '';
    if (type === 'hyperlink') finds.link(target);
    else {
      if (/^(?:https?|ftp|file|mhtml|ms-[a-z-]+):|^\\\\/i.test(target)) {
        if (type === 'attachedTemplate') finds.sign('remote-template', target);
        // a picture from outside tells that the file was opened, and no more
        else if (type !== 'image' && type !== 'externalLinkPath' && type !== 'video' && type !== 'audio')
          finds.sign('remote-object', target);
      }
      finds.link(target, type);
    }
  }
}

/** ECMA-376 Part 1 §17.16: the instruction of a field is one attribute, or text in many pieces. */
function readFields(xml: string, finds: Finds): void {
  if (!xml.includes('instr')) return;
  const simple = tagsOf(xml, 'w:fldsimple').map((tag) => attribute(tag, 'w:instr'));
  const pieces: string[] = [];
  for (
    let at = xml.indexOf('<w:instrText');
    at >= 0 && pieces.length < 20_000;
    at = xml.indexOf('<w:instrText', at + 1)
  ) {
    const open = xml.indexOf('>', at);
    const close = xml.indexOf('<', open);
    if (open < 0 || close < 0) break;
    pieces.push(xml.slice(open + 1, close));
  }
  const complex = pieces.join('');
  for (const text of [...simple, complex]) {
    const at = text.search(/\bDDE(?:AUTO)?\b/i);
    if (at >= 0) finds.sign('dde', decodeEntities(text.slice(at, at + 240), false));
  }
}

function readDdeLink(xml: string, finds: Finds): void {
  for (const tag of tagsOf(xml, 'ddelink'))
    finds.sign('dde', `${attribute(tag, 'ddeservice')}|${attribute(tag, 'ddetopic')}`);
}

/** A sheet of Excel 4 macros is started by its name. */
function readNames(xml: string, finds: Finds): void {
  for (const tag of tagsOf(xml, 'definedname')) {
    const name = attribute(tag, 'name');
    if (/^(?:_xlnm\.)?auto_?(?:open|close|activate)/i.test(name)) finds.sign('macro-starts-itself', name);
  }
}

/** Opening tags of one name, lower case to compare with. */
function tagsOf(xml: string, name: string): string[] {
  const tags: string[] = [];
  const lower = xml.toLowerCase();
  const begin = `<${name}`;
  for (let at = lower.indexOf(begin); at >= 0 && tags.length < 5000; at = lower.indexOf(begin, at + 1)) {
    const end = lower.indexOf('>', at);
    if (end < 0) break;
    tags.push(xml.slice(at, end));
  }
  return tags;
}

function attribute(tag: string, name: string): string {
  const lower = tag.toLowerCase();
  for (let at = lower.indexOf(name); at >= 0; at = lower.indexOf(name, at + name.length)) {
    const before = lower.charCodeAt(at - 1);
    if (before > 32) continue;
    let next = at + name.length;
    while (tag.charCodeAt(next) <= 32) next += 1;
    if (tag[next] !== '=') continue;
    next += 1;
    while (tag.charCodeAt(next) <= 32) next += 1;
    const quote = tag[next];
    if (quote !== '"' && quote !== "'") continue;
    const end = tag.indexOf(quote, next + 1);
    return decodeEntities(tag.slice(next + 1, end < 0 ? undefined : end), true);
  }
  return '';
}
