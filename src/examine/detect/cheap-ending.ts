import { domainOfAddress } from '../../message/psl.ts';
import type { Detector, Hit } from '../finding.ts';
import { endsOf, isOpenPage } from '../known/links/link-ends.ts';

/** Endings that stand high in Spamhaus' statistics of bad domains year after year, and names sold below `com` as if they were one. */
const ENDINGS: ReadonlySet<string> = new Set(
  (
    'click shop top xyz buzz beauty online site icu live sbs cfd bond monster rest quest cyou lol club best space website store fun win ' +
    'bid loan men date stream download review work gdn racing cricket science party trade webcam accountant faith skin hair makeup mom ' +
    'vip gift lgbt help ink bar asia boats yachts homes autos motorcycles pics lat tk ml ga cf gq pw cam casa surf uno world today life rocks ' +
    'sa.com za.com ru.com us.com uk.com de.com eu.com jp.net in.net cn.com co.com'
  ).split(' '),
);

/** The mail comes from, or leads to, a top-level domain in which abuse is common. */
export default {
  id: 'cheap-ending',
  weight: 1,
  kinds: ['spam', 'phishing'],
  group: 'domain-ending',
  sources: [
    'https://www.spamhaus.org/reputation-statistics/gtlds/domains/',
    'https://www.spamhaus.org/reputation-statistics/cctlds/domains/',
  ],
  title: {
    ja: '差出人かリンク先のドメインが、迷惑メールによく使われる種類のものです',
    en: 'The sender or a link has a domain with an ending in which abuse is common',
  },
  explains: {
    ja: '{domain}は、安く大量に取れるため迷惑メールや偽サイトによく使われる種類(.{ending})のドメインです。',
    en: '{domain} ends in .{ending}, which is cheap in bulk and much used for spam and false sites.',
  },
  mistakes: {
    ja: '正当な会社や個人も、この種類のドメインを使います。',
    en: 'Honest companies and people use such domains too.',
  },
  detect({ from, links }) {
    const hits: Hit[] = [];
    const note = (domain: string, proof: Hit['proof']): void => {
      const ending = domain.slice(domain.indexOf('.') + 1);
      if (domain.includes('.') && ENDINGS.has(ending)) hits.push({ proof, words: { domain, ending } });
    };
    for (const { value, proof } of from) note(domainOfAddress(value.address), proof);
    for (const { value, proof } of endsOf(links)) if (isOpenPage(value)) note(value.domain, proof);
    return hits;
  },
} satisfies Detector;
