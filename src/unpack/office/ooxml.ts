/**
 * Office files of today (ECMA-376): a ZIP of XML. Looked at are the parts that do something: macros, relations that lead
 * outside, fields that start a program, embedded files. Its words are read by `words.ts`.
 */
import { decodeCharset } from '../../message/charset.ts';
import { latin1, u16 } from '../../message/octets.ts';
import type { ZipEntry } from '../archive/zip.ts';
import { listedZip, readEntry } from '../archive/zip-entry.ts';
import { decodeEntities } from '../entity.ts';
import type { Finds } from '../finds.ts';
import { ooxmlWords } from './words.ts';
import { XmlParts } from './xml-parts.ts';
import { attribute, tagsOf } from './xml-tags.ts';

/** Relations that are told of one part. */
const RELATIONS = 200;

export function openOoxml(bytes: Uint8Array, finds: Finds): void {
  const { entries } = listedZip(bytes, finds);
  const parts = new XmlParts(finds, (entry, most) => readEntry(bytes, entry, most, finds.machine));
  for (const entry of entries) {
    const name = entry.name.toLowerCase();
    if (isFile(name)) openPart(bytes, entry, finds);
    else if (isPicture(name) && (finds.machine !== undefined || entry.method === 0))
      finds.picture(entry.name, entry.size, (room) => readEntry(bytes, entry, room, finds.machine));
    else if (isRead(name)) {
      const content = parts.contentOf(entry, entry.size);
      if (content === undefined) continue;
      const text = textOf(content);
      if (name.endsWith('.rels')) readRelations(text, finds);
      else if (name.startsWith('xl/externallinks/')) readDdeLink(text, finds);
      else if (name.startsWith('xl/')) readNames(text, finds);
      else readFields(text, finds);
    }
    if (name.startsWith('xl/macrosheets/') && name.endsWith('.xml')) finds.sign('excel4-macro', entry.name);
  }
  finds.text((most) => ooxmlWords(bytes, entries, finds.machine, most));
  parts.end();
}

/**
 * Parts that are files of their own, and are opened in their turn: whatever is not one of the forms that a document is made of. A
 * relation may name any part as its macros, or as a document that is put into this one.
 */
const isFile = (name: string): boolean =>
  name.includes('/embeddings/') || !(name.endsWith('/') || OWN.test(name) || isSheet(name));

const OWN =
  /\.(?:xml|rels|vml|png|jpe?g|jfif|gif|bmp|webp|tiff?|svg|emf|wmf|wdp|emz|wmz|odttf|fntdata|ttf|mp[34]|m4[av]|wav|wma|wmv|avi|mov|sigs?|psmdcp|glb)$/;
const isSheet = (name: string): boolean =>
  name.endsWith('.bin') && (name.includes('printersettings') || name.startsWith('xl/worksheets/'));

/** XML parts are UTF-8, or UTF-16 (ECMA-376 Part 2 §9.1.3); by one byte a character what is looked for is found in the first. */
function textOf(content: Uint8Array): string {
  const head = u16(content, 0);
  const isWide = head === 0xfeff || head === 0xfffe || head === 0x003c || head === 0x3c00;
  if (!isWide) return latin1(content);
  return decodeCharset(content, head === 0xfffe || head === 0x3c00 ? 'utf-16be' : 'utf-16le').text;
}

/** What a document shows: a code among them leads where no link is written. */
const isPicture = (name: string): boolean => /\/media\/[^/]+\.(?:png|jpe?g|gif|bmp|webp|tiff?|svg)$/.test(name);

const isRead = (name: string): boolean =>
  name.endsWith('.rels') ||
  /^word\/document\d{0,3}\.xml$/.test(name) ||
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
    if (type.toLowerCase() === 'hyperlink') finds.link(target);
    else {
      if (/^(?:https?|ftp|file|mhtml|ms-[a-z-]+):|^\\\\/i.test(target)) {
        if (type.toLowerCase() === 'attachedtemplate') finds.sign('remote-template', target);
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
  const simple = tagsOf(xml, 'fldsimple').map((tag) => attribute(tag, 'instr'));
  const pieces: string[] = [];
  for (let at = xml.indexOf('instrText'); at >= 0 && pieces.length < 20_000; at = xml.indexOf('instrText', at + 1)) {
    // its prefix is whatever the document calls it
    if (!/<(?:[\w.-]{1,32}:)?$/.test(xml.slice(Math.max(0, at - 34), at))) continue;
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
