/** Links that are pictures: QR codes in images, drawn as tables, or with block characters. */
import { contentOf } from '../../message/content.ts';
import type { Message } from '../../message/message.ts';
import { find, latin1 } from '../../message/octets.ts';
import { everyPart, placeIn } from '../../message/parts.ts';
import { isTopLevel, registrableDomain } from '../../message/psl.ts';
import { decodeBase64 } from '../../message/transfer/decoders.ts';
import { CODE_SIDE, imageSize } from '../../unpack/image-size.ts';
import { PIXELS } from '../../unpack/picture/grey.ts';
import { type Tiled, tilesIn } from '../../unpack/picture/tiles.ts';
import { blockGrids, type Grid, tableGrids } from '../../unpack/qr-drawn.ts';
import { findUrls, readUrl } from '../../unpack/url.ts';
import { disguisesOf } from '../../unpack/url-disguise.ts';
import { innerUrls } from '../../unpack/url-redirect.ts';
import type { Link } from '../facts.ts';
import type { Observation, Proofs } from '../finding.ts';
import type { RecipientSearch } from '../known/links/recipient.ts';
import { type Body, wholeOf } from './body.ts';

/** A picture file as it lies in the mail, the modules of a drawn code, a drawing, pictures side by side, or a PDF with its pictures. */
export type Picture =
  | { readonly file: Uint8Array }
  | { readonly svg: string }
  | Tiled
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

/** Pictures that are decoded of one mail; newsletters carry a dozen. */
const PICTURES = 24;
const FILE_LENGTH = 8 * 1024 * 1024;
/** Characters of a drawing, and drawings of one page. */
const DRAWING_LENGTH = 2 * 1024 * 1024;
const DRAWINGS = 4;
/** Bytes of a document whose pictures are decoded. */
const DOCUMENT_LENGTH = 16 * 1024 * 1024;

/** A picture, or a document with pictures, in a file that the mail carries. */
export interface PictureInside {
  readonly bytes: Uint8Array;
  /** The names from the attachment down to it. */
  readonly file: string;
  /** Of the attachment. */
  readonly proof: Proofs;
}

interface Found {
  readonly picture: Picture;
  readonly proof: Proofs;
  readonly file?: string;
}

/** The pictures that may hold a code, each with its place. Small icons and what is no picture are left out. */
function picturesIn(
  message: Message,
  body: Body,
  passwords: () => readonly string[],
  inside: readonly PictureInside[],
): { readonly found: readonly Found[]; readonly isFull: boolean } {
  const found: Found[] = [];
  let isFull = false;
  let room = PICTURES;
  const add = (one: Found): void => {
    if (found.length < room) found.push(one);
    else isFull = true;
  };
  /** By Content-ID. */
  const carried = new Map<string, Uint8Array>();
  const addFile = (bytes: Uint8Array, place: Omit<Found, 'picture'>): void => {
    const svg = bytes.length <= DRAWING_LENGTH ? svgOf(bytes) : undefined;
    if (svg !== undefined) {
      add({ picture: { svg }, ...place });
      return;
    }
    const size = imageSize(bytes);
    // a format that we cannot decode may hold one too
    if (size === undefined && (isOtherPicture(bytes) || bytes.length > DRAWING_LENGTH)) isFull = true;
    if (size === undefined || size.width < CODE_SIDE || size.height < CODE_SIDE) return;
    if (size.width * size.height > PIXELS || bytes.length > FILE_LENGTH) isFull = true;
    else add({ picture: { file: bytes }, ...place });
  };
  const addPdf = (bytes: Uint8Array, place: Omit<Found, 'picture'>): void => {
    if (bytes.length > DOCUMENT_LENGTH) isFull = true;
    else if (isPdfWithPictures(bytes))
      add({ picture: { pdf: bytes, passwords: isLockedPdf(bytes) ? passwords() : [] }, ...place });
  };
  for (const piece of body.pieces) {
    const proof: Proofs = [{ at: wholeOf(piece) }];
    const grids =
      piece.html === undefined ? blockGrids(piece.text) : [...tableGrids(piece.text), ...blockGrids(piece.html.seen)];
    for (const grid of grids) add({ picture: { grid }, proof });
  }
  for (const { part, message: holder } of everyPart(message)) {
    if (part.type === 'application/pdf' || /\.pdf$/i.test(part.filename ?? '')) {
      addPdf(contentOf(holder, part).bytes, { proof: [{ at: placeIn(holder, part.at) }] });
      continue;
    }
    if (!part.type.startsWith('image/') && !/\.(?:png|jpe?g|gif|bmp|webp|svg|tiff?)$/i.test(part.filename ?? ''))
      continue;
    const { bytes } = contentOf(holder, part);
    if (part.contentId !== undefined) carried.set(part.contentId, bytes);
    addFile(bytes, { proof: [{ at: placeIn(holder, part.at) }] });
  }
  for (const piece of body.pieces) {
    if (piece.html === undefined || !/(?:cid:|data:image\/|<svg)/i.test(piece.text)) continue;
    const proof: Proofs = [{ at: wholeOf(piece) }];
    for (const svg of svgIn(piece.text)) add({ picture: { svg }, proof });
    const data = new Map<string, Uint8Array>();
    const fileOf = (address: string): { file: Uint8Array; width: number; height: number } | undefined => {
      const file = /^cid:/i.test(address) ? carried.get(decoded(address.slice(4))) : dataOf(address, data);
      const size = file === undefined ? undefined : imageSize(file);
      return file === undefined || size === undefined ? undefined : { file, ...size };
    };
    for (const tiled of tilesIn(piece.text, fileOf)) add({ picture: tiled, proof });
    // pictures that stand in the page itself
    for (const bytes of data.values()) addFile(bytes, { proof });
  }
  room = found.length + PICTURES;
  for (const { bytes, ...place } of inside) {
    if (find(bytes, '%PDF-', 0, 1024) >= 0) addPdf(bytes, place);
    else addFile(bytes, place);
  }
  return { found, isFull };
}

