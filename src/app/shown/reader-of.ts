/** Whose mailbox a mail came to, for every screen that says so. */
import type { Facts } from '../../examine/facts.ts';
import { deliveredTo, recordedDomain } from '../../examine/known/carriers/delivered.ts';
import { hostOfAddress } from '../../message/psl.ts';

/**
 * Whom a line that is believed names, or the field in which our side wrote down his mailbox, or its domain; else the address in To, which is the sender's word (`isKnown` false). Undefined where
 * neither names anybody, or To repeats the sender.
 */
export function readerOf(facts: Facts): { readonly address: string; readonly isKnown: boolean } | undefined {
  const { route, to, from, mailbox } = facts;
  const known = deliveredTo(route.value)[0] ?? mailbox?.value;
  if (known !== undefined) return { address: known, isKnown: true };
  const named = to[0]?.value.address ?? '';
  const domain = recordedDomain(facts);
  // it was brought to somebody of this domain, whomever To names
  if (domain !== undefined && hostOfAddress(named) !== domain) return { address: `…@${domain}`, isKnown: true };
  return named === '' || named === from[0]?.value.address ? undefined : { address: named, isKnown: false };
}
