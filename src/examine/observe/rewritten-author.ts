/** Where lists keep who wrote a letter when they write themselves into its From (RFC 7960 §4.1.3.1). */
import { addressesOf } from '../../message/address.ts';
import type { Message } from '../../message/message.ts';
import type { Mailbox } from '../facts.ts';

/** Google Groups and Sympa; Mailman's X-MailFrom is of the envelope. */
const FIELDS: ReadonlySet<string> = new Set(['x-original-from', 'x-original-sender']);

/** The first such field that holds one address. */
export function rewrittenAuthor({ headers }: Message): Mailbox | undefined {
  for (const header of headers) {
    if (!FIELDS.has(header.key)) continue;
    const [first, ...more] = addressesOf(header).mailboxes;
    if (first !== undefined && more.length === 0 && first.address.includes('@'))
      return { name: first.name, address: first.address };
  }
  return undefined;
}
