/** Links that are pictures: QR codes in images, drawn as tables, or with block characters. */
import { contentOf } from '../../message/content.ts';
import type { Message } from '../../message/message.ts';
import { find } from '../../message/octets.ts';
import { everyPart } from '../../message/parts.ts';
import { registrableDomain } from '../../message/psl.ts';
import { imageSize } from '../../unpack/image-size.ts';
import { blockGrids, type Grid, tableGrids } from '../../unpack/qr-drawn.ts';
import { readUrl } from '../../unpack/url.ts';
import { disguisesOf } from '../../unpack/url-disguise.ts';
import { innerUrls } from '../../unpack/url-redirect.ts';
import type { Link } from '../facts.ts';
import type { Observation, Proof } from '../finding.ts';
import type { RecipientSearch } from '../known/recipient.ts';
import type { Body } from './body.ts';

/** A picture file as it lies in the mail, the modules of a drawn code, or a PDF with its pictures. */
export type Picture =
  | { readonly file: Uint8Array }
  | { readonly grid: Grid }
  /** `passwords`: words of the mail that may open it, where it is locked. */
  | { readonly pdf: Uint8Array; readonly passwords: readonly string[] };

/** What was read; `limit` when the reading was ended before its end. */
export interface Codes {
  readonly texts: readonly string[];
  readonly limit?: 'time';
  /** Some pictures of a document could not be decoded, or were too many. */
  readonly isPartial?: boolean;
}

/** Reads the codes of pictures, in their order; never throws. */
export type ReadCodes = (pictures: readonly Picture[]) => Promise<readonly Codes[]>;

/** Pixels of a picture that is decoded: 25 million are 100 MB of memory. */
const PIXELS = 25_000_000;
/** A code of 21 modules needs as many pixels. */
const SIDE = 40;
/** Pictures that are decoded of one mail; newsletters carry a dozen. */
const PICTURES = 24;
const FILE_LENGTH = 8 * 1024 * 1024;
/** Bytes of a document whose pictures are decoded. */
const DOCUMENT_LENGTH = 16 * 1024 * 1024;

interface Found {
  readonly picture: Picture;
  readonly proof: Proof;
}

/** The pictures that may hold a code, each with its place. Small icons and what is no picture are left out. */
function picturesIn(
  message: Message,
  body: Body,
  passwords: () => readonly string[],
): { readonly found: readonly Found[]; readonly isFull: boolean } {
  const found: Found[] = [];
  let isFull = false;
  const add = (one: Found): void => {
    if (found.length < PICTURES) found.push(one);
    else isFull = true;
  };
  for (const piece of body.pieces) {
    const proof = { at: piece.part.bodyAt };
    const grids =
      piece.html === undefined ? blockGrids(piece.text) : [...tableGrids(piece.text), ...blockGrids(piece.html.seen)];
    for (const grid of grids) add({ picture: { grid }, proof });
  }
  for (const { part, message: holder } of everyPart(message)) {
    if (part.type === 'application/pdf' || /\.pdf$/i.test(part.filename ?? '')) {
      const { bytes } = contentOf(holder, part);
      if (bytes.length > DOCUMENT_LENGTH) isFull = true;
      else if (isPdfWithPictures(bytes))
        add({
          picture: { pdf: bytes, passwords: isLockedPdf(bytes) ? passwords() : [] },
          proof: { at: holder.within ?? part.at },
        });
      continue;
    }
    if (!part.type.startsWith('image/') && !/\.(?:png|jpe?g|gif|bmp|webp)$/i.test(part.filename ?? '')) continue;
    const { bytes } = contentOf(holder, part);
    const size = imageSize(bytes);
    // a format that we cannot decode may hold one too
    if (isWebp(bytes)) isFull = true;
    if (size === undefined || size.width < SIDE || size.height < SIDE) continue;
    if (size.width * size.height > PIXELS || bytes.length > FILE_LENGTH) isFull = true;
    else add({ picture: { file: bytes }, proof: { at: holder.within ?? part.at } });
  }
  return { found, isFull };
}

/** `%PDF`, and the name of a picture: most short documents have none, and no thread is started for them. */
function isPdfWithPictures(bytes: Uint8Array): boolean {
  return find(bytes, '%PDF-', 0, 1024) >= 0 && find(bytes, '/Image') >= 0;
}

const isLockedPdf = (bytes: Uint8Array): boolean => find(bytes, '/Encrypt') >= 0;

/** RIFF, a length, WEBP (RFC 9649 §2.4). */
function isWebp(bytes: Uint8Array): boolean {
  return (
    [0x52, 0x49, 0x46, 0x46].every((c, i) => bytes[i] === c) &&
    [0x57, 0x45, 0x42, 0x50].every((c, i) => bytes[i + 8] === c)
  );
}

/**
 * The links in the codes of a mail.
 * @param passwords words of the mail that may open a locked document
 * @returns links `where: 'qr'`, proved by the part that holds the picture; those inside a redirector follow it
 */
export async function observeCodes(
  message: Message,
  body: Body,
  recipients: RecipientSearch,
  passwords: () => readonly string[],
  readCodes: ReadCodes,
): Promise<{ readonly links: readonly Observation<Link>[]; readonly partial: readonly string[] }> {
  const { found, isFull } = picturesIn(message, body, passwords);
  const codes = found.length === 0 ? [] : await readCodes(found.map(({ picture }) => picture));
  const links = new Map<string, Observation<Link>>();
  for (const [i, { texts }] of codes.entries()) {
    const proof = found[i]?.proof;
    if (proof === undefined) continue;
    for (const text of texts) addLink(text, proof, recipients, links);
  }
  const isCut = codes.some(({ limit }) => limit !== undefined);
  return {
    links: [...links.values()],
    partial: [
      ...(isFull || codes.some((one) => one.isPartial === true) ? ['pictures'] : []),
      ...(isCut ? ['pictures-time'] : []),
    ],
  };
}

/** Characters of one code: the largest holds 4,296 letters. */
const TEXT = 4300;
const DEPTH = 4;

function addLink(
  text: string,
  proof: Proof,
  recipients: RecipientSearch,
  links: Map<string, Observation<Link>>,
  via?: string,
  depth = DEPTH,
): void {
  const written = text.trim().slice(0, TEXT);
  // telephones open `www.example.com` too
  const read =
    readUrl(written) ?? (/^www\.|^[a-z0-9-]+\.[a-z]{2,}\//i.test(written) ? readUrl(`http://${written}`) : undefined);
  if (read === undefined || read.host === '' || links.has(read.href)) return;
  const personal = recipients.find(read.href);
  const disguises = disguisesOf(written, read.href, read.host);
  const value: Link = {
    url: read.href,
    shown: '',
    host: read.host,
    domain: registrableDomain(read.host) ?? read.host,
    where: 'qr',
    ...(via !== undefined && { via }),
    ...(disguises.length > 0 && { disguises }),
    ...(personal !== undefined && { personal }),
  };
  links.set(read.href, { value, proof: [proof] });
  if (depth > 0)
    for (const { url } of innerUrls(read.href, read.host)) addLink(url, proof, recipients, links, read.href, depth - 1);
}
