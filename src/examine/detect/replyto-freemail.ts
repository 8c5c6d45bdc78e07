import { domainOfAddress, hostOfAddress, localOfAddress } from '../../message/psl.ts';
import type { Facts } from '../facts.ts';
import type { Detector } from '../finding.ts';
import { isBrandDomain, sameHolder } from '../known/brands/brand-match.ts';
import { isFreemail } from '../known/freemail.ts';
import { endsOf, isOpenPage } from '../known/link-ends.ts';
import { isSentByOwnHost } from '../known/own-host.ts';

/** `Taro Yamada via Members`: put in by the list. */
const REWRITTEN = / via |経由/;

/** Characters in which the service names him. */
const LOOKED = 5000;

/** Mailboxes of programs: nobody answers there, so whose mail they carry is named in Reply-To. */
const MACHINE =
  /^(?:no-?reply|do-?not-?reply|notif(?:y|ications?)|noti(?:ce)?|mailer|system|auto(?:mail|reply)?|order|orders|shop|store)(?:[-_.+].*)?$/i;

/** Letters of a name that is in mailbox and site alike by no chance. */
const NAMED = 5;
const letters = (words: string): string => words.toLowerCase().replace(/[^a-z0-9]/g, '');

/**
 * A platform writes for the small shop or club that uses it: from a mailbox of its own programs, by its own host, and to no pages but its
 * own and those of whom it writes for, whose site and mailbox bear one name.
 */
function isForItsUser(facts: Facts, address: string, reply: string): boolean {
  const own = domainOfAddress(address);
  const pages = endsOf(facts.links).filter(({ value }) => isOpenPage(value) && value.hidden !== true);
  const mailbox = letters(localOfAddress(reply));
  const isUsers = (host: string): boolean =>
    host
      .split('.')
      .slice(0, -1)
      .map(letters)
      .some((label) => label.length >= NAMED && mailbox.includes(label));
  return (
    MACHINE.test(localOfAddress(address)) &&
    pages.length > 0 &&
    pages.every(({ value }) => sameHolder(value.domain, own) || isUsers(value.host)) &&
    isSentByOwnHost(facts, own)
  );
}

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
    if (distribution.some(({ value }) => value.kind === 'mailing-list') && REWRITTEN.test(sender.value.name)) return [];
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
        ...(isForItsUser(facts, sender.value.address, reply.value.address) ||
        (isBrandDomain(own) &&
          isSentByOwnHost(facts, own) &&
          text?.value.seen.slice(0, LOOKED).includes(reply.value.address) === true)
          ? { weight: 1 as const }
          : {}),
      }));
  },
} satisfies Detector;
