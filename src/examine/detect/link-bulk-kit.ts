import type { Detector, Hit } from '../finding.ts';
import { sameHolder } from '../known/brands/match.ts';
import { isOpenPage } from '../known/links/link-ends.ts';
import { kitOf } from '../known/links/link-kits.ts';
import { domainsOf } from '../known/senders/domains-of.ts';

/** Recipients whose sites may be meant. */
const RECIPIENTS = 20;

/** A link has the form of a program with which spam is sent and counted. */
export default {
  id: 'link-bulk-kit',
  weight: 2,
  kinds: ['spam', 'phishing'],
  group: 'link-kit',
  sources: ['link-kits.ts 2026-12-01'],
  title: {
    ja: '迷惑メールの配信ソフトが作る形のリンクです',
    en: 'The links have the form of a program that sends spam',
  },
  explains: {
    ja: '{host}へのリンクは、迷惑メールの一斉配信ソフトがクリックを数えるために作る形({form})です。',
    en: 'The link to {host} has the form ({form}) in which programs for sending spam count clicks.',
  },
  mistakes: {
    ja: '同じ形のURLを、別の正当なサービスがたまたま使っていることがあります。',
    en: 'An honest service may happen to use URLs of the same form.',
  },
  detect({ from, to, links }) {
    const own = [...domainsOf(from), ...domainsOf(to.slice(0, RECIPIENTS))];
    const hits: Hit[] = [];
    for (const { value, proof } of links) {
      // who reports a bad page writes it so that nobody opens it
      const isOpen = isOpenPage(value);
      const form = isOpen ? kitOf(value.url) : undefined;
      // a site of one's own asks its owner to look after it there, and whoever hosts the reader's tells him what lies in it
      const isOwnSite = form?.startsWith('/wp-') === true && own.some((one) => sameHolder(one, value.domain));
      if (form !== undefined && !isOwnSite) hits.push({ proof, words: { host: value.host, form } });
    }
    return hits;
  },
} satisfies Detector;
