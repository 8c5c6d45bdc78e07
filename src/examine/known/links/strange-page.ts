/** Pages that are to be opened: the sender's own, and others'. */
import type { Facts, Link } from '../../facts.ts';
import type { Observation } from '../../finding.ts';
import { sameHolder } from '../brands/match.ts';
import { domainsOf } from '../senders/domains-of.ts';
import { freePlaceOf } from './free-hosting.ts';
import { endsOf, isOpenPage } from './link-ends.ts';
import { isPublicPlace } from './public-places.ts';

/** Whether some page that can be opened is the sender's own: who has a site leads there, in a footer at least. */
export function leadsToOwn({ from, links }: Pick<Facts, 'from' | 'links'>): boolean {
  const own = domainsOf(from);
  return endsOf(links).some(
    ({ value }) => isOpenPage(value) && value.hidden !== true && own.some((one) => sameHolder(one, value.domain)),
  );
}

/** The first of them; what stands at the foot of every letter is none. */
export function strangePageIn({ from, links }: Pick<Facts, 'from' | 'links'>): Observation<Link> | undefined {
  if (links.length === 0) return undefined;
  const own = domainsOf(from);
  // what anybody puts up below the name of a provider is no page of whoever has a mailbox there
  const isOwn = ({ host, domain }: Link): boolean =>
    freePlaceOf(host) === undefined && own.some((one) => sameHolder(one, domain));
  return endsOf(links).find(({ value }) => isOpenPage(value) && !isPublicPlace(value.host) && !isOwn(value));
}
