/** The mail that a bounce returns: attached whole or as headers, or written into the notice, perhaps quoted or cut. */

import { native } from '../charset/native.ts';
import { contentOf } from '../content.ts';
import type { Header, Message, Part, Span } from '../message.ts';
import { decoderOf } from '../mime/entity.ts';
import { readMessage } from '../mime.ts';
import { everyPart } from '../parts.ts';

/** How much of it came back. */
type Extent = 'whole' | 'headers' | 'text';

export interface Returned {
  readonly message: Message;
  readonly extent: Extent;
  /** The original ends before its own end: the host says so, or there is no body behind headers that promise one. */
  readonly isCut?: boolean;
}

/** A part of the notice with its text, as the examination decodes it. */
export interface NoticeText {
  readonly part: Part;
  readonly text: string;
  /** What a reader sees of it, for HTML. */
  readonly seen?: string;
  readonly locate: (start: number, end: number) => Span;
}

/** The original as a part of its own; a message before headers alone. */
export function returnedPart(message: Message): Returned | undefined {
  let headers: Returned | undefined;
  for (const { part, depth, message: holder } of everyPart(message)) {
    if (depth > 0) continue;
    if (part.message !== undefined && part.message.headers.length > 0)
      return { message: part.message, extent: 'whole' };
    if (headers === undefined && isHeaders(part) && part.bodyAt[1] > part.bodyAt[0]) {
      const read = readWithin(holder, part);
      if (isOriginal(read.headers)) headers = { message: read, extent: 'headers' };
    }
  }
  return headers;
}

/**
 * The original where a host forgot how to attach it: its fields as those of a MIME part (without the blank line), or
 * behind the report's fields in the same part (a boundary that nobody announced).
 */
export function strayOriginal(message: Message): Returned | undefined {
  for (const { part, depth, message: holder, reading } of everyPart(message)) {
    // another reading of the notice has the notice's own fields
    if (depth > 0 || reading !== undefined || part === message.body || holder.within !== undefined) continue;
    const fields = part.headers.filter(
      ({ key }) => ofMail.has(key) && key !== 'content-type' && key !== 'mime-version',
    );
    if (fields.length >= 2 && fields.some(({ key }) => ofRoute.has(key)))
      return { message: readMessage(holder.bytes, { at: part.at }), extent: 'whole' };
    if (!part.type.endsWith('delivery-status') || decoderOf(part.encoding) !== 'identity') continue;
    const text = native('latin1').decode(
      holder.bytes.subarray(part.bodyAt[0], Math.min(part.bodyAt[1], part.bodyAt[0] + REPORT)),
    );
    const found = findOriginal(text);
    if (found !== undefined)
      return {
        message: readMessage(holder.bytes, { at: [part.bodyAt[0] + found.start, part.bodyAt[1]] }),
        extent: 'text',
      };
  }
  return undefined;
}

/** Characters of a report that are searched for what does not belong there. */
const REPORT = 64 * 1024;

/** RFC 6522 §4 and RFC 6533 §6; some hosts attach the headers or the mail as plain text behind the report. */
export function isHeaders(part: Part): boolean {
  return (
    part.type === 'text/rfc822-headers' ||
    part.type === 'message/rfc822-headers' ||
    part.type === 'message/global-headers' ||
    part.type === 'text/rfc822'
  );
}

/** Reads a part's body as a message: in place where it stands plainly, else as decoded bytes of that range. */
function readWithin(holder: Message, part: Part): Message {
  if (holder.within === undefined && decoderOf(part.encoding) === 'identity')
    return readMessage(holder.bytes, { at: part.bodyAt });
  return readMessage(contentOf(holder, part).bytes, { within: holder.within ?? part.bodyAt });
}

interface Found {
  /** Characters of the text before it. */
  readonly start: number;
  readonly prefix: string;
}

/** Lines of a notice that are searched for the original; notices have under 200. */
const LINES = 20_000;

