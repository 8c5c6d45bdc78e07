import type { Detector } from '../finding.ts';
import { leadsElsewhere, lureOf } from '../known/lures.ts';

/** A parcel waits, and a stranger's page shall be opened. */
export default {
  id: 'parcel-lure',
  weight: 2,
  kinds: ['phishing'],
  group: 'lure-parcel',
  sources: [
    'https://www.antiphishing.jp/news/alert/',
    'https://www.kuronekoyamato.co.jp/ytc/info/info_181210.html',
    'lure-phrases.ts 2026-11-21',
  ],
  title: {
    ja: '荷物の不在や配送の問題を口実に、リンクを開かせようとしています',
    en: 'It speaks of a parcel that waits, and has a link opened',
  },
  explains: {
    ja: '「{quote}」と書かれ、差出人とは別の場所へのリンクが付いています。宅配便を装い、カード番号や住所を盗むメールに多い形です。',
    en: 'It says "{quote}" and links to a place that is not the sender\'s. Mail that plays a carrier to steal card numbers is made like this.',
  },
  mistakes: {
    ja: '通販の発送の知らせは、運送会社の追跡ページへのリンクを正直に含みます。',
    en: "Shops that announce a delivery link to the carrier's page honestly.",
  },
  detect(facts) {
    const lure = lureOf(facts, 'parcel');
    return lure === undefined || !leadsElsewhere(facts) ? [] : [lure.hit];
  },
} satisfies Detector;
