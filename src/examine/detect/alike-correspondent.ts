import { domainOfAddress } from '../../message/psl.ts';
import type { Facts } from '../facts.ts';
import type { Detector, Text } from '../finding.ts';
import { isSlip } from '../known/domains/slips.ts';

/** Characters of the text in which addresses are looked for, and how many addresses. */
const LOOKED = 20_000;
const ADDRESSES = 60;

/** The domain of an address. It begins with the sign, which is found at once; what stands before it is looked at then. */
const DOMAIN = /@(?<=[\w.+-]@)[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,5}/gi;

/** The domains of those to whom the mail is written, of the mails that it answers, and of addresses in its text. */
function* correspondents({ to, thread, text }: Facts): Generator<string> {
  for (const { value } of to.slice(0, ADDRESSES)) yield domainOfAddress(value.address);
  const { inReplyTo = '', references = [] } = thread?.value ?? {};
  for (const id of [inReplyTo, ...references.slice(0, ADDRESSES)]) yield domainOfAddress(id.split('>', 1)[0] ?? '');
  const found = text?.value.seen.slice(0, LOOKED).match(DOMAIN) ?? [];
  for (const domain of found.slice(0, ADDRESSES)) yield domainOfAddress(domain);
}

/** Whose domain is the copy: that of him who writes to the other one, or one of those to whom he sends a copy. */
const SENDERS: Text = {
  ja: '取引先のやり取りに割り込む詐欺は、よく似たドメインを取って使います。',
  en: 'Swindlers who step into a correspondence register such domains.',
};
const EITHER: Text = {
  ja: 'どちらが本物かは、以前のメールと見比べてください。乗っ取ったアカウントから書き、写しの宛先だけを偽のドメインに差し替えて、本物の担当者に気づかせない手口があります。',
  en: 'Earlier mails tell which of the two is genuine: whoever has taken an account over puts false addresses in the place of its owner’s colleagues, so that they hear nothing of it.',
};

const IN_COPY: Text = {
  ja: '写しの宛先(Cc)に、差出人のドメインと一、二文字だけ違うドメインがあります',
  en: 'A copy goes to a domain that is nearly, but not quite, the sender’s',
};

/** The sender's domain is written nearly like that of somebody whom the mail itself names. */
export default {
  id: 'alike-correspondent',
  weight: 3,
  kinds: ['fraud', 'phishing'],
  group: 'alike',
  supports: ['throwaway-address'],
  contradicts: ['genuine'],
  sources: ['https://www.ipa.go.jp/security/bec/', 'https://www.ic3.gov/PSA/2022/PSA220504', 'UTS #39 §4'],
  title: {
    ja: '差出人のドメインは、このメールに出てくる相手のドメインにそっくりの別物です',
    en: 'The sender’s domain is nearly, but not quite, that of somebody in this very mail',
  },
  explains: {
    ja: '差出人のドメイン{own}は、このメールの宛先・返信元・本文にある{other}と一、二文字しか違いません。{why}',
    en: 'The sender’s domain {own} differs in a letter or two from {other}, which this mail answers or names. {why}',
  },
  mistakes: {
    ja: '会社が、似たドメインをいくつか持っていることもあります。',
    en: 'A firm may hold several similar domains.',
  },
  detect(facts) {
    const [sender] = facts.from;
    const own = domainOfAddress(sender?.value.address ?? '');
    if (sender === undefined || own === '') return [];
    const isAlike = (other: string): boolean => other !== '' && other !== own && isSlip(own, other);
    for (const other of new Set(correspondents(facts))) {
      if (isAlike(other)) return [{ proof: sender.proof, words: { own, other, why: SENDERS } }];
    }
    for (const { value, proof } of facts.cc.slice(0, ADDRESSES)) {
      const other = domainOfAddress(value.address);
      if (!isAlike(other)) continue;
      const words = { own, other, why: EITHER };
      return [
        { proof: [...sender.proof, ...proof], words, title: IN_COPY, supports: ['stolen-account'], contradicts: [] },
      ];
    }
    return [];
  },
} satisfies Detector;
