import { domainOfAddress, hostOfAddress } from '../../message/psl.ts';
import type { Detector } from '../finding.ts';
import { isSlip } from '../known/domains/slips.ts';
import { isMailboxHost } from '../known/hosts/mail-providers.ts';
import { endsOf, isOpenPage } from '../known/links/link-ends.ts';

/** A mail to more people plays nobody's own house. */
const READERS = 20;

/** Whether a stranger's host begins with the reader's whole domain: `example.org.login-portal.example`. */
const isBuiltOn = (host: string, domain: string): boolean =>
  host.startsWith(`${domain}.`) || host.includes(`.${domain}.`);

/** The sender's host, or a page, is made of the domain of the reader's own house, and belongs to somebody else. */
export default {
  id: 'reader-domain-imitated',
  weight: 2,
  kinds: ['phishing'],
  group: 'reader-imitated',
  supports: ['throwaway-address'],
  contradicts: ['genuine'],
  sources: ['https://www.antiphishing.jp/report/guideline/', 'UTS #39 §4'],
  title: {
    ja: '受取人自身の組織のドメインに見せかけた、別のドメインです',
    en: 'A host is dressed as the domain of the reader’s own house, and is another’s',
  },
  explains: {
    ja: '{host}は、受取人の組織のドメイン{own}のように見えますが、持ち主は{owner}です。社内の通知に見せかける手口です。',
    en: '{host} looks like {own}, the domain of the reader’s own house, but belongs to {owner}. This makes it look like mail from within.',
  },
  mistakes: {
    ja: 'サーバー会社が、契約者のドメインを頭に付けた確認用のアドレスを案内することがあります。',
    en: 'Hosting companies give their customers test addresses that begin with the customer’s domain.',
  },
  detect({ from, to, cc, links }) {
    const readers = [...to, ...cc].slice(0, READERS).map(({ value }) => hostOfAddress(value.address));
    const houses = [...new Set(readers.filter((host) => host.includes('.') && !isMailboxHost(host)))];
    for (const house of houses) {
      const own = domainOfAddress(`@${house}`);
      const sender = from.find(({ value }) => isBuiltOn(hostOfAddress(value.address), own));
      const page = endsOf(links).find(
        ({ value }) =>
          isOpenPage(value) &&
          value.hidden !== true &&
          value.domain !== own &&
          (isBuiltOn(value.host, own) || isSlip(value.domain, own)),
      );
      if (sender !== undefined) {
        const { address } = sender.value;
        const words = { host: hostOfAddress(address), own, owner: domainOfAddress(address) };
        return [{ proof: [...sender.proof, ...(page?.proof ?? [])], words }];
      }
      if (page !== undefined)
        return [{ proof: page.proof, words: { host: page.value.host, own, owner: page.value.domain } }];
    }
    return [];
  },
} satisfies Detector;
