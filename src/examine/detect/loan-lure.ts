import { hostOfAddress } from '../../message/psl.ts';
import type { Facts } from '../facts.ts';
import type { Detector, Hit } from '../finding.ts';
import { isFreemail } from '../known/senders/freemail.ts';
import { isStrangersLetter } from '../known/senders/strangers.ts';
import { asideMailbox, hasWay, leadsElsewhere, lureOf } from '../known/stories/lures.ts';
import { isPaidBeforeLoan } from '../known/stories/money.ts';
import { hasPart, storyIn } from '../known/stories/parts.ts';
import { readingIn, readingOf } from '../known/text/beginning.ts';

/** Credit, in languages of which no words of lures are known here. */
const LOAN = /กู้เงิน|สินเชื่อ|เงินกู้|เงินด่วน/;

function unknownLoan({ text }: Facts): Hit[] {
  const loan = LOAN.exec(readingIn({ text }))?.[0];
  if (text === undefined || loan === undefined || !isPaidBeforeLoan(readingOf(text.value))) return [];
  return [{ proof: text.proof, words: { quote: loan }, weight: 3, kinds: ['fraud'] }];
}

/** It offers credit, insurance or savings that nobody asked for. */
export default {
  id: 'loan-lure',
  weight: 3,
  kinds: ['spam', 'fraud'],
  about: 'aim',
  group: 'lure-loan',
  sources: [
    'https://www.fsa.go.jp/ordinary/chuui/kinyuu_chuui.html',
    'https://consumer.ftc.gov/articles/advance-fee-loans',
    'lure-phrases.ts 2026-11-21',
  ],
  title: {
    ja: '融資や保険、節約の勧誘があります',
    en: 'It offers credit, insurance or savings',
  },
  explains: {
    ja: '「{quote}」と書かれています。手数料だけを取る融資、個人情報を集める保険の見積もり、効き目のない節約商品の広告などで、よく使われる言葉です。',
    en: 'It says "{quote}", which is also what offers say that take a fee for a loan that never comes, collect personal data, or sell what saves nothing.',
  },
  mistakes: {
    ja: '取引のある金融機関や保険会社の案内にも現れます。',
    en: 'Banks and insurers of the reader write about the same things.',
  },
  detect(facts) {
    const lure = lureOf(facts, 'loan');
    // money for whoever asks, and nothing has to be shown for it
    const story = isStrangersLetter(facts) ? storyIn(facts, ['fund-told', 'fund-easy']) : undefined;
    if (story !== undefined && story.total > 2 && facts.text !== undefined && !hasPart(facts, 'known-before'))
      return [{ proof: story.proof, words: { quote: story.quote }, weight: 3 }];
    if (lure === undefined) return unknownLoan(facts);
    if (facts.text !== undefined && isPaidBeforeLoan(readingOf(facts.text.value)))
      return [{ ...lure.hit, weight: 3, kinds: ['fraud'] }];
    const isFree = facts.from.some(({ value }) => isFreemail(hostOfAddress(value.address)));
    // who lends to everybody from a mailbox that anybody can have, and has no page, is no lender
    if (isFree && lure.count > 2 && !hasWay(facts) && facts.thread === undefined && facts.distribution.length === 0)
      return [{ ...lure.hit, weight: 3, kinds: ['fraud', 'spam'] }];
    // a loan for an answer to a free mailbox never comes; the page of a broker sells something
    const isByAnswer = !leadsElsewhere(facts) && asideMailbox(facts) !== undefined;
    return [isByAnswer ? { ...lure.hit, kinds: ['fraud', 'spam'] } : lure.hit];
  },
} satisfies Detector;
