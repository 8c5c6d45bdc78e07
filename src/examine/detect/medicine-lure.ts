import type { Detector } from '../finding.ts';
import { hasWay, lureOf } from '../known/stories/lures.ts';

const DRUG =
  /\b(?:viagra|cialis|levitra|kamagra|xanax|valium|vicodin|phentermine|hydrocodone|tramadol)\b|バイアグラ|シアリス|レビトラ/i;

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
    if (lure !== undefined) return [lure.hit];
    // one name is enough where the subject offers it, and there is a page to buy it
    const offered =
      facts.thread === undefined && hasWay(facts) ? DRUG.exec(facts.subject?.value.slice(0, 200) ?? '') : null;
    if (offered === null || facts.subject === undefined) return [];
    return [{ proof: facts.subject.proof, words: { quote: offered[0] }, weight: 1 }];
  },
} satisfies Detector;
