/** The words of a mail, part by part, decoded once for everybody who looks at them. */
import { isUnread, textOf } from '../../message/content.ts';
import { locator } from '../../message/locate.ts';
import type { Defect, Message, Part, Span } from '../../message/message.ts';
import { OUTLOOK } from '../../message/outlook.ts';
import { placeIn } from '../../message/parts.ts';
import { seenText } from '../../unpack/enriched.ts';
import type { Html } from '../../unpack/html.ts';
import { HTML_LENGTH, readHtml } from '../../unpack/html.ts';
import { calendarWords } from '../../unpack/ics.ts';

/** One text part. `text` is decoded and otherwise as it stands: HTML is HTML. */
export interface BodyPiece {
  readonly part: Part;
  readonly message: Message;
  readonly text: string;
  readonly charset: string;
  /** What a reader of plain text sees (RFC 3676 lines joined); of HTML its seen text. */
  readonly seen: string;
  readonly html?: Html;
  /** The other reading that it comes from; absent in the first one. */
  readonly reading?: string;
  /** A client that shows HTML shows another part instead of this one (multipart/alternative, RFC 2046 §5.1.4). */
  readonly instead: boolean;
  /** Some client shows this part and not the other: RFC 2046 §5.1.4 calls the last the best, Gmail shows AMP. */
  readonly bySome?: true;
  /** The bytes that gave `text.slice(start, end)`. */
  readonly locate: (start: number, end: number) => Span;
}

/** The bytes that gave `text.slice(start, end)` as a proof; quick for whoever asks in ascending order. */
export const proofIn = (piece: BodyPiece, start: number, end: number): { readonly at: Span } => ({
  at: piece.locate(start, end),
});

/** All of a piece's part, where it stands in the original. */
export const wholeOf = ({ message, part }: BodyPiece): Span => placeIn(message, part.bodyAt);

export interface Body {
  readonly pieces: readonly BodyPiece[];
  /** What invitations say, which calendars show as the letter; their links are those of files. */
  readonly invitations: readonly BodyPiece[];
  /** Where parts lead that only say where their content lies (RFC 2046 §5.2.3, RFC 2017). */
  readonly elsewhere: readonly { readonly url: string; readonly at: Span }[];
  /** Limits that were hit. */
  readonly partial: readonly string[];
  /** What was wrong with the encodings and characters of the texts. */
  readonly defects: readonly Defect[];
}

/** Characters of plain text that are analysed, of all parts together; a letter has under 20,000. */
const TEXT_LENGTH = 1024 * 1024;
/** Bytes that are decoded for each character that is analysed: no charset needs more for a text of any length. */
const CHARACTER = 4;
/** Text parts that are analysed; a mail has one to three. */
const PIECES = 64;
/** Characters of an address that a header field gives. */
const PLACE_LENGTH = 8192;

/** Types that are markup: AMP stands beside the HTML of newsletters, Gmail shows it; watches show the other. */
const AMP = 'text/x-amp-html';
const PAGES: ReadonlySet<string> = new Set(['text/html', AMP, 'text/watch-html']);

/**
 * Whether a client shows the part inside the letter instead of offering it as a file.
 * @param isWhole it is all that the mail has: a text without a name is shown then, whatever it asks for
 */
export function isShownText(part: Part, isWhole = false): boolean {
  if (part.disposition === 'attachment' && !(isWhole && part.filename === undefined && part.filenames === undefined))
    return false;
  if (part.type === 'text/plain' || part.type === 'text/html')
    return part.filename === undefined || part.disposition === 'inline';
  // unknown text: shown by some, harmless to read
  return part.type.startsWith('text/') && part.filename === undefined && part.type !== 'text/calendar';
}

/** RFC 6047 §2.4: the method makes it an invitation, and no file of appointments. */
const isInvitation = ({ type, disposition, params }: Part): boolean =>
  type === 'text/calendar' && disposition !== 'attachment' && params['method'] !== undefined;

interface Shown {
  readonly part: Part;
  /** Whose bytes the part's spans point into. */
  readonly message: Message;
  readonly instead: boolean;
  readonly bySome: boolean;
  readonly reading?: string;
}

