/**
 * EBCDIC, the alphabet of mainframes: Windows and macOS decode it, so a mail may be written in it. ASCII is nowhere in it: a text has hardly a byte
 * below 0x80 but spaces, signs and line ends.
 */

import { IBM037, OTHERS } from './ebcdic-letters.ts';

export const isEbcdic = (charset: string): boolean => OTHERS[charset] !== undefined;

export function decodeEbcdic(bytes: Uint8Array, charset: string): string {
  const table = [...IBM037];
  const [places = '', letters = ''] = OTHERS[charset] ?? [];
  [...letters].forEach((letter, i) => {
    table[Number.parseInt(places.slice(2 * i, 2 * i + 2), 16)] = letter;
  });
  const pieces: string[] = [];
  for (const byte of bytes) pieces.push(table[byte] ?? '\ufffd');
  return pieces.join('');
}
