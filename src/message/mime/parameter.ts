/**
 * The value of a structured MIME field and its parameters (RFC 2045 §5.1), with the pieces of RFC 2231 joined,
 * and with what mailers really write: RFC 2047 words and raw 8-bit inside names, duplicates, comments, no quotes.
 */
import { fromLatin1 } from '../byte-string.ts';
import { decodeCharset } from '../charset.ts';
import { decodeWords } from '../encoded-word.ts';

export interface Parameter {
  /** Lower case, without the marks of RFC 2231. */
  readonly name: string;
  /** Decoded. */
  readonly value: string;
  /** As written, quotes and backslashes removed: what a boundary is compared by. */
  readonly raw: string;
  /** Written as `name*` or in pieces (RFC 2231). */
  readonly extended: boolean;
}

export interface Parameters {
  /** The word before the first semicolon, lower case. */
  readonly value: string;
  /** In wire order, duplicates kept. */
  readonly all: readonly Parameter[];
  /** The field holds a comment in parentheses, which some clients do not skip. */
  readonly comment: boolean;
  /** There are more than are kept. */
  readonly cut: boolean;
}

/** Parameters kept of one field: a hundred pieces of a long name are met, a hundred thousand are an attack on memory. */
const parametersKept = 1_000;

/** A type and nothing else: the usual value of most parts. */
const simple = /^[a-z0-9!#$&^_.+/-]+$/;

/** Reads `type/subtype; name=value; …`. Linear; never throws. */
export function readParameters(field: string): Parameters {
  const lower = field.toLowerCase();
  if (simple.test(lower)) return { value: lower, all: [], comment: false, cut: false };
  const { pieces, comment, cut } = split(field);
  const head = headOf(pieces[0]);
  const { value } = head;
  const all: Parameter[] = head.parameter === undefined ? [] : [head.parameter];
  const runs = new Map<string, Piece[]>();
  for (let i = 1; i < pieces.length; i += 1) {
    const piece = pieces[i];
    if (piece === undefined || piece.equals < 0) continue;
    const written = piece.text.slice(0, piece.equals).trim().toLowerCase();
    const raw = piece.quoted ? piece.text.slice(piece.equals + 1) : piece.text.slice(piece.equals + 1).trim();
    const star = written.indexOf('*');
    if (star < 0) {
      if (written !== '') all.push({ name: written, value: decodeWords(raw).text, raw, extended: false });
      continue;
    }
    const name = written.slice(0, star);
    const mark = written.slice(star + 1);
    if (mark === '') {
      all.push({ name, value: joined([{ index: 0, encoded: true, raw }]), raw, extended: true });
      continue;
    }
    const encoded = mark.endsWith('*');
    const index = Number(encoded ? mark.slice(0, -1) : mark);
    if (!Number.isSafeInteger(index) || index < 0) continue;
    const run = runs.get(name);
    if (run === undefined) {
      const begun = [{ index, encoded, raw }];
      runs.set(name, begun);
      // its place among the others is where its first piece stands; the value is filled in below
      all.push({ name, value: '', raw: '', extended: true });
    } else {
      run.push({ index, encoded, raw });
    }
  }
  if (runs.size === 0) return { value, all, comment, cut };
  const whole = all.map((parameter) => {
    const run = parameter.extended && parameter.raw === '' ? runs.get(parameter.name) : undefined;
    if (run === undefined) return parameter;
    run.sort((a, b) => a.index - b.index);
    return { ...parameter, value: joined(run), raw: run.map((piece) => piece.raw).join('') };
  });
  return { value, all: whole, comment, cut };
}

/** The first word; and a name of a file that stands right behind it, or in its place: programs that forgive read it. */
function headOf(first: Raw | undefined): { readonly value: string; readonly parameter?: Parameter } {
  const text = (first?.text ?? '').trim();
  if (first === undefined || first.equals < 0) return { value: text.toLowerCase() };
  const written = first.text.slice(0, first.equals).trim().toLowerCase();
  const [word = '', name = word] = written.split(/[\s,]+/, 2);
  if (name !== 'filename' && name !== 'name') return { value: text.toLowerCase() };
  const raw = first.text.slice(first.equals + 1).trim();
  const parameter = { name, value: decodeWords(raw).text, raw, extended: false };
  return { value: word === name ? '' : word, parameter };
}

interface Piece {
  readonly index: number;
  readonly encoded: boolean;
  readonly raw: string;
}

/** RFC 2231 §3 and §4: pieces in order, percent signs only in those marked, charset and language in front of the first. */
function joined(run: readonly Piece[]): string {
  const bytes: string[] = [];
  let label: string | undefined;
  let anyEncoded = false;
  for (const [i, piece] of run.entries()) {
    let raw = piece.raw;
    if (piece.encoded) {
      anyEncoded = true;
      if (i === 0) {
        const first = raw.indexOf("'");
        const second = first < 0 ? -1 : raw.indexOf("'", first + 1);
        if (second > 0) {
          label = raw.slice(0, first);
          raw = raw.slice(second + 1);
        }
      }
      bytes.push(unpercent(raw));
    } else {
      bytes.push(raw);
    }
  }
  const whole = bytes.join('');
  // Outlook and others write RFC 2047 words into RFC 2231 pieces
  if (!anyEncoded || whole.includes('=?')) return decodeWords(whole).text;
  return decodeCharset(fromLatin1(whole), label === '' ? undefined : label).text;
}

const percent = /%([0-9a-f]{2})/gi;
const unpercent = (text: string): string =>
  text.includes('%') ? text.replace(percent, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))) : text;

