/**
 * The letter of an item in each form that it has ([MS-OXCMSG] §2.2.1.56). They should say the same; which one is shown differs
 * from program to program, so a form that says something else is a text of its own.
 */

import { charsetOf } from '../charset/windows-page.ts';
import { decodeCharset } from '../charset.ts';
import { latin1 } from '../octets.ts';
import { readCompressedRtf } from './compressed-rtf.ts';
import type { Properties } from './item.ts';
import { property } from './property.ts';
import { readRtfLetter } from './rtf-letter.ts';

interface Form {
  readonly kind: 'plain' | 'html';
  readonly text: string;
}

interface Letters {
  /** One letter in several forms, the plainest first. */
  readonly same: readonly Form[];
  /** What the others do not say. */
  readonly others: readonly Form[];
  /** The RTF itself, where it holds more than a text: objects, what it fetches. */
  readonly rtf?: Uint8Array;
  /** There is one that could not be opened. */
  readonly isPartial: boolean;
}

export function lettersOf(properties: Properties): Letters {
  const [plain, ...plains] = properties.texts(property.body).filter((one) => one !== '');
  const [html, ...pages] = pagesOf(properties).filter((one) => one !== '');
  const packed = properties.binary(property.rtf);
  const rtf = packed === undefined ? undefined : readCompressedRtf(packed);
  const shown = html ?? plain ?? '';
  const others: Form[] = [
    ...plains.map((text): Form => ({ kind: 'plain', text })),
    ...pages.map((text): Form => ({ kind: 'html', text })),
  ].filter(({ text }) => !saysNothingElse(text, shown));
  const same: Form[] = [];
  if (plain !== undefined) same.push({ kind: 'plain', text: plain });
  if (html !== undefined) same.push({ kind: 'html', text: html });
  const letter = rtf === undefined || rtf.length === 0 ? undefined : readRtfLetter(rtf);
  if (letter !== undefined && letter.text.trim() !== '') {
    const page = letter.html ? letter.text : letter.page;
    const form: Form = page === undefined ? { kind: 'plain', text: letter.text } : { kind: 'html', text: page };
    // Outlook shows this one where there is no HTML
    if (shown === '' || (page !== undefined && html === undefined)) same.push(form);
    else if (!saysNothingElse(form.text, shown)) others.push(form);
  }
  return {
    same,
    others,
    ...(rtf !== undefined && DOES.test(latin1(rtf)) ? { rtf } : {}),
    isPartial: packed !== undefined && packed.length > 16 && rtf?.length === 0,
  };
}

/** Words of an RTF that is more than a letter. */
const DOES = /\\(?:objdata|objupdate|objautlink|\*\\template)/i;

function pagesOf(properties: Properties): string[] {
  const page = properties.number(property.internetCodePage);
  const charset = page === undefined ? undefined : charsetOf(page);
  return [
    ...properties.texts(property.html),
    ...properties.binaries(property.html).map((bytes) => decodeCharset(bytes, charset).text),
  ];
}

/** Characters that are compared, in pieces of so many. */
const COMPARED = 40_000;
const PIECE = 6;
/** Share of the pieces that may be of one's own: programs write dates and spaces anew. */
const OWN = 0.1;

/** Whether one form says what another says, and leads nowhere else. */
function saysNothingElse(form: string, other: string): boolean {
  const hosts = new Set(hostsIn(other));
  if (hostsIn(form).some((host) => !hosts.has(host))) return false;
  const known = piecesOf(other);
  let own = 0;
  const pieces = piecesOf(form);
  for (const piece of pieces) if (!known.has(piece)) own += 1;
  return own <= pieces.size * OWN;
}

const hostsIn = (text: string): string[] =>
  (text.slice(0, 4 * COMPARED).match(/[a-z]{2,9}:\/\/[^\s"'<>/?#\\]{1,255}/gi) ?? []).map((one) => one.toLowerCase());

function piecesOf(text: string): Set<string> {
  const letters = lettersIn(text.slice(0, 4 * COMPARED)).slice(0, COMPARED);
  const pieces = new Set<string>();
  for (let at = 0; at + PIECE <= letters.length; at += 1) pieces.add(letters.slice(at, at + PIECE));
  if (letters.length < PIECE && letters !== '') pieces.add(letters);
  return pieces;
}

/** Letters and digits, without markup, what only lays out, and references. */
function lettersIn(text: string): string {
  const kept: string[] = [];
  for (let at = 0; at < text.length; ) {
    const open = text.indexOf('<', at);
    const end = open < 0 ? text.length : open;
    kept.push(text.slice(at, end));
    if (open < 0) break;
    const layout = /^<(style|title|head)\b/i.exec(text.slice(open, open + 8))?.[1];
    const close = layout === undefined ? text.indexOf('>', open) : text.indexOf(`</${layout}`, open);
    at = close < 0 ? text.length : close + 1;
  }
  return kept
    .join('')
    .replace(/&#?\w{1,10};/g, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
}