/** Fields that stand in the original and not in a list about it, or in a report. */
const ofMail: ReadonlySet<string> = new Set([
  'received',
  'return-path',
  'message-id',
  'from',
  'to',
  'subject',
  'date',
  'mime-version',
  'content-type',
  'dkim-signature',
  'delivered-to',
  'sender',
  'reply-to',
]);

/** Fields that only a mail has. */
const ofTrace: ReadonlySet<string> = new Set(['received', 'return-path', 'dkim-signature']);

/** Fields without one of which a list of fields is a table about the mail; an indented table may have the id too. */
const ofRoute: ReadonlySet<string> = new Set(['received', 'return-path', 'message-id', 'dkim-signature']);

/** `--- Below this line is a copy of the message.`; who quotes an answer writes `-----Original Message-----`, and nothing of following. */
const announcement =
  /^(?:[ \t>]*[-=|_*]{2,}.{0,40}(?:copy of (?:the|your) (?:original )?message|(?:original|returned|unsent|source) (?:message|mail) (?:follows|is following|below|attached)|message (?:headers?|text) follows)|[ \t]*original message follows\.?\r?$)/im;

/** The end of the line that announces the mail that comes back; what stands behind it is no word about it. */
export function announcedAt(text: string): number | undefined {
  const at = announcement.exec(text.slice(0, ANNOUNCED))?.index;
  return at === undefined ? undefined : lineEnd(text, at);
}

/** Characters in which it must stand. */
const ANNOUNCED = 16 * 1024;

/** Where the original begins in running text: the first block of fields with a trace or an id among them. Linear. */
export function findOriginal(text: string): Found | undefined {
  return traced(text) ?? announced(text);
}

/** What is announced needs no trace: IMail returns a mail of its own user as he wrote it. */
function announced(text: string): Found | undefined {
  let at = announcedAt(text) ?? text.length;
  while (at < text.length && text.slice(at, lineEnd(text, at)).trim() === '') at = lineEnd(text, at);
  const prefix = prefixOf(text, at, lineEnd(text, at));
  return blockAt(text, at, prefix).known >= 3 ? { start: at, prefix } : undefined;
}

function traced(text: string): Found | undefined {
  let at = 0;
  // a line is looked at once as the beginning of a block and once inside of one
  for (let lines = 0; at < text.length && lines < LINES; lines += 1) {
    const end = lineEnd(text, at);
    const prefix = prefixOf(text, at, end);
    const name = fieldName(text, at + prefix.length, end);
    if (name !== undefined && ofMail.has(name)) {
      const block = blockAt(text, at, prefix);
      if (block.isMail) return { start: at, prefix };
      at = Math.max(block.end, end);
    } else at = end;
  }
  return undefined;
}

function lineEnd(text: string, at: number): number {
  const lf = text.indexOf('\n', at);
  return lf < 0 ? text.length : lf + 1;
}

/** Quote marks and indentation before the field: `> `, `    `. */
function prefixOf(text: string, at: number, end: number): string {
  let to = at;
  while (to < end && to < at + 40 && (text.charAt(to) === '>' || text.charAt(to) === ' ' || text.charAt(to) === '\t'))
    to += 1;
  return text.slice(at, to);
}

function fieldName(text: string, at: number, end: number): string | undefined {
  const colon = text.indexOf(':', at);
  if (colon < 0 || colon >= end || colon - at > 60 || colon === at) return undefined;
  const name = text.slice(at, colon).toLowerCase();
  return /^[a-z][a-z0-9_-]*$/.test(name) ? name : undefined;
}

/** Lines of one field that some hosts break without indenting them: GMX writes `by 3capp.example.lan (via` / `HTTP); Sat, …`. */
const BROKEN = 12;

/**
 * Where the next field begins behind lines that are neither fields nor indented, before a blank one. The body of a mail is
 * parted from its fields by a blank line, so that they can only be the rest of the field above.
 */
function afterBroken(text: string, start: number, prefix: string): number | undefined {
  let at = start;
  for (let lines = 0; at < text.length && lines < BROKEN; lines += 1) {
    const end = lineEnd(text, at);
    if (!text.startsWith(prefix, at) || text.slice(at + prefix.length, end).trim() === '') return undefined;
    if (fieldName(text, at + prefix.length, end) !== undefined) return lines === 0 ? undefined : at;
    at = end;
  }
  return undefined;
}

