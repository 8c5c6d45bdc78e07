/**
 * Mails as files: an .eml or a mailbox that was attached as it is, or packed into an archive, and Outlook's two forms in one.
 * Their files are files inside, and where their texts lead are links of the file.
 */
import { searchText } from '../message/byte-string.ts';
import { contentOf, textOf } from '../message/content.ts';
import { isMbox, splitMbox } from '../message/mbox.ts';
import type { Message, Part } from '../message/message.ts';
import { readMessage } from '../message/mime.ts';
import { convertMsg } from '../message/msg.ts';
import { everyPart } from '../message/parts.ts';
import { isTopLevel } from '../message/psl.ts';
import { convertTnef } from '../message/tnef.ts';
import { seenText } from './enriched.ts';
import type { Finds } from './finds.ts';
import { readHtml } from './html.ts';
import { findUrls } from './url.ts';

/** Messages of one mailbox that are opened. */
const MESSAGES = 50;

export function openMail(bytes: Uint8Array, finds: Finds): void {
  const messages = isMbox(bytes) ? splitMbox(bytes).map((one) => one.bytes) : [bytes];
  for (const one of messages.slice(0, MESSAGES)) openBytes(one, finds);
  if (messages.length > MESSAGES) finds.unread('limit-content');
}

export function openMsg(bytes: Uint8Array, finds: Finds): void {
  openConverted(convertMsg(bytes), finds);
}

export function openTnef(bytes: Uint8Array, finds: Finds): void {
  openConverted(convertTnef(bytes), finds);
}

function openConverted(
  made: { readonly bytes: Uint8Array; readonly isPartial: boolean } | undefined,
  finds: Finds,
): void {
  if (made === undefined) finds.unread('broken');
  else openBytes(made.bytes, finds);
  if (made?.isPartial === true) finds.unread('limit-content');
}

/**
 * The mail that is being opened. A mail in it that is not encoded is a piece of its text: six mails of 16 MB in one another
 * would be six texts of 16 MB at one time.
 */
let outer: Pick<Message, 'bytes' | 'text'> | undefined;

/** Does the work on files of a mail that was read. */
export function insideMail<T>(mail: Pick<Message, 'bytes' | 'text'>, work: () => T): T {
  const before = outer;
  outer = mail;
  try {
    return work();
  } finally {
    outer = before;
  }
}

function openBytes(bytes: Uint8Array, finds: Finds): void {
  const text = pieceOf(outer, bytes) ?? searchText(bytes);
  insideMail({ bytes, text }, () => openMessage(readMessage(bytes, { text }), finds));
}

function pieceOf(whole: typeof outer, { buffer, byteOffset, length }: Uint8Array): string | undefined {
  if (whole?.text === undefined || whole.bytes.buffer !== buffer) return undefined;
  const start = byteOffset - whole.bytes.byteOffset;
  return start >= 0 && start + length <= whole.bytes.length ? whole.text.slice(start, start + length) : undefined;
}

function openMessage(message: Message, finds: Finds): void {
  if (message.partial.length > 0) finds.unread('limit-content');
  for (const { part, message: owner } of everyPart(message)) {
    if (part.message !== undefined || part.bodyAt[0] === part.bodyAt[1]) continue;
    if (isText(part)) {
      const { text } = textOf(owner, part);
      if (part.type === 'text/html') for (const { href, shown } of readHtml(text).links) finds.link(href, shown);
      else for (const { href } of findUrls(seenText(part, text), isTopLevel).urls) finds.link(href);
      continue;
    }
    const { bytes } = contentOf(owner, part);
    const name = part.filename ?? `part ${part.id}`;
    const room = finds.room(name, bytes.length);
    if (room === 0) return;
    finds.file(name, bytes.subarray(0, room), 'decoded');
  }
}

const isText = ({ type, filename, disposition }: Part): boolean =>
  (type === 'text/plain' || type === 'text/html' || type === 'text/enriched' || type === 'text/richtext') &&
  filename === undefined &&
  disposition !== 'attachment';
