import { readIp } from '../../message/ip.ts';
import type { Detector, Hit, Text } from '../finding.ts';
import { isNamedByAddress } from '../known/address-names.ts';
import { isInnerHost } from '../known/inner-host.ts';
import { isInPassing, isOpenPage } from '../known/link-ends.ts';

const ADDRESS: Text = { ja: 'IPアドレス', en: 'the IP address' };
const NAME: Text = {
  ja: '事業者がIPアドレスから作った名前で、だれのものとも示さないもの',
  en: 'a name that its provider made of an IP address and that says nothing of whose it is:',
};
const BY_NAME: Text = {
  ja: 'リンク先が、IPアドレスから作られた名前です',
  en: 'A link leads to a host that is named by its IP address alone',
};

/** A link leads to a bare address of the Internet instead of a name, or to the name that a provider makes of it. */
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
    ja: 'リンク先の{host}は、{what}です。一般向けの正規のサイトは、ふつう自分の名前(ドメイン)で案内します。',
    en: 'The link leads to {what} {host}. Honest public sites are usually named by a domain of their own.',
  },
  mistakes: {
    ja: '社内の機器や、検証中のサーバーへのリンクでは、IPアドレスが使われることがあります。',
    en: 'Devices inside a company and servers under test are linked by address.',
  },
  detect({ links }) {
    const hits: Hit[] = links.flatMap(({ value, proof }) => {
      const { host } = value;
      // addresses inside a house lead nowhere from outside
      if (!isOpenPage(value) || isInnerHost(host)) return [];
      if (readIp(host.startsWith('[') ? host.slice(1, -1) : host) !== undefined)
        return [{ proof, words: { host, what: ADDRESS } }];
      return isNamedByAddress(host) ? [{ proof, words: { host, what: NAME }, title: BY_NAME }] : [];
    });
    return isInPassing(hits.length, links) ? hits.map((hit) => ({ ...hit, weight: 1 })) : hits;
  },
} satisfies Detector;
