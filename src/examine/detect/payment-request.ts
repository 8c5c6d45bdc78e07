import type { Detector, Hit, Text } from '../finding.ts';
import { phrasesIn, quoted } from '../known/stories/phrases.ts';
import { proofOfPhrases } from '../known/text/said-where.ts';

/** From so many phrases on it is no coincidence, and from so many it is nothing else. */
const STORY = 4;
const WHOLE_STORY = 6;

/** Characters of a letter that says one thing: money is needed, and the telephone will not do. */
const FEW_LINES = 400;

/** Words of an account, which every letter about a new one has. */
const ACCOUNT = /口座|振込|振り込|bank|account/;

/** Words of a tax. */
const TAX = /税|還付|\btax\b/;

/** Words of who gives a thing away for nothing: no money is spoken of before its way is to be paid. */
const THING = /give away my late|giving away my late|instrument lover|will cherish it|baby grand/;
const OF_THING: Text = {
  ja: '遺品など、高価なものを無償で譲るという話です',
  en: 'It gives something of worth away for nothing, or so it says',
};

/** Money is to be sent, a fortune is promised, or bank details are wanted or changed. */
export default {
  id: 'payment-request',
  weight: 3,
  kinds: ['fraud', 'spam'],
  about: 'aim',
  group: 'money',
  sources: [
    'https://www.ic3.gov/PSA/2022/PSA220504',
    'https://consumer.ftc.gov/articles/how-recognize-and-avoid-phishing-scams',
    'phrases.ts 2026-11-21',
  ],
  title: {
    ja: 'お金の支払いや受け取り、または大金にまつわる話が出てきます',
    en: 'It speaks of money to be sent or received, or of a fortune',
  },
  explains: {
    ja: '「{quote}」と書かれています。お金を払う、受け取る、振込先を変えるといった話は、メールとは別の方法で相手に確かめてください。',
    en: 'It says "{quote}". Transfers, gift cards, changed bank accounts, unexpected fortunes and prizes should be checked with the other side by another way.',
  },
  mistakes: {
    ja: '通常の請求書、銀行や通販の案内にも、同じ言葉が出てきます。',
    en: 'Ordinary invoices and mail of banks and shops use the same words.',
  },
  detect({ text, subject }) {
    if (text === undefined) return [];
    const all = phrasesIn(text.value, subject?.value ?? '');
    // of a new account `bank-account-changed` tells: the same words are no second sign
    const isAccount = all.some(({ group }) => group === 'bank-change');
    // and of taxes `tax-lure`
    const isTax = all.some(({ group }) => group === 'tax');
    const payment = all.filter(
      ({ group, phrase }) =>
        group === 'payment' && !(isAccount && ACCOUNT.test(phrase)) && !(isTax && TAX.test(phrase)),
    );
    const fortune = all.filter(({ group }) => group === 'advance-fee');
    // one such word stands in many letters; two of one kind are a subject
    const alone = all.filter(({ group }) => group === 'secret-task');
    const isPlea = payment.length === 1 && alone.length > 0 && text.value.seen.length < FEW_LINES;
    const most = [fortune, payment].find((list) => list.length > 1) ?? (isPlea ? [...payment, ...alone] : undefined);
    if (most === undefined) return [];
    // several words of one of the old stories about a fortune are that story; of payments invoices are full
    const told = most === fortune ? fortune.length : 0;
    const weight = told >= WHOLE_STORY ? 3 : told >= STORY ? 2 : 1;
    const hit: Hit = { proof: proofOfPhrases({ subject, text }, most), words: { quote: quoted(most) }, weight };
    return [most === fortune && most.some(({ phrase }) => THING.test(phrase)) ? { ...hit, title: OF_THING } : hit];
  },
} satisfies Detector;
