/** The name of an organisation in From, borrowed: who plays it by the name that the reader sees first. */
import { onceFor } from '../../../../message/once.ts';
import { domainOfAddress, firstLabel, hostOfAddress, isTopLevel } from '../../../../message/psl.ts';
import type { Facts, Link, Mailbox } from '../../../facts.ts';
import type { Observation } from '../../../finding.ts';
import { isCompanyWord } from '../../brands/company-words.ts';
import { brandsIn, holds, shortNameOf } from '../../brands/match.ts';
import type { Brand } from '../../brands.ts';
import { isMailingService } from '../../carriers/mailing-services.ts';
import { isErrand } from '../../domains/errands.ts';
import { isTenantOf } from '../../links/free-hosting.ts';
import { isMention } from '../../links/link-ends.ts';
import { isPublicPlace } from '../../links/public-places.ts';
import { plain } from '../../text/plain.ts';
import { isSentByOwnHost } from '../../vouching/own-host.ts';
import { domainsOf } from '../domains-of.ts';
import { isFreemail } from '../freemail.ts';

/** An address in its own domain; not one that anybody can have there (`gmail.com`, `outlook.com`). */
function isOwn(named: readonly Brand[], domain: string, host: string): boolean {
  // some organisations hold a top-level domain of their own name: `mail.google`; `info@correios` is no address
  const last = domain.slice(domain.lastIndexOf('.') + 1);
  return !isFreemail(host) && named.some((brand) => holds(brand, domain) || (brand.label === last && isTopLevel(last)));
}

/** What is installed on many servers; each names itself with the server's own name. */
const INSTALLED: ReadonlySet<string> = new Set(['cPanel', 'Roundcube', 'Zimbra']);

/** Hundreds of houses of their own under one name, each with the name of its place. */
const HOUSES: ReadonlySet<string> = new Set(['Sparkasse', 'Volksbank', '信用金庫', 'JAバンク', 'ろうきん']);

/** `Sparkasse Bremen` at `sparkasse-bremen.example`: the place stands in both. */
function isHouse(named: readonly Brand[], name: string, domain: string): boolean {
  if (!named.every((brand) => HOUSES.has(brand.name))) return false;
  const label = firstLabel(domain);
  const words = plain(name).split(/[^\p{L}]+/u);
  return words.some((word) => word.length > 3 && !/sparkasse|bank/.test(word) && isPlaceIn(word, label));
}

