import { onceFor } from '../../message/once.ts';
import { domainOfAddress, firstLabel, hostOfAddress, isTopLevel } from '../../message/psl.ts';
import type { Facts, Link } from '../facts.ts';
import { type Detector, type Hit, NOTHING_MORE, type Text } from '../finding.ts';
import { circleIn } from '../known/brands/circles.ts';
import { isCompanyWord } from '../known/brands/company-words.ts';
import { brandsIn, holds, shortNameOf } from '../known/brands/match.ts';
import { readableName } from '../known/brands/readable-name.ts';
import type { Brand } from '../known/brands.ts';
import { isMailingService } from '../known/carriers/mailing-services.ts';
import { hasNewsletterShape } from '../known/carriers/newsletter-shape.ts';
import { isErrand } from '../known/domains/errands.ts';
import { isTenantOf } from '../known/links/free-hosting.ts';
import { isMention } from '../known/links/link-ends.ts';
import { isPublicPlace } from '../known/links/public-places.ts';
import { domainsOf } from '../known/senders/domains-of.ts';
import { isFreemail } from '../known/senders/freemail.ts';
import { plain } from '../known/text/plain.ts';
import { withoutUnseen } from '../known/text/unseen.ts';
import { isSentByOwnHost } from '../known/vouching/own-host.ts';

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

/**
 * A choir, a fan club, a society has a house in its name and is not the house: a hint. Where a house may have such a club as well,
 * only if all that can be opened is the club's own.
 */
function isCircle(name: string, domain: string, { links, attachments }: Facts): boolean {
  const circle = circleIn(name);
  if (circle !== 'open') return circle === 'own';
  return (
    attachments.every(({ value }) => value.inline === true) &&
    links.every(({ value }) => !value.url.startsWith('http') || value.domain === domain)
  );
}

const BY_ITS_SERVICE: Text = {
  ja: '{host}は、{brand}が誰にでも使わせているサービスの名前で、{brand}自身が書いたという裏づけにはなりません。',
  en: ' {host} is a name that {brand} gives to anybody who uses its service: it does not show that {brand} wrote the mail.',
};

/** Half a dozen other detectors ask this of the same mail. */
const played = onceFor((facts: Facts): readonly Hit[] => {
  const { from } = facts;
  for (const sender of from) {
    const { name, address } = sender.value;
    if (name === '' || !address.includes('@')) continue;
    const domain = domainOfAddress(address);
    const said = brandsIn(name);
    const named = said.length > 0 ? said : shortNamesIn(name, facts);
    const [brand] = named;
    if (brand === undefined || isOwn(named, domain, hostOfAddress(address))) continue;
    if (isHouse(named, name, domain) || namesOwnHost(named, name, address) || leadsToThem(named, facts)) continue;
    if (isSurname(named, name, address) || isNamesake(named, name, domain, facts) || isExchangeItself(address, facts))
      continue;
    const hit: Hit = {
      proof: sender.proof,
      words: {
        // the reader of the sentence needs the name
        name: withoutUnseen(name),
        address,
        brand: readableName(brand),
        own: brand.domains[0] ?? '',
        host: hostOfAddress(address),
        by: isTenantOf(hostOfAddress(address), brand.name) ? BY_ITS_SERVICE : NOTHING_MORE,
      },
      // an agency that writes an organisation's newsletter has pages of its own for each article
      ...(hasNewsletterShape(facts) || isCircle(name, domain, facts)
        ? { weight: 1 }
        : said.length === 0
          ? { weight: 2 }
          : {}),
    };
    return [hit];
  }
  return [];
});

/** The display name is a well-known organisation, the address is not its own. */
export default {
  id: 'display-name-brand',
  weight: 3,
  kinds: ['phishing'],
  group: 'impersonation',
  exceptReports: true,
  contradicts: ['genuine'],
  sources: ['RFC 5322 §3.4', 'https://www.antiphishing.jp/report/guideline/', 'brands.ts 2026-11-21'],
  title: {
    ja: '有名な会社や役所の名前を名乗っていますが、アドレスが違います',
    en: 'It uses a well-known name, but not that organization’s address',
  },
  explains: {
    ja: '差出人は「{name}」と名乗っていますが、アドレス{address}は{brand}のもの({own}など)ではありません。{by}',
    en: 'The display name "{name}" says {brand}, but the address {address} is not in a domain of theirs (such as {own}).{by}',
  },
  mistakes: {
    ja: '販売店、代理店、配信を請け負う会社、ファンの集まりや合唱団、同じ名前の会社、社員個人、社内の通知用アカウントが、正当な理由でその名前を使うことがあります。新しいドメインを当方がまだ知らないこともあります。',
    en: 'Dealers, agencies that write a newsletter, agents, fan clubs and choirs, a namesake, an employee, or an internal notification account may use the name honestly, and we may not yet know a new domain.',
  },
  detect: played,
} satisfies Detector;
