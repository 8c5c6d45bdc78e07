/**
 * Web pages and SVG pictures as files: forms that ask for a password, scripts, and files that the page makes itself when it
 * is opened (HTML smuggling: no gateway sees them pass). Nothing is run: long texts are decoded, and their bytes looked at.
 */

import { fromLatin1 } from '../message/byte-string.ts';
import { decodeCharset } from '../message/charset.ts';
import { latin1 } from '../message/octets.ts';
import { decodeTransfer } from '../message/transfer/chain.ts';
import { decodeEntities } from './entity.ts';
import type { Finds } from './finds.ts';
import { HTML_LENGTH, readHtml } from './html.ts';
import { readMagic } from './magic.ts';

/** A text in a script that is as long as this may be a file (threats.md, row 8). */
const CARVED = 1024;
/** Percent-encoded pages are worth a look sooner. */
const ESCAPED = 256;
/** Texts that are decoded. */
const TEXTS = 64;

/** Ways in which a script makes a file of bytes, and ways in which it hands that file to the reader. */
const MAKES = ['atob(', 'fromcharcode', 'uint8array', 'frombase64', 'unescape(', 'decodeuricomponent('];
const HANDS_OVER = [
  'createobjecturl',
  'mssaveoropenblob',
  'mssaveblob',
  'new blob(',
  '.download=',
  '.download =',
  "setattribute('download'",
  'setattribute("download"',
  'location.href=',
];

export function openPage(bytes: Uint8Array, finds: Finds): void {
  const text = decodeCharset(bytes, undefined).text;
  const html = readHtml(text);
  for (const link of html.links) {
    if (link.scheme === 'data' || link.scheme === 'javascript') continue;
    if (link.kind === 'form') finds.sign('form', link.href, { range: [0, bytes.length] });
    finds.link(link.href, link.shown);
  }
  finds.text((most) => ({
    seen: html.seen.slice(0, most),
    hidden: html.hidden.slice(0, most),
    isPartial: html.limits.length > 0 || html.seen.length > most || html.hidden.length > most,
  }));
  if (html.passwordFields > 0) finds.sign('password-form', String(html.passwordFields));
  const lower = text.toLowerCase();
  const isScripted = html.scriptLength > 0 || hasHandler(lower);
  if (isScripted) finds.sign('script', String(html.scriptLength));
  const carved = [carveData(html.links, finds), carveBase64(text, finds), carveEscaped(text, lower, finds)].includes(
    true,
  );
  const makes = MAKES.find((word) => lower.includes(word));
  const hands = HANDS_OVER.find((word) => lower.includes(word));
  if (isScripted && makes !== undefined && hands !== undefined) finds.sign('smuggling', `${makes} … ${hands}`);
  else if (isScripted && lower.includes('atob(') && lower.includes('document.write('))
    finds.sign('smuggling', 'atob( … document.write(');
  else if (carved) finds.sign('smuggling', 'data:');
}

const hasHandler = (lower: string): boolean =>
  lower.includes('onload=') || lower.includes('onerror=') || lower.includes('href="javascript:');

/**
 * Long runs of base64, wherever they stand: `data:` URLs, arguments of atob, variables. Pictures and fonts are what honest
 * pages carry so. Says whether one was a file that does something.
 */
function carveBase64(text: string, finds: Finds): boolean {
  let isFile = false;
  let texts = 0;
  let start = -1;
  for (let at = 0; at <= text.length && texts < TEXTS; at += 1) {
    if (isBase64(text.charCodeAt(at))) {
      if (start < 0) start = at;
      continue;
    }
    if (start >= 0 && at - start >= CARVED) {
      texts += 1;
      // what is decoded is of one byte a character
      isFile = tellCarved(decodeTransfer(fromLatin1(text.slice(start, at)), 'base64').bytes, finds) || isFile;
    }
    start = -1;
  }
  return isFile;
}

/** `data:application/octet-stream;base64,…` as the target of a link: a file, however short it is. */
function carveData(links: readonly { readonly href: string }[], finds: Finds): boolean {
  let isFile = false;
  let texts = 0;
  for (const { href } of links) {
    const data = /^data:[^,]{0,200};base64,/i.exec(href);
    // a longer one is found as the run that it is
    if (data === null || href.length - data[0].length >= CARVED) continue;
    if (++texts > TEXTS) break;
    isFile = tellCarved(decodeTransfer(fromLatin1(href.slice(data[0].length)), 'base64').bytes, finds) || isFile;
  }
  return isFile;
}

function isBase64(code: number): boolean {
  return (
    (code >= 48 && code <= 57) ||
    (code >= 65 && code <= 90) ||
    (code >= 97 && code <= 122) ||
    code === 43 ||
    code === 47 ||
    code === 61
  );
}

function tellCarved(bytes: Uint8Array, finds: Finds): boolean {
  const magic = readMagic(bytes);
  if (magic === undefined || magic.family === 'image' || magic.family === 'media') return false;
  const name = `carved.${magic.extensions[0] ?? 'bin'}`;
  const room = finds.room(name, bytes.length);
  if (room > 0) finds.file(name, bytes.subarray(0, room), 'carved');
  // a vector picture inside a picture is one, as long as nothing else is in it
  return magic.type !== 'image/svg+xml';
}

/** `unescape('%3Chtml%3E…')`: a page written so that no one reads it. */
function carveEscaped(text: string, lower: string, finds: Finds): boolean {
  let isFile = false;
  let texts = 0;
  for (let at = lower.indexOf('%3c'); at >= 0 && texts < TEXTS; texts += 1) {
    const end = endOfText(text, at);
    const piece = text.slice(at, Math.min(end, at + HTML_LENGTH));
    if (piece.length >= ESCAPED) {
      const page = piece.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
      const bytes = fromLatin1(page.replace(/[^\0-\xff]/g, '?'));
      if (readMagic(bytes) !== undefined) isFile = tellCarved(bytes, finds) || isFile;
    }
    at = lower.indexOf('%3c', end + 1);
  }
  return isFile;
}

function endOfText(text: string, from: number): number {
  END.lastIndex = from;
  return END.exec(text)?.index ?? text.length;
}
const END = /["'`<\s]/g;

/** The text of an XML or SVG file's links: `href`, `xlink:href`. */
export function openPicture(bytes: Uint8Array, finds: Finds): void {
  const text = latin1(bytes);
  for (
    let at = text.indexOf('href='), links = 0;
    at >= 0 && links < 200;
    at = text.indexOf('href=', at + 5), links += 1
  ) {
    const quote = text[at + 5];
    if (quote !== '"' && quote !== "'") continue;
    const end = text.indexOf(quote, at + 6);
    const href = decodeEntities(text.slice(at + 6, end < 0 ? at + 2048 : end), true).trim();
    if (/^https?:/i.test(href)) finds.link(href);
  }
  openPage(bytes, finds);
}
