/** Whom a notice is about, where neither its words nor a report name him: by the header, by a disposition notification, by the returned mail. */

import { fieldIn, readFieldGroups } from '../dsn/fields.ts';
import type { Message } from '../message.ts';
import { everyPart } from '../parts.ts';
import { RECIPIENTS } from './blocks.ts';
import type { Returned } from './original.ts';
import { type BounceRecipient, reportedAddress } from './recipient.ts';

/** X-Failed-Recipients (Exim, Gmail): addresses with commas between them. */
export function failedAddresses(message: Message): string[] {
  const found: string[] = [];
  for (const { key, value } of message.headers) {
    if (key !== 'x-failed-recipients') continue;
    for (const word of value.split(/[\s,]+/)) if (word.includes('@') && found.length < RECIPIENTS) found.push(word);
  }
  return found;
}

/** A rule of the recipient's that refuses answers with a disposition notification instead of a report (RFC 5429 §2.2). */
export function disposedFor(message: Message): string[] {
  for (const { part, depth, message: holder } of everyPart(message)) {
    if (depth > 0 || part.type !== 'message/disposition-notification') continue;
    const [first = []] = readFieldGroups(holder, part);
    const field = fieldIn(first, 'final-recipient') ?? fieldIn(first, 'original-recipient');
    const text = field?.value.slice(field.value.indexOf(';') + 1).trim();
    const address = field && text && reportedAddress({ ...field, type: '', text });
    return address === undefined || address === '' ? [] : [address];
  }
  return [];
}

/** An address for a recipient without one: what the header names, or the only one that the original was sent to. */
export function withAddress(
  one: BounceRecipient,
  isOnly: boolean,
  failed: readonly string[],
  original: Returned | undefined,
): BounceRecipient {
  if (one.address !== undefined || !isOnly) return one;
  const [first] = failed;
  const address = first ?? onlyRecipient(original);
  return address === undefined ? one : { ...one, address };
}

function onlyRecipient(original: Returned | undefined): string | undefined {
  // whoever is behind a list or beside others is not in `To`
  if (original?.message.headers.some(({ key }) => key === 'cc' || key === 'list-id' || key === 'list-post') === true)
    return undefined;
  const to = original?.message.headers.find(({ key }) => key === 'x-original-to' || key === 'to');
  const words = (to?.value.slice(0, 1000) ?? '').split(/[\s<>(),;"]+/).filter((word) => word.includes('@'));
  return words.length === 1 ? words[0] : undefined;
}
