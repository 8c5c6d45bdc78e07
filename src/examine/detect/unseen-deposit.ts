import type { Detector } from '../finding.ts';
import { storyIn } from '../known/parts.ts';
import { isFromAnybody, isStrangersLetter } from '../known/strangers.ts';

/** Phrases of the reason and the money together, from which on the letter is nothing else. */
const WHOLE = 3;

/** A home, an animal or a vehicle shall be paid for before anybody saw it, to a mailbox that anybody can have. */
export default {
  id: 'unseen-deposit',
  weight: 3,
  kinds: ['fraud'],
  about: 'aim',
  group: 'lure-unseen',
  sources: [
    'https://consumer.ftc.gov/articles/rental-listing-scams',
    'https://www.kokusen.go.jp/',
    'part-phrases.ts 2026-11-30',
  ],
  title: {
    ja: '見ていない部屋や動物などに、先に支払うよう求めています',
    en: 'Something that nobody has seen shall be paid for first',
  },
  explains: {
    ja: '「{quote}」と書かれています。部屋やペット、車などを見せられない理由を述べ、鍵や現物は送ると約束して、先に手付金や送料を払わせる詐欺の形です。',
    en: 'It says "{quote}". Fraud gives reasons why a home, an animal or a vehicle cannot be seen, promises to send it or its keys, and takes the deposit or the fee before.',
  },
  mistakes: {
    ja: '遠くに住む大家や売り手が、本当に先払いを頼むこともあります。現物を見るまで払わなければ、被害は防げます。',
    en: 'Owners who live far away do ask for a deposit. Whoever pays only after a visit loses nothing.',
  },
  detect(facts) {
    if (facts.text === undefined || !isStrangersLetter(facts) || !isFromAnybody(facts)) return [];
    const story = storyIn(facts, ['thing', 'thing-unseen', 'thing-paid']);
    if (story === undefined) return [];
    const [thing = 0] = story.counts;
    const weight = story.total - thing >= WHOLE ? 3 : 2;
    return [{ proof: facts.text.proof, words: { quote: story.quote }, weight }];
  },
} satisfies Detector;
