import type { Detector } from '../finding.ts';
import { lureOf } from '../known/lures.ts';

/** It sells pills, cures or slimming. */
export default {
  id: 'medicine-lure',
  weight: 3,
  kinds: ['spam'],
  about: 'aim',
  group: 'lure-medicine',
  sources: [
    'https://www.mhlw.go.jp/stf/seisakunitsuite/bunya/kenkou_iryou/iyakuhin/kojinyunyu/',
    'lure-phrases.ts 2026-11-21',
  ],
  title: {
    ja: '薬や健康法、美容の商品を売り込んでいます',
    en: 'It sells pills, cures or slimming',
  },
  explains: {
    ja: '「{quote}」と書かれています。偽の薬や効果のない商品を売り、カード番号を集める迷惑メールでもよく使われる言葉です。',
    en: 'It says "{quote}", which is also what spam says that sells false medicine and collects card numbers.',
  },
  mistakes: {
    ja: '通販の会員向けのお知らせや、医療の話題を扱うメールマガジンにも現れます。',
    en: 'Shops that the reader uses, and newsletters about health, use such words too.',
  },
  detect(facts) {
    const lure = lureOf(facts, 'medicine', { whole: 4 });
    return lure === undefined ? [] : [lure.hit];
  },
} satisfies Detector;
