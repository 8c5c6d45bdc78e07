import { readIp } from '../../message/ip.ts';
import type { Detector, Hit } from '../finding.ts';
import { isInnerHost } from '../known/inner-host.ts';
import { isInPassing, isOpenPage } from '../known/link-ends.ts';

/** A link leads to a bare address of the Internet instead of a name. */
export default {
  id: 'link-ip-address',
  weight: 2,
  kinds: ['phishing', 'spam'],
  group: 'link-target',
  sources: ['RFC 3986 §3.2.2'],
  title: {
    ja: 'リンク先が、名前ではなくIPアドレスです',
    en: 'A link leads to a bare IP address',
  },
  explains: {
    ja: 'リンク先は{host}というIPアドレスです。一般向けの正規のサイトは、ふつう名前(ドメイン)で案内します。',
    en: 'The link leads to the IP address {host}. Honest public sites are usually named by a domain.',
  },
  mistakes: {
    ja: '社内の機器や、検証中のサーバーへのリンクでは、IPアドレスが使われることがあります。',
    en: 'Devices inside a company and servers under test are linked by address.',
  },
  detect({ links }) {
    const found = links.filter(({ value }) => {
      const ip = isOpenPage(value)
        ? readIp(value.host.startsWith('[') ? value.host.slice(1, -1) : value.host)
        : undefined;
      // addresses inside a house lead nowhere from outside
      return ip !== undefined && !isInnerHost(value.host);
    });
    const hits: Hit[] = found.map(({ value, proof }) => ({ proof, words: { host: value.host } }));
    return isInPassing(hits.length, links) ? hits.map((hit) => ({ ...hit, weight: 1 })) : hits;
  },
} satisfies Detector;
