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
const asText = (raw: string): string => markedText(raw) ?? raw;

/** What a text string says to its reader: without a mark its bytes are PDFDocEncoding, and what names its language is left out. */
export const textOf = (raw: string): string =>
  (markedText(raw) ?? raw.replace(OWN, (letter) => DOCUMENT.charAt(OWN_BYTES.indexOf(letter)))).replace(LANGUAGE, '');

function markedText(raw: string): string | undefined {
  if (raw.startsWith('\xef\xbb\xbf'))
    return new TextDecoder().decode(Uint8Array.from(raw, (letter) => letter.charCodeAt(0)));
  // viewers take the other order too, which no standard has
  const isBackwards = raw.startsWith('\xff\xfe');
  if (!isBackwards && !raw.startsWith('\xfe\xff')) return undefined;
  let out = '';
  for (let i = 2; i + 1 < raw.length; i += 2) {
    const [first, second] = [raw.charCodeAt(i), raw.charCodeAt(i + 1)];
    out += String.fromCharCode(isBackwards ? (second << 8) | first : (first << 8) | second);
  }
  return out;
}

/** §D.2: the bytes in which PDFDocEncoding differs from Latin-1, and their letters. */
const OWN = /[\x18-\x1f\x80-\x9e\xa0]/g;
const OWN_BYTES =
  '\x18\x19\x1a\x1b\x1c\x1d\x1e\x1f\x80\x81\x82\x83\x84\x85\x86\x87\x88\x89\x8a\x8b\x8c\x8d\x8e\x8f\x90\x91\x92\x93\x94\x95\x96\x97\x98\x99\x9a\x9b\x9c\x9d\x9e\xa0';
const DOCUMENT = '˘ˇˆ˙˝˛˚˜•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž€';
/** §7.9.2.2: `ESC` `ja` `ESC` */
const LANGUAGE = /\u001b[A-Za-z]{2,5}\u001b/g;
