import { domainOfAddress } from '../../message/psl.ts';
import type { Facts } from '../facts.ts';
import type { Detector } from '../finding.ts';
import { isSlip } from '../known/domains/slips.ts';

/** Characters of the text in which addresses are looked for, and how many addresses. */
const LOOKED = 20_000;
const ADDRESSES = 60;

/** The domain of an address. It begins with the sign, which is found at once; what stands before it is looked at then. */
const DOMAIN = /@(?<=[\w.+-]@)[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,5}/gi;

/** The domains of everybody whom the mail names: its readers, the mails that it answers, and addresses in its text. */
function* correspondents({ to, cc, thread, text }: Facts): Generator<string> {
  for (const { value } of [...to, ...cc].slice(0, ADDRESSES)) yield domainOfAddress(value.address);
  const { inReplyTo = '', references = [] } = thread?.value ?? {};
  for (const id of [inReplyTo, ...references.slice(0, ADDRESSES)]) yield domainOfAddress(id.split('>', 1)[0] ?? '');
  const found = text?.value.seen.slice(0, LOOKED).match(DOMAIN) ?? [];
  for (const domain of found.slice(0, ADDRESSES)) yield domainOfAddress(domain);
}

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
    ja: '差出人のドメイン{own}は、このメールの宛先・返信元・本文にある{other}と一、二文字しか違いません。取引先のやり取りに割り込む詐欺は、よく似たドメインを取って使います。',
    en: 'The sender’s domain {own} differs in a letter or two from {other}, which this mail answers or names. Swindlers who step into a correspondence register such domains.',
  },
  mistakes: {
    ja: '会社が、似たドメインをいくつか持っていることもあります。',
    en: 'A firm may hold several similar domains.',
  },
  detect(facts) {
    const [sender] = facts.from;
    const own = domainOfAddress(sender?.value.address ?? '');
    if (sender === undefined || own === '') return [];
    for (const other of new Set(correspondents(facts))) {
      if (other !== '' && other !== own && isSlip(own, other)) return [{ proof: sender.proof, words: { own, other } }];
    }
    return [];
  },
} satisfies Detector;
