import type { Detector, Hit } from '../finding.ts';
import { isBrandDomain, sameHolder } from '../known/brands/match.ts';
import { isMailingService } from '../known/carriers/mailing-services.ts';
import { freePlaceOf, isSharing } from '../known/links/free-hosting.ts';
import { isInnerHost } from '../known/links/inner-host.ts';
import { isInPassing, isOpenPage } from '../known/links/link-ends.ts';
import { isPublicPlace } from '../known/links/public-places.ts';
import { domainsOf } from '../known/senders/domains-of.ts';
import { quotes } from '../known/text/quotation.ts';

/** The whole text of the link is the name of a document, as programs show an attachment; its size may stand behind it. */
const FILE =
  /^[^\n/\\:?]{1,80}\.(?:pdf|docx?|xlsx?|pptx?|zip|rar|7z|html?|xml|tiff?|msg|eml)(?: ?[([–-]? ?\d[\d.,]* ?[km]i?b[)\]]?)?$/i;

/** What is shown as a file is a page of strangers. */
export default {
  id: 'link-names-file',
  weight: 2,
  kinds: ['phishing', 'malware'],
  group: 'link-text',
  sources: ['https://attack.mitre.org/techniques/T1566/002/', 'https://www.antiphishing.jp/report/guideline/'],
  title: {
    ja: '添付ファイルのように見えますが、開くのは別の場所のページです',
    en: 'It looks like a file, and opens a stranger’s page',
  },
  explains: {
    ja: '「{shown}」というファイル名が表示されていますが、実際に開くのは{host}のページです。差出人のサイトではなく、アドレスにその名前もありません。',
    en: 'It shows the file name "{shown}", but opens {host}, which is not the sender’s, at an address without that name.',
  },
  mistakes: {
    ja: '文書を外部の共有サービスに置く会社もあります。差出人に、メールとは別の方法で確かめてください。',
    en: 'Some firms keep papers with a service that we do not know. Ask the sender by another way.',
  },
  detect({ from, to, links, thread, distribution, text }) {
    if (thread !== undefined || distribution.some(({ value }) => value.kind !== 'newsletter')) return [];
    if (quotes(text?.value)) return [];
    const own = domainsOf([...from, ...to.slice(0, 5)]);
    const hits: Hit[] = [];
    for (const { value, proof } of links) {
      const { url, host, domain, shown, where } = value;
      if (where !== 'html' || !isOpenPage(value) || value.hidden === true) continue;
      const name = FILE.exec(shown.trim())?.[0];
      if (name === undefined || own.some((one) => sameHolder(one, domain))) continue;
      // services of known houses hand files over; so does whoever writes the name into the address
      if (isSharing(host) || isPublicPlace(host) || isInnerHost(host)) continue;
      if (isBrandDomain(domain) && freePlaceOf(host) === undefined) continue;
      // on a page that anybody can put up, the address says what its maker likes
      if (isMailingService(domain) || (named(url, name) && freePlaceOf(host) === undefined)) continue;
      hits.push({ proof, words: { shown: name.slice(0, 80), host } });
    }
    return isInPassing(hits.length, links) ? hits.map((hit) => ({ ...hit, weight: 1 })) : hits;
  },
} satisfies Detector;

/** `…/Report%202024.pdf` is the file `Report 2024.pdf`. */
function named(url: string, name: string): boolean {
  const letters = (text: string): string => text.toLowerCase().replace(/%[0-9a-f]{2}|[^a-z0-9]/g, '');
  const stem = letters(name.slice(0, name.lastIndexOf('.')));
  return stem.length > 3 && letters(url).includes(stem);
}
