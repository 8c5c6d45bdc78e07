/** A refusal that complains of the sender's domain, in words that might as well be about the recipient's. */
import type { Returned } from './original.ts';
import type { BounceRecipient } from './recipient.ts';

/**
 * Names the sender's domain where the words behind the reply code speak of it and not of the recipient's: `553 mail.example.jp
 * does not exist`, said of whoever sends as somebody at mail.example.jp.
 */
export function withSender(one: BounceRecipient, original: Returned | undefined): BounceRecipient {
  if (one.reason !== 'hostunknown' || one.diagnostic === undefined) return one;
  const text = one.diagnostic.toLowerCase();
  const code = one.replyCode === undefined ? 0 : Math.max(text.lastIndexOf(one.replyCode), 0);
  const named = new Set(domainsIn(text.slice(code)));
  const recipients = domainsIn(one.address ?? '');
  if (recipients.some((domain) => named.has(domain))) return one;
  const sender = sendersOf(original).find((domain) => named.has(domain) && !recipients.includes(domain));
  return sender === undefined ? one : { ...one, aboutSender: sender };
}

/** Characters of a field that are looked at. */
const FIELD = 1000;

function sendersOf(original: Returned | undefined): string[] {
  const headers = original?.message.headers ?? [];
  return ['return-path', 'from', 'sender'].flatMap((name) => {
    const value =
      headers
        .find(({ key }) => key === name)
        ?.value.slice(0, FIELD)
        .toLowerCase() ?? '';
    return value.includes('@') ? domainsIn(value.slice(value.lastIndexOf('@'))) : [];
  });
}

/** Host names with a full stop in them; of an address what stands behind the sign. */
function domainsIn(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^a-z0-9.@-]/)
    .map((word) => word.slice(word.lastIndexOf('@') + 1))
    .map((word) => (word.endsWith('.') ? word.slice(0, -1) : word))
    .filter((word) => word.includes('.'));
}
