import type { Detector } from '../finding.ts';
import { isToBeChecked, tellsAccount } from '../known/stories/bank-details.ts';
import { diversionIn } from '../known/stories/diversion.ts';
import { hasFile, lureOf } from '../known/stories/lures.ts';

/** A reason is given why the account that is known shall not be used, and another account stands there. */
export default {
  id: 'payment-diverted',
  weight: 3,
  kinds: ['fraud'],
  about: 'aim',
  group: 'lure-diversion',
  sources: [
    'https://www.ipa.go.jp/security/bec/',
    'https://www.ic3.gov/PSA/2024/PSA240911',
    'approach-phrases.ts 2026-11-29',
  ],
  title: {
    ja: 'いつもの口座が使えないという理由を付けて、別の口座へ払わせようとしています',
    en: 'It gives a reason why the usual account cannot be used, and asks to send money elsewhere',
  },
  explains: {
    ja: '「{quote}」と書かれています。監査や凍結などを口実に振込先を差し替えるのは、取引先になりすますビジネスメール詐欺の決まった言い方です。',
    en: 'It says "{quote}". An audit or a blocked account is the usual pretext of fraud that poses as a business partner and puts another account in place of his.',
  },
  mistakes: {
    ja: '口座の都合で、本当に一時的に別の口座を使う会社もあります。以前から知っている電話番号で確かめてください。',
    en: 'A firm may really use another account for a while. Ask by a telephone number that was known before.',
  },
  detect(facts) {
    const reason = lureOf(facts, 'diversion', { least: 1 });
    if (facts.text === undefined) return [];
    if (reason === undefined) {
      // members of a list tell each other of no accounts; most of a mailbox is spared the search
      if (facts.distribution.length > 0) return [];
      // the proof of payment is wanted at once, or no call, so that nobody can stop it
      const isUrged = lureOf(facts, 'diversion-ask', { least: 1 }) !== undefined;
      // the account stands in the letter, or in a paper beside it, or will be sent to whoever answers
      const isTold =
        isUrged ||
        tellsAccount(facts.text.value) ||
        (hasFile(facts) && lureOf(facts, 'bank-change', { least: 1 }) !== undefined);
      const said = isTold ? diversionIn(facts.passedOn?.value.own ?? facts.text.value) : undefined;
      if (said === undefined) return [];
      return [
        {
          proof: facts.text.proof,
          words: { quote: said },
          weight: isUrged ? 3 : isToBeChecked(facts.text.value) ? 1 : 2,
        },
      ];
    }
    const isTold = tellsAccount(facts.text.value) || lureOf(facts, 'bank-change', { least: 1 }) !== undefined;
    if (!isTold) return [];
    // what honest creditors ask for as well weighs only beside such a reason
    const asks = lureOf(facts, 'diversion-ask', { least: 1 }) === undefined ? 0 : 1;
    // numbers to pay to stand beside it
    const told = tellsAccount(facts.text.value) ? 1 : 0;
    const strength = reason.count + Math.max(asks, told);
    return [{ ...reason.hit, weight: strength > 2 ? 3 : strength > 1 ? 2 : 1 }];
  },
} satisfies Detector;
