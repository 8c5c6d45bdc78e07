import type { Detector } from '../finding.ts';
import { isFromAnybody, isStrangersLetter } from '../known/senders/strangers.ts';
import { hasFile } from '../known/stories/lures.ts';
import { untoldDealIn } from '../known/stories/untold-deal.ts';
import { readingOf } from '../known/text/beginning.ts';
import { proofOfQuote } from '../known/text/said-where.ts';

/** A deal is spoken of, and what it is will be told to whoever answers: how letters about a fortune begin. */
export default {
  id: 'told-on-answer',
  weight: 2,
  kinds: ['fraud'],
  about: 'aim',
  group: 'lure-fortune',
  sources: [
    'https://www.ic3.gov/CrimeInfo/AdvanceFee',
    'https://www.kokusen.go.jp/soudan_topics/data/spam.html',
    'untold-deal.ts 2026-12-01',
  ],
  title: {
    ja: '取引の話とだけ書き、中身は返事をした人に話すとしています',
    en: 'It speaks of a deal, and will say what it is to whoever answers',
  },
  explains: {
    ja: '「{quote}」と書かれています。大金や取引の話で興味を引き、返事をした人だけを相手に、手数料などを払わせる詐欺の最初のメールに多い形です。',
    en: 'It says "{quote}". Fraud about fortunes begins like this from a free mailbox: who answers shows that he bites, and pays fees later.',
  },
  mistakes: {
    ja: '本当の商談を、まず短く打診する人もいます。',
    en: 'Some honest people sound out a reader in few words before they explain a proposal.',
  },
  detect(facts) {
    const { text, subject } = facts;
    if (text === undefined || hasFile(facts) || !isStrangersLetter(facts) || !isFromAnybody(facts)) return [];
    const quote = untoldDealIn(readingOf(text.value));
    return quote === undefined ? [] : [{ proof: proofOfQuote({ subject, text }, quote), words: { quote } }];
  },
} satisfies Detector;
