import { domainOfAddress } from '../../message/psl.ts';
import type { Facts } from '../facts.ts';
import type { Detector, Hit, Text } from '../finding.ts';
import { brandsIn, isBrandDomain, sameHolder } from '../known/brands/match.ts';
import { isMailingService } from '../known/carriers/mailing-services.ts';
import { isSharing } from '../known/links/free-hosting.ts';
import { isMention, isOpenPage } from '../known/links/link-ends.ts';
import { domainsOf } from '../known/senders/domains-of.ts';
import { isNameOfOther } from '../known/senders/sender-name.ts';
import { hasWay, leadsElsewhere, lureOf } from '../known/stories/lures.ts';

/** What is behind `confirm your address` where it is one of mail, and none of a parcel: `potwierdź adres e-mail`. */
const OF_MAIL = /^[^.!?\n]{0,20}?(?:e-?mail|e-?post|mejl|poczt|elektroni|электрон|почт|correo|correu)/u;

/** Whether all that it says of parcels is an address of mail that is confirmed, as every new account asks for. */
function isOfMail({ text, subject }: Facts, phrases: readonly string[]): boolean {
  const said = `${subject?.value ?? ''}\n${text?.value.seen.slice(0, LOOKED) ?? ''}`.toLowerCase();
  return phrases.every((phrase) => {
    const at = said.indexOf(phrase);
    return at >= 0 && OF_MAIL.test(said.slice(at + phrase.length, at + phrase.length + 40));
  });
}

/** A letter that the post brought back to its writer is no parcel. */
const isLetter = ({ text }: Facts): boolean => /特定記録|内容証明/.test(text?.value.seen.slice(0, LOOKED) ?? '');

/** Characters of one text message in letters that are not Latin (GSM 03.40). */
const NOTE = 70;

/** Characters of the letter in which they are looked for. */
const LOOKED = 3000;

/** A shop that has sent its goods names the carrier, and leads to that carrier's own pages beside its own. */
function leadsToCarrier({ from, links, text, subject }: Facts): boolean {
  const own = domainsOf(from);
  const pages = links.filter(
    ({ value }) => isOpenPage(value) && value.hidden !== true && !own.some((one) => sameHolder(one, value.domain)),
  );
  if (pages.length === 0) return false;
  const named = brandsIn(`${subject?.value ?? ''}\n${text?.value.seen.slice(0, LOOKED) ?? ''}`);
  return pages.every(
    ({ value }) => !isSharing(value.host) && named.some(({ domains }) => domains.includes(value.domain)),
  );
}

/** A well-known house's address, and no pages but its own and those where a mailing service counts who opens what. */
function isCounted({ from, links }: Facts): boolean {
  const own = domainsOf(from);
  return (
    own.length > 0 &&
    own.every(isBrandDomain) &&
    links.every(
      ({ value }) =>
        !isOpenPage(value) || isMailingService(value.domain) || isMention(value) || own.includes(value.domain),
    )
  );
}

const STRANGE: Text = { ja: '差出人のものではないページ', en: 'a page that is not the sender’s' };
const STRAY: Text = {
  ja: '差出人自身のドメインにあり、名乗っている名前とは関わりのないページ',
  en: 'a page of the sender’s own domain, which has nothing to do with the name that he gives',
};
/** The hit, saying where the letter leads. */
function leadingOut(hit: Hit, { from, links }: Facts): Hit {
  const own = domainsOf(from);
  const pages = links.filter(({ value }) => isOpenPage(value) && value.hidden !== true);
  const isOwn = pages.length > 0 && pages.every(({ value }) => own.some((one) => sameHolder(one, value.domain)));
  return { ...hit, words: { ...hit.words, goal: isOwn ? STRAY : STRANGE } };
}

/** A parcel waits, and a stranger's page shall be opened. */
export default {
  id: 'parcel-lure',
  weight: 2,
  kinds: ['phishing'],
  about: 'aim',
  group: 'lure-parcel',
  sources: [
    'https://www.antiphishing.jp/news/alert/',
    'https://www.kuronekoyamato.co.jp/ytc/info/info_181210.html',
    'lure-phrases.ts 2026-11-21',
  ],
  title: {
    ja: '荷物の不在や配送の問題を口実に、リンクを開かせようとしています',
    en: 'It speaks of a parcel that waits, and wants a link opened',
  },
  explains: {
    ja: '「{quote}」と書かれ、{goal}へ誘導しています。宅配便を装い、カード番号や住所を盗むメールに多い形です。',
    en: 'It says "{quote}" and leads to {goal}. Mail that poses as a carrier to steal card numbers is made like this.',
  },
  mistakes: {
    ja: '本物の通販の発送の知らせにも、運送会社の追跡ページへのリンクがあります。',
    en: 'Shops that announce a delivery link to the carrier’s page honestly.',
  },
  detect(facts) {
    const lure = lureOf(facts, 'parcel');
    // what a mail server returns speaks of mails that could not be delivered
    if (lure === undefined || facts.bounce !== undefined || isOfMail(facts, lure.phrases)) return [];
    if (leadsToCarrier(facts) || isLetter(facts)) return [];
    if (leadsElsewhere(facts)) {
      // what is no longer than a text message, and says nothing else
      const isNote = lure.count > 2 && (facts.text?.value.seen.length ?? 0) <= NOTE;
      const hit = leadingOut(lure.hit, facts);
      return [isCounted(facts) ? { ...hit, weight: 1 } : isNote ? { ...hit, weight: 3 } : hit];
    }
    // a carrier has his name in his domain; who tells of parcels at somebody else's leads to no page of his own, unless he sends by a service
    const isStray = lure.isSubject && hasWay(facts) && isNameOfOther(facts) === true;
    const own = domainOfAddress(facts.from[0]?.value.address ?? '');
    const isOwn = isBrandDomain(own) || isMailingService(own);
    return isStray && !isOwn && facts.distribution.length === 0 ? [leadingOut(lure.hit, facts)] : [];
  },
} satisfies Detector;
