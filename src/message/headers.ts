/** Header fields as they stand on the wire (RFC 5322 §2.2), and what they are when they are not what they should be. */
import { apart, toLatin1 } from './byte-string.ts';
import type { DefectCode } from './defects.ts';
import { rewritten } from './gathered.ts';
import type { Header, Span } from './message.ts';
import type { Ledger } from './mime/ledger.ts';

export interface HeaderBlock {
  readonly headers: readonly Header[];
  /** From the first field to before the blank line. */
  readonly at: Span;
  /** Where the body begins. */
  readonly bodyStart: number;
  /** The block was ended by a delimiter line or by the end, not by a blank line. */
  readonly cut: boolean;
  /** Places where some client would end the header: lines without a colon, lines of white space only. */
  readonly earlyEnds: readonly { readonly code: DefectCode; readonly fields: number; readonly at: Span }[];
}

const LF = 10;
const CR = 13;
const SPACE = 32;
const TAB = 9;
const DASH = 45;
const COLON = 58;

const isBlank = (code: number): boolean => code === SPACE || code === TAB || code === CR || code === LF;

/** More of these say nothing new, and each costs another reading. */
const EARLY_ENDS_KEPT = 2;

/**
 * Reads the fields from `from` until the blank line, `end`, or a line that `isDelimiter` knows.
 * `text` holds one character a byte; every offset given and returned is a byte offset. Never throws.
 */
export function readHeaders(
  text: string,
  from: number,
  end: number,
  ledger: Ledger,
  isDelimiter?: (lineStart: number) => boolean,
): HeaderBlock {
  const headers: Header[] = [];
  const earlyEnds: { code: DefectCode; fields: number; at: Span }[] = [];
  const stopAt = from + ledger.limits.headerBytes;
  let firstLoose = -1;
  let warned = false;
  let pos = from;
  let bodyStart = NO_BODY;
  while (pos < end) {
    const ending = blockEnd(text, pos, end, isDelimiter);
    if (ending !== GOES_ON) {
      bodyStart = ending;
      break;
    }
    if (headers.length >= ledger.limits.headerFields || ledger.fieldsLeft <= 0 || pos >= stopAt) {
      const limit = pos >= stopAt ? 'header-bytes' : 'header-fields';
      ({ pos, bodyStart } = skipToBody(text, pos, pos, end, isDelimiter, ledger, limit));
      break;
    }
    // the field: its line and the lines that continue it (RFC 5322 §2.2.3)
    let lineEnd = endOfLine(text, pos, end);
    const firstLineEnd = lineEnd;
    let next = lineEnd < end ? text.charCodeAt(lineEnd) : 0;
    let folded = false;
    let loose = looseCrIn(text, pos, lineEnd, ledger);
    while ((next === SPACE || next === TAB) && lineEnd < stopAt) {
      const continued = endOfLine(text, lineEnd, end);
      if (earlyEnds.length < EARLY_ENDS_KEPT && isWhite(text, lineEnd, continued)) {
        ledger.defect('white-line-in-header', [lineEnd, continued]);
        earlyEnds.push({ code: 'white-line-in-header', fields: headers.length + 1, at: [lineEnd, continued] });
      }
      folded = true;
      if (loose < 0) loose = looseCrIn(text, lineEnd, continued, ledger);
      lineEnd = continued;
      next = lineEnd < end ? text.charCodeAt(lineEnd) : 0;
    }
    // a field that runs over the limit is kept up to the limit
    const fieldEnd = Math.min(lineEnd, stopAt);
    if (firstLoose < 0) firstLoose = loose;
    const header = fieldOf(text, pos, Math.min(firstLineEnd, fieldEnd), fieldEnd, folded, loose >= 0, ledger);
    // to Postfix and others the letter begins at prose, and at a name beyond ASCII or with a control
    const code = header.key === '' ? 'header-without-colon' : 'header-name-invalid';
    if ((header.key === '' || isNoName(header.name)) && earlyEnds.length < EARLY_ENDS_KEPT)
      earlyEnds.push({ code, fields: headers.length, at: header.at });
    headers.push(header);
    ledger.fieldsLeft -= 1;
    if (fieldEnd < lineEnd) {
      ({ pos, bodyStart } = skipToBody(text, fieldEnd, lineEnd, end, isDelimiter, ledger, 'header-bytes'));
      break;
    }
    pos = lineEnd;
    if (!warned && pos - from > ledger.limits.headerBytesWarn) {
      warned = true;
      ledger.defect('header-large', [from, pos]);
    }
  }
  if (firstLoose >= 0) ledger.defect('bare-cr', [firstLoose, firstLoose + 1]);
  const cut = bodyStart < 0;
  if (bodyStart > pos) ledger.gap('separator', [pos, bodyStart]);
  return { headers, at: [from, pos], bodyStart: cut ? pos : bodyStart, cut, earlyEnds };
}

