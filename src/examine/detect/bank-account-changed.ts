import type { Detector } from '../finding.ts';
import { tellsAccount } from '../known/bank-details.ts';
import { lureOf } from '../known/lures.ts';

/** Payments shall go to another account from now on. */
export default {
  id: 'bank-account-changed',
  weight: 2,
  kinds: ['fraud'],
  about: 'aim',
  group: 'lure-account',
  sources: [
    'https://www.ipa.go.jp/security/bec/',
    'https://www.ic3.gov/PSA/2024/PSA240911',
    'lure-phrases.ts 2026-11-21',
  ],
  title: {
    ja: '振込先の口座が変わったと知らせています',
    en: 'It says that money shall go to another bank account',
  },
  explains: {
    ja: '「{quote}」と書かれています。取引先や社員になりすまし、偽の口座へ振り込ませる詐欺(ビジネスメール詐欺)の中心になる言葉です。',
    en: 'It says "{quote}". This is the heart of fraud that plays a business partner or colleague (business e-mail compromise).',
  },
  mistakes: {
    ja: '口座の変更は本当にもあります。以前から知っている電話番号で、必ず相手に確かめてください。',
    en: 'Accounts do change. Ask by a telephone number that was known before.',
  },
  detect(facts) {
    const lure = lureOf(facts, 'bank-change', { least: 1 });
    if (lure === undefined || facts.text === undefined) return [];
    // the new account stands there too: it is what the letter is for
    return [tellsAccount(facts.text.value) ? { ...lure.hit, weight: 2 } : lure.hit];
  },
} satisfies Detector;
