/** A file that is handed in by itself, where a mail is expected: a picture of a screen, a PDF, a program out of a mail. */
import { latin1 } from '../octets.ts';
import type { MessageDraft, Shared } from './draft.ts';
import { newMessage } from './draft.ts';

/**
 * How the kinds begin that people save or photograph, as Latin-1. What is text as well (a page, a script) is read as a letter. Of what
 * a file is, `unpack/magic.ts` knows far more; here it only has to be no mail.
 */
const beginnings: readonly RegExp[] = [
  /^\x89PNG\r\n\x1a\n/,
  /^\xff\xd8\xff/,
  /^GIF8[79]a[\s\S]{0,7}\0/,
  /^RIFF[\s\S]{4}WEBP/,
  /^II\*\0|^MM\0\*/,
  /^BM[\s\S]{4}\0\0\0\0/,
  /^[\s\S]{4}ftyp[A-Za-z0-9 ]{4}/,
  /^%PDF-\d/,
  /^PK\x03\x04[\s\S]{0,20}\0/,
  /^7z\xbc\xaf\x27\x1c/,
  /^Rar!\x1a\x07/,
  /^\x1f\x8b\x08/,
  /^\xfd7zXZ\0/,
  /^\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1/,
  /^\{\\rtf1/,
  /^MZ[\s\S]{0,61}\0/,
  /^\x7fELF[\x01\x02]/,
  /^L\0\0\0\x01\x14\x02\0/,
  // winmail.dat, smime.p7m, OneNote, cabinets, help, sound
  /^\x78\x9f\x3e\x22/,
  /^0\x82[\s\S]{2}\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07/,
  /^\xe4\x52\x5c\x7b\x8c\xd8\xa7\x4d/,
  /^MSCF\0\0\0\0/,
  /^ITSF\x03\0/,
  /^ID3[\x02-\x04]\0/,
];
/** Bytes that are looked at. */
const HEAD = 64;

// every mail is held against it, so one for all
// bounded: each begins at the beginning, and reads HEAD characters at most
const asFile = new RegExp(beginnings.map(({ source }) => source).join('|'));

/** A mail that was delivered begins with a field of letters and a colon, or an mbox's line: none begins so. */
export const beginsAsFile = (bytes: Uint8Array): boolean => asFile.test(latin1(bytes, 0, Math.min(bytes.length, HEAD)));

/** A message without a header, all of which is one attachment: ranges stay those of the file. */
export function messageOfFile(shared: Shared, from: number, end: number, name: string | undefined): MessageDraft {
  const message = newMessage(shared, from, end, '1');
  message.body.type = 'application/octet-stream';
  message.body.disposition = 'attachment';
  if (name !== undefined) message.body.filename = name;
  return message;
}