/** What `blockEnd` says of a line that is no end, and of a delimiter line, behind which there is no body. */
const GOES_ON = 0;
const NO_BODY = -1;

/** Whether a header block ends with the line at `pos`, and if so where its body begins. */
function blockEnd(
  text: string,
  pos: number,
  end: number,
  isDelimiter: ((lineStart: number) => boolean) | undefined,
): number {
  const first = text.charCodeAt(pos);
  if (first === LF || first === CR) {
    const after = blankLineEnd(text, pos, end);
    if (after > 0) return after;
  }
  return first === DASH && isDelimiter?.(pos) === true ? NO_BODY : GOES_ON;
}

/** The offset behind the line end of the line that holds `pos`, at most `end`. */
function endOfLine(text: string, pos: number, end: number): number {
  const lf = text.indexOf('\n', pos);
  return lf < 0 || lf >= end ? end : lf + 1;
}

/** The offset of a CR in the line that is no part of its line end, or -1. CR CR LF is a line end that a converter doubled. */
function looseCrIn(text: string, from: number, lineEnd: number, ledger: Ledger): number {
  const cr = ledger.crAfter(from);
  if (cr < 0 || cr >= lineEnd) return -1;
  if (
    text.charCodeAt(lineEnd - 1) === LF &&
    (cr === lineEnd - 2 || (cr === lineEnd - 3 && text.charCodeAt(lineEnd - 2) === CR))
  )
    return -1;
  return cr;
}

/** The offset behind a blank line, or 0. Broken converters write CR CR LF: one line end, not two. */
function blankLineEnd(text: string, pos: number, end: number): number {
  let at = pos;
  while (at < end && at < pos + 2 && text.charCodeAt(at) === CR) at += 1;
  return at < end && text.charCodeAt(at) === LF ? at + 1 : 0;
}

function isWhite(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) if (!isBlank(text.charCodeAt(i))) return false;
  return true;
}

/**
 * Goes over the rest of a block that is too long, line by line from `resume`; what is left out, `from` on, becomes
 * a Gap `unread`.
 */
function skipToBody(
  text: string,
  from: number,
  resume: number,
  end: number,
  isDelimiter: ((lineStart: number) => boolean) | undefined,
  ledger: Ledger,
  limit: string,
): { pos: number; bodyStart: number } {
  let pos = resume;
  let bodyStart = NO_BODY;
  while (pos < end) {
    const ending = blockEnd(text, pos, end, isDelimiter);
    if (ending !== GOES_ON) {
      bodyStart = ending;
      break;
    }
    pos = endOfLine(text, pos, end);
  }
  ledger.stop(limit, [from, pos]);
  if (pos > from) ledger.gap('unread', [from, pos]);
  return { pos, bodyStart };
}

/** Names as written and their keys: the same few names come in every mail. A stranger's names fill it only so far. */
const keys = new Map<string, string>();
const keysKept = 500;