const isPlaceIn = (word: string, label: string): boolean =>
  label.includes(word.replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue').replaceAll('ß', 'ss')) &&
  !ERRAND.test(word);

/** What false pages put there instead. */
const ERRAND = /sicher|kund|service|konto|info|online|push|update|secure|login|aktual|support|web|portal|legitim|verif/;

/**
 * `NatWest Markets` at `natwestmarkets.example`: a daughter or dealer whose whole name is its proved domain. Who plays the house
 * itself names the house alone, or a desk of it.
 */
function isNamesake(named: readonly Brand[], name: string, domain: string, facts: Facts): boolean {
  const words = plain(name).split(/[^\p{L}\p{N}]+/u);
  const label = firstLabel(domain).replaceAll('-', '');
  return (
    words.length > 1 &&
    words.join('') === label &&
    named.every((brand) => brand.label !== label) &&
    !words.some((word) => isCompanyWord(word) || isErrand(word)) &&
    isSentByOwnHost(facts, domain)
  );
}

/**
 * `Tom Marriott <tmarriott@…>`: a person whose surname is the organisation's too, and a mailbox that is made of both names as houses make
 * them. Who plays the organisation names a desk of it, or nothing besides.
 */
function isSurname(named: readonly Brand[], name: string, address: string): boolean {
  const [first = '', last = '', ...more] = plain(name).split(' ');
  const box = address.slice(0, address.lastIndexOf('@')).toLowerCase();
  return (
    more.length === 0 &&
    /^\p{L}{2,}$/u.test(first) &&
    named.every(({ says }) => says.includes(last)) &&
    (box === `${first[0]}${last}` || box === `${first[0]}.${last}`) &&
    !isCompanyWord(first) &&
    !isErrand(first)
  );
}

/** `cPanel on web7.host.example <cpanel@web7.host.example>` says whose it is. */
const namesOwnHost = (named: readonly Brand[], name: string, address: string): boolean =>
  named.every((brand) => INSTALLED.has(brand.name)) && name.toLowerCase().includes(domainOfAddress(address));

/**
 * Whatever can be opened is the organisation's own: who writes on its behalf leads to it, who plays it has to lead to himself. A
 * mail without a link is no such case, for it may be after an answer or a call.
 */
function leadsToThem(named: readonly Brand[], { links, attachments, replyTo, from }: Facts): boolean {
  const pages = links.filter(({ value }) => value.url.startsWith('http'));
  const own = domainsOf(from);
  const isTheirs = ({ domain, host }: Link): boolean =>
    named.some((brand) => holds(brand, domain) && !isTenantOf(host, brand.name));
  return (
    // `Amazon.co.jp` in the text is a name, and nothing that can be pressed
    pages.some(({ value }) => isTheirs(value) && !isMention(value)) &&
    pages.every(({ value }) => isPublicPlace(value.host) || isTheirs(value)) &&
    attachments.every(({ value }) => value.inline === true) &&
    // a list that writes itself into From has answers go to the author: `Amazon via Family <family@…>`
    domainsOf(replyTo).every((domain) => own.includes(domain) || named.some((brand) => holds(brand, domain)))
  );
}

/** The name is short, but the host to which the mail leads says it again. */
const shortNamesIn = (name: string, { links }: Facts): readonly Brand[] =>
  links
    .filter(({ value }) => value.hidden !== true && !isMailingService(value.domain))
    .flatMap(({ value }) => shortNameOf(name, value.host, value.domain) ?? [])
    .slice(0, 1);

/** The mailbox by which every Exchange organization writes to its own people (Microsoft, "MicrosoftExchangeRecipientReplyRecipient"). */
const EXCHANGE = /^microsoftexchange329e71ec88ae4615bbc36ab6ce41109e@/i;
const isExchangeItself = (address: string, { to, links, attachments }: Facts): boolean =>
  EXCHANGE.test(address) &&
  to.some(({ value }) => domainOfAddress(value.address) === domainOfAddress(address)) &&
  links.every(({ value }) => !value.url.startsWith('http')) &&
  attachments.length === 0;

/** A sender under the name of a well-known organisation, at an address that is not its own. */
interface BorrowedName {
  readonly sender: Observation<Mailbox>;
  readonly brand: Brand;
  /** The name alone says whose it is; a short one needs the host to which the mail leads. */
  readonly isPlain: boolean;
}

/** Half a dozen detectors ask this of the same mail. */
export const borrowedNameIn = onceFor((facts: Facts): BorrowedName | undefined => {
  for (const sender of facts.from) {
    const { name, address } = sender.value;
    if (name === '' || !address.includes('@')) continue;
    const said = brandsIn(name);
    const named = said.length > 0 ? said : shortNamesIn(name, facts);
    const [brand] = named;
    if (brand === undefined || mayBear(named, name, address, facts)) continue;
    return { sender, brand, isPlain: said.length > 0 };
  }
  return undefined;
});

/** It is the organisation, speaks for it, or bears the name as its own. */
function mayBear(named: readonly Brand[], name: string, address: string, facts: Facts): boolean {
  const domain = domainOfAddress(address);
  return (
    isOwn(named, domain, hostOfAddress(address)) ||
    isHouse(named, name, domain) ||
    namesOwnHost(named, name, address) ||
    leadsToThem(named, facts) ||
    isSurname(named, name, address) ||
    isNamesake(named, name, domain, facts) ||
    isExchangeItself(address, facts)
  );
}
