/**
 * The letter as its sender wrote it, as far as that can be told: without the banner over it, the pages and the wrapped links that the
 * reader's own gateway or a program put into it (docs/decisions/0080-what-carriers-write-is-not-the-senders.md). The facts keep all of it.
 */
import { domainOfAddress } from '../message/psl.ts';
import type { BodyText, Facts, Link } from './facts.ts';
import type { Observation } from './finding.ts';
import { brandsOf, sameHolder } from './known/brands/brand-match.ts';
import { isCarriersPage } from './known/carriers-pages.ts';
import { bannerEnd } from './known/gateway-banner.ts';
import { isGateway } from './known/gateways.ts';
import { endsOf, isOpenPage } from './known/link-ends.ts';
import { isPublicPlace } from './known/public-places.ts';

/** The same object where nothing is left out. */
export const letterItself = (facts: Facts): Facts => withAuthor(withoutAdditions(facts));

function withoutAdditions(facts: Facts): Facts {
  const links = withoutCarriers(facts.links);
  const text = facts.text === undefined ? undefined : withoutBanner(facts.text.value);
  if (links.length === facts.links.length && text === facts.text?.value) return facts;
  const { passedOn } = facts;
  return {
    ...facts,
    links,
    ...(facts.text === undefined || text === undefined ? {} : { text: { ...facts.text, value: text } }),
    ...(passedOn === undefined
      ? {}
      : { passedOn: { ...passedOn, value: { ...passedOn.value, own: withoutBanner(passedOn.value.own) } } }),
  };
}

/** A gateway's wrapping is left out only where the link inside it stands for it: what it keeps to itself may lead anywhere. */
function withoutCarriers(links: readonly Observation<Link>[]): readonly Observation<Link>[] {
  if (!links.some(({ value }) => isCarriersPage(value) || isGateway(value.host))) return links;
  const through = new Set(links.flatMap(({ value }) => (value.via === undefined ? [] : [value.via])));
  return links.filter(
    ({ value }) =>
      !isCarriersPage(value) && !(through.has(value.url) && isGateway(value.host) && value.via === undefined),
  );
}

/** A letter that is nothing but a banner stays as it is. */
function withoutBanner(text: BodyText): BodyText {
  const end = bannerEnd(text.seen);
  const rest = end === 0 ? text.seen : text.seen.slice(end).trimStart();
  return end === 0 || rest === '' ? text : { ...text, seen: rest };
}

/** `'Example Shop' via Billing <billing@…>`: Google Groups and Mailman write the group into From, and who wrote it into Reply-To. */
const VIA = /^['"]?(.{1,100}?)['"]? via [^<>]{1,60}$/i;

/**
 * The author of what a group of the reader's house passes on to its members. He is judged as if his name stood there,
 * without what speaks for a list.
 */
function withAuthor(facts: Facts): Facts {
  const [sender, ...others] = facts.from;
  const [reply, ...more] = facts.replyTo;
  if (sender === undefined || reply === undefined || others.length > 0 || more.length > 0) return facts;
  const { name, address } = sender.value;
  const [, author] = VIA.exec(name) ?? [];
  if (author === undefined || !isGroupsOwn(facts, address)) return facts;
  // both fields can be typed: a great name that leads to strangers stays what it is, a name over another's address
  const domain = domainOfAddress(reply.value.address);
  const domains = brandsOf(domain).flatMap((brand) => brand.domains);
  const isHome = ({ value }: Observation<Link>): boolean =>
    !isOpenPage(value) ||
    sameHolder(value.domain, domain) ||
    domains.includes(value.domain) ||
    isPublicPlace(value.host);
  if (domains.length > 0 && !endsOf(facts.links).every(isHome)) return facts;
  // whoever writes to an office's mailbox writes to the office, and not into a talk among its members
  const distribution = facts.distribution.filter(({ value }) => value.kind !== 'mailing-list');
  const from = [{ ...sender, value: { name: author, address: reply.value.address } }];
  return { ...facts, from, replyTo: [], distribution };
}

/** The mail is of a list, and goes to the very address that it comes from. */
const isGroupsOwn = ({ distribution, to }: Facts, address: string): boolean =>
  distribution.some(({ value }) => value.kind === 'mailing-list') &&
  to.some(({ value }) => value.address.toLowerCase() === address.toLowerCase());
