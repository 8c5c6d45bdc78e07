import { hostOfAddress } from '../../message/psl.ts';
import type { Detector, Hit } from '../finding.ts';
import { sameHolder } from '../known/brands/match.ts';
import { isMailboxHost } from '../known/hosts/mail-providers.ts';
import { domainsOf } from '../known/senders/domains-of.ts';

/** There is more than one From, so that clients show different senders. */
export default {
  id: 'many-from',
  weight: 2,
  kinds: ['phishing', 'spam'],
  supports: ['forged'],
  sources: ['RFC 5322 §3.6', 'RFC 5322 §3.6.2', 'RFC 7489 §6.6.1'],
  title: {
    ja: '差出人が2つ以上書かれています',
    en: 'More than one sender is named',
  },
  explains: {
    ja: '差出人として{addresses}が書かれています。どれを表示するかはメールソフトによって違うため、偽の差出人を見せるのに使われます。',
    en: 'The senders named are {addresses}. Mail programs differ in which one they show, which is used to show a false one.',
  },
  mistakes: {
    ja: '共著のメールでは2人の差出人が正式に認められています(Senderが必要です)。壊れた送信プログラムが名前のコンマを引用符で囲まないと、同じように見えます。',
    en: 'Two authors may be named properly (then Sender is required), and broken programs that do not quote a comma in a name look the same.',
  },
  detect({ from, sender }) {
    const addresses = new Set(from.map(({ value }) => value.address.toLowerCase()));
    const [first, second, ...rest] = from;
    if (first === undefined || second === undefined || addresses.size < 2) return [];
    const real = from.filter(({ value }) => value.address.includes('@'));
    // RFC 5322 §3.6.2: several authors in one field are right when Sender says who sent it
    if (sender.length > 0 && real.length === from.length) return [];
    // whichever is shown, it is the same organisation, and a mailbox that not anybody can have there
    const [domain = '', ...others] = domainsOf(from);
    const isOneHouse = domain !== '' && others.every((other) => sameHolder(domain, other));
    if (isOneHouse && !isMailboxHost(hostOfAddress(first.value.address))) return [];
    const hit: Hit = {
      proof: [...first.proof, ...second.proof, ...rest.flatMap(({ proof }) => proof)],
      words: {
        addresses: from
          .slice(0, 4)
          .map(({ value }) => value.address || `"${value.name}"`)
          .join(', '),
      },
    };
    return [hit];
  },
} satisfies Detector;
