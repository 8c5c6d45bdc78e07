/**
 * What the XML of an OpenDocument file does and where it leads (ISO/IEC 26300-1): events that start a macro, links between
 * programs, parts that are fetched from outside. Elements and attributes are known by their local names.
 */
import { decodeEntities } from '../entity.ts';
import type { Finds } from '../finds.ts';
import { readMacroWords } from './macro-words.ts';
import { attribute, tagsOf } from './xml-tags.ts';

/** References of one part that are looked at, and calls of functions. */
const REFERENCES = 5000;
const FORMULAS = 2000;
/** Characters of a tag before an attribute, and of a formula that are told. */
const TAG = 4096;
const EXCERPT = 240;

/** Fetched, or opened, as soon as the document is (§16.5 `text:section`, §10.4.6, §4.3.3.8). */
const FETCHED: ReadonlySet<string> = new Set([
  'object',
  'object-ole',
  'floating-frame',
  'section-source',
  'plugin',
  'applet',
  'table-source',
  'cell-range-source',
  'auto-reload',
]);

export function readOpenDocumentXml(xml: string, finds: Finds): void {
  readReferences(xml, finds);
  readPrograms(xml, finds);
  readFormulas(xml, finds);
}

/** §19.918 `xlink:href`: what the element means by it. */
function readReferences(xml: string, finds: Finds): void {
  let count = 0;
  for (let at = xml.indexOf('href'); at >= 0 && count < REFERENCES; at = xml.indexOf('href', at + 4)) {
    const before = xml.slice(Math.max(0, at - TAG), at);
    const open = before.lastIndexOf('<');
    const name = open < 0 ? undefined : /^<(?:[\w.-]{1,32}:)?([\w.-]{1,40})\s/.exec(before.slice(open))?.[1];
    if (name === undefined || before.includes('>', open)) continue;
    count += 1;
    const end = xml.indexOf('>', at);
    const tag = before.slice(open) + xml.slice(at, end < 0 ? undefined : Math.min(end, at + TAG));
    const target = attribute(tag, 'href');
    if (name === 'event-listener') readEvent(attribute(tag, 'event-name'), target, finds);
    else if (name === 'a') finds.link(target);
    else if (isOutside(target)) {
      if (name === 'form') finds.sign('form', target);
      // a picture tells its host that it was seen; a share tells who looks
      if (FETCHED.has(name) || (name === 'image' && !/^(?:https?|ftp):/i.test(target)))
        finds.sign('remote-object', target);
      finds.link(target, name);
    }
  }
}

const isOutside = (target: string): boolean => /^(?:https?|ftp|smb|davs?):|^file:\/\/[^/]|^\\\\/i.test(target);

/** §19.386: events of the document itself need nobody to press anything. */
function readEvent(event: string, target: string, finds: Finds): void {
  if (/^(?:dom:(?:load|unload)$|office:)/i.test(event)) finds.sign('macro-starts-itself', `${event}: ${target}`);
  // a script that does not lie in the document but is reached for outside of where scripts are (CVE-2018-16858)
  if (/\.\.\/|%2e%2e|librelogo/i.test(target)) finds.sign('launch', target);
}

/** §14.6: data that another program is asked for. Sheets of one suite refer to each other like this every day. */
function readPrograms(xml: string, finds: Finds): void {
  for (const name of ['dde-connection-decl', 'dde-source']) {
    if (!xml.includes(name)) continue;
    for (const tag of tagsOf(xml, name)) {
      const [program, topic] = [attribute(tag, 'dde-application'), attribute(tag, 'dde-topic')];
      if (!OWN_PROGRAM.test(program)) finds.sign('dde', `${program}|${topic}|${attribute(tag, 'dde-item')}`);
      else if (isOutside(topic)) finds.sign('remote-object', topic);
    }
  }
}

const OWN_PROGRAM = /^(?:soffice|scalc|swriter|simpress)$/i;

/** OpenFormula (ISO/IEC 26300-2 §6.9): functions that ask another program, or fetch a page. */
function readFormulas(xml: string, finds: Finds): void {
  let count = 0;
  for (const { 0: call, 1: name = '', index } of xml.matchAll(/[=(;+\-*/&~ :](DDE|WEBSERVICE|HYPERLINK)\(/g)) {
    count += 1;
    if (count > FORMULAS) return;
    if (!/formula\s?=\s?["'][^"'<>]{0,500}$/.test(xml.slice(Math.max(0, index - 520), index + 1))) continue;
    const begin = index + call.length;
    const formula = decodeEntities(xml.slice(begin, begin + EXCERPT).split(/["'<]/, 1)[0] ?? '', true);
    const first = /^\s?"([^"]{0,200})"/.exec(formula)?.[1] ?? '';
    if (name === 'HYPERLINK') finds.link(first);
    else if (name === 'WEBSERVICE') finds.sign('remote-object', first || formula);
    else if (!OWN_PROGRAM.test(first)) finds.sign('dde', formula);
  }
}

/** §3.12 and the XML of Basic libraries: `<script:module script:name="Module1">`, then its lines. */
export function readBasicModules(xml: string, finds: Finds): void {
  for (const { 1: tag = '', 2: source = '' } of xml.matchAll(
    /<((?:[\w.-]{1,32}:)?(?:module|source-code)(?:\s[^<>]{0,2000})?)>([^<]*)(?=<)/g,
  )) {
    const code = decodeEntities(source, false);
    if (code.trim() === '') continue;
    const name = attribute(`<${tag}`, 'name') || 'Basic';
    finds.sign('macro', name);
    readMacroWords(name, code, finds);
  }
}
