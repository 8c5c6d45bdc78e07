import { domainOfAddress } from '../../message/psl.ts';
import type { Detector, Hit } from '../finding.ts';
import { isBrandDomain } from '../known/brand-match.ts';
import { looksRandom } from '../known/random.ts';

/** The address in From was made by a program for this mail. */
export default {
  id: 'from-made-up',
  weight: 1,
  kinds: ['spam', 'phishing'],
  group: 'sender-address',
  sources: ['RFC 5321 §4.5.3.1.1'],
  title: {
    ja: '差出人のアドレスが、機械的に作られた文字列です',
    en: 'The address in From was made by a program',
  },
  explains: {
    ja: '差出人のアドレス{address}は、意味のない文字の並びです。使い捨てのアドレスから送る迷惑メールに多い形です。',
    en: '{address} is letters without a meaning. Spam from throw-away addresses looks like this.',
  },
  mistakes: {
    ja: 'システムの通知や、個人を伏せるサービスのアドレスも、意味のない文字になります。',
    en: 'Notices of systems, and services that hide a person, use such addresses honestly.',
  },
  detect({ from, mailFrom }) {
    const hits: Hit[] = [];
    for (const { value, proof } of from) {
      const local = value.address.slice(0, Math.max(0, value.address.lastIndexOf('@')));
      if (!looksRandom(local) || isBrandDomain(domainOfAddress(value.address))) continue;
      // a new one in the envelope too: nothing of this sender stays from mail to mail
      const other = mailFrom?.value ?? '';
      const envelope = other.slice(0, Math.max(0, other.lastIndexOf('@')));
      const isTwice = envelope !== '' && envelope !== local && looksRandom(envelope) && !envelope.includes('=');
      hits.push({ proof, words: { address: value.address }, ...(isTwice ? { weight: 2 } : {}) });
    }
    return hits;
  },
} satisfies Detector;