/** The value with a space for each CR and LF of its folds: as long as it was, so that offsets stay right. */
function unfolded(text: string, from: number, end: number): string {
  return rewritten(text.slice(from, end), (piece) => piece.replace(/\r\n/g, '  ').replace(/\n/g, ' '));
}

/** The offset of the colon that ends the name, or -1: the first colon of the line. */
function nameEnd(text: string, from: number, lineEnd: number): number {
  for (let i = from; i < lineEnd; i += 1) if (text.charCodeAt(i) === COLON) return i;
  return -1;
}

function fieldOf(
  text: string,
  at: number,
  firstLineEnd: number,
  end: number,
  folded: boolean,
  loose: boolean,
  ledger: Ledger,
): Header {
  const first = text.charCodeAt(at);
  let nameStart = at;
  if (first === SPACE || first === TAB) {
    // only the first line of a block can come here: there is nothing that it could continue
    ledger.defect('leading-space', [at, firstLineEnd]);
    while (nameStart < firstLineEnd && isBlank(text.charCodeAt(nameStart))) nameStart += 1;
  }
  const colon = nameEnd(text, nameStart, firstLineEnd);
  let valueStart = nameStart;
  let name = '';
  let key = '';
  if (colon <= nameStart) {
    ledger.defect('header-without-colon', [at, end]);
  } else {
    valueStart = colon + 1;
    name = text.slice(nameStart, colon);
    const known = keys.get(name);
    if (known !== undefined) {
      key = known;
    } else {
      name = apart(toLatin1(name));
      key = name.toLowerCase();
      if (!plainName.test(key)) key = oddKey(key, [at, colon], ledger);
      else if (keys.size < keysKept) keys.set(name, key);
    }
  }
  let valueEnd = end;
  while (valueStart < valueEnd && isBlank(text.charCodeAt(valueStart))) valueStart += 1;
  while (valueEnd > valueStart && isBlank(text.charCodeAt(valueEnd - 1))) valueEnd -= 1;
  let value = toLatin1(folded ? unfolded(text, valueStart, valueEnd) : text.slice(valueStart, valueEnd));
  if (loose) value = value.replaceAll('\r', ' ');
  if (ledger.nul && value.includes('\0')) ledger.defect('nul-in-header', [valueStart, valueEnd], { name });
  return { name, key, value, at: [at, end], valueAt: [valueStart, valueEnd] };
}

// RFC 5322 §2.2: a name is printable ASCII without colon and space
const plainName = /^[!-9;-~]+$/;
/** No name, also with white space before its colon (RFC 5322 §4.5); the line of a mailbox (`From a@b Mon …`) is known. */
const isNoName = (name: string): boolean => !/^[!-9;-~]*[ \t]*$/.test(name) && !/^>?from /i.test(name);
const controls = /[\u0000-\u0020\u007f]/g;
const spaceAtEnd = /[ \t]$/;
const spacesOnly = /^[ \t]*$/;

/** The key of a name that is no proper name: clients differ in whether they still read it, so we do and say so. */
function oddKey(lower: string, at: Span, ledger: Ledger): string {
  if (lower.includes('\0')) ledger.defect('nul-in-header-name', at);
  if (spaceAtEnd.test(lower)) ledger.defect('space-before-colon', at);
  const key = lower.trim();
  if (plainName.test(key)) {
    // `From\xa0:`: programs whose white space is Unicode's read it as From, all others as a field that nobody knows
    if (!lower.startsWith(key) || !spacesOnly.test(lower.slice(key.length))) ledger.defect('header-name-invalid', at);
    return key;
  }
  const bare = key.replace(controls, '');
  // a word with spaces inside is prose or a quoted `From ` line, not a name with controls put into it
  if (key.includes(' ')) {
    ledger.defect('header-name-invalid', at);
    return key;
  }
  if (!lower.includes('\0')) ledger.defect('header-name-invalid', at);
  return bare;
}
