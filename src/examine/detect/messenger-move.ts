import type { Detector } from '../finding.ts';
import { lureOf } from '../known/stories/lures.ts';

/** A first letter wants to go on in a messenger. */
export default {
  id: 'messenger-move',
  weight: 1,
  kinds: ['fraud', 'spam'],
  group: 'lure-messenger',
  sources: [
    'https://www.npa.go.jp/bureau/safetylife/sos47/new-topics/investment/',
    'https://consumer.ftc.gov/articles/what-know-about-romance-scams',
    'approach-phrases.ts 2026-11-29',
  ],
  title: {
    ja: 'LINEやWhatsAppなどでの連絡に移らせようとしています',
    en: 'It wants to go on in a messenger',
  },
  explains: {
    ja: '「{quote}」と書かれています。投資、副業、恋愛をよそおう詐欺は、最初のメールのあと、人目のないLINEなどへ移らせます。',
    en: 'It says "{quote}". Fraud about investments, jobs and love moves to a messenger after the first mail, where nobody looks on.',
  },
  mistakes: {
    ja: '友人や取引先も、LINEなどの連絡先を知らせます。',
    en: 'Friends and business partners tell their messengers too.',
  },
  detect(facts) {
    if (facts.thread !== undefined || facts.distribution.length > 0) return [];
    const lure = lureOf(facts, 'messenger', { least: 1, weight: 1 });
    return lure === undefined ? [] : [lure.hit];
  },
} satisfies Detector;
