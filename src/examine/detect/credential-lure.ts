import { readIp } from '../../message/ip.ts';
import { firstLabel, hostOfAddress } from '../../message/psl.ts';
import type { Facts, Link } from '../facts.ts';
import type { Detector, Hit } from '../finding.ts';
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
import { phrasesIn, quoted } from '../known/stories/phrases.ts';
import { proofOfPhrases, proofOfQuote } from '../known/text/said-where.ts';
import { isOwnCarrier, isSentByOwnHost } from '../known/vouching/own-host.ts';

/** A page to open, or an answer to a mailbox that anybody can have: no organisation takes such answers there. */
const isWay = ({ url, host }: Link): boolean =>
  (url.startsWith('http') && !isInnerHost(host)) || (url.startsWith('mailto:') && isFreemail(host));

/** `e-zpassny.com` is `ezpassny.com` in another spelling. Only a proved sender's is believed. */
const undashed = (domain: string): string => domain.replaceAll('-', '');

/** `example-my.sharepoint.com` for `example.com`, where the house writes to its own people (Microsoft, "SharePoint URLs"). */
function isOwnTenant(host: string, house: readonly string[]): boolean {
  const [, tenant] = /^([a-z0-9-]{1,60}?)(?:-my)?\.sharepoint\.com$/.exec(host) ?? [];
  return tenant !== undefined && house.some((domain) => firstLabel(domain) === tenant);
}

/** Something befell what the reader has there, and he shall do something: told by a stranger who writes to nobody's list. */
function storyOf(facts: Facts): string | undefined {
  const { text, subject, distribution } = facts;
  if (text === undefined || distribution.some(({ value }) => value.kind !== 'newsletter')) return undefined;
  if (hasNewsletterShape(facts) || !isStrangersLetter({ ...facts, distribution: [] })) return undefined;
  return accountStory(subject?.value ?? '', text.value.seen);
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
    const { from, text, subject, links, attachments } = facts;
    if (text === undefined || isAnswerOnList(facts)) return [];
    const hits = phrasesIn(text.value, subject?.value ?? '').filter(({ group }) => group === 'credential');
    // in other words than the list's: asked of a stranger's letter alone, with something to open
    const story = hits.length === 0 && links.length + attachments.length > 0 ? storyOf(facts) : undefined;
    if (hits.length === 0 && story === undefined) return [];
    // an article of a paper tells of such things
    if (hits.length === 1 && isPaper(facts)) return [];
    const own = domainsOf(from);
    const house = isFromOutside(facts) ? [] : own;
    const plays = playsAnother(facts);
    const isOwn = !plays && own.length === 1 && isSentByOwnHost(facts, own[0] ?? '');
    const isHome = (link: Link): boolean => {
      const { domain, host } = link;
      return (
        own.some((one) => sameHolder(one, domain) || (isOwn && undashed(one) === undashed(domain))) ||
        isPublicPlace(host) ||
        isPaymentPage(host) ||
        isOwnTenant(host, house) ||
        // a house tells its own people where its provider takes their new password
        (isOwn && house.length > 0 && isHousePage(link)) ||
        // a machine of the house names itself by its address
        (isOwn && house.length > 0 && readIp(host) !== undefined) ||
        (isOwn && isUsersSite(facts, host))
      );
    };
    const ways = waysOf(links, isHome).filter(
      // whom his own host sent, and who only speaks of a site, gives no way to it
      ({ value }) => value.defanged !== true && isWay(value) && !(isOwn && isMention(value)),
    );
    const strange = ways.filter(({ value }) => !isHome(value));
    const elsewhere = strange.some(
      ({ value }) => !isMailingService(value.domain) && !isOwnCarrier(facts, value.domain),
    );
    const page = attachments.some(({ value }) => value.type === 'text/html');
    // whoever has a mailbox at `live.com` is not Microsoft
    const known = own.some(isBrandDomain) && from.every(({ value }) => !isFreemail(hostOfAddress(value.address)));
    // `update your details` stands below every newsletter, and its links count the readers at some service
    const isFooter = hits.length === 1 && isMassMail(facts);
    if (isFooter && isOwn && !page) return [];
    // members of a list show each other what they were sent; a lure has something to press
    const isShown = isOfList(facts) && links.every(({ value }) => value.where === 'text');
    const hit: Hit =
      story === undefined
        ? {
            proof: proofOfPhrases({ subject, text }, hits),
            words: { quote: quoted(hits) },
            title: askTitles[askOf(hits.map(({ phrase }) => phrase))],
            ...(isShown ? { weight: 1 } : {}),
          }
        : {
            proof: proofOfQuote({ subject, text }, story),
            words: { quote: story.slice(0, 150) },
            // who writes from his own host may have a second site
            ...(isOwn ? { weight: 1 } : {}),
          };
    // where the reader's own gateway leads on to is not in the mail
    if (!page && !plays && strange.length > 0 && strange.every(({ value }) => value.kept === true))
      return isOwn && known ? [] : [{ ...hit, weight: 1 }];
    // what can be pressed writes to a stranger
    const isLetter = ways.length === 0 && lettersAside(facts).length > 0;
    if (page || ((elsewhere || isLetter) && !(known && isOwn)) || (plays && ways.length > 0)) return [hit];
    // to the sender's own pages one such word leads honestly too; who sent it from his own host, or is known, may say more
    if (ways.length === 0 || hits.length < 2 || isOwn || (known && strange.length === 0)) return [];
    return [{ ...hit, weight: 1 }];
  },
} satisfies Detector;
