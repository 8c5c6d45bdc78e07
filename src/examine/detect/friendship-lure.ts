import type { Detector } from '../finding.ts';
import { lureOf } from '../known/lures.ts';
import { answers, quotes } from '../known/quotation.ts';

/** A stranger who happened upon the reader wants to be his friend. */
export default {
  id: 'friendship-lure',
  weight: 3,
  kinds: ['fraud', 'spam'],
  about: 'aim',
  group: 'lure-friendship',
  sources: [
    'https://www.kokusen.go.jp/news/data/n-20240529_1.html',
    'https://consumer.ftc.gov/articles/what-know-about-romance-scams',
    'approach-phrases.ts 2026-11-29',
  ],
  title: {
    ja: '見知らぬ人が、偶然をよそおって親しくなろうとしています',
    en: 'A stranger who seems to have come by chance wants to be friends',
  },
  explains: {
    ja: '「{quote}」と書かれています。人違いや偶然をよそおって知り合い、投資や送金の話へ進める詐欺(ロマンス詐欺など)の始まり方です。',
    en: 'It says "{quote}". Fraud that ends in investments or transfers begins with a wrong address or a chance like this.',
  },
  mistakes: {
    ja: '久しぶりの知人や、本当に間違えて送った人も、似たことを書きます。',
    en: 'Old acquaintances, and people who really mistook the address, write like this too.',
  },
  detect(facts) {
    if (answers(facts) || facts.distribution.length > 0) return [];
    const lure = lureOf(facts, 'friendship', { whole: 4 });
    if (lure === undefined || lure.count < 2 || quotes(facts.text?.value)) return [];
    return [lure.hit];
  },
} satisfies Detector;
