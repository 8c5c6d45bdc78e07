import { hostOfAddress } from '../../message/psl.ts';
import type { Detector } from '../finding.ts';
import { isFreemail } from '../known/senders/freemail.ts';
import { storyIn } from '../known/stories/parts.ts';
import { quotes } from '../known/text/quotation.ts';

/** Characters of a note in a hurry. */
const SHORT = 900;
/** Phrases of the story from which on it is told whole. */
const WHOLE = 4;

/** Somebody of the family writes by another telephone or address, and has a bill that shall be paid for him at once. */
export default {
  id: 'kin-in-need',
  weight: 3,
  kinds: ['fraud'],
  about: 'aim',
  group: 'lure-kin',
  sources: [
    'https://consumer.ftc.gov/articles/scammers-use-fake-emergencies-steal-your-money',
    'https://www.verbraucherzentrale.de/',
    'part-phrases.ts 2026-11-30',
  ],
  title: {
    ja: '家族や知人を名乗り、新しい番号と急な支払いを告げています',
    en: 'Somebody near tells of a new number, and of a bill to be paid for him',
  },
  explains: {
    ja: '「{quote}」と書かれています。電話が壊れて番号が変わったと言い、急ぎの支払いを頼むのは、家族や知人になりすます詐欺の形です。',
    en: 'It says "{quote}". A broken telephone, a new number and a bill that cannot wait are how swindlers pose as a son, a daughter or a friend.',
  },
  mistakes: {
    ja: '本当に電話が壊れた家族が、立て替えを頼むこともあります。前から知っている番号にかけて、確かめてください。',
    en: 'A real son may have broken his telephone and need money. Call the number that you have known before.',
  },
  detect(facts) {
    const { from, text, thread, distribution, links } = facts;
    if (text === undefined || thread !== undefined || distribution.length > 0 || quotes(text.value)) return [];
    if (text.value.seen.length > SHORT || links.some(({ value }) => value.url.startsWith('http'))) return [];
    if (!from.some(({ value }) => isFreemail(hostOfAddress(value.address)))) return [];
    const story = storyIn(facts, ['kin-new', 'kin-need']);
    if (story === undefined) return [];
    return [{ proof: story.proof, words: { quote: story.quote }, weight: story.total >= WHOLE ? 3 : 2 }];
  },
} satisfies Detector;
