/** Calendar files (RFC 5545): who invites, to what, and where the links lead. Read as text; nothing is put in a calendar. */
import { fromLatin1 } from '../message/byte-string.ts';
import { decodeCharset } from '../message/charset.ts';
import { isTopLevel } from '../message/psl.ts';
import { decodeBase64 } from '../message/transfer/decoders.ts';
import type { Finds } from './finds.ts';
import { readHtml } from './html.ts';
import { findUrls } from './url.ts';

/** Bytes that are read; an event has some thousand. */
const READ = 1024 * 1024;
/** Lines that are looked at. */
const LINES = 20_000;

export function openCalendar(bytes: Uint8Array, finds: Finds): void {
  // RFC 5545 §3.1: a line that begins with white space goes on with the one before
  const text = unfolded(decodeCharset(bytes.subarray(0, READ)).text);
  for (const line of text.split('\n', LINES)) {
    const colon = colonOf(line);
    if (colon < 0) continue;
    const [head = '', ...parameters] = line.slice(0, colon).split(';');
    const name = head.trim().toUpperCase();
    if (name === 'ATTACH' && parameters.some((one) => /^ENCODING=BASE64$/i.test(one.trim()))) {
      openAttached(line.slice(colon + 1), parameters, finds);
      continue;
    }
    const value = unescapedOf(line, colon);
    if (name === 'METHOD') finds.sign('calendar-method', value);
    else if (name === 'ORGANIZER') finds.sign('organiser', value.replace(/^mailto:/i, ''));
    if (name === 'URL' || name === 'ATTACH') {
      if (/^https?:/i.test(value)) finds.link(value, name);
    } else if (TOLD.has(name) || STYLED.has(name))
      for (const { href, kind } of findUrls(value, isTopLevel).urls) if (kind !== 'address') finds.link(href, name);
    if (STYLED.has(name)) for (const { href, shown } of readHtml(value).links) finds.link(href, shown);
  }
  if (bytes.length > READ || text.split('\n', LINES + 1).length > LINES) finds.unread('limit-content');
  const seen = wordsOf(text);
  finds.text((most) => ({
    seen: seen.slice(0, most),
    hidden: '',
    isPartial: bytes.length > READ || seen.length > most,
  }));
}

/** What an invitation says: clients that know it show this as the letter. */
export const calendarWords = (text: string): string => wordsOf(unfolded(text));

const unfolded = (text: string): string => text.replace(/\r?\n[ \t]/g, '');

/** RFC 5545 §3.8.1: what a client shows of an event. */
const TOLD: ReadonlySet<string> = new Set(['SUMMARY', 'DESCRIPTION', 'LOCATION']);
/** The description once more as a page: Outlook writes and shows X-ALT-DESC ([MS-OXCICAL]) instead of the plain one; RFC 9073 §6.5. */
const STYLED: ReadonlySet<string> = new Set(['X-ALT-DESC', 'STYLED-DESCRIPTION']);

function wordsOf(text: string): string {
  const said = new Map<string, string>();
  for (const line of text.split('\n', LINES)) {
    const colon = colonOf(line);
    const name = line.slice(0, Math.max(0, colon)).split(';', 1)[0]?.trim().toUpperCase() ?? '';
    const isStyled = STYLED.has(name);
    if (!isStyled && !TOLD.has(name)) continue;
    const value = unescapedOf(line, colon);
    const words = isStyled ? readHtml(value).seen : value;
    // a page says what the plain description says
    const key = words.replace(/\s+/g, '');
    if (!said.has(key)) said.set(key, words);
  }
  return [...said.values()].join('\n');
}

/** RFC 5545 §3.3.11: backslashes stand before commas, semicolons and line ends. */
const unescapedOf = (line: string, colon: number): string =>
  line
    .slice(colon + 1)
    .trim()
    .replace(/\\([,;\\])/g, '$1')
    .replace(/\\n/gi, '\n');

/** RFC 5545 §3.8.1.1: a file that the event carries itself; its name is told by parameters that programs made up. */
function openAttached(value: string, parameters: readonly string[], finds: Finds): void {
  const named = parameters.map((one) => /^(?:X-)?FILE-?NAME=(.{1,512})$/i.exec(one.trim())?.[1]);
  const name = named.find((one) => one !== undefined)?.replaceAll('"', '') ?? 'ATTACH';
  const { bytes } = decodeBase64(fromLatin1(value.replace(/[^\0-\xff]/g, '')));
  const room = finds.room(name, bytes.length);
  if (room > 0) finds.file(name, bytes.subarray(0, room), 'decoded');
}

/** The colon that ends the name and its parameters; quoted values may hold others. */
function colonOf(line: string): number {
  let quoted = false;
  for (let i = 0; i < line.length; i += 1) {
    const c = line.charCodeAt(i);
    if (c === 34) quoted = !quoted;
    else if (c === 58 && !quoted) return i;
  }
  return -1;
}
