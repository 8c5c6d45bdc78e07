/** For whom a mail was brought, as far as those who brought it are believed. What To says is the sender's word. */

import type { Route } from '../../facts/way.ts';
import type { Facts } from '../../facts.ts';

/** The addresses for which lines of ours, or of whom we believe, took the mail (RFC 5321 §4.4 `for`), the last first, in lower case. */
export const deliveredTo = ({ hops }: Route): readonly string[] =>
  hops.flatMap((hop) =>
    (hop.trust === 'ours' || hop.trust === 'vouched') && hop.for !== undefined ? [hop.for.toLowerCase()] : [],
  );

/** Whether To names the sender himself and nobody else, while the mail was brought to another: its readers are hidden (Bcc). */
export function isToSenderAlone({ from, to, cc, route }: Facts): boolean {
  const address = from[0]?.value.address.toLowerCase() ?? '';
  const readers = deliveredTo(route.value);
  return (
    address !== '' &&
    from.length === 1 &&
    to.length + cc.length > 0 &&
    [...to, ...cc].every(({ value }) => value.address.toLowerCase() === address) &&
    readers.length > 0 &&
    !readers.includes(address)
  );
}

/** The domain of the recipient's mailbox, as our own side wrote it down; undefined where it did not. */
export const recordedDomain = ({ authentication }: Pick<Facts, 'authentication'>): string | undefined =>
  authentication.value.reported.find(({ trusted, recipientDomain }) => trusted && recipientDomain !== undefined)
    ?.recipientDomain;
