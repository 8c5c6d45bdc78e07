import type { Detector } from '../finding.ts';
import { isStrangersLetter } from '../known/senders/strangers.ts';
import { hasPart, storyIn } from '../known/stories/parts.ts';
import { phrasesIn } from '../known/stories/phrases.ts';

/** Phrases of both parts from which on the letter is nothing else. */
const WHOLE = 4;

/** A sum lies ready for the reader, and a tax or a fee is due before: the advance fee, whatever the story. */
export default {
  id: 'fee-first',
  weight: 3,
  kinds: ['fraud'],
  about: 'aim',
  group: 'lure-recovery',
  sources: [
    'https://www.ic3.gov/CrimeInfo/AdvanceFee',
    'https://consumer.ftc.gov/articles/timeshares-vacation-clubs-and-related-scams',
    'part-phrases.ts 2026-11-30',
  ],
  title: {
    ja: 'お金を受け取る前に、税金や手数料を払うよう求めています',
    en: 'Before a sum is paid out, a tax or fee shall be paid',
  },
  explains: {
    ja: '「{quote}」と書かれています。受け取れるはずのお金は存在せず、前払いした手数料だけが失われます。本物なら、税金や手数料は、受け取る額から差し引けば済みます。',
    en: 'It says "{quote}". There is no such sum, and what is paid before is lost. Real taxes and fees can be taken from the sum itself.',
  },
  mistakes: {
    ja: '不動産の売買や相続の手続きでは、先に費用がかかることもあります。頼んだ専門家に電話で確かめてください。',
    en: 'Sales of land and estates do cost something before. Call whoever was engaged for it.',
  },
  detect(facts) {
    const { text, subject } = facts;
    if (text === undefined || !isStrangersLetter(facts)) return [];
    const story = storyIn(facts, ['payout-told', 'payout-fee']);
    if (story === undefined || hasPart(facts, 'known-before')) return [];
    if (phrasesIn(text.value, subject?.value ?? '').some(({ group }) => group === 'warning')) return [];
    return [{ proof: story.proof, words: { quote: story.quote }, weight: story.total >= WHOLE ? 3 : 2 }];
  },
} satisfies Detector;
