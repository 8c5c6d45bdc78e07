import type { Detector } from '../finding.ts';
import { lureOf } from '../known/lures.ts';

/** Something was won, or is given away for a survey. */
export default {
  id: 'prize-lure',
  weight: 2,
  kinds: ['spam', 'phishing', 'fraud'],
  isAfterSecrets: true,
  group: 'lure-prize',
  sources: [
    'https://www.kokusen.go.jp/',
    'https://consumer.ftc.gov/articles/fake-prize-sweepstakes-lottery-scams',
    'lure-phrases.ts 2026-11-21',
  ],
  title: {
    ja: '当選や景品、アンケートの謝礼で誘っています',
    en: 'It lures with a prize or a gift for a survey',
  },
  explains: {
    ja: '「{quote}」と書かれています。当選や謝礼を口実に、個人情報やカード番号を集めるメールで使われる言葉です。',
    en: 'It says "{quote}", words of mail that collects personal data and card numbers under the pretext of a prize.',
  },
  mistakes: {
    ja: '応募したキャンペーンや、会員向けの特典の案内にも現れます。',
    en: 'Campaigns that the reader joined, and shops with gifts for customers, use such words too.',
  },
  detect(facts) {
    const lure = lureOf(facts, 'prize');
    return lure === undefined ? [] : [lure.hit];
  },
} satisfies Detector;
