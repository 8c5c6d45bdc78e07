/** A mail as its reader saw it, made in the browser out of the original bytes; and what was in it unseen. */
import { observeBody } from '../../examine/observe/body.ts';
import { contentOf } from '../../message/content.ts';
import type { Message, Part } from '../../message/message.ts';
import { readMessage } from '../../message/mime.ts';
import { convertMsg } from '../../message/msg.ts';
import { reduceHtml, safe } from './reduced-html.ts';

export interface SeenText {
  readonly kind: 'html' | 'text';
  /** A whole document for a sandboxed frame. */
  readonly document: string;
  readonly charset: string;
  /** Another part is shown instead of this one, where a client can. */
  readonly instead: boolean;
  /** Pictures that a mail program might have fetched. */
  readonly remote: number;
  readonly hidden: string;
  /** What Outlook alone shows, and what stands on pages in links and frames of the mail. */
  readonly outlook: string;
  readonly pages: string;
  readonly isCut: boolean;
}

/** Texts of one mail that are shown; a mail has one to three. */
const TEXTS = 8;
/** Pictures of the mail itself that are shown in it, and bytes of each. */
const PICTURES = 20;
const PICTURE_BYTES = 4 * 1024 * 1024;
/** Characters of hidden text that are shown. */
const HIDDEN = 20_000;
/** Plain text as markup: a browser lays out so much at once. */
const TEXT = 512 * 1024;

/** The bytes that byte ranges point into: of Outlook's own file those of the message that was made from it. */
export function bytesOfMessage(original: Uint8Array, isOutlook: boolean): Uint8Array {
  return isOutlook ? (convertMsg(original)?.bytes ?? original) : original;
}

/** What a person saw of the mail; empty where it has no text. */
export function seenOf(bytes: Uint8Array): readonly SeenText[] {
  const message = readMessage(bytes);
  const pictures = picturesOf(message);
  return observeBody(message)
    .pieces.slice(0, TEXTS)
    .map((piece): SeenText => {
      const about = { charset: piece.charset, instead: piece.instead };
      if (piece.html === undefined) {
        const text = piece.seen.slice(0, TEXT);
        const lines = safe(text)
          .replace(/\r\n?|\n/g, '<br>')
          .replace(/ {2}/g, ' &nbsp;');
        const isCut = text.length < piece.seen.length;
        const unseen = { hidden: '', outlook: '', pages: '' };
        return { ...about, ...unseen, kind: 'text', document: documentOf(lines), remote: 0, isCut };
      }
      const { html, remote, isCut } = reduceHtml(piece.text, (id) => pictures.get(id));
      return {
        ...about,
        kind: 'html',
        document: documentOf(html),
        remote,
        hidden: piece.html.hidden.slice(0, HIDDEN),
        outlook: piece.html.outlook.slice(0, HIDDEN),
        pages: piece.html.pages.slice(0, HIDDEN),
        isCut,
      };
    });
}

/** Nothing loads in it whatever stands in it, by its own policy as by the frame's sandbox. */
function documentOf(body: string): string {
  return [
    '<!doctype html><html><head><meta charset="utf-8">',
    '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; img-src data:">',
    '<meta name="color-scheme" content="only light"><meta name="referrer" content="no-referrer"></head>',
    `<body bgcolor="#ffffff" text="#1f2328"><font face="sans-serif" size="3">${body}</font></body></html>`,
  ].join('');
}

/** The pictures inside of the mail by their content ids, as `data:` URLs; what they are is told by their own bytes. */
function picturesOf(message: Message): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const walk = (part: Part): void => {
    if (found.size >= PICTURES) return;
    for (const one of part.parts) walk(one);
    if (part.contentId === undefined || part.bodyAt[1] - part.bodyAt[0] > PICTURE_BYTES * 1.4) return;
    const { bytes } = contentOf(message, part);
    const type = pictureType(bytes);
    if (type !== undefined && bytes.length <= PICTURE_BYTES)
      found.set(part.contentId, `data:${type};base64,${base64(bytes)}`);
  };
  walk(message.body);
  return found;
}

/** Only what a browser draws without running anything: SVG is a document of its own. */
function pictureType(bytes: Uint8Array): string | undefined {
  const begins = (...wanted: number[]): boolean => wanted.every((byte, at) => bytes[at] === byte);
  if (begins(0x89, 0x50, 0x4e, 0x47)) return 'image/png';
  if (begins(0xff, 0xd8, 0xff)) return 'image/jpeg';
  if (begins(0x47, 0x49, 0x46, 0x38)) return 'image/gif';
  if (begins(0x52, 0x49, 0x46, 0x46) && bytes[8] === 0x57 && bytes[9] === 0x45) return 'image/webp';
  return undefined;
}

/** In pieces: a function takes only so many arguments. */
function base64(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += 0x6000)
    pieces.push(btoa(String.fromCharCode(...bytes.subarray(at, at + 0x6000))));
  return pieces.join('');
}
