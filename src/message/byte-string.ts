/**
 * Bytes as a string with one character a byte, so that index and byte offset are the same number and the engine's
 * own string search (which is many times quicker than a loop over bytes) can be used.
 */

import { native, nativePiece } from './charset/native.ts';

// The label means windows-1252 (WHATWG Encoding §4.2): every byte becomes exactly one character, but 27 of
// 0x80-0x9F become characters above 0xFF. Harmless for searching ASCII; `toLatin1` puts them right in what we keep.
const windows1252 = () => native('latin1');

const aboveLatin1 = /[^\u0000-\u00ff]/;
const everyAboveLatin1 = /[^\u0000-\u00ff]/g;

/** Characters above Latin-1 that the decoder makes of bytes, and those bytes' own; made when the first is met. */
let originals: Map<string, string> | undefined;

function originalOf(character: string): string {
  if (originals === undefined) {
    originals = new Map();
    for (let byte = 0x80; byte < 0xa0; byte += 1) {
      originals.set(windows1252().decode(Uint8Array.of(byte)), String.fromCharCode(byte));
    }
  }
  return originals.get(character) ?? '?';
}

/**
 * From this size on a string of two bytes a character is worth avoiding; so it is decoded in pieces, where each needs
 * only one.
 */
const largeText = 1024 * 1024;
const pieceLength = 256 * 1024;

/** One character a byte, for searching: bytes 0x80-0x9F may show as other characters. */
export function searchText(bytes: Uint8Array): string {
  // ASCII is the same in both, and engines read UTF-8 many times quicker
  if (bytes.length < largeText) {
    const text = nativePiece('utf-8').decode(bytes);
    return text.length === bytes.length && !text.includes('\ufffd') ? text : windows1252().decode(bytes);
  }
  if (isAscii(bytes)) return nativePiece('utf-8').decode(bytes);
  const pieces: string[] = [];
  const units = new Uint8Array(pieceLength * 2);
  for (let at = 0; at < bytes.length; at += pieceLength) {
    const piece = bytes.subarray(at, at + pieceLength);
    for (let from = 0, unit = 0; from < piece.length; from += 1, unit += 2) units[unit] = piece[from] ?? 0;
    // of UTF-16 that needs only one byte a character engines make a string of one byte each
    pieces.push(nativePiece('utf-16le').decode(units.subarray(0, piece.length * 2)));
  }
  return pieces.join('');
}

/** Whether no byte is above 0x7F. A loop: `every` calls for each byte, and takes ten times as long. */
export function isAscii(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length; at += 1) if ((bytes[at] ?? 0) >= 0x80) return false;
  return true;
}

/** A copy in which each CR that is no part of CR LF or CR CR LF is an LF. */
export function looseCrAsLf(bytes: Uint8Array): Uint8Array {
  const copy = Uint8Array.from(bytes); // not `slice`: that of Node's Buffer is no copy, and would change the mail itself
  for (let at = 0; at < copy.length; at += 1) {
    if (copy[at] !== 13 || copy[at + 1] === 10 || (copy[at + 1] === 13 && copy[at + 2] === 10)) continue;
    copy[at] = 10;
  }
  return copy;
}

/** A piece of a `searchText` as true Latin-1: the code of each character is its byte. */
export function toLatin1(piece: string): string {
  return aboveLatin1.test(piece) ? piece.replace(everyAboveLatin1, originalOf) : piece;
}

/**
 * The same text, apart from the string that it was cut out of. V8 keeps a whole string alive for a slice of it, so what
 * is remembered from one mail to the next would hold on to hundreds of mails: we saw 3 MB stay of each 3 MB mail.
 */
export function apart(text: string): string {
  return `.${text}`.slice(1); // a slice of a string that is one character longer
}

/** The bytes of a Latin-1 string. */
export function fromLatin1(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i += 1) bytes[i] = text.charCodeAt(i);
  return bytes;
}
