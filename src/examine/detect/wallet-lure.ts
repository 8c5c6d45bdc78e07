import type { Detector } from '../finding.ts';
import { hasWay, lureOf } from '../known/lures.ts';

/** Coins are promised to whoever connects a wallet. */
export default {
  id: 'wallet-lure',
  weight: 2,
  kinds: ['phishing', 'fraud'],
  about: 'aim',
  group: 'lure-wallet',
  sources: [
    'https://www.ic3.gov/PSA/2023/PSA230804',
    'https://www.fsa.go.jp/policy/virtual_currency/',
    'lure-phrases.ts 2026-11-21',
  ],
  title: {
    ja: '暗号資産を受け取れると言って、ウォレットの接続などに誘っています',
    en: 'It promises coins, or asks to connect a wallet',
  },
  explains: {
    ja: '「{quote}」と書かれています。暗号資産の配布や出金を口実に、ウォレットの中身を奪うメールで使われる言葉です。',
    en: 'It says "{quote}", words of mail that empties wallets under the pretext of giving coins away or paying out.',
  },
  mistakes: {
    ja: '利用している取引所や、暗号資産を扱うメールマガジンにも現れます。',
    en: 'Exchanges that the reader uses, and newsletters about coins, use such words too.',
  },
  detect(facts) {
    const lure = lureOf(facts, 'wallet');
    // a page whose name is broken by a gap, so that no filter reads it, is a way as well
    return lure === undefined || !(hasWay(facts) || lure.count > 1) ? [] : [lure.hit];
  },
} satisfies Detector;
