/** What public lists say of the handover's address and of the domains that the mail stands for. */
import type { Lookup } from '../../lookup/lookup.ts';
import { canBeAskedAbout, readIp } from '../../message/ip.ts';
import { domainOfAddress, registrableDomain } from '../../message/psl.ts';
import type { Listing } from '../facts/authentication.ts';
import type { Facts } from '../facts.ts';
import type { Observation, Proof, Text } from '../finding.ts';
import { isBrandDomain } from '../known/brands/match.ts';
import { isFreemail } from '../known/senders/freemail.ts';

/** A list that may be asked, as the house knows it. */
export interface List {
  readonly zone: string;
  readonly name: string;
  readonly kind: 'block' | 'allow';
  readonly of: readonly ('ipv4' | 'ipv6' | 'domain')[];
  /** What codes of an answer mean. */
  readonly meaningsOf: (codes: readonly string[]) => readonly Text[];
}

/** Domains of one mail that lists are asked about, the sender's before those of links. */
const DOMAINS = 8;

type Subject = Pick<Listing, 'subject' | 'role'> & { readonly proof: readonly Proof[] };

/** One Listing for each list that holds something; `facts.listings` says nothing of the others, the answers do. */
export async function observeListings(
  facts: Pick<Facts, 'from' | 'route' | 'links' | 'mailFrom'>,
  lists: readonly List[],
  lookup: Lookup,
): Promise<Observation<Listing>[]> {
  const subjects = subjectsOf(facts);
  const asked = subjects.flatMap((subject) =>
    lists
      .filter(({ of }) => of.includes(familyOf(subject.subject)))
      .map(async (list) => {
        const answer = await lookup({ kind: 'listing', key: subject.subject, type: list.zone });
        if (answer.outcome !== 'found' || answer.value === undefined) return undefined;
        const { codes, says } = answer.value;
        const value: Listing = {
          subject: subject.subject,
          role: subject.role,
          list: list.name,
          kind: list.kind,
          codes,
          meanings: list.meaningsOf(codes),
          ...(says !== undefined && { says }),
        };
        return { value, proof: [{ answer: answer.id }, ...subject.proof] as const };
      }),
  );
  return (await Promise.all(asked)).filter((one) => one !== undefined);
}

function familyOf(subject: string): 'ipv4' | 'ipv6' | 'domain' {
  if (readIp(subject) === undefined) return 'domain';
  return subject.includes(':') ? 'ipv6' : 'ipv4';
}

/** Registrable domains only: a full host name may have been made for one reader. */
function subjectsOf({ from, route, links, mailFrom }: Pick<Facts, 'from' | 'route' | 'links' | 'mailFrom'>): Subject[] {
  const found = new Map<string, Subject>();
  const note = (subject: string | undefined, role: Listing['role'], proof: readonly Proof[]): void => {
    if (subject === undefined || found.has(subject) || found.size > DOMAINS) return;
    found.set(subject, { subject, role, proof });
  };
  const { handover, hops } = route.value;
  const ip = handover?.ip === undefined ? undefined : readIp(handover.ip);
  if (handover?.ip !== undefined && ip !== undefined && canBeAskedAbout(ip)) {
    const line = hops[handover.hop]?.at;
    note(handover.ip, 'handover', line === undefined ? [] : [{ at: line }]);
  }
  // nobody lists a provider of mailboxes or a well-known company as a whole
  const worth = (domain: string): string | undefined =>
    registrableDomain(domain) !== domain || isFreemail(domain) || isBrandDomain(domain) ? undefined : domain;
  for (const { value, proof } of from) note(worth(domainOfAddress(value.address)), 'from', proof);
  if (mailFrom !== undefined && mailFrom.value !== '')
    note(worth(domainOfAddress(mailFrom.value)), 'mail-from', mailFrom.proof);
  for (const { value, proof } of links) note(worth(value.domain), 'link', proof);
  return [...found.values()];
}
