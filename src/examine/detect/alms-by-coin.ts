import type { Detector } from '../finding.ts';
import { isFromAnybody, isStrangersLetter } from '../known/senders/strangers.ts';
import { storyIn } from '../known/stories/parts.ts';

/** A stranger's child or illness, a gift, and a way of paying that nobody can follow. */
export default {
  id: 'alms-by-coin',
  weight: 2,
  kinds: ['fraud'],
  about: 'aim',
  group: 'lure-alms',
  sources: ['https://consumer.ftc.gov/articles/donating-safely-and-avoiding-scams', 'part-phrases.ts 2026-11-30'],
  title: {
    ja: '追跡できない方法での寄付を頼んでいます',
    en: 'It begs for gifts in a way that cannot be followed',
  },
  explains: {
    ja: '「{quote}」と書かれています。病気や災害の話で同情を誘い、暗号資産や現金の送金で寄付を集める詐欺の形です。',
    en: 'It says "{quote}". Fraud tells of illness and need, and asks for gifts in coins, cards or cash.',
  },
  mistakes: {
    ja: '暗号資産で寄付を受け付ける、本物の団体や個人もあります。',
    en: 'Some people and societies in real need take coins too.',
  },
  detect(facts) {
    if (facts.text === undefined || !isStrangersLetter(facts) || !isFromAnybody(facts)) return [];
    const story = storyIn(facts, ['alms-need', 'alms-ask', 'alms-way']);
    return story === undefined ? [] : [{ proof: story.proof, words: { quote: story.quote } }];
  },
} satisfies Detector;
