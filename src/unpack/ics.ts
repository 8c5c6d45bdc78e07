/** Calendar files (RFC 5545): who invites, to what, and where the links lead. Read as text; nothing is put in a calendar. */
import { decodeCharset } from '../message/charset.ts';
import { isTopLevel } from '../message/psl.ts';
import type { Finds } from './finds.ts';
import { findUrls } from './url.ts';

/** Bytes that are read; an event has some thousand. */
const READ = 1024 * 1024;
/** Lines that are looked at. */
const LINES = 20_000;

export function openCalendar(bytes: Uint8Array, finds: Finds): void {
  // RFC 5545 §3.1: a line that begins with white space goes on with the one before
  const text = decodeCharset(bytes.subarray(0, READ), 'utf-8').text.replace(/\r?\n[ \t]/g, '');
  const said: string[] = [];
  for (const line of text.split('\n', LINES)) {
    const colon = colonOf(line);
    if (colon < 0) continue;
    const name = line.slice(0, colon).split(';', 1)[0]?.trim().toUpperCase() ?? '';
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
  }
  const seen = said.join('\n');
  finds.text((most) => ({
    seen: seen.slice(0, most),
    hidden: '',
    isPartial: bytes.length > READ || seen.length > most,
  }));
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
