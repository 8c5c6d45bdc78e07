/**
 * Outlook's `.msg` ([MS-OXMSG]) as a message. What Outlook keeps is not the mail that came: the fields are there when it was
 * received over SMTP, the division into parts is not. So signatures over the body cannot be checked on it.
 */
import { CompoundFile } from './compound-file.ts';
import { renderItem } from './msg/render.ts';
import { isItem, readItem } from './msg/storage.ts';
import { find } from './octets.ts';

/** The stream that every item has, as its name stands in a directory. */
const PROPERTIES = [...'__properties_version1.0'].join('\0');
const EMPTY = new TextEncoder().encode('MIME-Version: 1.0\r\n\r\n');

interface Converted {
  /** RFC 5322 form; the same file always gives the same bytes. */
  readonly bytes: Uint8Array;
  /** Something was damaged or beyond a limit. */
  readonly isPartial: boolean;
}

/** Undefined when the bytes are no item of Outlook. Never throws. */
export function convertMsg(bytes: Uint8Array): Converted | undefined {
  const file = CompoundFile.read(bytes);
  if (file === undefined) return undefined;
  // its properties lie beyond what is listed
  if (!isItem(file) && file.isPartial && find(bytes, PROPERTIES) >= 0) return { bytes: EMPTY, isPartial: true };
  if (!isItem(file)) return undefined;
  const { bytes: rendered, isPartial } = renderItem(readItem(file));
  return { bytes: rendered, isPartial: isPartial || file.isPartial };
}
