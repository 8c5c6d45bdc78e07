import { domainOfAddress } from '../../message/psl.ts';
import type { Detector } from '../finding.ts';
import { isDrawnAs } from '../known/domains/slips.ts';

/** Answers go to a domain that is written nearly like the sender's own: who answers does not see that he writes to another. */
export default {
  id: 'replyto-imitates-sender',
  weight: 3,
  kinds: ['fraud'],
  about: 'aim',
  group: 'alike',
  contradicts: ['genuine'],
  sources: ['https://www.ipa.go.jp/security/bec/', 'https://www.ic3.gov/PSA/2022/PSA220504', 'UTS #39 §4'],
  title: {
    ja: '返信先のドメインは、差出人のドメインにそっくりの別物です',
    en: 'Answers go to a domain that is nearly, but not quite, the sender’s',
  },
  explains: {
    ja: '差出人は{from}ですが、返信すると、一、二文字しか違わない{to}へ届きます。取引先のやり取りに割り込む詐欺は、返信だけを自分のところへ向けさせます。',
    en: 'It says it is from {from}, but an answer goes to {to}, which differs in a letter or two. Swindlers who step into a correspondence turn the answers to themselves.',
  },
  mistakes: {
    ja: '会社が、似たドメインをいくつか持っていることもあります。',
    en: 'A firm may hold several similar domains.',
  },
  detect({ from, replyTo }) {
    const [sender] = from;
    const own = domainOfAddress(sender?.value.address ?? '');
    if (sender === undefined || own === '') return [];
    return replyTo
      .filter(({ value }) => isDrawnAs(domainOfAddress(value.address), own))
      .slice(0, 1)
      .map((reply) => ({
        proof: [...reply.proof, ...sender.proof],
        words: { from: sender.value.address, to: reply.value.address },
      }));
  },
} satisfies Detector;
