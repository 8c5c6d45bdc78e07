/** Strings of PDF (ISO 32000-1 §7.3.4): in brackets with backslashes, or in hex; text in UTF-16 or Latin-1. */

/** Characters of a string that are read. */
export const STRING = 8192;

/** The string that begins at `at`, white space passed over; undefined when none does. */
export function readPdfString(text: string, at: number, most = STRING): string | undefined {
  let from = at;
  while (from < at + 16 && text.charCodeAt(from) <= 32) from += 1;
  const read = rawString(text, from, most);
  return read === undefined ? undefined : asText(read.raw);
}

interface RawString {
  /** Its bytes, one character each. */
  readonly raw: string;
  /** Behind it; -1 when it does not end within what is read. */
  readonly end: number;
}

/** The string that begins at `at` itself; undefined when none does. */
export function rawString(text: string, at: number, most = STRING): RawString | undefined {
  if (text[at] === '(') return readLiteral(text, at + 1, most);
  return text[at] === '<' && text[at + 1] !== '<' ? readHex(text, at + 1, most) : undefined;
}

function readLiteral(text: string, from: number, most: number): RawString {
  let raw = '';
  let depth = 1;
  const end = Math.min(text.length, from + most);
  for (let at = from; at < end; at += 1) {
    const c = text[at] ?? '';
    if (c === '\\') {
      at += 1;
      const next = text[at] ?? '';
      const octal = /^[0-7]{1,3}/.exec(text.slice(at, at + 3))?.[0];
      if (octal !== undefined) {
        raw += String.fromCharCode(Number.parseInt(octal, 8) & 0xff);
        at += octal.length - 1;
      } else if (next === '\r') at += text[at + 1] === '\n' ? 1 : 0;
      else if (next !== '\n') raw += escapes.get(next) ?? next;
      continue;
    }
    if (c === '(') depth += 1;
    if (c === ')') depth -= 1;
    if (depth === 0) return { raw, end: at + 1 };
    // §7.3.4.2: every end of line is one LF
    if (c === '\r') {
      raw += '\n';
      at += text[at + 1] === '\n' ? 1 : 0;
    } else raw += c;
  }
  return { raw, end: -1 };
}

const escapes = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['b', '\b'],
  ['f', '\f'],
]);

function readHex(text: string, from: number, most: number): RawString {
  const piece = text.slice(from, from + most);
  const close = piece.indexOf('>');
  const digits = piece.slice(0, Math.max(0, close)).replace(/[^0-9a-f]/gi, '');
  let raw = '';
  for (let i = 0; i < digits.length; i += 2)
    raw += String.fromCharCode(Number.parseInt(digits.slice(i, i + 2).padEnd(2, '0'), 16));
  return { raw, end: close < 0 ? -1 : from + close + 1 };
}

/** §7.9.2.2: a mark of byte order says UTF-16BE, and since PDF 2.0 (ISO 32000-2 §7.9.2.2) UTF-8. */
function asText(raw: string): string {
  if (raw.startsWith('\xef\xbb\xbf'))
    return new TextDecoder().decode(Uint8Array.from(raw, (letter) => letter.charCodeAt(0)));
  if (!raw.startsWith('\xfe\xff')) return raw;
  let out = '';
  for (let i = 2; i + 1 < raw.length; i += 2)
    out += String.fromCharCode((raw.charCodeAt(i) << 8) | raw.charCodeAt(i + 1));
  return out;
}
