/** Whether a mail that shows a known organisation has anything of that organisation. */
import { domainOfAddress, hostOfAddress } from '../../../message/psl.ts';
import type { Facts, Link } from '../../facts.ts';
import type { Observation } from '../../finding.ts';
import type { Brand } from '../brands.ts';
import { deliveredTo, recordedDomain } from '../carriers/delivered.ts';
import { isMailboxHost } from '../hosts/mail-providers.ts';
import { endsOf, pressedOf } from '../links/link-ends.ts';
import { domainsOf } from '../senders/domains-of.ts';
import { quotes } from '../text/quotation.ts';
import { holds, sameHolder } from './match.ts';

/** The domain of the reader's own house, as those who brought the mail wrote it down; a provider of mailboxes is nobody's house. */
const isReadersHouse = (facts: Facts, domain: string): boolean =>
  !isMailboxHost(domain) &&
  (deliveredTo(facts.route.value).some((address) => domainOfAddress(address) === domain) ||
    recordedDomain(facts) === domain);

/**
 * The page of a stranger to which a mail leads that shows these organisations: it comes from none of them, leads to none of them,
 * and answers nobody. Undefined where anything is theirs, or where somebody speaks of them in a discussion.
 */
export function strangersPage(facts: Facts, brands: readonly Brand[]): Observation<Link> | undefined {
  const { from, mailFrom, links, thread, distribution, passedOn, text, to, bounce } = facts;
  if (thread !== undefined || passedOn !== undefined || bounce !== undefined || quotes(text?.value)) return undefined;
  if (distribution.some(({ value }) => value.kind !== 'newsletter')) return undefined;
  const isTheirs = (domain: string): boolean => brands.some((brand) => holds(brand, domain));
  const own = domainsOf(from);
  if (own.some(isTheirs) || isTheirs(domainOfAddress(mailFrom?.value ?? ''))) return undefined;
  // a colleague of theirs writes to his house
  if (to.some(({ value }) => isTheirs(domainOfAddress(value.address)) && own.includes(hostOfAddress(value.address))))
    return undefined;
  const pages = endsOf(links).filter(
    ({ value }) => value.url.startsWith('http') && value.hidden !== true && value.defanged !== true,
  );
  if (pressedOf(links).some(({ value }) => isTheirs(value.domain))) return undefined;
  // the reader's own gateway tells in his own house whom it holds back: `"DocuSign" <…>  Release: https://mx.reader.example/…`
  const isHouses = ({ domain }: Link): boolean => own.includes(domain) && isReadersHouse(facts, domain);
  return pages.find(
    ({ value }) =>
      !isHouses(value) && !brands.some(({ domains }) => domains.some((one) => sameHolder(one, value.domain))),
  );
}
