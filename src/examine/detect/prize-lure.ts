import { domainOfAddress, hostOfAddress } from '../../message/psl.ts';
import type { Facts } from '../facts.ts';
import type { Detector } from '../finding.ts';
import { isBrandDomain } from '../known/brands/match.ts';
import { isFreemail } from '../known/senders/freemail.ts';
import { isStrangersLetter } from '../known/senders/strangers.ts';
import { asideMailbox, hasWay, leadsElsewhere, lureOf, telephoneIn } from '../known/stories/lures.ts';
import { feeIn } from '../known/stories/money.ts';
import { storyIn } from '../known/stories/parts.ts';
import { personalDataAsked } from '../known/stories/personal-data.ts';
import { kindsOfPrize, prizesIn } from '../known/stories/prizes.ts';
import { readingOf } from '../known/text/beginning.ts';

/** Words that shops, clubs and hosts use of what they really give: they say nothing of a prize that came unasked. */
const EVERYDAY: ReadonlySet<string> = new Set(
  (
    "gratis|kostenlos|gutschein|umfrage|teilnehmen|verlosung|gewinnspiel|zu gewinnen|auszahlung|als dankeschön|testpaket|cadeau|bon d'achat|regalo|participa|encuesta|winnen|prijs|" +
    'doe mee|enquête|maak kans|for free!|get started!|gift voucher|free sample|iphone 14|iphone 15|iphone 16|loyalty program|money back guarantee|100% free|share your opinion|payout|prêmio|recompensa|risk free'
  ).split('|'),
);

/** Nothing to open, nobody to write to, nothing to pay and nothing to tell. */
const asksNothing = (facts: Facts): boolean =>
  facts.text !== undefined &&
  !hasWay(facts) &&
  facts.replyTo.length === 0 &&
  asideMailbox(facts) === undefined &&
  telephoneIn(facts) === undefined &&
  facts.from.every(({ value }) => !isFreemail(hostOfAddress(value.address))) &&
  feeIn(readingOf(facts.text.value)) === undefined &&
  personalDataAsked(facts.text.value) === undefined &&
  !ANSWER.test(readingOf(facts.text.value).slice(0, 4000));

const ANSWER =
  /返信|ご連絡ください|お知らせください|\b(?:reply|contact|call|respond|claim|antworten|répond|respond[ae])\b/i;

/** Seats of a show that are given out by lot, and paid for. */
const SEATS = /(?:公演|座席|席種)[^。]{0,120}(?:お支払|引取|発券|枚数)|(?:お支払|発券)[^。]{0,80}(?:公演|座席|席種)/;

/** Chosen for work, and not for a prize. */
const CHOSEN_FOR_WORK =
  /\bpara (?:a|la) vaga\b|\bpara el puesto\b|\bselected for (?:the|this|an?) (?:position|role|job|interview)\b|\bpour le poste\b|\bfür die stelle\b|\bper il posto\b|\bvoor de functie\b/i;

/** `Win a new grill!`: the mail is about nothing else. */
const WON = /^[^\p{L}\p{N}]{0,8}(?:win an? |gewinnen sie |gewinne |gana |gagnez |vinci |ganhe |win een )/iu;

/** Something was won, or is given away for a survey. */
export default {
  id: 'prize-lure',
  weight: 3,
  kinds: ['spam', 'phishing', 'fraud'],
  about: 'aim',
  isAfterSecrets: true,
  group: 'lure-prize',
  sources: [
    'https://www.kokusen.go.jp/',
    'https://consumer.ftc.gov/articles/fake-prize-sweepstakes-lottery-scams',
    'lure-phrases.ts 2026-11-21',
  ],
  title: {
    ja: '当選や景品、特典、無料といった言葉で誘っています',
    en: 'It lures with a prize, a gift or something for nothing',
  },
  explains: {
    ja: '「{quote}」と書かれています。当選や謝礼、無料の品を口実に、個人情報やカード番号を集めるメールでもよく使われる言葉です。',
    en: 'It says "{quote}", which is also what mail says that collects personal data and card numbers under the pretext of a prize.',
  },
  mistakes: {
    ja: '応募したキャンペーンや、会員向けの特典の案内にも現れます。',
    en: 'Campaigns that the reader joined, and shops with gifts for customers, use such words too.',
  },
  detect(facts) {
    const lure = lureOf(facts, 'prize');
    // won without having taken part, and to be had at a page at once, or for the postage
    const story =
      hasWay(facts) &&
      isStrangersLetter(facts) &&
      !facts.from.some(({ value }) => isBrandDomain(domainOfAddress(value.address)))
        ? storyIn(facts, ['gift-told', 'gift-terms'])
        : undefined;
    if (story !== undefined && facts.text !== undefined && story.counts.every((count) => count > 1)) {
      const kinds = kindsOfPrize(facts.text.value, facts.subject?.value ?? '');
      return [{ proof: story.proof, words: { quote: story.quote }, weight: 3, kinds }];
    }
    if (lure === undefined || facts.text === undefined) return [];
    if (CHOSEN_FOR_WORK.test(`${facts.subject?.value ?? ''}\n${readingOf(facts.text.value).slice(0, 1500)}`)) return [];
    // who is told of a prize and asked for nothing took part, and so did who wins the right to buy a seat
    if (asksNothing(facts) || SEATS.test(readingOf(facts.text.value).slice(0, 1500)))
      return [{ ...lure.hit, weight: 1 }];
    const title = facts.subject?.value ?? '';
    const said = prizesIn(facts.text.value, title);
    if (said.some(({ phrase }) => !EVERYDAY.has(phrase))) {
      const isTitle = WON.test(title) && leadsElsewhere(facts);
      const kinds = kindsOfPrize(facts.text.value, title);
      return [{ ...lure.hit, ...(isTitle && lure.hit.weight === 1 ? { weight: 2 } : {}), kinds }];
    }
    return said.length < 2 ? [] : [{ ...lure.hit, weight: 1 }];
  },
} satisfies Detector;
