import { toUnicode } from '../../unpack/punycode.ts';
import type { Detector, Hit, Text } from '../finding.ts';
import {
  brandsIn,
  brandsOf,
  carriesLabel,
  carriesName,
  errandFor,
  hasWordOf,
  lookAlike,
} from '../known/brands/match.ts';
import { readableName } from '../known/brands/readable-name.ts';
import { errandOf } from '../known/domains/errands.ts';
import { servicePlayedBy } from '../known/links/free-hosting.ts';
import { isOpenPage } from '../known/links/link-ends.ts';
import { domainsOf } from '../known/senders/domains-of.ts';
import { playsAnother } from '../known/senders/playing.ts';
import { isKnownHouse, isSentByOwnHost } from '../known/vouching/own-host.ts';

/** Where anybody has a page for nothing, a known name is the service’s. */
const SERVICE: Text = { ja: 'よく知られたサービス', en: 'a well-known service' };

/** A link leads to a host that is made to look like a well-known one. */
export default {
  id: 'link-lookalike',
  weight: 3,
  kinds: ['phishing'],
  group: 'link-imitation',
  contradicts: ['genuine'],
  sources: ['UTS #39 §4', 'RFC 3492', 'brands.ts 2026-11-21'],
  title: {
    ja: '有名なサイトに似せた偽のドメインへのリンクです',
    en: 'A link leads to an imitation of a well-known site',
  },
  explains: {
    ja: 'リンク先の{host}は、{brand}({own})に似せた名前ですが、その組織のドメインではありません。',
    en: 'The link leads to {host}, which is made to look like {brand} ({own}) but does not belong to it.',
  },
  mistakes: {
    ja: '販売店、ファンサイト、解説サイトが、名前の一部に会社名を入れていることがあります。',
    en: 'Dealers, fan pages and guides may carry the company’s name in theirs.',
  },
  detect(facts) {
    const { from, links } = facts;
    const own = domainsOf(from);
    // who plays somebody else is not excused by sending it himself
    const isOwn = own.length === 1 && isSentByOwnHost(facts, own[0] ?? '') && !playsAnother(facts);
    const played = isOwn ? [] : [...from.flatMap(({ value }) => brandsIn(value.name)), ...own.flatMap(brandsOf)];
    // the house itself, where its own host sent it, does not play itself: we do not know all of its domains
    const isHouse = isOwn && from.length === 1 && from.every(({ value }) => isKnownHouse(value.address));
    const house = isHouse ? own.flatMap(brandsOf) : [];
    const hits: Hit[] = [];
    const seen = new Set<string>();
    for (const { value, proof } of links) {
      if (seen.has(value.host) || value.domain === '' || !isOpenPage(value)) continue;
      seen.add(value.host);
      const host = toUnicode(value.host);
      const like = lookAlike(host, value.domain);
      // organisations rent hosts of services under their own name (`example.tayori.example`); then nobody else plays them
      const brand =
        like?.brand ??
        played.find(
          (one) =>
            carriesLabel(host, value.domain, one) ||
            carriesName(host, value.domain, one) ||
            hasWordOf(value.domain, one),
        ) ??
        errandFor(host, value.domain);
      if (brand === undefined) {
        const service = servicePlayedBy(value.host, value.domain);
        if (service !== undefined) hits.push({ proof, words: { host, brand: SERVICE, own: service }, weight: 2 });
        continue;
      }
      // `natwestmarkets`, `zalando-lounge`: daughters, fans and dealers have the whole name in theirs, and no errand
      const isWhole = like === undefined || (like.how === 'inside' && errandOf(value.domain) === undefined);
      // of the sender's own name the sender's name has said it already
      if (like !== undefined && isWhole && isOwn && own[0] === value.domain) continue;
      if (isWhole && house.includes(brand)) continue;
      const words = { host, brand: readableName(brand), own: brand.domains[0] ?? '' };
      hits.push({ proof, words, ...(isWhole ? { weight: 2 } : {}) });
    }
    return hits;
  },
} satisfies Detector;
