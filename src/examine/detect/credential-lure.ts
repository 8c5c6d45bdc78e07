import { readIp } from '../../message/ip.ts';
import { firstLabel, hostOfAddress } from '../../message/psl.ts';
import type { BodyText, Facts, Link } from '../facts.ts';
import type { Detector, Hit, Observation } from '../finding.ts';
import { isBrandDomain, sameHolder } from '../known/brands/match.ts';
import { isUsersSite } from '../known/carriers/for-its-user.ts';
import { isAnswerOnList } from '../known/carriers/list-answer.ts';
import { isMailingService } from '../known/carriers/mailing-services.ts';
import { isMassMail } from '../known/carriers/mass-mail.ts';
import { hasNewsletterShape, isPaper } from '../known/carriers/newsletter-shape.ts';
import { isOfList } from '../known/carriers/of-list.ts';
import { isHousePage } from '../known/links/house-pages.ts';
import { isInnerHost } from '../known/links/inner-host.ts';
import { isMention, waysOf } from '../known/links/link-ends.ts';
import { lettersAside } from '../known/links/mailto-letters.ts';
import { isPaymentPage } from '../known/links/payment-pages.ts';
import { isPublicPlace } from '../known/links/public-places.ts';
import { domainsOf } from '../known/senders/domains-of.ts';
import { isFreemail } from '../known/senders/freemail.ts';
import { playsAnother } from '../known/senders/playing.ts';
import { isFromOutside, isStrangersLetter } from '../known/senders/strangers.ts';
import { accountStory } from '../known/stories/account-story.ts';
import { askOf, askTitles } from '../known/stories/asks.ts';
import { phrasesIn, quoted, type Said } from '../known/stories/phrases.ts';
import { proofOfPhrases, proofOfQuote, quotedUpTo } from '../known/text/said-where.ts';
import { isOwnCarrier, isSentByOwnHost } from '../known/vouching/own-host.ts';

/** What the letter says that such a lure says: words of the list, or the story of an account in other words. */
interface Lure {
  readonly text: Observation<BodyText>;
  /** None where the story alone tells. */
  readonly phrases: readonly Said[];
  readonly story?: string;
}

function lureIn(facts: Facts): Lure | undefined {
  const { text, subject, links, attachments } = facts;
  if (text === undefined || isAnswerOnList(facts)) return undefined;
  const phrases = phrasesIn(text.value, subject?.value ?? '').filter(({ group }) => group === 'credential');
  // an article of a paper tells of such things
  if (phrases.length === 1 && isPaper(facts)) return undefined;
  if (phrases.length > 0) return { text, phrases };
  // in other words than the list's: asked of a stranger's letter alone, with something to open
  const story = links.length + attachments.length > 0 ? storyOf(facts) : undefined;
  return story === undefined ? undefined : { text, phrases, story };
}

/** Something befell what the reader has there, and he shall do something: told by a stranger who writes to nobody's list. */
function storyOf(facts: Facts): string | undefined {
  const { text, subject, distribution } = facts;
  if (text === undefined || distribution.some(({ value }) => value.kind !== 'newsletter')) return undefined;
  if (hasNewsletterShape(facts) || !isStrangersLetter({ ...facts, distribution: [] })) return undefined;
  return accountStory(subject?.value ?? '', text.value.seen);
}

/** Who writes, as far as it tells whose the pages are that the letter leads to. */
interface Writer {
  /** The domains in From. */
  readonly domains: readonly string[];
  /** He plays somebody else, and has no pages of his own. */
  readonly isPlaying: boolean;
  /** He plays nobody, and his own host sent the letter. */
  readonly isProved: boolean;
  /** He is of an organization that we know. */
  readonly isKnown: boolean;
  /** He is of the reader's own house. */
  readonly isOfHouse: boolean;
}

function writerOf(facts: Facts): Writer {
  const domains = domainsOf(facts.from);
  const isPlaying = playsAnother(facts);
  return {
    domains,
    isPlaying,
    isProved: !isPlaying && domains.length === 1 && isSentByOwnHost(facts, domains[0] ?? ''),
    // whoever has a mailbox at `live.com` is not Microsoft
    isKnown: domains.some(isBrandDomain) && facts.from.every(({ value }) => !isFreemail(hostOfAddress(value.address))),
    isOfHouse: !isFromOutside(facts),
  };
}

/** The page is the writer's, or one to which every writer may lead. */
function isHome(link: Link, writer: Writer, facts: Facts): boolean {
  const { domain, host } = link;
  return (
    writer.domains.some((own) => sameHolder(own, domain)) ||
    isPublicPlace(host) ||
    isPaymentPage(host) ||
    (writer.isOfHouse && isOwnTenant(host, writer.domains)) ||
    (writer.isProved && isHomeOfProved(link, writer, facts))
  );
}

/** What is believed of a writer whose own host sent the letter. */
function isHomeOfProved(link: Link, writer: Writer, facts: Facts): boolean {
  const { domain, host } = link;
  return (
    // `e-zpassny.com` is `ezpassny.com` in another spelling
    writer.domains.some((own) => undashed(own) === undashed(domain)) ||
    // a house tells its own people where its provider takes their new password
    (writer.isOfHouse && isHousePage(link)) ||
    // a machine of the house names itself by its address
    (writer.isOfHouse && readIp(host) !== undefined) ||
    isUsersSite(facts, host)
  );
}

