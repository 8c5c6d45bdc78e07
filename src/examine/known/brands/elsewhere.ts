/** Whether a mail that shows a known organisation has anything of that organisation. */
import { domainOfAddress, hostOfAddress } from '../../../message/psl.ts';
import type { Facts, Link } from '../../facts.ts';
import type { Observation } from '../../finding.ts';
import type { Brand } from '../brands.ts';
import { endsOf, pressedOf } from '../links/link-ends.ts';
import { domainsOf } from '../senders/domains-of.ts';
import { quotes } from '../text/quotation.ts';
import { sameHolder } from './match.ts';

/**
 * The page of a stranger to which a mail leads that shows these organisations: it comes from none of them, leads to none of them,
 * and answers nobody. Undefined where anything is theirs, or where somebody speaks of them in a discussion.
 */
export function strangersPage(
  { from, mailFrom, links, thread, distribution, passedOn, text, to, bounce }: Facts,
  brands: readonly Brand[],
): Observation<Link> | undefined {
  if (thread !== undefined || passedOn !== undefined || bounce !== undefined || quotes(text?.value)) return undefined;
  if (distribution.some(({ value }) => value.kind !== 'newsletter')) return undefined;
  const isTheirs = (domain: string): boolean => brands.some(({ domains }) => domains.includes(domain));
  const own = domainsOf(from);
  if (own.some(isTheirs) || isTheirs(domainOfAddress(mailFrom?.value ?? ''))) return undefined;
  // a colleague of theirs writes to his house
  if (to.some(({ value }) => isTheirs(domainOfAddress(value.address)) && own.includes(hostOfAddress(value.address))))
    return undefined;
  const pages = endsOf(links).filter(
    ({ value }) => value.url.startsWith('http') && value.hidden !== true && value.defanged !== true,
  );
  if (pressedOf(links).some(({ value }) => isTheirs(value.domain))) return undefined;
  return pages.find(({ value }) => !brands.some(({ domains }) => domains.some((one) => sameHolder(one, value.domain))));
}
