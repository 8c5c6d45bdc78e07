import { domainOfAddress, hostOfAddress } from '../../message/psl.ts';
import type { Facts } from '../facts.ts';
import type { Detector, Hit } from '../finding.ts';
import { brandsIn, isBrandDomain } from '../known/brands/match.ts';
import { isOpenPage } from '../known/links/link-ends.ts';
import { lettersAside } from '../known/links/mailto-letters.ts';
import { isFreemail } from '../known/senders/freemail.ts';
import { playsAnother } from '../known/senders/playing.ts';

/** Nothing but letters can be pressed. */
const hasLettersOnly = ({ links }: Facts): boolean =>
  links.every(({ value }) => value.written !== undefined || value.hidden === true || !isOpenPage(value));

/** It says that a known organisation writes, and what can be pressed writes to somebody else. */
const playsBrand = (facts: Facts): boolean =>
  playsAnother(facts) ||
  // a well-known name without any address
  facts.from.some(({ value }) => domainOfAddress(value.address) === '' && brandsIn(value.name).length > 0) ||
  (hasLettersOnly(facts) && facts.from.some(({ value }) => isBrandDomain(domainOfAddress(value.address))));

/** Links begin a letter to a mailbox that is not the sender's. */
export default {
  id: 'link-writes-aside',
  weight: 2,
  kinds: ['phishing', 'fraud', 'spam'],
  group: 'reply-elsewhere',
  sources: ['RFC 6068 §2', 'https://www.ipa.go.jp/security/bec/'],
  title: {
    ja: 'リンクを押すと、差出人とは別の宛先へのメールが用意されます',
    en: 'A link begins a letter to somebody else than the sender',
  },
  explains: {
    ja: '「{shown}」を押すと、件名や本文が入った{mailbox}宛てのメールが用意されます。差出人のメールボックスではなく、返事をした人を集めて、メールでだます手口に使われます。',
    en: 'Pressing "{shown}" begins a letter to {mailbox}, with its subject or text written already. That is not the mailbox that the mail says it is from: a way to find out who answers, and to go on with them by mail.',
  },
  mistakes: {
    ja: '小さな団体や個人の店は、申込みの宛先に普段のフリーメールを使うことがあります。予約や受付のサービスが、利用者のアドレスへの返信を用意することもあります。',
    en: 'Clubs and small shops take registrations at their everyday free mailbox, and services for bookings begin an answer to their customer.',
  },
  detect(facts) {
    const letters = lettersAside(facts);
    const replies = facts.replyTo.map(({ value }) => value.address.toLowerCase());
    const isPlayed = letters.length > 0 && playsBrand(facts);
    // a service writes for a customer, to whom answers go; a free mailbox that is not said to take them is a hint by itself
    const told = letters.find(
      ({ mailbox }) => isPlayed || (isFreemail(hostOfAddress(mailbox)) && !replies.includes(mailbox)),
    );
    const only = letters.length > 1 && hasLettersOnly(facts) ? letters[0] : undefined;
    const letter = told ?? only;
    if (letter === undefined) return [];
    const { value, proof } = letter.link;
    const hit: Hit = { proof, words: { shown: value.shown.trim() || letter.mailbox, mailbox: letter.mailbox } };
    return [isPlayed ? hit : { ...hit, weight: 1 }];
  },
} satisfies Detector;
