import { hostOfAddress } from '../../message/psl.ts';
import type { Facts } from '../facts.ts';
import type { Detector } from '../finding.ts';
import { isFreemail } from '../known/senders/freemail.ts';
import { isOwnName } from '../known/senders/own-names.ts';
import { isWarning, ofFile, wholeLetters } from '../known/stories/file-letters.ts';
import { asideMailbox } from '../known/stories/lures.ts';
import { greatSumIn } from '../known/stories/money.ts';
import { phrasesIn } from '../known/stories/phrases.ts';
import { plain } from '../known/text/plain.ts';

/** Words of such a story, and characters for each, from which on a letter tells it and nothing else. */
const STORY = 3;
const WHOLE = 5;
const DENSE = 500;

/** Words of the story that stand in honest papers about property, wills and companies. */
const LEGAL: ReadonlySet<string> = new Set([
  'the sum of',
  'attorney at law',
  'barrister',
  'beneficiary',
  'beneficiary of',
  'inheritance',
  'deceased',
  'fund transfer',
  'transfer the fund',
  'transfer of the fund',
  'million dollars',
  'million usd',
  'million united states',
  'this transaction is',
]);

/** It calls the reader by the name under which the mail comes: who writes to thousands does not know it. */
function namesReader({ to }: Facts, written: string): boolean {
  const seen = plain(written);
  return to.some(({ value: { name, address } }) => {
    if (isOwnName(name) && seen.includes(plain(name).trim())) return true;
    const words = address
      .slice(0, address.lastIndexOf('@'))
      .toLowerCase()
      .split(/[^a-z]+/);
    return words.some((word) => word.length >= NAME && seen.split(/[^a-z@]+/).includes(word));
  });
}

/** Letters of a name; shorter words stand in many addresses and texts. */
const NAME = 5;

/** A file tells of a fortune, and its sender or the answer has a mailbox that anybody can have. */
export default {
  id: 'file-fortune',
  weight: 3,
  kinds: ['fraud'],
  about: 'aim',
  group: 'lure-fortune',
  sources: [
    'https://www.ic3.gov/CrimeInfo/AdvanceFee',
    'https://www.kokusen.go.jp/soudan_topics/data/spam.html',
    'phrases.ts 2026-11-21',
  ],
  title: {
    ja: '添付ファイルの中で、見知らぬ人が大金の話を持ちかけています',
    en: 'An attached file tells of a fortune for the reader',
  },
  explains: {
    ja: '添付ファイル「{name}」に{sum}という金額と「{quote}」が書かれています。遺産や当選金、寄付の話で返事をさせ、手数料を何度も払わせる詐欺に多い形です。',
    en: 'The attached file "{name}" names {sum} and says "{quote}". Fraud tells of inheritances, gifts and prizes to get an answer, and then asks for fees again and again.',
  },
  mistakes: {
    ja: '本当の相続や契約の書類にも、大きな金額と同じ言葉が出ます。以前から知っている相手か確かめてください。',
    en: 'Papers of real inheritances and contracts name large sums and use such words too. Make sure that you knew the sender before.',
  },
  detect(facts) {
    if (facts.thread !== undefined || facts.distribution.length > 0) return [];
    return wholeLetters(facts).flatMap((letter) => {
      const { value: text, proof } = { value: letter.text, proof: letter.proof };
      const told = phrasesIn(text, '').filter(({ group }) => group === 'advance-fee' || group === 'prize');
      if (told.length < STORY || told.length * DENSE < text.seen.length || namesReader(facts, text.seen)) return [];
      // what contracts and lawyers say as well is not the story itself
      const own = told.filter(({ phrase }) => !LEGAL.has(phrase)).length;
      if (own === 0) return [];
      const isAnybodys =
        facts.from.some(({ value }) => isFreemail(hostOfAddress(value.address))) ||
        asideMailbox(letter.facts) !== undefined;
      const sum = isAnybodys ? greatSumIn(text.seen) : undefined;
      if (sum === undefined || isWarning(letter, facts)) return [];
      const words = {
        name: letter.name,
        sum,
        quote: told
          .slice(0, 3)
          .map(({ phrase }) => phrase)
          .join(' / '),
      };
      return [{ proof, words, weight: ofFile(told.length >= WHOLE && own > 1 ? 3 : 2, facts) }];
    });
  },
} satisfies Detector;
