import { domainOfAddress, hostOfAddress } from '../../message/psl.ts';
import type { Facts } from '../facts.ts';
import type { Detector, Hit } from '../finding.ts';
import { sameHolder, speaksForItself } from '../known/brands/match.ts';
import { isMailingService } from '../known/carriers/mailing-services.ts';
import { isFreemail } from '../known/senders/freemail.ts';
import { borrowedNameIn } from '../known/senders/playing/name-in-from.ts';
import { strangeHousesIn } from '../known/senders/strange-readers.ts';
import { isStrangersLetter } from '../known/senders/strangers.ts';
import { lureOf, numberIn, telephoneIn, unmasked } from '../known/stories/lures.ts';
import { readingIn } from '../known/text/beginning.ts';
import { isSentByOwnHost } from '../known/vouching/own-host.ts';

/** Characters of a text that says hardly more than that. */
const SHORT = 400;

/** The envelope is a stranger's, and nothing shows that the organisation sent it. */
const isSentElsewhere = (facts: Facts, own: string): boolean =>
  facts.mailFrom !== undefined &&
  facts.mailFrom.value !== '' &&
  !sameHolder(domainOfAddress(facts.mailFrom.value), own) &&
  !isMailingService(domainOfAddress(facts.mailFrom.value)) &&
  !isSentByOwnHost(facts, own);

/** A few words about an invoice in a file, and whom to call to cancel it. */
const isBareInvoice = (facts: Facts): boolean => {
  const seen = readingIn(facts);
  return (
    facts.thread === undefined &&
    seen.length < SHORT &&
    facts.attachments.some(({ value }) => value.inline !== true && value.type === 'application/pdf') &&
    /invoice|purchase|order|subscription|renew|請求|購入|更新/i.test(`${facts.subject?.value ?? ''} ${seen}`) &&
    /cancel|refund|dispute|help ?line|help ?desk|toll.?free|support (?:number|team)|(?:phone|telephone) support|キャンセル|解約|返金/i.test(
      seen,
    )
  );
};

/** Characters before or behind the number in which it is said what it is for. */
const NEAR = 220;
/** Places of the number that are looked at. */
const PLACES = 4;
/** Characters of a letter that tells of one charge. */
const BILL = 1500;
const CHARGE =
  /(?:[$€£]|\b(?:usd|eur|gbp|aud|cad)\b) ?\d[\d.,]{1,9}|\d[\d.,]{1,9} ?(?:usd|dollars?|eur|€|gbp|aud|cad)\b|\d[\d,]{2,9} ?円/i;
