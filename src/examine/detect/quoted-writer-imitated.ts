import { domainOfAddress } from '../../message/psl.ts';
import type { Detector } from '../finding.ts';
import { isDrawnAs, isRespelt } from '../known/domains/slips.ts';
import { quotes, readersQuoted, writersQuoted } from '../known/text/quotation.ts';

/** The correspondence that is quoted below was with a domain that is written nearly like the sender's: somebody else goes on with it. */
export default {
  id: 'quoted-writer-imitated',
  weight: 3,
  kinds: ['fraud'],
  about: 'aim',
  group: 'alike',
  contradicts: ['genuine'],
  sources: ['https://www.ipa.go.jp/security/bec/', 'https://www.ic3.gov/PSA/2022/PSA220504', 'UTS #39 §4', 'ISO 3602'],
  title: {
    ja: '引用されたやり取りの相手と、差出人のドメインが、そっくりの別物です',
    en: 'The quoted correspondence was with a domain that is nearly, but not quite, the sender’s',
  },
  explains: {
    ja: '引用されたやり取りの相手は{quoted}ですが、このメールの差出人{from}は、つづりが少し違う別のドメインです。やり取りを盗み見た詐欺師が、似たドメインで割り込む手口の形です。',
    en: 'The quoted mail was written by or to {quoted}, but {from} writes from a domain that is spelt a little differently. Swindlers who have read a correspondence step into it like this.',
  },
  mistakes: {
    ja: '会社が、似たドメインをいくつか持っていることもあります。',
    en: 'A firm may hold several similar domains.',
  },
  detect(facts) {
    const [sender] = facts.from;
    const own = domainOfAddress(sender?.value.address ?? '');
    if (sender === undefined || facts.text === undefined || own === '' || !quotes(facts.text.value)) return [];
    const quoted = [...writersQuoted(facts), ...readersQuoted(facts)].find((one) => {
      const domain = domainOfAddress(one);
      return isDrawnAs(own, domain) || isDrawnAs(domain, own) || isRespelt(own, domain);
    });
    if (quoted === undefined) return [];
    return [{ proof: [...sender.proof, ...facts.text.proof], words: { quoted, from: sender.value.address } }];
  },
} satisfies Detector;
