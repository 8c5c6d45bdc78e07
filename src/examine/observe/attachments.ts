/** The files of a mail: every leaf that some client would offer as one, in every reading and in messages inside. */
import { contentOf } from '../../message/content.ts';
import type { Defect, Message, Part } from '../../message/message.ts';
import { everyPart, placeIn } from '../../message/parts.ts';
import { hidesZip } from '../../unpack/magic/tail.ts';
import { type Magic, readMagic } from '../../unpack/magic.ts';
import type { Attachment } from '../facts.ts';
import type { Observation } from '../finding.ts';
import { endingOf, executableEndings, pageEndings } from '../known/files/file-names.ts';
import { citedFiles } from './attachments/cited-files.ts';
import { letterParts } from './attachments/letter-parts.ts';
import { isShownText, observeBody } from './body.ts';
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
export function observeAttachments(
  message: Message,
  sha256: (bytes: Uint8Array) => string,
  body = observeBody(message),
  room = new Room(),
): Files {
  const attachments: Observation<Attachment>[] = [];
  const holders: Holder[] = [];
  const files: CarriedFile[] = [];
  const defects: Defect[] = [];
  const known = new Set<string>();
  const letters = letterParts(message);
  const isCited = citedFiles(message, body);
  for (const { part, message: holder, reading, depth } of everyPart(message)) {
    if (isLetter(part, letters)) continue;
    // a message inside has its own offsets when it was encoded, so it is told apart by depth
    const key = `${depth} ${holder.within?.[0] ?? ''} ${part.bodyAt[0]} ${part.bodyAt[1]} ${part.encoding} ${part.type} ${part.filename ?? ''}`;
    if (known.has(key)) continue;
    known.add(key);
    if (attachments.length >= FILES) return { attachments, holders, files, partial: ['attachments'], defects };
    const content = contentOf(holder, part);
    if (reading === undefined) defects.push(...content.defects);
    const magic = readMagic(content.bytes);
    const isShown = isShownHere(part) || (isImage(part, magic) && isCited(part));
    const value = attachmentOf({ part, magic, reading, isShown }, content.bytes, sha256, room);
    const name = part.filename ?? '';
    const file = { index: attachments.length, name, bytes: content.bytes, sha256: value.sha256 };
    files.push(file);
    const isHolder = holdsMore(magic, name) || isText(part, magic, file) || hidesZip(magic, content.bytes);
    if (isHolder && part.message === undefined) holders.push(file);
    attachments.push({ value, proof: [{ at: placeIn(holder, part.at) }] });
  }
  return { attachments, holders, files, partial: [], defects };
}

/** Shown as the letter itself, a report that the mail system made for machines, or a multipart whose boundary is nowhere. */
function isLetter(part: Part, letters: ReadonlySet<Part>): boolean {
  if (part.bodyAt[0] === part.bodyAt[1]) return true;
  if (letters.has(part) && part.filename === undefined) return true;
  if (isShownHere(part) && (part.filename === undefined || letters.has(part))) return true;
  if (part.type.startsWith('multipart/')) return part.filename === undefined;
  return part.type === 'message/delivery-status' || part.type === 'text/rfc822-headers';
}

/** Under two names one client shows a text and another offers it as a file. */
const isShownHere = (part: Part): boolean => isShownText(part) && part.filenames === undefined;

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

/** A text, whose words are looked at; of one that is shown they stand in the letter. */
const isText = (part: Part, magic: Magic | undefined, { name, bytes }: CarriedFile): boolean =>
  magic === undefined &&
  bytes.length <= LETTER &&
  !isShownHere(part) &&
  (part.type === 'text/plain' || endingOf(name) === 'txt');

const isImage = (part: Part, magic: Magic | undefined): boolean =>
  magic?.family === 'image' || part.type.startsWith('image/');

interface Carried {
  readonly part: Part;
  readonly magic: Magic | undefined;
  readonly reading: string | undefined;
  readonly isShown: boolean;
}

function attachmentOf(
  { part, magic, reading, isShown }: Carried,
  bytes: Uint8Array,
  sha256: (bytes: Uint8Array) => string,
  room: Room,
): Attachment {
  const declared = part.declared === undefined ? '' : (part.declared.split(';', 1)[0]?.trim().toLowerCase() ?? '');
  return {
    name: room.keep(part.filename ?? ''),
    type: room.keep(magic?.type ?? part.type),
    declared: room.keep(declared),
    sha256: sha256(bytes),
    bytes: bytes.length,
    ...(part.filenames === undefined ? {} : { names: part.filenames.map((one) => room.keep(one)) }),
    ...(isShown ? { inline: true } : {}),
    ...(magic?.encrypted === true ? { encrypted: true } : {}),
    ...(magic?.macros === true ? { macros: true } : {}),
    ...(reading === undefined ? {} : { reading }),
  };
}
