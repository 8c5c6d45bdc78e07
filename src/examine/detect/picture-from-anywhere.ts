import { hostOfAddress } from '../../message/psl.ts';
import type { Detector, Text } from '../finding.ts';
import { sameHolder } from '../known/brands/match.ts';
import { hasNewsletterShape } from '../known/carriers/newsletter-shape.ts';
import { picturePlaceOf } from '../known/links/picture-places.ts';
import { leadsToOwn, strangePageIn } from '../known/links/strange-page.ts';
import { domainsOf } from '../known/senders/domains-of.ts';
import { isFreemail } from '../known/senders/freemail.ts';
import { quotes } from '../known/text/quotation.ts';

const PLACES = {
  uploaded: {
    ja: '名乗らずに誰でも画像を置けるサービス',
    en: 'a service to which anybody uploads pictures without saying who he is',
  },
  collected: {
    ja: '他社のロゴや写真を探して写し取るための場所',
    en: 'a collection in which others’ signs and photographs are looked up',
  },
} as const satisfies Record<string, Text>;

/** What the mail shows comes from where anybody puts pictures, and what it opens is nobody's there. */
export default {
  id: 'picture-from-anywhere',
  weight: 1,
  kinds: ['spam', 'phishing'],
  group: 'picture-host',
  sources: ['https://docs.apwg.org/reports/', 'picture-places.ts 2026-12-01'],
  title: {
    ja: '画像が、誰でも置ける場所から読み込まれます',
    en: 'Its pictures come from a place that is nobody’s own',
  },
  explains: {
    ja: '画像は{host}から読み込まれます。ここは{place}です。会社や役所は、自分のサーバーか配信サービスに画像を置きます。',
    en: 'It loads pictures from {host}, {place}. Companies and authorities keep theirs on their own servers, or with their mailing service.',
  },
  mistakes: {
    ja: '個人や小さな団体のお知らせ、掲示板の投稿を知らせるメールにも、このような場所の画像が使われます。',
    en: 'Private people and small clubs keep pictures there too, and notices of forums show what members put there.',
  },
  detect(facts) {
    const { from, pictures = [], thread, passedOn, bounce, text, distribution } = facts;
    if (pictures.length === 0 || thread !== undefined || passedOn !== undefined || bounce !== undefined) return [];
    if (distribution.some(({ value }) => value.kind !== 'newsletter') || quotes(text?.value)) return [];
    // a long letter with many pages of its own shows pictures of whatever it writes about
    if (hasNewsletterShape(facts)) return [];
    const own = domainsOf(from);
    // a club, or somebody who writes from a free mailbox, has no server for pictures; who has a site of his own leads there
    if (from.some(({ value }) => isFreemail(hostOfAddress(value.address)))) return [];
    if (leadsToOwn(facts) || strangePageIn(facts) === undefined) return [];
    for (const { value, proof } of pictures) {
      const place = picturePlaceOf(value.host, value.domain);
      if (place === undefined || own.some((one) => sameHolder(one, value.domain))) continue;
      return [{ proof, words: { host: value.host, place: PLACES[place] } }];
    }
    return [];
  },
} satisfies Detector;
