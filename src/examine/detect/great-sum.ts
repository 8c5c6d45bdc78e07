import { domainOfAddress, hostOfAddress } from '../../message/psl.ts';
import type { Facts } from '../facts.ts';
import type { Detector, Hit, Text } from '../finding.ts';
import { sameHolder } from '../known/brands/match.ts';
import { isMassMail } from '../known/carriers/mass-mail.ts';
import { isPublicPlace } from '../known/links/public-places.ts';
import { isFreemail } from '../known/senders/freemail.ts';
import { givenIn } from '../known/stories/given-sum.ts';
import { asideMailbox, hasWay } from '../known/stories/lures.ts';
import { coinsForFee, feeIn, greatSumIn, promisedSumIn, storySumIn } from '../known/stories/money.ts';
import { storyIn } from '../known/stories/parts.ts';
import { personalDataAsked } from '../known/stories/personal-data.ts';
import { phrasesIn } from '../known/stories/phrases.ts';
import { readingOf } from '../known/text/beginning.ts';
import { quotes } from '../known/text/quotation.ts';
import { proofOfQuote } from '../known/text/said-where.ts';

/** Words of such a story from which on no mailbox has to show that a stranger tells it. */
const STORY = 3;

/** He writes from a mailbox that anybody can have, wants his answer in one, or wants to know who the reader is. */
const isStrangersAsk = (facts: Facts): boolean =>
  facts.from.some(({ value }) => isFreemail(hostOfAddress(value.address))) ||
  asideMailbox(facts) !== undefined ||
  (facts.text !== undefined && personalDataAsked(facts.text.value) !== undefined);

/** The answer shall go to another house than his, or to a mailbox that anybody can have. */
const isAnsweredElsewhere = ({ from, replyTo }: Facts): boolean =>
  replyTo.some((reply) =>
    from.every((own) => !sameHolder(domainOfAddress(reply.value.address), domainOfAddress(own.value.address))),
  );

/** There is a page that no authority holds, an account of a messenger, which anybody can have, or he is a stranger who wants an answer. */
const leadsElsewhereOrAsks = (facts: Facts): boolean =>
  facts.links.some(
    ({ value: { url, host } }) => MESSENGERS.test(host) || (url.startsWith('http') && !isPublicPlace(host)),
  ) || isStrangersAsk(facts);
const MESSENGERS = /^(?:lin\.ee|line\.me|liff\.line\.me|t\.me|wa\.me|api\.whatsapp\.com)$/;

/** Characters in which such a story is told. */
const LOOKED = 4000;
/** In single words: he is dead, the reader passes for his kin, and they share. */
const DEAD =
  /\b(?:died|dead|deceased|killed|perished|passed away|lost his life|late (?:mr|mrs|engr|dr|client|customer))\b/i;
const KIN =
  /\b(?:relatives?|cousin|next of kin|heir|inherit(?:or|ance)?|beneficiary|surname|last name|family name|same name|name is the same|his blood|namesake)\b/i;
