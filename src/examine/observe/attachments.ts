/** The files of a mail: every leaf that some client would offer as one, in every reading and in messages inside. */
import { contentOf } from '../../message/content.ts';
import type { Defect, Message, Part, Span } from '../../message/message.ts';
import { everyPart } from '../../message/parts.ts';
import { readMagic } from '../../unpack/magic.ts';
import type { Attachment } from '../facts.ts';
import type { Observation } from '../finding.ts';
import { isShownText } from './body.ts';
import { Room } from './room.ts';

/** Files that are opened of one mail; people send under 50. */
const FILES = 500;

interface Files {
  readonly attachments: readonly Observation<Attachment>[];
  /** Limits that were hit. */
  readonly partial: readonly string[];
  /** What was wrong with their encodings. */
  readonly defects: readonly Defect[];
}

/**
 * @param sha256 the digest of bytes as lower-case hex (FIPS 180-4)
 */
export function observeAttachments(message: Message, sha256: (bytes: Uint8Array) => string, room = new Room()): Files {
  const attachments: Observation<Attachment>[] = [];
  const defects: Defect[] = [];
  const known = new Set<string>();
  for (const { part, message: holder, reading, depth } of everyPart(message)) {
    if (isLetter(part)) continue;
    // a message inside has its own offsets when it was encoded, so it is told apart by depth
    const key = `${depth} ${holder.within?.[0] ?? ''} ${part.bodyAt[0]} ${part.bodyAt[1]} ${part.encoding} ${part.type} ${part.filename ?? ''}`;
    if (known.has(key)) continue;
    known.add(key);
    if (attachments.length >= FILES) return { attachments, partial: ['attachments'], defects };
    const content = contentOf(holder, part);
    defects.push(...content.defects);
    const value = attachmentOf(part, content.bytes, reading, sha256, room);
    attachments.push({ value, proof: [{ at: placeOf(holder, part) }] });
  }
  return { attachments, partial: [], defects };
}

/** Shown as the letter itself, a report that the mail system made for machines, or a multipart whose boundary is nowhere. */
function isLetter(part: Part): boolean {
  // under two names one client shows a text and another offers it as a file
  if ((isShownText(part) && part.filenames === undefined) || part.bodyAt[0] === part.bodyAt[1]) return true;
  if (part.type.startsWith('multipart/')) return part.filename === undefined;
  return part.type === 'message/delivery-status' || part.type === 'text/rfc822-headers';
}

function placeOf(message: Message, part: Part): Span {
  return message.within ?? part.at;
}

function attachmentOf(
  part: Part,
  bytes: Uint8Array,
  reading: string | undefined,
  sha256: (bytes: Uint8Array) => string,
  room: Room,
): Attachment {
  const magic = readMagic(bytes);
  const declared = part.declared === undefined ? '' : (part.declared.split(';', 1)[0]?.trim().toLowerCase() ?? '');
  const image = magic?.family === 'image' || part.type.startsWith('image/');
  const inline =
    image && part.disposition !== 'attachment' && (part.contentId !== undefined || part.disposition === 'inline');
  return {
    name: room.keep(part.filename ?? ''),
    type: room.keep(magic?.type ?? part.type),
    declared: room.keep(declared),
    sha256: sha256(bytes),
    bytes: bytes.length,
    ...(part.filenames === undefined ? {} : { names: part.filenames.map((one) => room.keep(one)) }),
    ...(inline ? { inline } : {}),
    ...(magic?.encrypted === true ? { encrypted: true } : {}),
    ...(magic?.macros === true ? { macros: true } : {}),
    ...(reading === undefined ? {} : { reading }),
  };
}
