import type { Detector } from '../finding.ts';
import { beginningOf } from '../known/beginning.ts';
import { lureOf } from '../known/lures.ts';
import { proofOfQuote } from '../known/said-where.ts';

/** `会っていただけるだけで、お礼に30万円`: who is to be paid for an acquaintance. */
const PAID =
  /(?:お会い|会って|会える|会うだけ|お?付き合(?:い|って)|お相手)[^\n]{0,40}?(?:お礼|謝礼|お小遣い|報酬|お渡し|差し上げ|支援)[^。\n]{0,12}\d[\d,]{0,6}万|\d[\d,]{0,6}万円?[^。\n]{0,12}(?:お渡し|差し上げ|お支払い)[^。\n]{0,30}(?:お会い|会って)/;

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
    const { text, subject, thread } = facts;
    const paid =
      text === undefined || thread !== undefined
        ? undefined
        : PAID.exec(`${subject?.value.slice(0, 200) ?? ''}\n${beginningOf(text.value)}`)?.[0];
    if (paid !== undefined && text !== undefined)
      return [{ proof: proofOfQuote({ subject, text }, paid), words: { quote: paid }, weight: 3 }];
    return lure === undefined ? [] : [lure.hit];
  },
} satisfies Detector;
