import type { Detector } from '../finding.ts';
import { lureOf } from '../known/lures.ts';

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
    ja: '「{quote}」と書かれています。日本ではオンラインカジノで賭けることは犯罪で、入金したお金が戻らない偽サイトも多くあります。',
    en: 'It says "{quote}". Many such sites are false and keep what is paid in; in Japan gambling online is a crime.',
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
    return [isMoved ? { ...lure.hit, weight: 3 } : lure.hit];
  },
} satisfies Detector;