/** `%PDF`, and the name of a picture: most short documents have none, and no thread is started for them. */
function isPdfWithPictures(bytes: Uint8Array): boolean {
  return find(bytes, '%PDF-', 0, 1024) >= 0 && find(bytes, '/Image') >= 0;
}

const isLockedPdf = (bytes: Uint8Array): boolean => find(bytes, '/Encrypt') >= 0;

/** AVIF and HEIC (ISO/IEC 14496-12 §4.3), JPEG XL, JPEG 2000: mail programs show them, and we do not decode them. */
function isOtherPicture(bytes: Uint8Array): boolean {
  const head = latin1(bytes, 0, 12);
  return (
    /^[\s\S]{4}ftyp(?:avi[fs]|hei[cfsx]|mif1|msf1)/.test(head) ||
    head.startsWith('\0\0\0\x0cJXL ') ||
    head.startsWith('\xff\x0a') ||
    head.startsWith('\0\0\0\x0cjP  ')
  );
}

/** The text of a drawing; undefined for what is none. */
function svgOf(bytes: Uint8Array): string | undefined {
  if (!/<svg[\s>]/i.test(latin1(bytes, 0, 4096))) return undefined;
  return latin1(bytes);
}

/** Drawings in the page itself. */
function svgIn(html: string): string[] {
  const found: string[] = [];
  for (let at = html.search(/<svg[\s>]/i); at >= 0 && found.length < DRAWINGS; ) {
    const close = html.indexOf('</svg', at);
    const end = close < 0 ? html.length : close;
    found.push(html.slice(at, Math.min(end, at + DRAWING_LENGTH)));
    const next = html.slice(end).search(/<svg[\s>]/i);
    at = next < 0 ? -1 : end + next;
  }
  return found;
}

/** The picture of a `data:` address (RFC 2397); each address is decoded once. */
function dataOf(address: string, known: Map<string, Uint8Array>): Uint8Array | undefined {
  const before = known.get(address);
  if (before !== undefined || known.size >= PICTURES * 4) return before;
  const head = /^data:image\/[a-z.+-]{1,20}(?:;[a-z0-9=-]{1,30})?;base64,/i.exec(address)?.[0];
  if (head === undefined) return undefined;
  const { bytes } = decodeBase64(new TextEncoder().encode(address.slice(head.length)));
  known.set(address, bytes);
  return bytes;
}

/** RFC 2392: an identifier in an address is percent-encoded. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * The links in the codes of a mail.
 * @param passwords words of the mail that may open a locked document
 * @param inside what stands in files that the mail carries
 * @returns links `where: 'qr'`, proved by the part that holds the picture; those inside a redirector follow it
 */
export async function observeCodes(
  message: Message,
  body: Body,
  recipients: RecipientSearch,
  passwords: () => readonly string[],
  readCodes: ReadCodes,
  inside: readonly PictureInside[],
): Promise<{ readonly links: readonly Observation<Link>[]; readonly partial: readonly string[] }> {
  const { found, isFull } = picturesIn(message, body, passwords, inside);
  const codes = found.length === 0 ? [] : await readCodes(found.map(({ picture }) => picture));
  const links = new Map<string, Observation<Link>>();
  for (const [i, { texts }] of codes.entries()) {
    const place = found[i];
    if (place === undefined) continue;
    for (const text of texts) addLink(text, place, recipients, links);
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
/** Links that stand in the words of one code. */
const LINKS = 4;

function addLink(
  text: string,
  place: Omit<Found, 'picture'>,
  recipients: RecipientSearch,
  links: Map<string, Observation<Link>>,
  via?: string,
  depth = DEPTH,
): void {
  const written = text.trim().slice(0, TEXT);
  // telephones open `www.example.com` too
  const read =
    readUrl(written) ?? (/^www\.|^[a-z0-9-]+\.[a-z]{2,}\//i.test(written) ? readUrl(`http://${written}`) : undefined);
  // a card, a network or a few words with a link among them: telephones offer the link
  if ((read === undefined || read.host === '') && depth === DEPTH && via === undefined) {
    const found = findUrls(written, isTopLevel).urls.filter(({ kind }) => kind !== 'address');
    for (const { href } of found.slice(0, LINKS)) addLink(href, place, recipients, links, undefined, depth - 1);
  }
  if (read === undefined || read.host === '' || links.has(read.href)) return;
  const personal = recipients.find(read.href);
  const disguises = disguisesOf(written, read.href, read.host);
  const value: Link = {
    url: read.href,
    shown: '',
    host: read.host,
    domain: registrableDomain(read.host) ?? read.host,
    where: 'qr',
    ...(place.file !== undefined && { file: place.file }),
    ...(via !== undefined && { via }),
    ...(disguises.length > 0 && { disguises }),
    ...(personal !== undefined && { personal }),
  };
  links.set(read.href, { value, proof: place.proof });
  if (depth > 0)
    for (const { url } of innerUrls(read.href, read.host)) addLink(url, place, recipients, links, read.href, depth - 1);
}
