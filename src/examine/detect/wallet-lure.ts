import type { Detector } from '../finding.ts';
import { hasWay, lureOf } from '../known/lures.ts';
import { walletTitle } from '../known/wallets.ts';

/** Coins are promised or a wallet is in danger, and its owner shall act. */
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
    ja: '暗号資産やウォレットの話で誘っています',
    en: 'It lures with coins, or speaks of a wallet',
  },
  explains: {
    ja: '「{quote}」と書かれています。暗号資産の配布や出金、ウォレットの確認などを口実に、中身を奪うメールで使われる言葉です。',
    en: 'It says "{quote}", words of mail that empties wallets under the pretext of coins given away, a payout or a check.',
  },
  mistakes: {
    ja: '利用している取引所や、暗号資産を扱うメールマガジンにも現れます。',
    en: 'Exchanges that the reader uses, and newsletters about coins, use such words too.',
  },
  detect(facts) {
    const lure = lureOf(facts, 'wallet');
    // a page whose name is broken by a gap, so that no filter reads it, is a way as well
    if (lure === undefined || !(hasWay(facts) || lure.count > 1)) return [];
    const title = walletTitle(lure.phrases);
    return [title === undefined ? lure.hit : { ...lure.hit, title }];
  },
} satisfies Detector;