interface Raw {
  readonly text: string;
  readonly equals: number;
  readonly quoted: boolean;
}

/** Splits at semicolons outside of quotes and comments; quotes, backslashes and comments are removed. */
function split(field: string): { pieces: Raw[]; comment: boolean; cut: boolean } {
  const pieces: Raw[] = [];
  let comment = false;
  let out: string[] = [];
  let length = 0;
  let equals = -1;
  let quoted = false;
  // what was looked for once in vain is not looked for again: keeps hostile fields linear
  let moreQuotes = true;
  let moreComments = true;
  let named: boolean | undefined;
  const isFileName = (): boolean => {
    if (equals < 0) return false;
    named ??= fileName.test(out.join('').slice(0, equals));
    return named;
  };
  const put = (text: string): void => {
    if (equals < 0) {
      const at = text.indexOf('=');
      if (at >= 0) equals = length + at;
    }
    out.push(text);
    length += text.length;
  };
  const flush = (): void => {
    pieces.push({ text: out.join(''), equals, quoted });
    out = [];
    length = 0;
    equals = -1;
    quoted = false;
    named = undefined;
  };
  let pos = 0;
  while (pos < field.length && pieces.length <= parametersKept) {
    const code = field.charCodeAt(pos);
    if (code === 59) {
      flush();
      pos += 1;
      continue;
    } // ;
    if (code === 34) {
      // "
      const close = moreQuotes ? closingQuote(field, pos + 1) : -1;
      if (equals >= 0 && isSpaceOnly(out, length, equals)) {
        // white space between the equals sign and the quote is no part of the value
        const name = out.join('').slice(0, equals + 1);
        out = [name];
        length = name.length;
        quoted = true;
      }
      if (close < 0) {
        moreQuotes = false;
        // no closing quote: up to the next semicolon, as clients do
        const semicolon = field.indexOf(';', pos + 1);
        const stop = semicolon < 0 ? field.length : semicolon;
        out.push(field.slice(pos + 1, stop));
        length += stop - pos - 1;
        pos = stop;
        continue;
      }
      const written = field.slice(pos + 1, close);
      const inside = isFileName() ? withoutQuoting(written) : unescaped(written);
      out.push(inside);
      length += inside.length;
      pos = close + 1;
      if (quoted) pos = skipSpace(field, pos);
      continue;
    }
    if (
      code === 40 &&
      moreComments &&
      (equals < 0 || isSpaceOnly(out, length, equals) || isSpaceBefore(field, pos) || quoted)
    ) {
      // (
      const close = closingParenthesis(field, pos);
      // `new report (1).pdf` without quotes is one name to clients
      const isOfName =
        close > 0 && !quoted && isFileName() && !isSpaceOnly(out, length, equals) && !endsAt(field, close);
      if (isOfName) {
        put(field.slice(pos, close + 1));
        pos = close + 1;
        continue;
      }
      if (close > 0) {
        comment = true;
        pos = close + 1;
        continue;
      }
      moreComments = false;
    }
    const rest = nextSpecial(field, pos + 1);
    // behind the closing quote nothing belongs to a name
    if (!(quoted && isFileName())) put(field.slice(pos, rest));
    pos = rest;
  }
  flush();
  return { pieces, comment, cut: pos < field.length };
}

