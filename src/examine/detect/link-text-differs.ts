import { isTopLevel, registrableDomain } from '../../message/psl.ts';
import { findUrls, readUrl } from '../../unpack/url.ts';
import type { Facts } from '../facts.ts';
import type { Detector, Hit, Text } from '../finding.ts';
import { brandsIn, isBrandDomain, sameHolder } from '../known/brands/match.ts';
import { signerOf, thankedFor, titleOf } from '../known/brands/signature.ts';
import { isMailingService } from '../known/carriers/mailing-services.ts';
import { isMassMail, isServiceOf } from '../known/carriers/mass-mail.ts';
import { isShortener } from '../known/links/shorteners.ts';
import { domainsOf } from '../known/senders/domains-of.ts';
import { isOwnCarrier } from '../known/vouching/own-host.ts';

/** Recipients whose domains are looked at. */
const READERS = 5;

/** The host that the words of a link name, when they are nothing but an address. */
function shownHost(shown: string): string | undefined {
  const text = shown.trim();
  if (text.length > 300 || /\s/.test(text)) return undefined;
  const [url] = findUrls(text, isTopLevel).urls;
  if (url === undefined || url.kind === 'address' || url.start > 1 || url.end < text.length - 3) return undefined;
  const host = readUrl(url.href)?.host;
  return host === undefined || !host.includes('.') ? undefined : host;
}

/** In the name of those who hold the domain: as the sender, below the letter as its writer, or as whoever thanks for being used. */
function plays(facts: Facts, domain: string): boolean {
  if (!isBrandDomain(domain) || isMassMail(facts)) return false;
  const signer = signerOf(facts.text?.value.seen ?? '');
  const played = [
    ...facts.from.flatMap(({ value }) => brandsIn(value.name)),
    ...(signer?.isItself === true ? signer.brands : []),
    ...(titleOf(facts.subject?.value ?? '')?.brands ?? []),
    ...(thankedFor(facts.text?.value.seen ?? '')?.brands ?? []),
  ];
  return played.some(({ domains }) => domains.includes(domain));
}

const counterAt = (host: string): Text => ({
  ja: `${host}(このメールを運んだ配信サービスの計測用。その先は、メールからは分かりません)`,
  en: `${host}, a counter of the service that carried the mail: where that goes on to cannot be told from the mail`,
});

/** The reader sees one host name and would open another. */
export default {
  id: 'link-text-differs',
  weight: 2,
  kinds: ['phishing'],
  group: 'link-target',
  sources: ['https://www.antiphishing.jp/report/guideline/', 'RFC 3986 §7.6'],
  title: {
    ja: '見えているURLと実際のリンク先が違います',
    en: 'The link shows one address and opens another',
  },
  explains: {
    ja: '画面には{shown}と表示されていますが、押したときに開くのは{host}です。',
    en: 'The text shows {shown}, but the link opens {host}.',
  },
  mistakes: {
    ja: '広告の効果を測る配信サービスは、本物の会社のメールでもリンクを自社の中継URLに置き換えます。',
    en: 'Mailing services that count clicks replace links by their own even in honest mail.',
  },
  detect(facts) {
    const { from, to, links } = facts;
    const own = new Set(domainsOf(from));
    const readers = new Set(domainsOf(to.slice(0, READERS)));
    const hits: Hit[] = [];
    for (const { value, proof } of links) {
      if (value.where !== 'html' || !value.url.startsWith('http') || value.hidden === true) continue;
      // where the reader's own gateway leads on to is not in the mail
      if (value.kept === true) continue;
      const shown = shownHost(value.shown);
      if (shown === undefined) continue;
      const domain = registrableDomain(shown) ?? shown;
      if (sameHolder(domain, value.domain)) continue;
      // a sender counts clicks by his own pages; whoever plays those whose address he shows has none that he could count by
      if (own.has(value.domain) && !plays(facts, domain)) continue;
      // a redirector that says where it goes on to is judged by that
      if (value.url.includes(shown)) continue;
      // whom nobody knows counts his clicks like this; a known name, or the reader's own, is shown to deceive
      const isTrusted = isBrandDomain(domain) || readers.has(domain);
      const isCounted = own.has(domain) && (isMailingService(value.domain) || isOwnCarrier(facts, value.domain));
      // what a shortener goes on to may be what is shown: clubs and shops count readers of their own pages like that
      const isShortened = !isTrusted && isShortener(value.host);
      // the service that carried the mail puts its counter over every link, and the mail does not say where that goes on to
      const isCounter = isServiceOf(facts, value.domain);
      hits.push({
        proof,
        words: { shown, host: isCounter ? counterAt(value.host) : value.host },
        ...(isTrusted ? {} : { kinds: ['spam', 'phishing'] }),
        ...(isCounter ? { weight: 0 } : (isCounted || isShortened) && { weight: 1 }),
      });
    }
    return hits;
  },
} satisfies Detector;