const SHARE = /\b(?:half|share|split|divide|percent|[0-9]{2} for (?:me|you))\b|[0-9] ?%/i;
/** He or she is dying, or widowed, and gives it away. */
const DYING =
  /\b(?:dying|cancer|terminal(?:ly)? ill|my illness|sick ?bed|last wish|days are numbered|late husband|my husband(?:'s)? (?:died|death)|death of my husband|widow(?:ed)?)\b|余命|末期|夫を亡く/i;
const GIVEN =
  /\b(?:donat(?:e|ed|ing|ion)|charit(?:y|ies|able)|bequeath|my will|orphan(?:s|age)?|less[ -]privileged|distribute|will a total|give (?:out|away))\b|寄付|慈善|譲り|託し/i;
const isOfWill = (seen: string): boolean => [DYING, GIVEN].every((one) => one.test(seen.slice(0, LOOKED)));
const isOfKin = (seen: string): boolean => [DEAD, KIN, SHARE].every((one) => one.test(seen.slice(0, LOOKED)));

/** `Sehr geehrter Herr,` `Dear Friend,` `Bonjour,`: who offers a fortune knows no name of the reader. */
const NAMELESS =
  /^(?:dear(?:est)? ?(?:sir|madam|sir ?(?:\/|or|and) ?madam|friend|beloved|one|beneficiary|winner|customer|user)?|attention|attn|hello(?: (?:dear|friend|there))?|hi(?: dear| there)?|greetings|sehr geehrter? (?:herr|frau|damen und herren)|guten tag|hallo|lieber freund|bonjour(?: (?:monsieur|madame|cher ami))?|cher ami|monsieur|madame|hola|estimado (?:amigo|señor)|caro amico|gentile signore|prezado (?:amigo|senhor)|olá)[ ,.:!]{0,3}(?:$|\n|[,.:])/i;
const isNameless = ({ seen }: { readonly seen: string }): boolean => NAMELESS.test(seen.trimStart().slice(0, 60));

/** How partners in business begin. */
const LETTER = /お世話に|平素|御中|拝啓|ご担当/;

/** How it goes on. */
const TALES = {
  fortune: {
    ja: '遺産や寄付、慰謝料、当選金などの話で誘い、手数料を何度も払わせる詐欺に多い書き方です。',
    en: 'Fraud tells of inheritances, gifts and prizes like this to get an answer, and then asks for fees again and again.',
  },
  coins: {
    ja: '受け取るのに手数料や保証金を先に払わせる話は詐欺です。本物の取引所は、出金のための入金を求めません。',
    en: 'To be paid out only after a fee or deposit is fraud: no real exchange takes a payment for a payout.',
  },
} as const satisfies Record<string, Text>;
const OF_COINS: Text = {
  ja: '手数料を払えば、届いた暗号資産を受け取れると言っています',
  en: 'It says that coins have come, and can be had for a fee',
};

/** A stranger tells of a fortune: a sum that nobody offers by mail, beside the words of the old stories. */
export default {
  id: 'great-sum',
  weight: 3,
  kinds: ['fraud'],
  about: 'aim',
  group: 'lure-fortune',
  sources: [
    'https://www.ic3.gov/CrimeInfo/AdvanceFee',
    'https://www.kokusen.go.jp/soudan_topics/data/spam.html',
    'phrases.ts 2026-11-21',
  ],
  title: {
    ja: '見知らぬ人が、大金の話を持ちかけています',
    en: 'A stranger speaks of a fortune',
  },
  explains: {
    ja: '「{sum}」という金額が出てきます。{tale}',
    en: 'It names {sum}. {tale}',
  },
  mistakes: {
    ja: '投資や不動産の商談、寄付の報告にも大きな金額が出ます。',
    en: 'Large sums also stand in talks about investments and property, and in reports of charities.',
  },
  detect(facts) {
    const { text, subject, thread, distribution } = facts;
    if (text === undefined || thread !== undefined || quotes(text.value)) return [];
    // a first letter to an open list is a stranger's like any other
    if (distribution.some(({ value: { kind } }) => kind !== 'newsletter' && kind !== 'mailing-list')) return [];
    const promised = promisedSumIn(subject?.value ?? '');
    if (promised !== undefined && hasWay(facts) && !LETTER.test(readingOf(text.value).slice(0, 400)))
      return [{ proof: subject?.proof ?? text.proof, words: { sum: promised, tale: TALES.fortune }, weight: 3 }];
    const coins = hasWay(facts) ? coinsForFee(readingOf(text.value)) : undefined;
    if (coins !== undefined)
      return [{ proof: text.proof, words: { sum: coins, tale: TALES.coins }, title: OF_COINS, weight: 3 }];
    const story = LETTER.test(readingOf(text.value).slice(0, 400)) ? undefined : storySumIn(readingOf(text.value));
    if (story !== undefined && leadsElsewhereOrAsks(facts))
      return [
        {
          proof: text.proof,
          words: { sum: story, tale: TALES.fortune },
          weight: feeIn(readingOf(text.value)) === undefined ? 2 : 3,
        },
      ];
    // a newsletter tells of sums that its house has, and of what others won
    if (isMassMail(facts)) return [];
    const sum = greatSumIn(`${subject?.value.slice(0, 500) ?? ''}\n${readingOf(text.value)}`);
    if (sum === undefined) return [];
    // nobody gives such a sum to somebody he does not know, and waits for the answer somewhere else
    const isGiven =
      givenIn(readingOf(text.value)) !== undefined && (isStrangersAsk(facts) || isAnsweredElsewhere(facts));
    const phrases = phrasesIn(text.value, subject?.value ?? '');
    // whose it was is dead, and the reader shall stand in for his kin: the same story in other words
    const kin =
      storyIn(facts, ['dead-owner', 'dead-share'])?.total ??
      (isOfKin(readingOf(text.value)) || (isOfWill(readingOf(text.value)) && isStrangersAsk(facts)) ? STORY : 0);
    const told = phrases.filter(({ group }) => group === 'advance-fee').length + kin + (isGiven ? STORY : 0);
    // what an insurance pays, or a loan is for, is promised to nobody
    const sells = phrases.filter(({ group }) => group === 'loan' || group === 'offer').length;
    if (told === 0 || !(told >= STORY || isStrangersAsk(facts))) return [];
    // nobody else writes of such a sum to somebody he does not know, from a mailbox that anybody can have
    const isWhole = isStrangersAsk(facts) && (told >= STORY || isNameless(text.value));
    const hit: Hit = {
      proof: proofOfQuote({ subject, text }, sum),
      words: { sum, tale: TALES.fortune },
      weight: isWhole ? 3 : 2,
    };
    return [sells > told ? { ...hit, kinds: ['spam', 'fraud'] } : hit];
  },
} satisfies Detector;