/** The block of fields that begins here. */
function blockAt(text: string, start: number, prefix: string): { isMail: boolean; known: number; end: number } {
  let fields = 0;
  let routes = 0;
  let known = 0;
  let at = start;
  for (let lines = 0; at < text.length && lines < 200; lines += 1) {
    const end = lineEnd(text, at);
    if (!text.startsWith(prefix, at)) break;
    const from = at + prefix.length;
    const first = text.charAt(from);
    const isFolded = first === ' ' || first === '\t';
    const name = isFolded ? undefined : fieldName(text, from, end);
    if (!isFolded && name === undefined) {
      const next = fields === 0 ? undefined : afterBroken(text, at, prefix);
      if (next === undefined) break;
      at = next;
      continue;
    }
    if (name !== undefined) {
      fields += 1;
      if (ofMail.has(name)) known += 1;
      if ((prefix === '' ? ofRoute : ofTrace).has(name)) routes += 1;
    }
    at = end;
    if (fields >= 12 && routes > 0 && known > 2) break;
  }
  return { isMail: fields >= 2 && known >= 2 && routes > 0, known, end: at };
}

/** Words by which hosts say that they cut it. */
const cuts = [
  'message truncated',
  'truncated to',
  '(truncated)',
  'the original message is over',
  'message is cut',
  '以下省略',
];

/** The original as it stands in a text part from `start`. */
export function readOriginal(holder: Message, { part, text, locate }: NoticeText, { start, prefix }: Found): Returned {
  const tail = text.slice(start);
  const lower = tail.slice(0, 4000).toLowerCase();
  const isCut = cuts.some((word) => lower.includes(word));
  const rest = { extent: 'text' as const, ...(isCut && { isCut }) };
  const plain =
    prefix === '' && holder.within === undefined && decoderOf(part.encoding) === 'identity'
      ? readMessage(holder.bytes, { at: [locate(start, start + 1)[0], part.bodyAt[1]] })
      : undefined;
  const bare = prefix === '' ? tail : unquoted(tail, prefix);
  const lines = rejoined(bare);
  // a charset of several bytes has no exact place: the text then stands for the bytes
  if (plain !== undefined && lines === bare && isOriginal(plain.headers)) return { message: plain, ...rest };
  return {
    message: readMessage(new TextEncoder().encode(lines), { within: holder.within ?? part.bodyAt }),
    ...rest,
  };
}

/** The same with the broken lines of its fields indented, as they should be. Linear. */
function rejoined(text: string): string {
  const out: string[] = [];
  let at = 0;
  for (let lines = 0; at < text.length && lines < LINES; lines += 1) {
    const end = lineEnd(text, at);
    const line = text.slice(at, end);
    if (line.trim() === '') break;
    const isField = /^[ \t]/.test(line) || fieldName(text, at, end) !== undefined;
    const next = isField || lines === 0 ? undefined : afterBroken(text, at, '');
    if (!isField && next === undefined) break;
    if (next === undefined) out.push(line);
    else for (const one of text.slice(at, next).split(/(?<=\n)/)) out.push(` ${one}`);
    at = next ?? end;
  }
  return out.length === 0 ? text : out.join('') + text.slice(at);
}

/** Without the prefix; a line that lacks it ends the original. */
function unquoted(text: string, prefix: string): string {
  const out: string[] = [];
  const bare = prefix.trimEnd();
  for (let at = 0; at < text.length; ) {
    const end = lineEnd(text, at);
    const line = text.slice(at, end);
    if (line.startsWith(prefix)) out.push(line.slice(prefix.length));
    else if (line.trim() === '' || line.trim() === bare) out.push('\n');
    else break;
    at = end;
  }
  return out.join('');
}

/** Whether fields are those of a mail. */
function isOriginal(headers: readonly Header[]): boolean {
  return headers.filter(({ key }) => ofMail.has(key)).length >= 2;
}
