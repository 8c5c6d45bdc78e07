import type { Detector } from '../finding.ts';
import { asideMailbox, lureOf } from '../known/lures.ts';

/** The answer shall go to a free mailbox that is not the sender's. */
export default {
  id: 'reply-aside',
  weight: 2,
  kinds: ['fraud'],
  about: 'aim',
  group: 'reply-elsewhere',
  sources: [
    'https://www.ipa.go.jp/security/bec/',
    'https://consumer.ftc.gov/articles/how-recognize-and-avoid-phishing-scams',
    'lure-phrases.ts 2026-11-21',
  ],
  title: {
    ja: '別のフリーメールに返信するよう求めています',
    en: 'Answers shall go to another, free mailbox',
  },
  explains: {
    ja: '「{quote}」と書かれ、{mailbox}への返信を求めています。乗っ取った、または名を借りたアドレスから送り、返信だけを自分の手元に集める詐欺で使われます。',
    en: 'It says "{quote}" and wants answers at {mailbox}. Fraud that borrows an address collects the answers like this.',
  },
  mistakes: {
    ja: '個人の連絡先として、普段のフリーメールを書く人もいます。',
    en: 'People do name their everyday free mailbox for answers.',
  },
  detect(facts) {
    const lure = lureOf(facts, 'reply-aside', { least: 1 });
    const mailbox = lure === undefined ? undefined : asideMailbox(facts);
    if (lure === undefined || mailbox === undefined) return [];
    return [{ ...lure.hit, weight: 2, words: { ...lure.hit.words, mailbox } }];
  },
} satisfies Detector;
