/** To whom the mail shows that it went: what a name must not tell. */
import type { Message } from '../../../message/message.ts';
import type { Facts } from '../../facts.ts';

/** Fields in which a delivering host names the mailbox. */
const DELIVERED: ReadonlySet<string> = new Set([
  'apparently-to',
  'delivered-to',
  'envelope-to',
  'original-recipient',
  'resent-to',
  'x-delivered-to',
  'x-envelope-to',
  'x-forwarded-to',
  'x-original-to',
  'x-rcpt-to',
  'x-real-to',
]);

/** Recipients that links are searched for. */
const RECIPIENTS = 40;

/**
 * The addresses of the mail's readers, as far as it shows them; lower case. First those that delivering hosts name: a
 * sender may write any number of others into To, so that the reader's own is the one too many.
 */
export function recipientsIn(
  message: Message,
  { to, cc, route }: Pick<Facts, 'to' | 'cc' | 'route'>,
  most = RECIPIENTS,
): string[] {
  const found = new Set<string>();
  const take = (written: string): void => {
    const address = /[^\s<>;,"]{1,100}@[^\s<>;,"]{1,200}/.exec(written.slice(0, 400))?.[0];
    if (address !== undefined && found.size < most) found.add(address.toLowerCase());
  };
  for (const header of message.headers) if (DELIVERED.has(header.key)) take(header.value);
  for (const hop of route.value.hops) if (hop.for !== undefined) take(hop.for);
  for (const { value } of [...to, ...cc]) take(value.address);
  return [...found];
}
