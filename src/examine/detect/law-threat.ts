import type { Detector } from '../finding.ts';
import { lureOf } from '../known/lures.ts';

/** Police, a court or a rights owner is said to act. */
export default {
  id: 'law-threat',
  weight: 1,
  kinds: ['fraud', 'phishing'],
  group: 'fear',
  sources: [
    'https://www.npa.go.jp/bureau/safetylife/sos47/',
    'https://consumer.ftc.gov/articles/how-avoid-government-impersonation-scam',
    'lure-phrases.ts 2026-11-21',
  ],
  title: {
    ja: '訴訟や逮捕などをほのめかして、不安にさせています',
    en: 'It frightens with the police, a court or a rights owner',
  },
  explains: {
    ja: '「{quote}」と書かれています。逮捕や訴訟をほのめかして慌てさせるのは、詐欺の手口です。公的機関はメールだけで通知しません。',
    en: 'It says "{quote}". To frighten with arrest or a lawsuit is a way of fraud: authorities do not serve notice by mail alone.',
  },
  mistakes: {
    ja: '弁護士や権利者との実際のやりとり、法律の話題を扱うメールにも現れます。',
    en: 'Real letters of lawyers, and mail about the law, use such words too.',
  },
  detect(facts) {
    const lure = lureOf(facts, 'law');
    return lure === undefined ? [] : [lure.hit];
  },
} satisfies Detector;
