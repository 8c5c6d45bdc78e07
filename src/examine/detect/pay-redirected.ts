import { hostOfAddress } from '../../message/psl.ts';
import type { Detector } from '../finding.ts';
import { isMailboxHost } from '../known/mail-providers.ts';
import { storyIn } from '../known/parts.ts';
import { isStrangersLetter } from '../known/strangers.ts';

/** Somebody from outside the house wants his pay on another account. */
export default {
  id: 'pay-redirected',
  weight: 2,
  kinds: ['fraud'],
  about: 'aim',
  group: 'lure-account',
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
    en: 'It says "{quote}", but {address} is no address of the reader\'s house. Fraud plays an employee so and has the pay sent to its own account.',
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
    const story = storyIn(facts, ['pay-mine', 'pay-elsewhere']);
    if (story === undefined) return [];
    const words = { quote: story.quote, address: sender.value.address };
    return [{ proof: [...sender.proof, ...facts.text.proof], words }];
  },
} satisfies Detector;
