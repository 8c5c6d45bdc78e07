import type { Detector, Hit } from '../finding.ts';
import { sameHolder } from '../known/brands/match.ts';
import { isMailingService } from '../known/carriers/mailing-services.ts';
import { isGateway } from '../known/links/gateways.ts';
import { isInPassing } from '../known/links/link-ends.ts';
import { domainsOf } from '../known/senders/domains-of.ts';

/** A link goes through a stranger's redirector to somewhere else. */
export default {
  id: 'link-redirected',
  weight: 2,
  kinds: ['phishing', 'spam'],
  group: 'link-veiled',
  sources: [
    'https://cwe.mitre.org/data/definitions/601.html',
    'https://cheatsheetseries.owasp.org/cheatsheets/Unvalidated_Redirects_and_Forwards_Cheat_Sheet.html',
  ],
  title: {
    ja: '有名なサイトなどを経由して、別のサイトへ転送するリンクです',
    en: 'A link goes through another site to where it really leads',
  },
  explains: {
    ja: '{outer}を経由して{host}に転送されます。どちらも差出人のドメインではありません。本当の行き先を隠し、検査をすり抜けるために使われます。',
    en: 'It goes through {outer} to {host}; neither belongs to the sender. This hides the real goal from readers and filters.',
  },
  mistakes: {
    ja: '検索結果の写しや、広告、社内の中継サービスを通ったリンクにも現れます。',
    en: 'Copied search results, advertisements and gateways leave such links in honest mail.',
  },
  detect({ from, links }) {
    const own = domainsOf(from);
    const hits: Hit[] = [];
    if (!links.some(({ value }) => value.via !== undefined)) return hits;
    const outers = new Map(links.map(({ value }) => [value.url, value]));
    for (const { value, proof } of links) {
      const outer = value.via === undefined ? undefined : outers.get(value.via);
      // a document that a program of the reader's opens is where the link says
      if (outer === undefined || outer.host === '' || sameHolder(outer.domain, value.domain)) continue;
      if (isGateway(outer.host) || isMailingService(outer.domain)) continue;
      if (own.some((one) => sameHolder(one, value.domain) || sameHolder(one, outer.domain))) continue;
      // who sees where it goes on to is not deceived
      if (value.shown.toLowerCase().includes(value.domain)) continue;
      hits.push({ proof, words: { outer: outer.host, host: value.host } });
    }
    return isInPassing(hits.length, links) ? hits.map((hit) => ({ ...hit, weight: 1 })) : hits;
  },
} satisfies Detector;
