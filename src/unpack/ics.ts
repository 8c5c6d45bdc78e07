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
  const text = decodeCharset(bytes.subarray(0, READ)).text.replace(/\r?\n[ \t]/g, '');
  const said: string[] = [];
  for (const line of text.split('\n', LINES)) {
    const colon = colonOf(line);
    if (colon < 0) continue;
    const [head = '', ...parameters] = line.slice(0, colon).split(';');
    const name = head.trim().toUpperCase();
    if (name === 'ATTACH' && parameters.some((one) => /^ENCODING=BASE64$/i.test(one.trim()))) {
      openAttached(line.slice(colon + 1), parameters, finds);
      continue;
    }
    // RFC 5545 §3.3.11: backslashes stand before commas, semicolons and line ends
    const value = line
      .slice(colon + 1)
      .trim()
      .replace(/\\([,;\\])/g, '$1')
      .replace(/\\n/gi, '\n');
    if (name === 'METHOD') finds.sign('calendar-method', value);
    else if (name === 'ORGANIZER') finds.sign('organiser', value.replace(/^mailto:/i, ''));
    else if (name === 'SUMMARY' || name === 'DESCRIPTION' || name === 'LOCATION') said.push(value);
    if (name === 'URL' || name === 'ATTACH') {
      if (/^https?:/i.test(value)) finds.link(value, name);
    } else if (name === 'DESCRIPTION' || name === 'LOCATION' || name === 'SUMMARY' || name === 'X-ALT-DESC')
      for (const { href, kind } of findUrls(value, isTopLevel).urls) if (kind !== 'address') finds.link(href, name);
    if (name === 'X-ALT-DESC') for (const { href, shown } of readHtml(value).links) finds.link(href, shown);
  }
  if (bytes.length > READ || text.split('\n', LINES + 1).length > LINES) finds.unread('limit-content');
  const seen = said.join('\n');
  finds.text((most) => ({
    seen: seen.slice(0, most),
    hidden: '',
    isPartial: bytes.length > READ || seen.length > most,
  }));
}

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