/** Reads the texts of the outermost message, those of its other readings behind them. Never throws. */
export function observeBody(message: Message): Body {
  const shown: Shown[] = [];
  const elsewhere: Elsewhere = [];
  gatherAll(message, undefined, shown, elsewhere);
  const partial = new Set<string>();
  const pieces: BodyPiece[] = [];
  const invitations: BodyPiece[] = [];
  const defects: Defect[] = [];
  const known = new Set<string>();
  let left = TEXT_LENGTH;
  for (const { part, message: owner, instead, bySome, reading } of shown) {
    // other readings often have the same part again
    const key = `${owner.within?.join(' ') ?? ''} ${part.bodyAt[0]} ${part.bodyAt[1]} ${part.encoding} ${part.type} ${part.params['charset'] ?? ''}`;
    if (known.has(key) || part.bodyAt[0] === part.bodyAt[1]) continue;
    known.add(key);
    if (pieces.length >= PIECES || left <= 0) {
      partial.add('text-parts');
      break;
    }
    const wanted = PAGES.has(part.type) ? HTML_LENGTH : left;
    const content = textOf(owner, part, wanted * CHARACTER, wanted);
    // what only another reading makes of the bytes is no fault of theirs (docs/decisions/0007): that there is one is told
    if (reading === undefined) defects.push(...content.defects);
    if (isUnread(content)) partial.add('charset');
    const isHtml = PAGES.has(part.type) || looksLikeHtml(part, content.text);
    const limit = isHtml ? HTML_LENGTH : left;
    const text = content.text.length > limit ? content.text.slice(0, limit) : content.text;
    if (content.cut === true || text.length < content.text.length) partial.add(isHtml ? 'html-length' : 'text-length');
    // the same words in another reading say nothing new, and their bytes are known already
    if (
      reading !== undefined &&
      pieces.some((one) => one.text === text && (one.html !== undefined) === isHtml && (instead || !one.instead))
    )
      continue;
    left -= text.length;
    const html = isHtml ? readHtml(text) : undefined;
    for (const hit of html?.limits ?? []) partial.add(hit);
    // made when first asked: most parts are never pointed into
    let locate: ((start: number, end: number) => Span) | undefined;
    const isCalendar = part.type === 'text/calendar';
    (isCalendar ? invitations : pieces).push({
      part,
      message: owner,
      text,
      charset: content.charset,
      instead,
      seen: html?.seen ?? (isCalendar ? calendarWords(text) : seenText(part, text)),
      locate: (start, end) => {
        locate ??= locator(owner, part, content);
        return locate(start, end);
      },
      ...(html === undefined ? {} : { html }),
      ...(bySome ? { bySome } : {}),
      ...(reading === undefined ? {} : { reading }),
    });
  }
  return { pieces, invitations, elsewhere, partial: [...partial], defects };
}

/** Mail without a Content-Type that is HTML all the same: some clients show it so. */
function looksLikeHtml(part: Part, text: string): boolean {
  return part.declared === undefined && /^\s{0,20}<(?:!doctype html|html)/i.test(text.slice(0, 64));
}

type Elsewhere = { url: string; at: Span }[];

const SHOWN = { instead: false, bySome: false };

function gatherAll(message: Message, reading: string | undefined, out: Shown[], elsewhere: Elsewhere): void {
  gather(message, message.body, SHOWN, reading, out, elsewhere);
  for (const { code, part } of message.alternatives) gather(message, part, SHOWN, reading ?? code, out, elsewhere);
}

/** RFC 2017 §3.1: a program that writes a long address breaks it, so white space does not count. */
function placeOf({ type, params }: Part): string | undefined {
  if (type !== 'message/external-body') return undefined;
  const access = params['access-type']?.toLowerCase();
  if (access === 'url') return params['url']?.slice(0, PLACE_LENGTH).replaceAll(/\s/g, '');
  const { site, directory = '', name = '' } = params;
  if (site === undefined || (access !== 'ftp' && access !== 'anon-ftp' && access !== 'tftp')) return undefined;
  return `ftp://${site}/${directory}/${name}`.slice(0, PLACE_LENGTH).replaceAll(/\s/g, '');
}

/**
 * A message inside is a mail of its own; what only hides its text in one is not: another reading, a partial message, or a mail that is
 * nothing but one in an encoding, which RFC 2046 §5.2.1 forbids.
 */
const isOwnMail = (part: Part, owner: Message, reading: string | undefined): boolean =>
  part.type === OUTLOOK ||
  (reading === undefined &&
    (part.type === 'message/rfc822' || part.type === 'message/global') &&
    (part !== owner.body || part.message?.within === owner.within));

// both recursions are bounded by `limits.depth` and `limits.messageDepth` of the reader
function gather(
  message: Message,
  part: Part,
  { instead, bySome }: Pick<Shown, 'instead' | 'bySome'>,
  reading: string | undefined,
  out: Shown[],
  elsewhere: Elsewhere,
): void {
  const url = placeOf(part);
  if (url !== undefined && elsewhere.length < PIECES)
    elsewhere.push({ url, at: placeIn(message, [part.at[0], part.bodyAt[0]]) });
  if (part.message !== undefined) {
    if (!isOwnMail(part, message, reading)) gatherAll(part.message, reading, out, elsewhere);
    return;
  }
  if (part.parts.length === 0) {
    if (isShownText(part, part === message.body) || isInvitation(part))
      out.push({ part, message, instead, bySome, ...(reading === undefined ? {} : { reading }) });
    return;
  }
  const choice = part.type === 'multipart/alternative' ? part.parts.findLastIndex(holdsHtml) : -1;
  for (const [i, child] of part.parts.entries()) {
    const isOther = choice >= 0 && i !== choice;
    const isBySome = bySome || (isOther && (i > choice || child.type === AMP));
    gather(message, child, { instead: instead || isOther, bySome: isBySome }, reading, out, elsewhere);
  }
}

function holdsHtml(part: Part): boolean {
  return part.type === 'text/html' ? isShownText(part) : part.parts.some(holdsHtml);
}
