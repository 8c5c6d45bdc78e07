/** Whose mailbox the mail was put into, as the host that did it wrote down. */
import type { Message } from '../../message/message.ts';
import type { Route } from '../facts/way.ts';
import type { Observation } from '../finding.ts';

/**
 * Postfix and Exim keep the address that was written to, before aliases were followed; Gmail, qmail and others write the
 * mailbox. The first that is there counts.
 */
const FIELDS: readonly string[] = [
  'x-original-to',
  'envelope-to',
  'delivered-to',
  'x-delivered-to',
  'x-envelope-to',
  'x-rcpt-to',
];
/** An address of a host that has a name in DNS; `jm@localhost` is a mailbox of a program that fetches mail, and `mailing list a@b` the list. */
const ADDRESS = /^\s{0,20}<?([^\s<>;,"]{1,100}@[^\s<>;,"@.]{1,63}\.[^\s<>;,"@]{1,190})/;

/** Only what stands above the border's line was written on our side: a field below it the sender may have typed. */
export function observeMailbox({ headers }: Message, { hops, border }: Route): Observation<string> | undefined {
  const line = border === undefined ? undefined : hops[border]?.at[0];
  if (line === undefined) return undefined;
  const ours = headers.filter(({ at }) => at[0] < line);
  for (const key of FIELDS) {
    const field = ours.find((one) => one.key === key);
    const address = field === undefined ? undefined : ADDRESS.exec(field.value.slice(0, 400))?.[1];
    if (field !== undefined && address !== undefined)
      return { value: address.toLowerCase(), proof: [{ at: field.at }] };
  }
  return undefined;
}
