import { domainOfAddress, hostOfAddress } from '../../message/psl.ts';
import type { Facts, Mailbox } from '../facts.ts';
import type { Detector, Observation } from '../finding.ts';
import { domainsOf } from '../known/senders/domains-of.ts';
import { isFreemail } from '../known/senders/freemail.ts';

/** Boxes of duties that everybody's domain has, which lists are filled with by guessing. As of 2026-11-29; RFC 2142 and what firms of Japan use. */
const DUTIES =
  /^(?:abuse|account|accounting|admin|billing|career|contact|customer|enquiries|enquiry|hello|help|helpdesk|hostmaster|hr|info|inquiry|it|jimu|jinji|keiri|mail|marketing|media|news|office|order|postmaster|pr|press|recruit|reception|root|saiyo|sales|security|service|shop|somu|soumu|staff|support|sys|system|tech|toiawase|web|webmaster|eigyo|koho|kouhou)\d{0,2}$/;
/** Duties of one domain in one mail: people who write to two of them are many, to three few. */
const FEWEST_DUTIES = 3;
/** Addresses in the order of letters: by chance one of 120 mails to five. */
const FEWEST_SORTED = 5;

/** One mail to a set of addresses of the reader's domain that somebody guessed or harvested, and not to people who know each other. */
export default {
  id: 'guessed-recipients',
  weight: 1,
  kinds: ['phishing', 'malware', 'spam'],
  sources: ['RFC 2142 §3', 'RFC 5321 §7.3'],
  title: {
    ja: '推測や収集で集めたらしい宛先に、まとめて送られています',
    en: 'It goes to a set of addresses that look guessed or harvested',
  },
  explains: {
    ja: '{domain}の{count}個のアドレス({some})に、名前を付けず、1通で送られています。{how}。知り合いへのメールなら、こうは並びません。',
    en: 'One mail goes to {count} addresses of {domain} ({some}), without names. {how}. Mail between people who know each other is not addressed so.',
  },
  mistakes: {
    ja: '取引先が担当部署をまとめて宛先にするとき、住所録が五十音やアルファベットの順に並べるときも、こうなることがあります。公開された窓口すべてに知らせる連絡も同じです。',
    en: 'A business partner who writes to all departments, an address book that sorts, and a notice to every published desk may look like this too.',
  },
  detect(facts) {
    const { from, thread, distribution, to, cc } = facts;
    // an answer goes to those who wrote before, and a list to whom it has
    if (thread !== undefined || distribution.length > 0) return [];
    const own = new Set(domainsOf(from));
    for (const [domain, boxes] of byDomain([...to, ...cc])) {
      if (own.has(domain) || boxes.some(({ value }) => isNamed(value))) continue;
      const names = boxes.map(({ value }) => localOf(value));
      const duties = names.filter((name) => DUTIES.test(name)).length;
      const isSorted =
        names.length >= FEWEST_SORTED && names.every((name, i) => i === 0 || (names[i - 1] ?? '') < name);
      if (duties < FEWEST_DUTIES && !isSorted) continue;
      const [first, ...others] = boxes.flatMap(({ proof }) => proof);
      if (first === undefined) continue;
      const words = {
        domain,
        count: String(boxes.length),
        some: names.slice(0, 5).join(', '),
        how: isSorted
          ? { ja: 'アルファベット順です', en: 'They stand in the order of letters' }
          : { ja: 'どの会社にもある窓口の名前です', en: 'They are the desks that every firm has' },
      };
      return [{ proof: [first, ...others], words }];
    }
    return [];
  },
} satisfies Detector;

/** Recipients by domain, each address once, in their order; customers of one mail provider are no colleagues. */
function byDomain(boxes: Facts['to']): Map<string, Observation<Mailbox>[]> {
  const found = new Map<string, Observation<Mailbox>[]>();
  const seen = new Set<string>();
  for (const box of boxes) {
    const address = box.value.address.toLowerCase();
    if (seen.has(address) || !address.includes('@') || isFreemail(hostOfAddress(address))) continue;
    seen.add(address);
    const domain = domainOfAddress(address);
    const known = found.get(domain);
    if (known === undefined) found.set(domain, [box]);
    else known.push(box);
  }
  return found;
}

const localOf = ({ address }: Mailbox): string => address.slice(0, address.lastIndexOf('@')).toLowerCase();

/** A name that says more than the address does. */
function isNamed({ name, address }: Mailbox): boolean {
  const plain = name.trim().toLowerCase();
  return plain !== '' && plain !== address.toLowerCase() && plain !== localOf({ name, address });
}
