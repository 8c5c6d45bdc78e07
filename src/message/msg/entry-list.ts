/** Whom an answer goes to, as Outlook keeps it ([MS-OXOMSG] §2.2.1.43): a list of entries, each with a name and an address. */

import { decodeCharset } from '../charset.ts';
import { u16, u32 } from '../octets.ts';
import type { Properties } from './item.ts';
import { mailbox } from './mailbox.ts';
import { property } from './property.ts';

/** Entries that are read; people name one or two. */
const ENTRIES = 64;
/** [MS-OXCDATA] §2.2.5.1: the entry that holds its address itself. */
const ONE_OFF = '812b1fa4bea310199d6e00dd010f5402';
/** Flag: its strings are UTF-16. */
const WIDE = 0x8000;

/** The value of Reply-To; empty when there is none. */
export function answersTo(properties: Properties): string {
  const list = properties.binary(property.replyEntries) ?? new Uint8Array();
  const found: string[] = [];
  // [MS-OXCDATA] §2.3.3: count and size, then entries behind their length, each at a place that four divides
  for (let at = 8, left = Math.min(u32(list, 0), ENTRIES); left > 0 && at + 4 < list.length; left -= 1) {
    const size = u32(list, at);
    const shown = readEntry(list.subarray(at + 4, at + 4 + size));
    if (shown !== '') found.push(shown);
    at += 4 + Math.ceil(size / 4) * 4;
  }
  if (found.length > 0) return found.join(',\r\n ');
  // names alone, divided by semicolons
  const names = properties.text(property.replyNames)?.split(';', ENTRIES) ?? [];
  return names
    .filter((one) => one.includes('@'))
    .map((one) => mailbox('', one))
    .join(',\r\n ');
}

function readEntry(entry: Uint8Array): string {
  if (hex(entry.subarray(4, 20)) !== ONE_OFF) return '';
  const isWide = (u16(entry, 22) & WIDE) !== 0;
  const texts: string[] = [];
  for (let at = 24; texts.length < 3 && at < entry.length; ) {
    let end = at;
    while (end < entry.length && (isWide ? u16(entry, end) : entry[end]) !== 0) end += isWide ? 2 : 1;
    texts.push(decodeCharset(entry.subarray(at, end), isWide ? 'utf-16le' : undefined).text);
    at = end + (isWide ? 2 : 1);
  }
  const [name, type, address] = texts;
  return mailbox(name, '', address, type);
}

function hex(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += byte.toString(16).padStart(2, '0');
  return text;
}
