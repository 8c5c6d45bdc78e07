/** Names and addresses in the forms of RFC 5322 and RFC 2047. */

import { base64 } from './base64.ts';

const CRLF = '\r\n';
const utf8 = new TextEncoder();

/** An address of Exchange (`/O=…`) is none of the Internet: the name stands alone then. */
export function mailbox(name = '', smtp = '', address = '', type = 'SMTP'): string {
  const own = smtp !== '' ? smtp : type.toUpperCase() === 'SMTP' || address.includes('@') ? address : '';
  const bare = oneLine(own).replace(/[<>\s]/g, '');
  const shown = oneLine(name);
  if (bare === '') return shown === '' ? '' : `${phrase(shown)} <>`;
  return shown === '' || shown === own ? `<${bare}>` : `${phrase(shown)} <${bare}>`;
}

/** RFC 5322 §3.2.5: a quoted string for ASCII, encoded words for the rest. */
function phrase(name: string): string {
  return /^[ -~]*$/.test(name) ? `"${name.replace(/["\\]/g, '\\$&')}"` : encoded(name);
}

/** RFC 2047 §2: words of at most 75 characters; 45 bytes make 60 of base64. */
export function encoded(text: string): string {
  const line = oneLine(text);
  if (/^[ -~]*$/.test(line)) return line;
  const words: string[] = [];
  let piece = '';
  let size = 0;
  for (const character of line) {
    const length = utf8.encode(character).length;
    if (size + length > 45) {
      words.push(piece);
      piece = '';
      size = 0;
    }
    piece += character;
    size += length;
  }
  words.push(piece);
  return words.map((one) => `=?UTF-8?B?${base64(utf8.encode(one))}?=`).join(`${CRLF} `);
}

export const oneLine = (text: string): string => text.replace(/[\r\n\0]/g, ' ').trim();
