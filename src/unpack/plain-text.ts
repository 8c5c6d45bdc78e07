/** A text as a file: its words are all there is to it. */
import { decodeCharset } from '../message/charset.ts';
import { u16 } from '../message/octets.ts';
import type { Finds } from './finds.ts';

/** Bytes for each character that is kept: no charset needs more. */
const CHARACTER = 4;

export function openText(bytes: Uint8Array, finds: Finds): void {
  finds.text((most) => {
    const piece = bytes.subarray(0, most * CHARACTER);
    const mark = u16(piece, 0);
    const { text } = decodeCharset(piece, mark === 0xfeff || mark === 0xfffe ? 'utf-16' : undefined);
    return {
      seen: text.slice(0, most).replaceAll('\r\n', '\n'),
      hidden: '',
      isPartial: piece.length < bytes.length || text.length > most,
    };
  });
}

/** Whether bytes without a form are a text: no control characters but those of lines. */
export function isPlainText(bytes: Uint8Array): boolean {
  const mark = u16(bytes, 0);
  if (mark === 0xfeff || mark === 0xfffe) return true;
  for (const byte of bytes.subarray(0, 1024))
    if (byte < 32 && !(byte >= 9 && byte <= 13) && byte !== 0x1b) return false;
  return bytes.length > 0;
}

/** Endings under which people send texts. */
export const isTextName = (name: string): boolean => /\.(?:txt|text|md)$/i.test(name.trim());
