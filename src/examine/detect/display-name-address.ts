import { domainOfAddress, isTopLevel } from '../../message/psl.ts';
import { findUrls } from '../../unpack/url.ts';
import type { Detector, Hit } from '../finding.ts';
import { sameHolder } from '../known/brands/match.ts';
import { plain } from '../known/text/plain.ts';

/** `Per conto di: avv.rossi@pec.example` */
const ON_BEHALF = /^(?:per conto di|on behalf of|im auftrag von|au nom de|por cuenta de)\b/i;

/** The display name is itself a mail address, of another domain than the real one. */
export default {
  id: 'display-name-address',
  weight: 2,
  kinds: ['phishing', 'fraud'],
  group: 'impersonation',
  contradicts: ['genuine'],
  sources: ['RFC 5322 §3.4'],
  title: {
    ja: '差出人の名前に、別のアドレスが書かれています',
    en: 'The sender’s name shows another mail address',
  },
  explains: {
    ja: '表示名には{shown}と書かれていますが、実際のアドレスは{address}です。名前だけを表示する画面では、別人のアドレスに見えます。',
    en: 'The display name shows {shown}, but the real address is {address}. Where only names are shown, it looks like somebody else’s address.',
  },
  mistakes: {
    ja: 'メーリングリストや転送サービスが、元の差出人のアドレスを名前に残すことがあります。',
    en: 'Mailing lists and forwarding services sometimes keep the original address in the name.',
  },
  detect({ from, replyTo }) {
    for (const sender of from) {
      const name = plain(sender.value.name.slice(0, 500));
      const at = name.includes('@')
        ? findUrls(name, isTopLevel).urls.find(({ kind }) => kind === 'address')
        : undefined;
      if (at === undefined) continue;
      const shown = name.slice(at.start, at.end);
      if (sameHolder(domainOfAddress(shown), domainOfAddress(sender.value.address))) continue;
      const [answers, more] = replyTo;
      // certified mail of Italy (PEC) and its like say whom they carry, and have answers go to him
      const isCarried =
        ON_BEHALF.test(name) && more === undefined && answers?.value.address.toLowerCase() === shown.toLowerCase();
      const hit: Hit = {
        proof: sender.proof,
        words: { shown, address: sender.value.address },
        ...(isCarried ? { weight: 1, contradicts: [] } : {}),
      };
      return [hit];
    }
    return [];
  },
} satisfies Detector;
