/** The words of a mail, part by part, decoded once for everybody who looks at them. */
import { textOf } from '../../message/content.ts';
import { unflow } from '../../message/flowed.ts';
import { locator } from '../../message/locate.ts';
import type { Message, Part, Span } from '../../message/message.ts';
import type { Html } from '../../unpack/html.ts';
import { HTML_LENGTH, readHtml } from '../../unpack/html.ts';

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
  /** The bytes that gave `text.slice(start, end)`. */
  readonly locate: (start: number, end: number) => Span;
}

/**
 * A proof whose bytes are looked up when somebody asks where they are: a newsletter has a hundred links, and the report
 * shows five. It reads, prints and compares like `{ at: [start, end] }`.
 */
export function proofIn(piece: BodyPiece, start: number, end: number): { readonly at: Span } {
  let at: Span | undefined;
  return {
    get at() {
      at ??= piece.locate(start, end);
      return at;
    },
  };
}

export interface Body {
  readonly pieces: readonly BodyPiece[];
  /** Limits that were hit. */
  readonly partial: readonly string[];
}

/** Characters of plain text that are analysed, of all parts together; a letter has under 20,000. */
const TEXT_LENGTH = 1024 * 1024;
/** Text parts that are analysed; a mail has one to three. */
const PIECES = 64;

/** Whether a client shows the part inside the letter instead of offering it as a file. */
export function isShownText(part: Part): boolean {
  if (part.disposition === 'attachment') return false;
  if (part.type === 'text/plain' || part.type === 'text/html')
    return part.filename === undefined || part.disposition === 'inline';
  // text/enriched, text/x-amp-html and unknown text: shown by some, harmless to read
  return part.type.startsWith('text/') && part.filename === undefined && part.type !== 'text/calendar';
}

interface Shown {
  readonly part: Part;
  readonly instead: boolean;
  readonly reading?: string;
}

/** Reads the texts of the outermost message, those of its other readings behind them. Never throws. */
export function observeBody(message: Message): Body {
  const shown: Shown[] = [];
  gather(message.body, false, undefined, shown);
  for (const { code, part } of message.alternatives) gather(part, false, code, shown);
  const partial = new Set<string>();
  const pieces: BodyPiece[] = [];
  const known = new Set<string>();
  let left = TEXT_LENGTH;
  for (const { part, instead, reading } of shown) {
    // other readings often have the same part again
    const key = `${part.bodyAt[0]} ${part.bodyAt[1]} ${part.encoding} ${part.type} ${part.params['charset'] ?? ''}`;
    if (known.has(key) || part.bodyAt[0] === part.bodyAt[1]) continue;
    known.add(key);
    if (pieces.length >= PIECES || left <= 0) {
      partial.add('text-parts');
      break;
    }
    const content = textOf(message, part);
    const isHtml = part.type === 'text/html' || looksLikeHtml(part, content.text);
    const limit = isHtml ? HTML_LENGTH : left;
    const text = content.text.length > limit ? content.text.slice(0, limit) : content.text;
    if (text.length < content.text.length) partial.add(isHtml ? 'html-length' : 'text-length');
    left -= text.length;
    const html = isHtml ? readHtml(text) : undefined;
    for (const hit of html?.limits ?? []) partial.add(hit);
    // made when first asked: most parts are never pointed into
    let locate: ((start: number, end: number) => Span) | undefined;
    pieces.push({
      part,
      message,
      text,
      charset: content.charset,
      instead,
      seen:
        html?.seen ??
        (part.params['format']?.toLowerCase() === 'flowed'
          ? unflow(text, part.params['delsp']?.toLowerCase() === 'yes')
          : text),
      locate: (start, end) => {
        locate ??= locator(message, part, content);
        return locate(start, end);
      },
      ...(html === undefined ? {} : { html }),
      ...(reading === undefined ? {} : { reading }),
    });
  }
  return { pieces, partial: [...partial] };
}

/** Mail without a Content-Type that is HTML all the same: some clients show it so. */
function looksLikeHtml(part: Part, text: string): boolean {
  return part.declared === undefined && /^\s{0,20}<(?:!doctype html|html)/i.test(text.slice(0, 64));
}

// the depth is bounded by `limits.depth` of the reader
function gather(part: Part, instead: boolean, reading: string | undefined, out: Shown[]): void {
  if (part.parts.length === 0) {
    if (part.message === undefined && isShownText(part))
      out.push(reading === undefined ? { part, instead } : { part, instead, reading });
    return;
  }
  const choice = part.type === 'multipart/alternative' ? part.parts.findLastIndex(holdsHtml) : -1;
  for (const [i, child] of part.parts.entries()) gather(child, instead || (choice >= 0 && i !== choice), reading, out);
}

function holdsHtml(part: Part): boolean {
  return part.type === 'text/html' ? isShownText(part) : part.parts.some(holdsHtml);
}
