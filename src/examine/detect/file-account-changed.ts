import { hostOfAddress } from '../../message/psl.ts';
import type { Detector } from '../finding.ts';
import { isFreemail } from '../known/senders/freemail.ts';
import { tellsAccount } from '../known/stories/bank-details.ts';
import { isOfKnownHouse, isWarning, namesSender, ofFile, wholeLetters } from '../known/stories/file-letters.ts';
import bankAccountChanged from './bank-account-changed.ts';
import paymentDiverted from './payment-diverted.ts';

/** A file says that money shall go to another account. */
export default {
  id: 'file-account-changed',
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
    ja: '添付ファイルが、振込先の口座が変わったと知らせています',
    en: 'An attached file says that money shall go to another bank account',
  },
  explains: {
    ja: '添付ファイル「{name}」に「{quote}」と書かれ、口座が示されています。取引先になりすまして偽の口座へ振り込ませる詐欺(ビジネスメール詐欺)の中心になる言葉です。',
    en: 'The attached file "{name}" says "{quote}" and names an account. This is the heart of fraud that poses as a business partner (business e-mail compromise).',
  },
  mistakes: {
    ja: '口座の変更は本当にもあり、文書で知らされるのが普通です。以前から知っている電話番号で、必ず相手に確かめてください。',
    en: 'Accounts do change, and firms tell it on paper like this. Ask by a telephone number that was known before.',
  },
  detect(facts) {
    if (isOfKnownHouse(facts)) return [];
    return wholeLetters(facts).flatMap((letter) => {
      if (!tellsAccount(letter.text) || isWarning(letter, facts)) return [];
      const [diverted] = paymentDiverted.detect(letter.facts);
      const [hit] = diverted === undefined ? bankAccountChanged.detect(letter.facts) : [diverted];
      if (hit === undefined) return [];
      // a firm's paper comes from the firm; a reason why the known account fails is what swindlers need
      const isForeign =
        facts.from.some(({ value }) => isFreemail(hostOfAddress(value.address))) && !namesSender(letter);
      const isReasoned = (diverted?.weight ?? 0) > 1;
      const words = { ...hit.words, name: letter.name };
      return [{ proof: letter.proof, words, weight: ofFile(isForeign || isReasoned ? 2 : 1, facts) }];
    });
  },
} satisfies Detector;
