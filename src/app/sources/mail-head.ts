/** Whether a file can be a mail, by how it begins: who packs or names a folder does not look at each of its files. */
import { isMbox } from '../../message/mbox.ts';
import { latin1 } from '../../message/octets.ts';
import { isCompoundFile } from '../../message/outlook.ts';

/** Bytes in which a mail has named itself. */
export const HEAD = 8192;
/** A field at once (after an mbox's line, or none). */
const FIELD = /^(?:From [^\n]{1,900}\n)?[!-9;-~]{1,76}[ \t]{0,4}:/;
/** One of those that a mail has. */
const KNOWN =
  /^(?:from|to|subject|date|received|return-path|message-id|mime-version|delivered-to|x-[a-z-]{1,40})[ \t]{0,4}:/im;
/** Who gives a file such a name says what it is. */
const NAMED = /\.(?:eml|msg|mbox|mbx|emlx)$/i;

/** In an archive, where a document is a ZIP of a hundred files: it has the header of a mail. @param bytes its beginning */
export function isMail(bytes: Uint8Array): boolean {
  if (isMbox(bytes) || isCompoundFile(bytes)) return true;
  const head = headOf(bytes);
  return FIELD.test(head) && KNOWN.test(head);
}

/**
 * In a folder, where a file that is passed over is told of: no field stands at the top, and none that a mail has further on; a mail
 * whose beginning was lost or written over is still one. @param bytes its beginning @param name with or without its folders
 */
export function isNoMail(bytes: Uint8Array, name: string): boolean {
  if (NAMED.test(name) || isMbox(bytes) || isCompoundFile(bytes)) return false;
  const head = headOf(bytes);
  return !FIELD.test(head) && !KNOWN.test(head);
}

const headOf = (bytes: Uint8Array): string => latin1(bytes, 0, HEAD).replace(/^\xef\xbb\xbf/, '');
