import { domainOfAddress } from '../../message/psl.ts';
import type { Detector, Hit } from '../finding.ts';
import { isBrandDomain, sameHolder } from '../known/brands/match.ts';
import { isMailingService } from '../known/carriers/mailing-services.ts';
import { errandOf } from '../known/domains/errands.ts';
import { isOpenPage, waysOf } from '../known/links/link-ends.ts';
import { domainsOf } from '../known/senders/domains-of.ts';

/** A domain that names an errand instead of its holder. */
export default {
  id: 'service-word-domain',
  weight: 1,
  kinds: ['phishing'],
  group: 'domain-ending',
  sources: ['https://www.antiphishing.jp/report/guideline/', 'https://docs.apwg.org/reports/'],
  supports: ['throwaway-address'],
  title: {
    ja: 'ドメインの名前が、会社名ではなく手続きの言葉でできています',
    en: 'The domain is made of words for an errand, and not of a name',
  },
  explains: {
    ja: '{domain}には「{errand}」という手続きの言葉が入っています。偽サイトは、本物らしく見せるためにこのような名前を取ります。',
    en: '{domain} has "{errand}" in it. False sites take such names to look official.',
  },
  mistakes: {
    ja: '決済会社や配信会社など、正当なサービスにもこのような名前があります。',
    en: 'Payment and mailing services have such names honestly.',
  },
  detect({ from, to, links }) {
    const readers = new Set(domainsOf(to));
    const seen = new Set<string>();
    const hits: Hit[] = [];
    const note = (domain: string, proof: Hit['proof']): void => {
      if (seen.has(domain) || readers.has(domain) || isBrandDomain(domain) || isMailingService(domain)) return;
      seen.add(domain);
      const errand = errandOf(domain);
      if (errand !== undefined) hits.push({ proof, words: { domain, errand } });
    };
    for (const { value, proof } of from) note(domainOfAddress(value.address), proof);
    const house = [...readers, ...domainsOf(from)];
    for (const { value, proof } of waysOf(links, ({ domain }) => house.some((one) => sameHolder(one, domain)))) {
      if (isOpenPage(value)) note(value.domain, proof);
    }
    return hits;
  },
} satisfies Detector;
