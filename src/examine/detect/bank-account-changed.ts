import { domainOfAddress, firstLabel, hostOfAddress, localOfAddress } from '../../message/psl.ts';
import type { Facts } from '../facts.ts';
import { type Detector, NOTHING_MORE, type Text } from '../finding.ts';
import { sameHolder } from '../known/brands/match.ts';
import { isMailingService } from '../known/carriers/mailing-services.ts';
import { isFreemail } from '../known/senders/freemail.ts';
import { isToBeChecked, tellsAccount } from '../known/stories/bank-details.ts';
import { lureOf } from '../known/stories/lures.ts';
import { phrasesIn } from '../known/stories/phrases.ts';
import { beginningOf } from '../known/text/beginning.ts';
import { writersQuoted } from '../known/text/quotation.ts';
import { lettersOf } from '../observe/discretion/spellings.ts';
import payRedirected from './pay-redirected.ts';

/** Words that stand above an account in every bill; they tell of a change only where the letter has another word for it. */
const TELLS: ReadonlySet<string> = new Set(
  '下記の口座へお振込|下記口座へお振込|振込先を下記|振込先を以下|お振込先を下記|口座名義:'.split('|'),
);
const CHANGE =
  /変更|変わり|新口座|新しい|別の?口座|切り?替|統合|移行|監査|凍結|(?:利用|使用)(?:でき|不可|停止)|今回|今後|以前の/;

function onlyTells({ text, subject }: Facts): boolean {
  if (text === undefined || CHANGE.test(`${subject?.value ?? ''}\n${beginningOf(text.value)}`)) return false;
  return phrasesIn(text.value, subject?.value ?? '').every(
    ({ group, phrase }) => group !== 'bank-change' || TELLS.has(phrase),
  );
}

/** Letters of a name that nobody's mailbox has by chance. */
const OF_A_NAME = 6;

/**
 * `keiri.yamada-shoji@mail.example`, where From is `keiri@yamada-shoji.example`: whoever has a stolen mailbox, or its address alone, has the
 * answers come to one of his own, and dresses it so that nobody sees it.
 */
function answersAside({ from: [sender], replyTo }: Facts) {
  const address = sender?.value.address ?? '';
  const own = domainOfAddress(address);
  const name = lettersOf(firstLabel(own));
  if (name.length < OF_A_NAME || isFreemail(hostOfAddress(address))) return undefined;
  return replyTo.find(({ value }) => {
    const domain = domainOfAddress(value.address);
    if (domain === '' || sameHolder(domain, own) || isMailingService(domain)) return false;
    return lettersOf(value.address.slice(0, value.address.lastIndexOf('@'))).includes(name);
  });
}

const DRESSED: Text = {
  ja: 'しかも返信先({to})は、差出人の名前を付けた、別のドメインの宛先です。',
  en: ' And an answer goes to {to}: the sender’s name in another domain.',
};

/** The same person wrote what is quoted, from another domain: whoever reads a stolen thread goes on with it from one of his own. */
function wroteFromElsewhere(facts: Facts): string | undefined {
  const address = facts.from[0]?.value.address.toLowerCase() ?? '';
  const own = domainOfAddress(address);
  if (isFreemail(hostOfAddress(address))) return undefined;
  return writersQuoted(facts).find((one) => {
    const domain = domainOfAddress(one);
    return localOfAddress(one) === localOfAddress(address) && domain !== '' && !sameHolder(domain, own);
  });
}

const ELSEWHERE: Text = {
  ja: 'しかも、引用されたやり取りの相手({to})とは別のドメインから届いています。',
  en: ' And the quoted letters were from {to}: the same name in another domain.',
};

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
    ja: '「{quote}」と書かれています。取引先や社員になりすまし、偽の口座へ振り込ませる詐欺(ビジネスメール詐欺)の中心になる言葉です。{aside}',
    en: 'It says "{quote}". This is the heart of fraud that poses as a business partner or colleague (business e-mail compromise).{aside}',
  },
  mistakes: {
    ja: '口座の変更は本当にもあります。以前から知っている電話番号で、必ず相手に確かめてください。',
    en: 'Accounts do change. Ask by a telephone number that was known before.',
  },
  detect(facts) {
    const lure = lureOf(facts, 'bank-change', { least: 1 });
    // of an employee's pay another detector speaks: the same words are no second sign
    if (lure === undefined || facts.text === undefined || payRedirected.detect(facts).length > 0) return [];
    if (onlyTells(facts)) return [];
    const reply = answersAside(facts);
    const hit = {
      ...lure.hit,
      words: { ...lure.hit.words, to: reply?.value.address ?? '', aside: reply ? DRESSED : NOTHING_MORE },
    };
    if (reply !== undefined) return [{ ...hit, proof: [...hit.proof, ...reply.proof], weight: 3 }];
    const earlier = wroteFromElsewhere(facts);
    if (earlier !== undefined)
      return [{ ...lure.hit, words: { ...lure.hit.words, to: earlier, aside: ELSEWHERE }, weight: 3 }];
    // who tells to call by a number that the reader has, and to change nothing before, wants to be checked
    if (isToBeChecked(facts.text.value)) return [{ ...hit, weight: 1 }];
    // the new account stands there too: it is what the letter is for
    return [tellsAccount(facts.text.value) ? { ...hit, weight: 2 } : hit];
  },
} satisfies Detector;
