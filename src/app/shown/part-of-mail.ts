/** One part of a mail without its transfer encoding: a file as its reader would save it. */
import { contentOf } from '../../message/content.ts';
import { readMessage } from '../../message/mime.ts';
import { everyPart } from '../../message/parts.ts';
import { asMail } from '../sources/as-mail.ts';

interface MailPart {
  readonly bytes: Uint8Array;
  /** The media type in effect. */
  readonly type: string;
  /** As the mail names it; hostile characters are still in it. */
  readonly name?: string;
}

/** @param id where it stands in the tree: `1.2`; undefined when there is no such part. Costs what reading the mail costs. */
export async function partOfMail(mail: Uint8Array, id: string): Promise<MailPart | undefined> {
  const message = readMessage(await asMail(mail));
  for (const { part, message: holder } of everyPart(message)) {
    if (part.id !== id) continue;
    const { type, filename } = part;
    return { bytes: contentOf(holder, part).bytes, type, ...(filename !== undefined && { name: filename }) };
  }
  return undefined;
}
