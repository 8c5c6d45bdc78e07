import { hostOfAddress } from '../../message/psl.ts';
import type { Facts } from '../facts.ts';
import type { Detector } from '../finding.ts';
import { isMailboxHost } from '../known/hosts/mail-providers.ts';
import { isStrangersLetter } from '../known/senders/strangers.ts';
import { storyIn } from '../known/stories/parts.ts';
import { readingOf, withSubject, writtenAt } from '../known/text/beginning.ts';
import { proofOfQuote } from '../known/text/said-where.ts';

/** Characters that are looked at. */
const LOOKED = 2000;
/** One of these is in every such letter. */
const WAGE = /salary|wage|pay|deposit/;
/** What he earns, and that another account shall have it, in single words. */
const EARNED =
  /\b(?:my|this month'?s|next month'?s) (?:salary|wages?|pay|payroll|paycheck|pay ?che(?:ck|que)|payslip|direct deposit)\b/;
const OTHER =
  /\b(?:new|another|different|changed?|changing|switched|updat(?:e|ing)|closed|instead|moved)\b[^.!?]{0,60}\b(?:bank|account|direct deposit)\b|\b(?:bank|account|direct deposit)\b[^.!?]{0,60}\b(?:changed?|closed|instead|updat(?:e|ed))\b/;

function wordsIn(facts: Facts): string | undefined {
  const words = withSubject(facts, LOOKED);
  const lower = words.toLowerCase();
  if (!WAGE.test(lower)) return undefined;
  const earned = writtenAt(words, EARNED.exec(lower));
  const other = earned === undefined ? undefined : writtenAt(words, OTHER.exec(lower));
  return other === undefined ? undefined : `${earned} / ${other.replace(/\s+/g, ' ')}`.slice(0, 120);
}

/** He speaks for himself, as no program for payrolls does. */
const HIMSELF =
  /\b(?:my|i|i['’](?:ve|d|m|ll))\b|私|給与|\b(?:mi (?:nómina|salario|sueldo|cuenta|banco)|ingresarme|(?:mon|ma) (?:salaire|paie|compte|banque)|mein(?:e[nsmr]?)? (?:gehalts?|konto|bank)|mio (?:stipendio|conto)|meu (?:salário|banco)|minha conta|mijn (?:salaris|rekening)|moje (?:wynagrodzenie|konto))\b/i;
/** He wants it done by mail; who comes by, or brings a paper, can be looked in the face. */
const BY_MAIL =
  /\b(?:what (?:do you (?:need|require)|information|details|else)|what (?:i|you) (?:need|require)|which form|(?:answer|reply|write) (?:me )?(?:here|to this)|away from my work|send me (?:the|what)|do you need|(?:can|could) (?:you|it|this) (?:please )?(?:change|update|be (?:changed|updated|done))|please (?:change|update|use)|let me know (?:once|when)|e-?mail is best|confirm|me dirijo a usted|(?:le|te|os) (?:facilito|adjunto|envío)|facilitarle|puede[ns]? (?:cambiar|actualizar|modificar)|pouvez-vous|merci de (?:modifier|mettre)|können sie|bitte (?:ändern|überweisen)|potete|può (?:aggiornare|modificare)|pode (?:alterar|atualizar)|kunt u)\b|こちらに(?:ご)?返信|必要な(?:項目|書類|もの|情報)を(?:教えて|お知らせ)|メールで(?:お願い|ご?連絡|お?返事|ご?返信)|(?:様式|書式|申請書|用紙)を[^。\n]{0,10}送って/i;
const IN_PERSON =
  /\b(?:bring|come by|come in|come down|drop (?:by|in|it)|stop by|in person|ring you|call you|hand it|statement)\b/i;

/** Somebody from outside the house wants his pay on another account. */
export default {
  id: 'pay-redirected',
  weight: 3,
  kinds: ['fraud'],
  about: 'aim',
  group: 'lure-task',
  sources: [
    'https://www.ic3.gov/PSA/2018/PSA180918',
    'https://www.ipa.go.jp/security/bec/',
    'part-phrases.ts 2026-11-30',
  ],
  title: {
    ja: '給与を別の口座へ振り込むよう、社外のアドレスから求めています',
    en: 'From outside the house, pay shall go to another account',
  },
  explains: {
    ja: '「{quote}」と書かれていますが、{address}は受取人の組織のアドレスではありません。社員になりすまして給与の振込先を変えさせる詐欺の形です。',
    en: 'It says "{quote}", but {address} is no address of the reader’s house. Fraud that poses as an employee like this gets the pay sent to its own account.',
  },
  mistakes: {
    ja: '社員が私用のアドレスから本当に頼むこともあります。知っている電話番号で本人に確かめてください。',
    en: 'Employees do ask from private mailboxes. Call the person by a number that is known.',
  },
  detect(facts) {
    const [sender] = facts.from;
    if (sender === undefined || facts.text === undefined || !isStrangersLetter(facts)) return [];
    // a house has its own domain; who reads at a provider pays nobody
    if (facts.to.every(({ value }) => isMailboxHost(hostOfAddress(value.address)))) return [];
    const quote = storyIn(facts, ['pay-mine', 'pay-elsewhere'])?.quote ?? wordsIn(facts);
    if (quote === undefined || !HIMSELF.test(readingOf(facts.text.value).slice(0, LOOKED))) return [];
    const words = { quote, address: sender.value.address };
    const seen = readingOf(facts.text.value).slice(0, LOOKED);
    const isByMail = BY_MAIL.test(seen) && !IN_PERSON.test(seen);
    return [
      {
        proof: [...sender.proof, ...proofOfQuote({ ...facts, text: facts.text }, quote)],
        words,
        weight: isByMail ? 3 : 2,
      },
    ];
  },
} satisfies Detector;
