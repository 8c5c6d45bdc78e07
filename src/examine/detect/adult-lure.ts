import type { Detector } from '../finding.ts';
import { lureOf } from '../known/lures.ts';

/** It offers sex or acquaintances. */
export default {
  id: 'adult-lure',
  weight: 3,
  kinds: ['spam'],
  about: 'aim',
  group: 'lure-adult',
  sources: ['https://www.dekyo.or.jp/soudan/', 'lure-phrases.ts 2026-11-21'],
  title: {
    ja: '出会いやアダルトを装う誘いがあります',
    en: 'It invites to sex or acquaintances',
  },
  explains: {
    ja: '「{quote}」と書かれています。出会いやアダルトを装う迷惑メールで使われる言葉で、登録料をだまし取られたり、相手が実在しなかったりします。',
    en: 'It says "{quote}", words of spam that plays a dating site. Behind it are fees, and people who do not exist.',
  },
  mistakes: {
    ja: '健康や恋愛の記事、創作、登録している出会いのサービスのメールにも現れます。',
    en: 'Articles, fiction, and services that the reader has joined use such words too.',
  },
  detect(facts) {
    const lure = lureOf(facts, 'adult', { whole: 4 });
    return lure === undefined ? [] : [lure.hit];
  },
} satisfies Detector;
