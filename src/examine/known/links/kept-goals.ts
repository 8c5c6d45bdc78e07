/**
 * Links that the reader's own gateway wrote over, and of which it keeps where they lead (`https://links.example.org/s/TOKEN`). The reader
 * sees a stranger's page where the sender may have written his own: nobody can tell from the mail. As of 2026-12-01.
 */
import { domainOfAddress, registrableDomain } from '../../../message/psl.ts';
import type { Facts, Link } from '../../facts.ts';
import type { Observation } from '../../finding.ts';
import { isBrandDomain } from '../brands/match.ts';
import { reverseNameOf } from '../hosts/handover-name.ts';
import { isMailboxHost } from '../hosts/mail-providers.ts';
import { freePlaceOf } from './free-hosting.ts';
import { isGateway } from './gateways.ts';
import { endsOf, isMention, isOpenPage, pressedOf } from './link-ends.ts';

/** What a gateway finds the goal by: long, and no word. */
const TOKEN = /[/?=](?=[\w~-]*\d)(?=[\w~-]*[a-z])[\w~-]{10,}/i;

/**
 * Of a mail whose links are all alike, on one host that is of our side: of the house in whose mailbox it was put, or of the filtering
 * service that handed it over or wrote a line that is believed. Empty where anything else can be opened: a gateway leaves no link as it was.
 */
export function keptGoals(facts: Facts): ReadonlySet<Observation<Link>> {
  const none: ReadonlySet<Observation<Link>> = new Set();
  if (facts.links.length === 0) return none;
  const pages = endsOf(facts.links).filter(({ value }) => isOpenPage(value) && !isMention(value));
  // what is only written in the text beside them is what the sender wrote, and no program opens it
  const pressed = pressedOf(pages);
  const [first] = pressed;
  if (first === undefined) return none;
  const { host, domain } = first.value;
  const isAlike = ({ value }: Observation<Link>): boolean => value.host === host && TOKEN.test(value.url.slice(8));
  if (!pressed.every(isAlike)) return none;
  return isOfHouse(facts, host, domain) || isOfFilter(facts, host, domain) ? new Set(pages.filter(isAlike)) : none;
}

/** A domain in which nobody but the house has pages. */
function isOfHouse({ mailbox, route, authentication }: Facts, host: string, domain: string): boolean {
  const { hops, border } = route.value;
  const written = border === undefined ? [] : hops.slice(0, border + 1).map((hop) => hop.for);
  const judged = authentication.value.reported.filter(({ trusted }) => trusted).map((one) => one.recipientDomain);
  const readers = [
    ...[mailbox?.value, ...written].map((one) => domainOfAddress(one ?? '')),
    ...judged.map((one) => registrableDomain(one ?? '')),
  ];
  if (domain === '' || !readers.includes(domain)) return false;
  return !isMailboxHost(domain) && !isBrandDomain(domain) && freePlaceOf(host) === undefined;
}

/** A service that filters for others and rewrites links, seen on our side of the border. */
function isOfFilter({ route }: Facts, host: string, domain: string): boolean {
  if (!isGateway(host)) return false;
  const { hops, handover } = route.value;
  const believed = hops.filter(({ trust }) => trust === 'ours' || trust === 'vouched').map(({ by }) => by);
  return [reverseNameOf(handover), ...believed].some((name) => registrableDomain(name?.toLowerCase() ?? '') === domain);
}
