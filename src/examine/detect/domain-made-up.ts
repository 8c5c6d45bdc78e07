import { domainOfAddress, firstLabel } from '../../message/psl.ts';
import type { Detector, Hit } from '../finding.ts';
import { isBrandDomain, lookAlike } from '../known/brands/match.ts';
import { isMailingService } from '../known/carriers/mailing-services.ts';
import { endsOf, isOpenPage } from '../known/links/link-ends.ts';
import { isShortener } from '../known/links/shorteners.ts';
import { domainsOf } from '../known/senders/domains-of.ts';
import { isUnspeakable, looksRandom } from '../known/text/random.ts';

/** Nobody who wants to be remembered takes a name that nobody can say. */
function isDrawn(domain: string): boolean {
  const label = firstLabel(domain);
  if (isBrandDomain(domain) || isMailingService(domain) || isShortener(domain) || domain.includes('xn--')) return false;
  const isOfLetters = isUnspeakable(label) || (label.length >= 12 && !label.includes('-') && looksRandom(label));
  // what is wrong with a name that holds another's is not that nobody can say it
  return isOfLetters && lookAlike(domain, domain) === undefined;
}

/** The sender's domain, or the page that is to be opened, has a name that was drawn. */
export default {
  id: 'domain-made-up',
  weight: 1,
  kinds: ['phishing', 'spam'],
  group: 'domain-ending',
  sources: ['https://attack.mitre.org/techniques/T1583/001/', 'https://www.antiphishing.jp/report/'],
  supports: ['throwaway-address'],
  title: {
    ja: 'でたらめな文字のドメインが使われています',
    en: 'A domain in it is made of letters drawn at random',
  },
  explains: {
    ja: '{domain}は、読むことのできない文字の並びです。使い捨てのドメインは、このように機械的に作られます。',
    en: '{domain} is a row of letters that nobody can say. Domains to be thrown away are made like this by programs.',
  },
  mistakes: {
    ja: '略称や、ほかの言語の言葉から作られた正しいドメインが、そう見えることがあります。',
    en: 'Honest abbreviations, and words of other languages, may look like this.',
  },
  detect({ from, links, to }) {
    const readers = new Set(domainsOf(to));
    const seen = new Set<string>();
    const hits: Hit[] = [];
    const note = (domain: string, proof: Hit['proof']): void => {
      if (seen.has(domain) || readers.has(domain)) return;
      seen.add(domain);
      if (isDrawn(domain)) hits.push({ proof, words: { domain } });
    };
    for (const { value, proof } of from) note(domainOfAddress(value.address), proof);
    const pages = endsOf(links).filter(({ value }) => isOpenPage(value));
    // one odd name among many pages is somebody's
    if (pages.length <= 12) for (const { value, proof } of pages) note(value.domain, proof);
    return hits;
  },
} satisfies Detector;
