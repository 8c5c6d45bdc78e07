import { domainOfAddress, hostOfAddress, registrableDomain } from '../../message/psl.ts';
import type { Detector } from '../finding.ts';
import { isToSenderAlone } from '../known/carriers/delivered.ts';
import { reverseNameOf } from '../known/hosts/handover-name.ts';
import { isFreemail } from '../known/senders/freemail.ts';
import { handoverProof, isSubmission } from '../known/vouching/own-pass.ts';
import { isVouchedFor } from '../known/vouching/vouched-for.ts';

/** The reader's own address stands in From, and a stranger brought the mail. */
export default {
  id: 'from-reader-itself',
  weight: 1,
  kinds: ['fraud', 'phishing', 'spam'],
  supports: ['forged'],
  group: 'sender-self',
  sources: ['RFC 5322 §3.6.2', 'https://www.ipa.go.jp/security/anshin/attention/2018/mgdayori20181010.html'],
  title: {
    ja: '差出人が、受取人自身のアドレスです',
    en: 'The sender’s address is the reader’s own',
  },
  explains: {
    ja: '差出人も宛先も{address}ですが、引き渡したのは外部のホストです。自分のアカウントが乗っ取られたと思わせるために、差出人を書き換えるのは簡単です。',
    en: 'Both sender and recipient are {address}, yet a host outside brought it. It is easy to write any address there, to make the reader believe that his account was broken into.',
  },
  mistakes: {
    ja: '自分あてのメモや、自社サイトの問い合わせフォームが出すメールもこうなります。',
    en: 'Notes to oneself, and contact forms of one’s own web site, look like this too.',
  },
  detect(facts) {
    const { from, to, route } = facts;
    const [sender, second] = from;
    if (sender === undefined || second !== undefined || route.value.handover === undefined) return [];
    // he wrote to himself, and to others whom he does not name
    if (isToSenderAlone(facts)) return [];
    const address = sender.value.address.toLowerCase();
    const same = to.find(({ value }) => value.address.toLowerCase() === address);
    const isOwnHost = registrableDomain(reverseNameOf(route.value.handover) ?? '') === domainOfAddress(address);
    // everybody's provider hands over what its customers write to themselves
    const isFree = isFreemail(hostOfAddress(address));
    if (same === undefined || isOwnHost || isFree || isSubmission(facts) || isVouchedFor(facts)) return [];
    return [{ proof: [...sender.proof, ...same.proof, ...handoverProof(facts)], words: { address } }];
  },
} satisfies Detector;
