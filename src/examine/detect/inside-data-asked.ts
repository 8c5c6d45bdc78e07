import { hostOfAddress } from '../../message/psl.ts';
import type { Detector } from '../finding.ts';
import { isMailboxHost } from '../known/hosts/mail-providers.ts';
import { isStrangersLetter } from '../known/senders/strangers.ts';
import { storyIn } from '../known/stories/parts.ts';

/** From outside somebody wants what only the house knows: balances, open invoices, papers of its employees. */
export default {
  id: 'inside-data-asked',
  weight: 2,
  kinds: ['fraud'],
  about: 'aim',
  group: 'lure-inside',
  sources: [
    'https://www.ic3.gov/PSA/2024/PSA240911',
    'https://www.ipa.go.jp/security/bec/',
    'part-phrases.ts 2026-11-30',
  ],
  title: {
    ja: '社内の帳簿や社員の書類を、社外のアドレスから求めています',
    en: 'From outside the house, its books or its employees’ papers are asked for',
  },
  explains: {
    ja: '「{quote}」と書かれていますが、{address}は受取人の組織のアドレスではありません。社長や経理の責任者を装い、送金や次の詐欺に使う資料を集める形です。',
    en: 'It says "{quote}", but {address} is no address of the reader’s house. Swindlers who pose as a boss ask for such things, to have money sent or to deceive customers.',
  },
  mistakes: {
    ja: '会計士や監査人が、本当に資料を求めることもあります。知っている電話番号で確かめてください。',
    en: 'Accountants and auditors do ask for such papers. Call by a number that is known.',
  },
  detect(facts) {
    const [sender] = facts.from;
    if (sender === undefined || facts.text === undefined || !isStrangersLetter(facts)) return [];
    if (facts.to.every(({ value }) => isMailboxHost(hostOfAddress(value.address)))) return [];
    const story = storyIn(facts, ['inside-data', 'inside-ask']);
    if (story === undefined) return [];
    const words = { quote: story.quote, address: sender.value.address };
    return [{ proof: [...sender.proof, ...story.proof], words }];
  },
} satisfies Detector;
