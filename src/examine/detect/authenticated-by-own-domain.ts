import type { Detector, Hit } from '../finding.ts';
import { isFreemail } from '../known/senders/freemail.ts';
import { ownPass } from '../known/vouching/own-proof.ts';

/** We checked ourselves that the organization of From signed this mail, or lets the handover send for it. */
export default {
  id: 'authenticated-by-own-domain',
  weight: -2,
  sources: ['RFC 9989 §4.4', 'RFC 6376 §6.3', 'RFC 7208 §2.6'],
  group: 'border-authentication',
  supports: ['genuine', 'stolen-account'],
  contradicts: ['forged'],
  title: {
    ja: '差出人のドメインから送られたことを確かめました',
    en: 'We verified that it was sent by the sender’s domain',
  },
  explains: {
    ja: '{method}の検証で、このメールが{domain}から実際に送られたことを確かめました。差出人のアドレスは詐称ではありません。',
    en: 'A check of {method} proves that {domain} really sent this mail: the address in From was not merely typed in.',
  },
  mistakes: {
    ja: '確かめられるのはドメインであって、内容の善し悪しではありません。詐欺師が自分で取ったドメインや、乗っ取られたアカウントからのメールも検証に通ります。SPFだけの場合、同じサーバーを使う別の利用者が名乗ることもあります。',
    en: 'A domain is proved, not its intentions: a swindler’s own domain and a stolen account pass as well. Where only SPF passes, another customer of the same server may have used the name.',
  },
  detect(facts) {
    const pass = ownPass(facts);
    if (pass === undefined) return [];
    const { method, domain, author, proof } = pass;
    const hit: Hit = {
      proof,
      words: { method, domain },
      // where anybody can have an address, it only shows the provider
      ...(isFreemail(author.organization ?? author.host) || isFreemail(author.host) ? { weight: -1 } : {}),
    };
    return [hit];
  },
} satisfies Detector;
