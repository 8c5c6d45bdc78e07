/** The text of a name and the parts of an address, out of the raw characters of a list element. */

import { fromLatin1 } from '../byte-string.ts';
import { decodeCharset } from '../charset.ts';
import type { TextDefectCode } from '../defects/text.ts';
import { decodeWords } from '../encoded-word.ts';
import { Gathered } from '../gathered.ts';
import type { Span } from '../message.ts';
import { commentEnd, isBlank, quoteEnd, skipWide, type WideCharset } from './token.ts';

export type AddressReport = (code: TextDefectCode, at: Span, words?: Readonly<Record<string, string>>) => void;

const CONTROL = /[\u0000-\u001f\u007f]/;
const PLAIN_NAME = /^[^"(\\\u001b\u0080-\u00ff]*$/;
const PLAIN_ADDRESS = /^[!#-'*+\--9=?A-Z^-~]+@[A-Za-z0-9._-]+$/;
const DOT_ATOM = /^[!#-'*+\-/-9=?A-Z^-~.]+$/;

/** Whether a decoded name shows something that a reader takes for an address. */
export function showsAddress(name: string): boolean {
  return /[^ <>@]@[^ <>@]/.test(name);
}

/**
 * The decoded text of a phrase: quotes and comments taken off, words decoded.
 * @param commentsOnly where the rest is the address itself: `a@b (Name)`
 */
export function nameText(
  value: string,
  from: number,
  to: number,
  wide: WideCharset,
  report: AddressReport,
  commentsOnly = false,
): string {
  let start = from,
    stop = to;
  while (start < stop && isBlank(value.charCodeAt(start))) start++;
  while (stop > start && isBlank(value.charCodeAt(stop - 1))) stop--;
  if (start === stop) return '';
  const raw = value.slice(start, stop);
  const at: Span = [start, stop];
  if (PLAIN_NAME.test(raw)) return commentsOnly ? '' : words(raw, at, report);
  const phrase: string[] = [];
  const comments: string[] = [];
  let kept = 0;
  let quotesEnd = true,
    commentsEnd = true; // one without an end is a letter, and so is every later one
  for (let i = 0; i < raw.length; ) {
    const c = raw.charCodeAt(i);
    if (c === 0x22) {
      const end = quotesEnd ? quoteEnd(raw, i, wide) : -1;
      if (end < 0) {
        quotesEnd = false;
        i++;
        continue;
      }
      phrase.push(raw.slice(kept, i));
      const inner = unquoted(raw.slice(i + 1, end - 1), wide);
      // RFC 2047 §5 (3): never in a quoted string, but mailers of Japan do it, and clients decode it
      if (inner.includes('=?') && inner.includes('?=')) report('encoded-word-quoted', [start + i, start + end]);
      phrase.push(inner);
      kept = end;
      i = end;
    } else if (c === 0x28) {
      const end = commentsEnd ? commentEnd(raw, i) : -1;
      if (end < 0) {
        commentsEnd = false;
        i++;
        continue;
      }
      phrase.push(raw.slice(kept, i), ' ');
      comments.push(unquoted(raw.slice(i + 1, end - 1), wide));
      kept = end;
      i = end;
    } else if (c === 0x5c) {
      phrase.push(raw.slice(kept, i));
      kept = i + 1;
      i += 2;
    } else if (c === 0x1b) {
      const kind = raw.charCodeAt(i + 1);
      const back = kind === 0x24 ? raw.indexOf('\x1b', i + 1) : -1;
      i = kind === 0x28 ? i + 3 : back < 0 ? i + 1 : back;
    } else i = c >= 0x80 ? skipWide(raw, i, wide) : i + 1;
  }
  phrase.push(raw.slice(kept));
  const text = commentsOnly ? '' : words(trimmed(phrase.join('')), at, report);
  if (text !== '') return text;
  return words(trimmed(comments.join(' ')), at, report);
}

function words(raw: string, at: Span, report: AddressReport): string {
  if (raw === '') return '';
  const { text, defects } = decodeWords(raw);
  for (const defect of defects) report(defect.code, at, defect.words);
  return text.trim();
}

function trimmed(raw: string): string {
  let start = 0,
    stop = raw.length;
  while (start < stop && isBlank(raw.charCodeAt(start))) start++;
  while (stop > start && isBlank(raw.charCodeAt(stop - 1))) stop--;
  return raw.slice(start, stop);
}

/** RFC 5322 §3.2.1: a backslash stands for the character after it. */
function unquoted(raw: string, wide: WideCharset): string {
  if (!raw.includes('\\')) return raw;
  const pieces = new Gathered();
  let kept = 0;
  for (let i = 0; i < raw.length; ) {
    const c = raw.charCodeAt(i);
    if (c === 0x5c) {
      pieces.add(raw.slice(kept, i));
      kept = i + 1;
      i += 2;
    } else if (c === 0x1b && raw.charCodeAt(i + 1) === 0x24) {
      const back = raw.indexOf('\x1b', i + 1);
      i = back < 0 ? i + 1 : back;
    } else i = c >= 0x80 ? skipWide(raw, i, wide) : i + 1;
  }
  pieces.add(raw.slice(kept));
  return pieces.text();
}

/**
 * The address between angle brackets or standing alone: comments and folding taken off, nothing else changed or made up.
 */
export function addrSpec(value: string, from: number, to: number, wide: WideCharset, report: AddressReport): string {
  const raw = value.slice(from, to);
  const at: Span = [from, to];
  if (PLAIN_ADDRESS.test(raw) && !raw.includes('=?')) return raw;
  const pieces = new Gathered();
  let ats = 0,
    length = 0,
    blank = false,
    joined = true,
    space = false,
    quotedAt = false,
    colon = -1;
  let quotesEnd = true,
    commentsEnd = true;
  for (let i = 0; i < raw.length; ) {
    const c = raw.charCodeAt(i);
    if (isBlank(c)) {
      blank = true;
      i++;
      continue;
    }
    if (c === 0x28 && commentsEnd) {
      const end = commentEnd(raw, i);
      if (end >= 0) {
        blank = true;
        i = end;
        continue;
      }
      commentsEnd = false;
    }
    const joins = c === 0x40 || c === 0x2e || c === 0x3a || c === 0x2c;
    let end = i + 1;
    let text: string | undefined;
    if (c === 0x22 && quotesEnd) {
      const close = quoteEnd(raw, i, wide);
      quotesEnd = close >= 0;
      if (quotesEnd) {
        end = close;
        const inner = raw.slice(i + 1, close - 1);
        if (inner.includes('@')) quotedAt = true;
        if (DOT_ATOM.test(inner)) text = inner; // RFC 5321 §4.1.2: quotes that are not needed mean nothing
      }
    } else if (c >= 0x80) end = skipWide(raw, i, wide);
    else if (!joins) while (end < raw.length && isPlain(raw.charCodeAt(end))) end++;
    text ??= raw.slice(i, end);
    if (blank && !joined && !joins) {
      pieces.add(' ');
      length++;
      space = true;
    }
    if (c === 0x40) ats++;
    if (c === 0x3a && colon < 0) colon = length;
    pieces.add(text);
    length += text.length;
    blank = false;
    joined = joins; // white space beside a dot or an @ means nothing (RFC 5322 §4.4)
    i = end;
  }
  let address = pieces.text();
  if (colon > 0 && address.startsWith('@')) {
    // RFC 5322 §4.4: obs-route
    const route = address.slice(0, colon);
    report('route-in-address', at, { route: route.slice(0, 200) });
    ats -= route.split('@').length - 1;
    address = address.slice(colon + 1);
  }
  if (address === '') {
    if (raw !== '') report('address-empty', at);
    return '';
  }
  if (address.includes('=?')) report('encoded-address', at, { shows: decodeWords(address).text.slice(0, 200) });
  if (CONTROL.test(address)) report('address-control-character', at);
  if (space) report('address-space', at);
  if (quotedAt) report('address-quoted-at', at);
  if (ats > 1) report('address-several-at', at);
  else if (ats === 0) report('address-without-domain', at);
  else if (address.startsWith('@') || address.endsWith('@')) report('address-incomplete', at);
  if (!/[\u0080-\u00ff]/.test(address)) return address;
  const { text, charset } = decodeCharset(fromLatin1(address)); // RFC 6532: UTF-8 is allowed
  if (charset !== 'utf-8') report('address-8bit', at, { charset });
  return text;
}

function isPlain(c: number): boolean {
  return c > 0x20 && c < 0x7f && c !== 0x22 && c !== 0x28 && c !== 0x2c && c !== 0x2e && c !== 0x3a && c !== 0x40;
}
