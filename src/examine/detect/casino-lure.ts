import type { Detector, Hit, Text } from '../finding.ts';
import { lureOf } from '../known/stories/lures.ts';

/** Numbers and bets that are sure to win: what is sold is the tip, and the lottery is a lawful one. */
const TIP = /^(?:ロト|高額当|当せん|当選|馬券|厩舎|3連単|三連単|買い目|競馬|的中|パチンコ必勝)/;
/** Of them, what promises it: results and programmes name numbers and races as well. */
const PROMISE = /^(?:ロトで|高額当|当せんする|当選する|当選番号を|馬券師|厩舎|的中|パチンコ必勝)/;
const OF_TIPS: Text = {
  ja: '宝くじや競馬などで必ず当たると誘っています',
  en: 'It promises sure wins in a lottery or at races',
};

/** What it costs, by what it is. */
const COSTS = {
  casino: {
    ja: '日本ではオンラインカジノで賭けることは犯罪で、入金したお金が戻らない偽サイトも多くあります。',
    en: 'Many such sites are false and keep what is paid in; in Japan gambling online is a crime.',
  },
  tip: {
    ja: '当たる番号や買い目を教えるという話は、登録料や情報料を取るための作り話です。',
    en: 'Nobody knows what will win: that tale is for the fee.',
  },
} as const satisfies Record<string, Text>;

/** It offers gambling. */
export default {
  id: 'casino-lure',
  weight: 3,
  kinds: ['spam'],
  about: 'aim',
  group: 'lure-casino',
  sources: [
    'https://www.npa.go.jp/bureau/safetylife/hoan/onlinecasino/onlinecasino.html',
    'lure-phrases.ts 2026-11-21',
  ],
  title: {
    ja: 'オンラインカジノなどの賭け事に誘っています',
    en: 'It invites to gamble',
  },
  explains: {
    ja: '「{quote}」と書かれています。{cost}',
    en: 'It says "{quote}". {cost}',
  },
  mistakes: {
    ja: 'ゲームや公営競技、登録している賭け事のサービスのメールにも現れます。',
    en: 'Games, and legal services that the reader has joined, write like this too.',
  },
  detect(facts) {
    const lure = lureOf(facts, 'casino', { whole: 3 });
    if (lure === undefined) return [];
    // what is forbidden moves on to the next number whenever its name is blocked
    const isMoved = facts.links.some(({ value: { domain } }) => /^[a-z-]{4,40}\d{2,4}\./.test(domain));
    const isOfTips = lure.phrases.every((phrase) => TIP.test(phrase));
    if (isOfTips && !lure.phrases.some((phrase) => PROMISE.test(phrase))) return [];
    const hit: Hit = {
      ...lure.hit,
      words: { ...lure.hit.words, cost: COSTS[isOfTips ? 'tip' : 'casino'] },
      ...(isOfTips ? { title: OF_TIPS } : {}),
    };
    return [isMoved ? { ...hit, weight: 3 } : hit];
  },
} satisfies Detector;