const undashed = (domain: string): string => domain.replaceAll('-', '');

/** `example-my.sharepoint.com` for `example.com`, where the house writes to its own people (Microsoft, "SharePoint URLs"). */
function isOwnTenant(host: string, house: readonly string[]): boolean {
  const [, tenant] = /^([a-z0-9-]{1,60}?)(?:-my)?\.sharepoint\.com$/.exec(host) ?? [];
  return tenant !== undefined && house.some((domain) => firstLabel(domain) === tenant);
}

/** Where the letter leads: the ways that it gives, and those of them that lead to nobody's home. */
interface Ways {
  readonly given: readonly Link[];
  readonly strange: readonly Link[];
}

function waysFrom(writer: Writer, facts: Facts): Ways {
  const given = waysOf(facts.links, (link) => isHome(link, writer, facts))
    .map(({ value }) => value)
    // whom his own host sent, and who only speaks of a site, gives no way to it
    .filter((link) => link.defanged !== true && isWay(link) && !(writer.isProved && isMention(link)));
  return { given, strange: given.filter((link) => !isHome(link, writer, facts)) };
}

/** A page to open, or an answer to a mailbox that anybody can have: no organisation takes such answers there. */
const isWay = ({ url, host }: Link): boolean =>
  (url.startsWith('http') && !isInnerHost(host)) || (url.startsWith('mailto:') && isFreemail(host));

/** A page of a stranger, who is not the carrier that counts the readers; or no page, and what can be pressed writes to a stranger. */
function leadsAside({ given, strange }: Ways, facts: Facts): boolean {
  const isElsewhere = strange.some(({ domain }) => !isMailingService(domain) && !isOwnCarrier(facts, domain));
  return isElsewhere || (given.length === 0 && lettersAside(facts).length > 0);
}

/** The words that were found, with their proof. */
const hitOf = (lure: Lure, writer: Writer, facts: Facts): Hit =>
  lure.story === undefined ? hitOfPhrases(lure, facts) : hitOfStory(lure, lure.story, writer, facts);

function hitOfPhrases({ text, phrases }: Lure, facts: Facts): Hit {
  const { subject, links } = facts;
  // members of a list show each other what they were sent; a lure has something to press
  const isShown = isOfList(facts) && links.every(({ value }) => value.where === 'text');
  return {
    proof: proofOfPhrases({ subject, text }, phrases),
    words: { quote: quoted(phrases) },
    title: askTitles[askOf(phrases.map(({ phrase }) => phrase))],
    ...(isShown ? { weight: 1 } : {}),
  };
}

function hitOfStory({ text }: Lure, story: string, writer: Writer, { subject }: Facts): Hit {
  return {
    proof: proofOfQuote({ subject, text }, story),
    words: { quote: quotedUpTo(story, 150) },
    // who writes from his own host may have a second site
    ...(writer.isProved ? { weight: 1 } : {}),
  };
}

/** The mail asks to prove who one is, or to save an account or mailbox, and gives a way to do so. */
export default {
  id: 'credential-lure',
  weight: 2,
  kinds: ['phishing'],
  about: 'aim',
  group: 'lure',
  sources: ['https://www.antiphishing.jp/report/guideline/', 'phrases.ts 2026-11-21'],
  title: {
    ja: 'アカウントや本人確認などの手続きに関わる言葉があり、リンクか添付ファイルが付いています',
    en: 'It speaks of an account or of proving who one is, and gives a link or file',
  },
  explains: {
    ja: '「{quote}」と書かれ、リンクまたは添付ファイルが付いています。IDやパスワード、カード番号を盗むメールに多い形です。',
    en: 'It says "{quote}" and offers a link or file. Mail that steals passwords or card numbers is often made like this.',
  },
  mistakes: {
    ja: '本物の会社も、規約の変更やログインの通知で似た言葉を使います。急がずに、公式アプリやブックマークから確かめてください。',
    en: 'Real companies use such words too, for sign-in notices and changed terms. Take your time, and check in the app or by your own bookmark.',
  },
  detect(facts) {
    const lure = lureIn(facts);
    if (lure === undefined) return [];
    const writer = writerOf(facts);
    const hit = hitOf(lure, writer, facts);
    const weakHit: Hit = { ...hit, weight: 1 };
    // a page that came with the letter asks for the password itself, whoever sent it
    if (facts.attachments.some(({ value }) => value.type === 'text/html')) return [hit];
    // `update your details` stands below every newsletter, and its links count the readers at some service
    if (lure.phrases.length === 1 && writer.isProved && isMassMail(facts)) return [];

    const isKnownAndProved = writer.isKnown && writer.isProved;
    const ways = waysFrom(writer, facts);
    const { given, strange } = ways;
    // where the reader's own gateway leads on to is not in the mail
    if (!writer.isPlaying && strange.length > 0 && strange.every(({ kept }) => kept === true))
      return isKnownAndProved ? [] : [weakHit];
    if (writer.isPlaying && given.length > 0) return [hit];
    if (!isKnownAndProved && leadsAside(ways, facts)) return [hit];
    // to the sender's own pages one such word leads honestly too; who sent it from his own host, or is known, may say more
    if (given.length === 0 || lure.phrases.length < 2) return [];
    return writer.isProved || (writer.isKnown && strange.length === 0) ? [] : [weakHit];
  },
} satisfies Detector;
