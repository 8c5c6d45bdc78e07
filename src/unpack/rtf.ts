/** RTF (version 1.9.1): embedded objects, what is fetched from outside, fields that start a program, and its words. */

import { readRtfLetter } from '../message/msg/rtf-letter.ts';
import { latin1, u32 } from '../message/octets.ts';
import type { FileWords, Finds } from './finds.ts';
import { readHtml } from './html.ts';
import { openPackage } from './office/ole-package.ts';

/** Objects that are opened. */
const OBJECTS = 100;
/** Bytes in which words are looked for: pictures and objects make a document longer, and stand behind them as a rule. */
const WORDS = 1024 * 1024;

export function openRtf(bytes: Uint8Array, finds: Finds): void {
  const text = latin1(bytes);
  const lower = text.toLowerCase();
  let objects = 0;
  for (let at = lower.indexOf('\\objdata'); at >= 0 && objects < OBJECTS; ) {
    objects += 1;
    const { bytes: data, end } = readHex(text, at + 8);
    openObject(data, at, finds);
    at = lower.indexOf('\\objdata', end);
  }
  for (const word of ['\\objupdate', '\\objautlink']) {
    const at = lower.indexOf(word);
    if (at >= 0) finds.sign('starts-itself', word, { range: [at, at + word.length] });
  }
  const template = lower.indexOf('\\*\\template');
  if (template >= 0) {
    const target =
      text
        .slice(template + 11, template + 2059)
        .split(/[{}\\]/, 1)[0]
        ?.trim() ?? '';
    if (/^(?:https?|ftp|file):/i.test(target)) {
      finds.sign('remote-template', target, { range: [template, template + 11 + target.length] });
      finds.link(target);
    }
  }
  readFields(text, lower, finds);
  finds.text((most) => readWords(bytes, most));
}

function readWords(bytes: Uint8Array, most: number): FileWords {
  const { html, text } = readRtfLetter(bytes.subarray(0, WORDS));
  const seen = html ? readHtml(text).seen : text.replaceAll('\r\n', '\n');
  return { seen: seen.slice(0, most), hidden: '', isPartial: bytes.length > WORDS || seen.length > most };
}

/** RTF 1.9.1, "Fields": `{\*\fldinst ...}`; the instruction may be divided by groups and control words. */
function readFields(text: string, lower: string, finds: Finds): void {
  let fields = 0;
  for (let at = lower.indexOf('\\fldinst'); at >= 0 && fields < 2000; at = lower.indexOf('\\fldinst', at + 8)) {
    fields += 1;
    const words = text
      .slice(at + 8, at + 1024)
      .split('\\fldrslt', 1)[0]
      ?.replace(/\\[a-z]{1,32}-?\d{0,9} ?|[{}\r\n]/gi, '')
      .trim();
    if (words === undefined) continue;
    if (/^DDE/i.test(words)) finds.sign('dde', words.slice(0, 240), { range: [at, Math.min(text.length, at + 240)] });
    const link = /^HYPERLINK\s{1,9}"([^"]{1,2000})"/i.exec(words)?.[1];
    if (link !== undefined) finds.link(link);
    const picture = /^INCLUDE(?:PICTURE|TEXT)\s{1,9}"([^"]{1,2000})"/i.exec(words)?.[1];
    if (picture !== undefined) {
      finds.sign('remote-object', picture);
      finds.link(picture);
    }
  }
}

/**
 * The hex digits of an object up to the end of its group. Word passes over what stands between them, so attackers fill in
 * control words and groups.
 */
function readHex(text: string, from: number): { bytes: Uint8Array; end: number } {
  const out: number[] = [];
  let depth = 0;
  let half = -1;
  let at = from;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x7d) {
      if (depth === 0) break;
      depth -= 1;
    } else if (code === 0x7b) depth += 1;
    else if (code === 0x5c) {
      // a control word and its number
      at += 1;
      while (isLetter(text.charCodeAt(at))) at += 1;
      while (isDigit(text.charCodeAt(at)) || text[at] === '-') at += 1;
      at -= 1;
    } else if (depth === 0) {
      const digit = hexDigit(code);
      if (digit < 0) continue;
      if (half < 0) half = digit;
      else {
        out.push(half * 16 + digit);
        half = -1;
      }
    }
  }
  return { bytes: Uint8Array.from(out), end: at };
}

const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
const isDigit = (code: number): boolean => code >= 48 && code <= 57;
function hexDigit(code: number): number {
  if (isDigit(code)) return code - 48;
  const lower = code | 32;
  return lower >= 97 && lower <= 102 ? lower - 87 : -1;
}

/** [MS-OLEDS] §2.2.5: version, kind, class, topic, item, size, data. */
function openObject(data: Uint8Array, at: number, finds: Finds): void {
  if (data.length < 16) return;
  const cursor = { at: 8 };
  const className = counted(data, cursor);
  counted(data, cursor);
  counted(data, cursor);
  const size = u32(data, cursor.at);
  const content = data.subarray(cursor.at + 4, cursor.at + 4 + size);
  finds.sign('embedded-object', className, { range: [at, at + 8] });
  if (/^equation/i.test(className)) finds.sign('equation', className, { range: [at, at + 8] });
  if (/^package$/i.test(className)) {
    openPackage(content, finds, 0);
    return;
  }
  // damaged on purpose, Word still finds a compound file in it
  const whole = content.length > 0 ? content : data;
  const room = finds.room(className, whole.length);
  if (room > 0) finds.file(className || 'object', whole.subarray(0, room), 'decoded');
}

function counted(data: Uint8Array, cursor: { at: number }): string {
  const length = u32(data, cursor.at);
  cursor.at += 4;
  if (length > 256) return '';
  const text = latin1(data, cursor.at, cursor.at + length);
  cursor.at += length;
  const nul = text.indexOf('\0');
  return nul < 0 ? text : text.slice(0, nul);
}
