/** Whether the sender's own side really sent the mail, as far as our border saw. */
import { registrableDomain } from '../../message/psl.ts';
import borderAuthenticated from '../detect/border-authenticated.ts';
import type { Facts } from '../facts.ts';
import { sameHolder } from './brands/brand-match.ts';
import { ownPass } from './own-pass.ts';

/**
 * Our border or we ourselves authenticated the domain of From, or the name that it found for the handover belongs to whoever holds that
 * domain. It says nothing of the content: a swindler's own domain is his own as well.
 */
export function isSentByOwnHost(facts: Facts, own: string): boolean {
  if (borderAuthenticated.detect(facts).length > 0 || ownPass(facts) !== undefined) return true;
  const rdns = facts.route.value.handover?.rdns;
  const domain = rdns === undefined ? undefined : registrableDomain(rdns);
  return domain !== undefined && own !== '' && sameHolder(domain, own);
}
