/**
 * Mails that somebody sent on as attachments: the outer mail is the reporter's, and what is to be examined is inside. Only a
 * person who knows that it is a report may look at it so: an attacker can attach any honest mail to his own.
 */
import { contentOf } from './content.ts';
import type { Message, Part } from './message.ts';
import { isWrapping, OUTLOOK } from './outlook.ts';
import { everyPart } from './parts.ts';

interface Reported {
  /** As it was attached: RFC 5322 form, or an Outlook file. */
  readonly bytes: Uint8Array;
  /** The part that holds it, and the message whose bytes the part's spans point into. */
  readonly part: Part;
  readonly owner: Message;
}

/** Mails of one report that are taken out; some programs send a day's spam in one. */
const REPORTED = 100;

/** The mails that a report carries, in order; none for an ordinary mail, and for what mail systems return to senders. */
export function reportedIn(message: Message): Reported[] {
  const kind = message.body.params['report-type']?.toLowerCase();
  // a bounce returns a mail too; a feedback report (RFC 5965) carries one on purpose
  if (message.body.type === 'multipart/report' && kind !== 'feedback-report') return [];
  const found: Reported[] = [];
  // what lies in `winmail.dat` or a signature belongs to the letter that carries it
  const letters = new Set([message]);
  for (const { part, message: owner, reading } of everyPart(message)) {
    if (isWrapping(part) && part.message !== undefined && letters.has(owner)) letters.add(part.message);
    if (!letters.has(owner) || reading !== undefined || !isMailFile(part)) continue;
    const { bytes } = contentOf(owner, part);
    if (bytes.length > 0 && found.length < REPORTED) found.push({ bytes, part, owner });
  }
  return found;
}

/** Whether a part is a mail that was attached. */
export function isMailFile({ type, filename }: Pick<Part, 'type' | 'filename'>): boolean {
  if (type === 'message/rfc822' || type === 'message/global' || type === OUTLOOK) return true;
  return filename !== undefined && /\.(?:eml|msg)$/i.test(filename);
}