const DISPUTE =
  /\b(?:did(?: not|n['’]t)|have(?: not|n['’]t)|not|never) (?:you )?(?:make|made|place|authori[sz]e|authori[sz]ed|initiate|recogni[sz]e|approve|ask for|request|order)|unauthori[sz]ed|unrecogni[sz]ed|cancel (?:it|this|the|your) (?:order|subscription|payment|charge|transaction|renewal|membership|purchase)|dispute (?:it|this|the)|any dispute|wasn['’]t you|not (?:done|made|placed|authori[sz]ed|ordered) by you\b|(?:if (?:this is|it is|it was|this was) |\b)not you\?|身に覚えのない|心当たりのない/i;

/** Money that went of itself, and comes back only by telephone. */
const RENEWED =
  /\b(?:renew(?:ed|al)|auto[ -]?(?:pay(?:ment)?|debit|renew(?:al)?)|subscription|activated|charged|debited|protection plan|anti-?virus)\b/i;
const REFUND =
  /\b(?:refund|cancel(?:lation|l?ed)?|dispute|(?:make|need) (?:any )?changes|(?:do not|don['’]t) want to (?:continue|renew|keep)|avoid (?:any |further |future )?(?:recurring |further |future )?(?:payments?|charges?)|money back|undone|undo|reverse|stop (?:this|it)|decline)\b/i;
/** What such bills are for: protection and accounts that everybody has heard of. */
const PRODUCT =
  /\b(?:norton|mcafee|geek|windows|microsoft|defender|paypal|coinbase|best ?buy|anti-?virus|security|protection|tech(?:nical)? support|total support|subscription|premium plan|lifelock|n0rt0n|devices|staying protected)\b/i;

/** Of them what no club sells its members. */
const MAKER =
  /\b(?:norton|mcafee|geek ?squad|windows defender|microsoft|paypal|coinbase|best ?buy|anti-?virus|lifelock)\b/i;

/** A charge that the reader may deny, and the number to deny it by, in one letter of few words. */
const isDisputed = (facts: Facts, number: string): boolean => {
  const seen = facts.text === undefined ? '' : unmasked(facts.text.value);
  if (facts.thread !== undefined || seen.length > BILL || !CHARGE.test(seen)) return false;
  // the number stands at the head of a bill, and once more where it is said what for
  for (
    let at = seen.indexOf(number), place = 0;
    at >= 0 && place < PLACES;
    at = seen.indexOf(number, at + 1), place++
  ) {
    const near = seen.slice(Math.max(0, at - NEAR), at + number.length + NEAR);
    if (DISPUTE.test(near) || (REFUND.test(near) && RENEWED.test(seen) && PRODUCT.test(seen))) return true;
  }
  return false;
};

/** Whose notices carry what their users write, and tell of no charges themselves. */
const PAPERS: ReadonlySet<string> = new Set(
  'docusign.net docusign.com adobesign.com adobe.com dropbox.com dropboxmail.com google.com'.split(' '),
);

/** Payments of which the other side writes a note, and what swindlers write there: that it is charged already. */
const NOTED: ReadonlySet<string> = new Set(['paypal.com', 'paypal.co.uk', 'squareup.com', 'intuit.com', 'stripe.com']);
const NOTE =
  /\b(?:seller|sender|payer)(?:['’]s)? note\b|\bnote (?:to|from) (?:the )?(?:customer|seller|payer|client)\b|(?:^|\n)note from [^\n:]{1,60}:/i;
const CHARGED =
  /\b(?:are|were|been|be) (?:charged|debited|deducted)\b|\bnot you\?|\b(?:have|did(?: not|n['’]t)) authori[sz]ed?\b|\bto (?:cancel|reverse|refund|dispute)\b/i;

const isNoted = (facts: Facts, domain: string): boolean => {
  const seen = readingIn(facts);
  return NOTED.has(domain) && NOTE.test(seen) && CHARGED.test(seen);
};

/** A charge is told, and a telephone number is to be called to stop it. */
export default {
  id: 'callback-number',
  weight: 3,
  kinds: ['fraud'],
  about: 'aim',
  group: 'lure-callback',
  sources: [
    'https://www.ic3.gov/PSA/2022/PSA221018',
    'https://consumer.ftc.gov/articles/how-spot-avoid-and-report-tech-support-scams',
    'lure-phrases.ts 2026-11-21',
  ],
  title: {
    ja: '覚えのない請求や警告で、電話をかけさせようとしています',
    en: 'It tells of a charge and asks to call a telephone number',
  },
  explains: {
    ja: '「{quote}」と書かれ、電話番号{number}が示されています。電話をかけさせ、遠隔操作ソフトを入れさせたり、口座の情報を聞き出したりする詐欺に多い形です。',
    en: 'It says "{quote}" and gives the telephone number {number}. Fraud has people call, install remote control or tell their account.',
  },
  mistakes: {
    ja: '本物の請求や予約の確認にも電話番号はあります。公式サイトで調べた番号にかけてください。',
    en: 'Real invoices and bookings name a number too. Call the one of the official site.',
  },
  detect(facts) {
    const lure = lureOf(facts, 'callback', { least: 3, whole: 5 });
    const [sender] = facts.from;
    if (sender === undefined) return [];
    const { address } = sender.value;
    // nobody sends one bill to a row of strangers
    const isBilled =
      (isFreemail(hostOfAddress(address)) || strangeHousesIn(facts) !== undefined) && isBareInvoice(facts);
    const isFrom =
      isFreemail(hostOfAddress(address)) ||
      isBilled ||
      isNoted(facts, domainOfAddress(address)) ||
      PAPERS.has(domainOfAddress(address)) ||
      // a bill has somebody to pay it
      (facts.unnamed !== undefined && isStrangersLetter(facts) && MAKER.test(facts.text?.value.seen ?? '')) ||
      borrowedNameIn(facts) !== undefined;
    if (!isFrom && (lure === undefined || lure.count < 3)) return [];
    const number = telephoneIn(facts) ?? (facts.text === undefined ? undefined : numberIn(unmasked(facts.text.value)));
    const isDenied = isFrom && number !== undefined && isDisputed(facts, number);
    if (!isBilled && !isDenied && (lure === undefined || lure.count < 3)) return [];
    // PayPal and its like send what their users write into an invoice
    const own = domainOfAddress(address);
    if (speaksForItself(own) && !isFreemail(hostOfAddress(address)) && !isSentElsewhere(facts, own)) return [];
    if (number === undefined || facts.text === undefined) return [];
    const hit: Hit = lure?.hit ?? {
      proof: [...(facts.subject?.proof ?? []), ...facts.text.proof],
      words: { quote: facts.subject?.value.slice(0, 80) ?? '' },
    };
    return [
      {
        ...hit,
        words: { ...hit.words, number },
        weight: lure !== undefined && lure.count > 2 && !isNoted(facts, own) ? (hit.weight ?? 3) : 3,
      },
    ];
  },
} satisfies Detector;
