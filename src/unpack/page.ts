/**
 * Web pages and SVG pictures as files: forms that ask for a password, scripts, and what the page makes itself when it is
 * opened, so that no gateway sees it pass: a file to keep (HTML smuggling), or another page. Nothing is run: long texts are
 * decoded, and their bytes looked at.
 */

import { fromLatin1 } from '../message/byte-string.ts';
import { decodeCharset } from '../message/charset.ts';
import { latin1 } from '../message/octets.ts';
import { decodeTransfer } from '../message/transfer/chain.ts';
import { decodeEntities } from './entity.ts';
import type { Finds } from './finds.ts';
import { HTML_LENGTH, readHtml } from './html.ts';
import { readMagic } from './magic.ts';
import { scriptGoals } from './script-goals.ts';

/** A text in a script that is as long as this may be a file. */
const CARVED = 1024;
/** Percent-encoded pages are worth a look sooner. */
const ESCAPED = 256;
/** Texts that are decoded. */
const TEXTS = 64;

/** Ways in which a script makes bytes of letters, hands them to the reader as a file, and opens them before his eyes. */
const MAKES = ['atob(', 'fromcharcode', 'uint8array', 'frombase64', 'unescape(', 'decodeuricomponent('];
const SAVES = [
  'mssaveoropenblob',
  'mssaveblob',
  '.download=',
  '.download =',
  "setattribute('download'",
  'setattribute("download"',
  ' download=',
];
const OPENS_BLOB = ['createobjecturl', 'new blob('];
const OPENS = ['location.href='];
/** A Blob that is said to be a page. */
const BLOB_OF_PAGE = /\btype["']?\s{0,4}:\s{0,4}["']text\/html/;

/** What stood in letters: something that is kept and opened, or only a page. */
type Carved = 'file' | 'page' | undefined;

const graver = (a: Carved, b: Carved): Carved => (a === 'file' || b === 'file' ? 'file' : (a ?? b));

export function openPage(bytes: Uint8Array, finds: Finds): void {
  const text = decodeCharset(bytes, charsetOf(bytes)).text;
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
  if (isScripted) {
    finds.sign('script', String(html.scriptLength));
    for (const goal of scriptGoals(text)) finds.link(goal);
  }
  const carved = graver(
    graver(carveData(html.links, finds), carveBase64(text, finds)),
    carveEscaped(text, lower, finds),
  );
  const built = builds(lower, isScripted, carved, html.passwordFields > 0);
  if (built !== undefined) finds.sign(built.kind, built.says);
}

/** HTML §13.2.3.2: so many bytes are searched for the charset that a page names. */
const HEAD = 1024;
const CHARSET = /<meta\s[^>]{0,200}?charset\s{0,8}=\s{0,8}(?:["']\s{0,8})?([\w.:-]{1,40})/i;

/** The charset that a browser reads the page by; one that its bytes contradict is corrected. */
function charsetOf(bytes: Uint8Array): string | undefined {
  const named = CHARSET.exec(latin1(bytes.subarray(0, HEAD)))?.[1];
  // a page whose name can be read is not written in 16 bits
  return named?.toLowerCase().startsWith('utf-16') === true ? undefined : named;
}

/**
 * Whether the page builds a file or another page. Where its letters could be read, they say so; else a file is what shall be
 * kept, or a Blob that is not said to be a page. A page that asks for a password is after that, whatever else it does.
 */
function builds(
  lower: string,
  isScripted: boolean,
  carved: Carved,
  asksPassword: boolean,
): { readonly kind: 'smuggling' | 'written-page'; readonly says: string } | undefined {
  const makes = isScripted ? MAKES.find((word) => lower.includes(word)) : undefined;
  const said = (list: readonly string[]): string | undefined =>
    makes === undefined ? undefined : list.find((word) => lower.includes(word));
  const saves = said(SAVES);
  const blob = said(OPENS_BLOB);
  const opens = saves ?? blob ?? said(OPENS);
  const says = opens === undefined ? 'data:' : `${makes} … ${opens.trim()}`;
  if (carved === 'file') return { kind: 'smuggling', says };
  if (opens !== undefined) {
    const isFile = saves !== undefined || (blob !== undefined && !BLOB_OF_PAGE.test(lower));
    return { kind: isFile && carved === undefined && !asksPassword ? 'smuggling' : 'written-page', says };
  }
  if (isScripted && lower.includes('atob(') && lower.includes('document.write('))
    return { kind: 'written-page', says: 'atob( … document.write(' };
  return carved === undefined ? undefined : { kind: 'written-page', says };
}

const hasHandler = (lower: string): boolean =>
  lower.includes('onload=') || lower.includes('onerror=') || lower.includes('href="javascript:');

/**
 * Long runs of base64, wherever they stand: `data:` URLs, arguments of atob, variables. Pictures and fonts are what honest
 * pages carry so. Says whether one was a file that does something.
 */
function carveBase64(text: string, finds: Finds): Carved {
  let carved: Carved;
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
      carved = graver(carved, tellCarved(decodeTransfer(fromLatin1(text.slice(start, at)), 'base64').bytes, finds));
    }
    start = -1;
  }
  return carved;
}

/** `data:application/octet-stream;base64,…` as the target of a link: a file, however short it is. */
function carveData(links: readonly { readonly href: string }[], finds: Finds): Carved {
  let carved: Carved;
  let texts = 0;
  for (const { href } of links) {
    const data = /^data:[^,]{0,200};base64,/i.exec(href);
    if (data === null) continue;
    // a script or a command has no bytes to be known by, and no picture is called so
    if (PROGRAM.test(data[0])) carved = 'file';
    // a longer one is found as the run that it is
    if (href.length - data[0].length >= CARVED) continue;
    if (++texts > TEXTS) break;
    carved = graver(carved, tellCarved(decodeTransfer(fromLatin1(href.slice(data[0].length)), 'base64').bytes, finds));
  }
  return carved;
}

const PROGRAM =
  /^data:(?:application|text)\/(?:octet-stream|x-msdownload|x-msdos-program|hta|javascript|x-javascript|vbscript|x-bat|x-sh)\b/i;

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

function tellCarved(bytes: Uint8Array, finds: Finds): Carved {
  const magic = readMagic(bytes);
  if (magic === undefined || magic.family === 'image' || magic.family === 'media') return undefined;
  const name = `carved.${magic.extensions[0] ?? 'bin'}`;
  const room = finds.room(name, bytes.length);
  if (room > 0) finds.file(name, bytes.subarray(0, room), 'carved');
  // a vector picture inside a picture is one, as long as nothing else is in it
  if (magic.type === 'image/svg+xml') return undefined;
  return magic.family === 'page' ? 'page' : 'file';
}

/** `unescape('%3Chtml%3E…')`: a page written so that no one reads it. */
function carveEscaped(text: string, lower: string, finds: Finds): Carved {
  let carved: Carved;
  let texts = 0;
  for (let at = lower.indexOf('%3c'); at >= 0 && texts < TEXTS; texts += 1) {
    const end = endOfText(text, at);
    const piece = text.slice(at, Math.min(end, at + HTML_LENGTH));
    if (piece.length >= ESCAPED) {
      const page = piece.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
      const bytes = fromLatin1(page.replace(/[^\0-\xff]/g, '?'));
      carved = graver(carved, tellCarved(bytes, finds));
    }
    at = lower.indexOf('%3c', end + 1);
  }
  return carved;
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
