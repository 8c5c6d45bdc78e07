import type { Facts } from '../facts.ts';
import type { Detector } from '../finding.ts';
import { storyIn } from '../known/parts.ts';
import { isFromAnybody, isStrangersLetter } from '../known/strangers.ts';

/** Phrases of the reason and the money together, from which on the letter is nothing else. */
const WHOLE = 3;

/** Characters that are looked at. */
const LOOKED = 3000;
/** Ways of paying that nobody can call back. */
const BLIND =
  /\b(?:zelle|cash ?app|chime|moneygram|western union|apple card|(?:gift|steam|walmart|itunes|google play|apple|vanilla) cards?|bitcoin|btc|usdt)\b/i;
/** What is offered. */
const THING =
  /\b(?:house|flat|apartment|studio|condo|bedrooms?|rent|pupp(?:y|ies)|kittens?|yorkies?|poms?|parrots?|macaws?|litter|vaccinated|vet checked|motorcycle|caravan|camper|tractor)\b/i;
/** That it comes, or is opened, without anybody who hands it over. */
const SENT =
  /\b(?:deliver(?:y|ed|s)?|ship(?:ping|ped|s)?|flown|flight|courier(?:ed)?|transport(?:er|ation)?|airport|lock ?box|key code|access code|by post|by mail|fedex|dhl|ups)\b/i;

/** Where one may come, or pay by hand, nothing is bought unseen. */
const MEETING =
  /\b(?:pick(?:ed|ing)? ?(?:it |him |her |them )?up|collect(?:ed|ion)?|come (?:and|to|by|see|round)|visit(?:ed)?|viewing|in person|meet|(?:don['’]t|do not|never) (?:ship|fly)|when we sign|coming to see|cash)(?! ?app)\b/i;

/** The same in single words: what it is, that it is sent, and a way of paying that cannot be called back. */
function wordsIn({ text, from, subject }: Facts): string | undefined {
  const seen = text?.value.seen.slice(0, LOOKED) ?? '';
  const blind = BLIND.exec(seen)?.[0];
  if (blind === undefined || MEETING.test(seen)) return undefined;
  const thing = THING.exec(
    `${seen}\n${subject?.value.slice(0, 200) ?? ''}\n${from[0]?.value.name.slice(0, 80) ?? ''}`,
  )?.[0];
  const sent = SENT.exec(seen)?.[0];
  return thing === undefined || sent === undefined ? undefined : `${thing} / ${sent} / ${blind}`;
}

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
    ja: '実物を見ていない部屋やペットなどに、先に支払うよう求めています',
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
    const words = wordsIn(facts);
    if (words !== undefined) return [{ proof: facts.text.proof, words: { quote: words }, weight: 3 }];
    if (story === undefined) return [];
    const [thing = 0] = story.counts;
    const weight = story.total - thing >= WHOLE ? 3 : 2;
    return [{ proof: facts.text.proof, words: { quote: story.quote }, weight }];
  },
} satisfies Detector;
