/** The files of a mail: every leaf that some client would offer as one, in every reading and in messages inside. */
import { contentOf } from '../../message/content.ts';
import type { Defect, Message, Part, Span } from '../../message/message.ts';
import { everyPart } from '../../message/parts.ts';
import { hidesZip } from '../../unpack/magic/tail.ts';
import { type Magic, readMagic } from '../../unpack/magic.ts';
import type { Attachment } from '../facts.ts';
import type { Observation } from '../finding.ts';
import { endingOf, executableEndings, pageEndings } from '../known/file-names.ts';
import { isShownText } from './body.ts';
import { Room } from './room.ts';

/** Files that are opened of one mail; people send under 50. */
const FILES = 500;
/** Bytes up to which a plain text is one that somebody reads as a letter; logs and patches are longer. */
const LETTER = 48 * 1024;

/** The content of an attachment. */
export interface CarriedFile {
  /** Of its attachment. */
  readonly index: number;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

/** A file that may hold something: `inside.ts` opens it. */
export type Holder = CarriedFile;

interface Files {
  readonly attachments: readonly Observation<Attachment>[];
  readonly holders: readonly Holder[];
  /** All of them. */
  readonly files: readonly CarriedFile[];
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
  const holders: Holder[] = [];
  const files: CarriedFile[] = [];
  const defects: Defect[] = [];
  const known = new Set<string>();
  for (const { part, message: holder, reading, depth } of everyPart(message)) {
    if (isLetter(part)) continue;
    // a message inside has its own offsets when it was encoded, so it is told apart by depth
    const key = `${depth} ${holder.within?.[0] ?? ''} ${part.bodyAt[0]} ${part.bodyAt[1]} ${part.encoding} ${part.type} ${part.filename ?? ''}`;
    if (known.has(key)) continue;
    known.add(key);
    if (attachments.length >= FILES) return { attachments, holders, files, partial: ['attachments'], defects };
    const content = contentOf(holder, part);
    defects.push(...content.defects);
    const magic = readMagic(content.bytes);
    const value = attachmentOf(part, content.bytes, magic, reading, sha256, room);
    const name = part.filename ?? '';
    const file = { index: attachments.length, name, bytes: content.bytes, sha256: value.sha256 };
    files.push(file);
    const isHolder = holdsMore(magic, name) || isText(part, magic, file) || hidesZip(magic, content.bytes);
    if (isHolder && part.message === undefined) holders.push(file);
    attachments.push({ value, proof: [{ at: placeOf(holder, part) }] });
  }
  return { attachments, holders, files, partial: [], defects };
}

/** Shown as the letter itself, a report that the mail system made for machines, or a multipart whose boundary is nowhere. */
function isLetter(part: Part): boolean {
  // under two names one client shows a text and another offers it as a file
  if ((isShownText(part) && part.filenames === undefined) || part.bodyAt[0] === part.bodyAt[1]) return true;
  if (part.type.startsWith('multipart/')) return part.filename === undefined;
  return part.type === 'message/delivery-status' || part.type === 'text/rfc822-headers';
}

/** Whether opening it would show more than its magic did; asked before anything that opens is loaded. */
function holdsMore(magic: Magic | undefined, name: string): boolean {
  const ending = endingOf(name);
  if (magic === undefined || magic.type === 'application/xml')
    return magic !== undefined || executableEndings.has(ending) || pageEndings.has(ending) || ending === 'csv';
  return holding.has(magic.family) || magic.type === 'application/vnd.microsoft.portable-executable';
}
const holding: ReadonlySet<Magic['family']> = new Set([
  'archive',
  'calendar',
  'disk',
  'document',
  'mail',
  'office',
  'page',
  'shortcut',
]);

/** A text, whose words are looked at. */
const isText = ({ type }: Part, magic: Magic | undefined, { name, bytes }: CarriedFile): boolean =>
  magic === undefined && bytes.length <= LETTER && (type === 'text/plain' || endingOf(name) === 'txt');

function placeOf(message: Message, part: Part): Span {
  return message.within ?? part.at;
}

function attachmentOf(
  part: Part,
  bytes: Uint8Array,
  magic: Magic | undefined,
  reading: string | undefined,
  sha256: (bytes: Uint8Array) => string,
  room: Room,
): Attachment {
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
