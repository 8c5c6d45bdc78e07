import { domainOfAddress, hostOfAddress } from '../../message/psl.ts';
import type { Detector } from '../finding.ts';
import { isBrandDomain, sameHolder } from '../known/brands/match.ts';
import { isForItsUser } from '../known/carriers/for-its-user.ts';
import { isOfList } from '../known/carriers/of-list.ts';
import { isFreemail } from '../known/senders/freemail.ts';
import { isSentByOwnHost } from '../known/vouching/own-host.ts';

/** `Taro Yamada via Members`: put in by the list. */
const REWRITTEN = / via |経由/;

/** Characters in which the service names him. */
const LOOKED = 5000;

/** The sender writes from an address of an organisation, and wants the answer in a free mailbox. */
export default {
  id: 'replyto-freemail',
  weight: 2,
  kinds: ['fraud'],
  group: 'reply-elsewhere',
  contradicts: ['genuine'],
  sources: ['RFC 5322 §3.6.2', 'https://www.ic3.gov/PSA/2022/PSA220504'],
  title: {
    ja: '返信先がフリーメールです',
    en: 'Answers go to a free mail account',
  },
  explains: {
    ja: '差出人は{from}ですが、返信先は誰でも作れるフリーメール{to}になっています。返信を横取りする詐欺でよく使われます。',
    en: 'The mail says it is from {from}, but answers go to {to}, a free mailbox that anybody can open. Fraud does this to catch the answers.',
  },
  mistakes: {
    ja: '小さな団体や個人が、連絡先として普段のフリーメールを書いていることがあります。',
    en: 'Small clubs and individuals do name their everyday free mailbox for answers.',
  },
  detect(facts) {
    const { from, replyTo, distribution, text } = facts;
    const [sender] = from;
    if (sender === undefined || !sender.value.address.includes('@') || isFreemail(hostOfAddress(sender.value.address)))
      return [];
    // a list that writes its own address into From sends answers to who wrote
    if (isOfList({ distribution }) && REWRITTEN.test(sender.value.name)) return [];
    const own = domainOfAddress(sender.value.address);
    return replyTo
      .filter(
        ({ value }) => isFreemail(hostOfAddress(value.address)) && !sameHolder(domainOfAddress(value.address), own),
      )
      .slice(0, 1)
      .map((reply) => ({
        proof: [...reply.proof, ...sender.proof],
        words: { from: sender.value.address, to: reply.value.address },
        // a service that carries what somebody shares says whose it is, and sends answers to him
        ...(isForItsUser(facts) ||
        (isBrandDomain(own) &&
          isSentByOwnHost(facts, own) &&
          text?.value.seen.slice(0, LOOKED).includes(reply.value.address) === true)
          ? { weight: 1 as const }
          : {}),
      }));
  },
} satisfies Detector;
