import { hostOfAddress } from '../../message/psl.ts';
import type { Detector } from '../finding.ts';
import { isFreeMailbox } from '../known/carriers/notices.ts';
import { isStrangersLetter } from '../known/senders/strangers.ts';

/**
 * Who writes from one free mailbox to readers that he does not name wants the answers in another one: a hint, for the secretaries of clubs
 * send the minutes so. What a file says is read and judged by itself.
 */
export default {
  id: 'replyto-second-mailbox',
  weight: 1,
  kinds: ['fraud'],
  group: 'reply-elsewhere',
  isOfLetter: true,
  sources: ['RFC 5322 §3.6.2', 'https://www.ic3.gov/CrimeInfo/AdvanceFee'],
  title: {
    ja: 'フリーメールから、別のフリーメールに返信させようとしています',
    en: 'It comes from one free mailbox and wants answers in another',
  },
  explains: {
    ja: '差出人は{from}、返信先は{to}で、どちらも誰でも作れる別々のフリーメールです。宛先は隠されています。送信に使うアドレスが止められても返信を受け取れるように、分けておくやり方です。',
    en: 'It is from {from}, and answers go to {to}: two free mailboxes, and the readers are hidden. The one that sends will be closed soon; the other one collects the answers.',
  },
  mistakes: {
    ja: '二つのアドレスを使い分けて、仲間にBCCで知らせる人もいます。',
    en: 'Some people keep two mailboxes, and write to their friends by Bcc.',
  },
  detect(facts) {
    const { from, replyTo, unnamed } = facts;
    const [sender, second] = from;
    const [reply] = replyTo;
    if (sender === undefined || second !== undefined || reply === undefined || unnamed === undefined) return [];
    if (!isStrangersLetter(facts)) return [];
    const [own, other] = [sender.value.address.toLowerCase(), reply.value.address.toLowerCase()];
    if (own === other || !isFreeMailbox(own) || !isFreeMailbox(other)) return [];
    // at one provider the dots and what stands behind a plus sign are of the same mailbox
    const bare = (address: string): string =>
      `${address.slice(0, address.indexOf('@')).replace(/\+.*|\./g, '')}@${hostOfAddress(address)}`;
    if (bare(own) === bare(other)) return [];
    return [
      {
        proof: [...reply.proof, ...sender.proof],
        words: { from: sender.value.address, to: reply.value.address },
      },
    ];
  },
} satisfies Detector;
