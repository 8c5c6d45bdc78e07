/** Strings of PDF (ISO 32000-1 §7.3.4): in brackets with backslashes, or in hex; text in UTF-16 or Latin-1. */

/** Characters of a string that are read. */
export const STRING = 8192;

/** The string that begins at `at`, white space passed over; undefined when none does. */
export function readPdfString(text: string, at: number, most = STRING): string | undefined {
  let from = at;
  while (from < at + 16 && text.charCodeAt(from) <= 32) from += 1;
  if (text[from] === '(') return asText(readLiteral(text, from + 1, most));
  if (text[from] === '<' && text[from + 1] !== '<') return asText(readHex(text, from + 1, most));
  return undefined;
}

function readLiteral(text: string, from: number, most: number): string {
  let out = '';
  let depth = 1;
  const end = Math.min(text.length, from + most);
  for (let at = from; at < end; at += 1) {
    const c = text[at] ?? '';
    if (c === '\\') {
      at += 1;
      const next = text[at] ?? '';
      const octal = /^[0-7]{1,3}/.exec(text.slice(at, at + 3))?.[0];
      if (octal !== undefined) {
        out += String.fromCharCode(Number.parseInt(octal, 8) & 0xff);
        at += octal.length - 1;
      } else if (next !== '\n' && next !== '\r') out += escapes.get(next) ?? next;
      continue;
    }
    if (c === '(') depth += 1;
    if (c === ')') depth -= 1;
    if (depth === 0) break;
    out += c;
  }
  return out;
}

const escapes = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['b', '\b'],
  ['f', '\f'],
]);

function readHex(text: string, from: number, most: number): string {
  const piece = text.slice(from, from + most);
  const close = piece.indexOf('>');
  const digits = piece.slice(0, Math.max(0, close)).replace(/[^0-9a-f]/gi, '');
  let out = '';
  for (let i = 0; i < digits.length; i += 2)
    out += String.fromCharCode(Number.parseInt(digits.slice(i, i + 2).padEnd(2, '0'), 16));
  return out;
}

/** §7.9.2.2: a mark of byte order says UTF-16BE. */
function asText(raw: string): string {
  if (!raw.startsWith('\xfe\xff')) return raw;
  let out = '';
  for (let i = 2; i + 1 < raw.length; i += 2)
    out += String.fromCharCode((raw.charCodeAt(i) << 8) | raw.charCodeAt(i + 1));
  return out;
}