/** The names of files, and pieces of them (RFC 2231 §3). */
const fileName = /^\s{0,99}(?:file)?name(?:\*\d{0,9}\*?)?\s{0,99}$/i;

/** Nothing of the parameter stands behind. */
function endsAt(field: string, close: number): boolean {
  const next = skipSpace(field, close + 1);
  return next >= field.length || field.charCodeAt(next) === 59;
}

function nextSpecial(field: string, from: number): number {
  for (let i = from; i < field.length; i += 1) {
    const code = field.charCodeAt(i);
    if (code === 59 || code === 34 || code === 40) return i;
  }
  return field.length;
}

/** Where the quoted string ends. Raw Shift_JIS and ISO-2022-JP have quotes and backslashes inside their characters. */
function closingQuote(field: string, from: number): number {
  for (let i = from; i < field.length; i += 1) {
    const code = field.charCodeAt(i);
    if (code === 34) return i;
    if (code === 92) {
      const last = field.charCodeAt(i + 1) === 34 && (i + 2 === field.length || field.charCodeAt(i + 2) === 59);
      if (!(last && isShiftJisLead(field.charCodeAt(i - 1)))) i += 1;
    } else if (code === 27 && field.charCodeAt(i + 1) === 36) {
      const back = field.indexOf('\u001b(', i + 2);
      if (back < 0) return field.indexOf('"', i);
      i = back + 2;
    }
  }
  return -1;
}

const isShiftJisLead = (code: number): boolean => (code >= 0x81 && code <= 0x9f) || (code >= 0xe0 && code <= 0xfc);

function closingParenthesis(field: string, from: number): number {
  let depth = 0;
  for (let i = from; i < field.length; i += 1) {
    const code = field.charCodeAt(i);
    if (code === 92) i += 1;
    else if (code === 40) depth += 1;
    else if (code === 41) {
      depth -= 1;
      if (depth === 0) return i;
    }
  }
  return -1;
}

const isSpaceBefore = (field: string, pos: number): boolean =>
  field.charCodeAt(pos - 1) === 32 || field.charCodeAt(pos - 1) === 9;

function skipSpace(field: string, from: number): number {
  let pos = from;
  while (field.charCodeAt(pos) === 32 || field.charCodeAt(pos) === 9) pos += 1;
  return pos;
}

/** Nothing but white space was collected behind the equals sign. */
function isSpaceOnly(out: readonly string[], length: number, equals: number): boolean {
  if (length === equals + 1) return true;
  const last = out[out.length - 1];
  if (last === undefined) return false;
  const from = equals + 1 - (length - last.length);
  return from >= 0 && last.slice(from).trim() === '';
}

const escaped = /([\u0081-\u009f\u00e0-\u00fc]?)\\(.)/gs;

/** Programs of Windows write paths as they are: of a name clients undo `\\` and `\"` alone. */
function withoutQuoting(text: string): string {
  if (!text.includes('\\') || text.includes('\u001b$')) return text;
  return text.replace(quoting, (whole, lead: string, character: string) => (lead === '' ? character : whole));
}

const quoting = /([\u0081-\u009f\u00e0-\u00fc]?)\\([\\"])/gs;

/** Without the backslashes that quote; one behind a lead byte of Shift_JIS is the second half of a character. */
function unescaped(text: string): string {
  if (!text.includes('\\') || text.includes('\u001b$')) return text;
  return text.replace(escaped, (whole, lead: string, character: string) => (lead === '' ? character : whole));
}
