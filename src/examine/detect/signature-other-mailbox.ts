import { domainOfAddress, hostOfAddress } from '../../message/psl.ts';
import type { Facts } from '../facts.ts';
import type { Detector } from '../finding.ts';
import { sameHolder } from '../known/brands/match.ts';
import { domainsOf } from '../known/senders/domains-of.ts';
import { isFreemail } from '../known/senders/freemail.ts';

/** Characters at the end of what the writer says himself: a signature. */
const SIGNATURE = 600;
/** Characters between a name and its address. */
const NEAR = 200;
/** Characters beside an address in the line of a signature; a sentence that speaks of one has more. */
const BESIDE = 40;
/** A shorter name stands in many words. */
const NAME = 2;

const ADDRESS = /[\w.+-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,5}/gi;

/** `送信元: … <a@b.example>`: the head of a mail that is shown, and nobody's signature. */
const SHOWN = /^[^\p{L}]{0,4}(?:送信元|送信者|差出人|from|sender|absender|expéditeur|de|von)\s{0,3}[:：]/iu;

const letters = (text: string): string => text.normalize('NFKC').replace(/\s/g, '').toLowerCase();

/** An address that the signature gives to the person in From, in a domain that is neither the sender's nor a reader's. */
function otherMailbox({ from, to, cc, replyTo, text, passedOn }: Facts): string | undefined {
  const [sender] = from;
  const name = letters(sender?.value.name ?? '');
  if (sender === undefined || name.length < NAME || isFreemail(hostOfAddress(sender.value.address))) return undefined;
  const own = (passedOn?.value.own ?? text?.value)?.seen.slice(-SIGNATURE) ?? '';
  if (!own.includes('@')) return undefined;
  // who gives his own address there as well names another's beside it
  if (own.toLowerCase().includes(sender.value.address.toLowerCase())) return undefined;
  const known = domainsOf([...from, ...to, ...cc, ...replyTo]);
  for (const { 0: address, index } of own.matchAll(ADDRESS)) {
    const domain = domainOfAddress(address);
    if (isFreemail(hostOfAddress(address)) || known.some((one) => sameHolder(one, domain))) continue;
    const line = lineAt(own, index);
    if (line.length > address.length + BESIDE || SHOWN.test(line)) continue;
    if (letters(own.slice(Math.max(0, index - NEAR), index)).includes(name)) return address;
  }
  return undefined;
}

const lineAt = (text: string, at: number): string => {
  const end = text.indexOf('\n', at);
  return text.slice(text.lastIndexOf('\n', at) + 1, end < 0 ? undefined : end).trim();
};

/** The signature gives the person in From a mailbox of another organisation than the one that the mail came from. */
export default {
  id: 'signature-other-mailbox',
  weight: 1,
  kinds: ['malware', 'fraud', 'phishing'],
  group: 'signature',
  sources: ['https://www.ipa.go.jp/security/emotet/', 'https://www.jpcert.or.jp/at/2022/at220006.html'],
  title: {
    ja: '署名のアドレスと、実際の差出人のアドレスが別の組織のものです',
    en: 'The signature names a mailbox of another organization than the sender’s',
  },
  explains: {
    ja: '差出人の名前「{name}」は署名では{signed}の持ち主ですが、このメールは{address}から送られています。盗んだやり取りを使い、別の会社の乗っ取ったアカウントから返信を装う攻撃に多い形です。',
    en: 'In the signature "{name}" is the holder of {signed}, but this mail comes from {address}. Attacks that answer stolen correspondence from the hijacked account of another firm look like this.',
  },
  mistakes: {
    ja: '会社のアドレスをいくつか使い分ける人や、代理で送る人もいます。',
    en: 'Some people use mailboxes of several firms, or send for somebody else.',
  },
  detect(facts) {
    const [sender] = facts.from;
    if (sender === undefined || facts.text === undefined || facts.distribution.length > 0) return [];
    const signed = otherMailbox(facts);
    if (signed === undefined) return [];
    const { name, address } = sender.value;
    return [{ proof: [...sender.proof, ...facts.text.proof], words: { name, signed, address } }];
  },
} satisfies Detector;
