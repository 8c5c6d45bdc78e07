/** Whose mailbox a mail came to, for every screen that says so. */
import type { Facts } from '../examine/facts.ts';
import { deliveredTo } from '../examine/known/delivered.ts';

/**
 * Whom a line that is believed names; else the address in To, which is the sender's word (`isKnown` false). Undefined where
 * neither names anybody, or To repeats the sender.
 */
export function readerOf({
  route,
  to,
  from,
}: Facts): { readonly address: string; readonly isKnown: boolean } | undefined {
  const [known] = deliveredTo(route.value);
  if (known !== undefined) return { address: known, isKnown: true };
  const named = to[0]?.value.address ?? '';
  return named === '' || named === from[0]?.value.address ? undefined : { address: named, isKnown: false };
}
