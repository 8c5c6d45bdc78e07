import { domainOfAddress } from '../../message/psl.ts';
import type { Detector } from '../finding.ts';
import { sameHolder } from '../known/brands/match.ts';
import { isOfList } from '../known/carriers/of-list.ts';
import { isProved } from '../known/vouching/own-host.ts';

/** `reply+Yzk5OTg3MzExLXUx@crm.example`: by such an address a service brings answers back to whom it sends for. */
const ALIAS = /^repl(?:y|ies)[+-][A-Za-z0-9_=-]{16,}@/i;

/** An answer goes to another organisation than the one that the mail says it is from. */
export default {
  id: 'replyto-other-domain',
  weight: 1,
  kinds: ['fraud', 'spam'],
  group: 'reply-elsewhere',
  sources: ['RFC 5322 §3.6.2'],
  title: {
    ja: '返信先が差出人と別のドメインです',
    en: 'The reply address is in another domain than the sender',
  },
  explains: {
    ja: '差出人は{from}ですが、返信すると{to}へ届きます。',
    en: 'The mail says it is from {from}, but an answer goes to {to}.',
  },
  mistakes: {
    ja: '問い合わせ窓口、配信代行サービス、宛先を名乗らないメーリングリストは、正当な理由で返信先を別のドメインにします。',
    en: 'Help desks, mailing services, and lists that the mail does not name as its recipient have honest reasons to take answers in another domain.',
  },
  detect(facts) {
    const { from, replyTo, to, cc, distribution, bounce } = facts;
    const [sender] = from;
    if (sender === undefined || sender.value.address === '') return [];
    const failed = bounce?.value.recipients.map(({ address }) => address?.toLowerCase()) ?? [];
    // a notice answers for whom the mail did not reach
    if (replyTo.length > 0 && replyTo.every(({ value }) => failed.includes(value.address.toLowerCase()))) return [];
    const own = domainOfAddress(sender.value.address);
    const isList = isOfList({ distribution });
    // members answer to the list that the mail was sent to
    const isToList = (address: string) =>
      isList && [...to, ...cc].some(({ value }) => value.address.toLowerCase() === address.toLowerCase());
    return replyTo
      .filter(({ value: { address } }) => address.includes('@') && !sameHolder(domainOfAddress(address), own))
      .filter(({ value }) => !isToList(value.address))
      .slice(0, 1)
      .map((reply) => ({
        proof: [...reply.proof, ...sender.proof],
        words: { from: sender.value.address, to: reply.value.address },
        ...(ALIAS.test(reply.value.address) && isProved(facts) && { weight: 0 as const }),
      }));
  },
} satisfies Detector;
