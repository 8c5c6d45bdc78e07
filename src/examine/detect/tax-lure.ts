import type { Detector, Text } from '../finding.ts';
import { hasFile, leadsElsewhere, lureOf } from '../known/stories/lures.ts';
import authorityElsewhere from './authority-elsewhere.ts';
import publicOfficeElsewhere from './public-office-elsewhere.ts';

/** Of roads, where offices and firms do write of what is due. */
const ROAD = /toll|parking|traffic|late fee/;
const OF_ROADS: Text = {
  ja: '通行料や違反金の督促を装い、カード番号を盗むメールに多い形です。',
  en: 'Mail that steals card numbers often poses as a reminder of tolls or fines.',
};
const OF_TAXES: Text = {
  ja: '国税庁などは、メールのリンクから納税や還付の手続きを求めません。',
  en: 'Tax offices do not ask for payments or accounts by a link in a mail.',
};

/** An authority pays back or claims money, and a stranger's page shall be opened. */
export default {
  id: 'tax-lure',
  weight: 2,
  kinds: ['phishing', 'fraud'],
  about: 'aim',
  group: 'lure-tax',
  sources: [
    'https://www.nta.go.jp/information/attention/attention.htm',
    'https://www.irs.gov/newsroom/tax-scams-consumer-alerts',
    'lure-phrases.ts 2026-11-21',
  ],
  title: {
    ja: '税金や給付金、罰金など役所の手続きを口実に、リンクやファイルを開かせようとしています',
    en: 'It speaks of taxes, benefits, fines or papers of an authority, and wants something opened',
  },
  explains: {
    ja: '「{quote}」と書かれ、役所のものではないリンクかファイルが付いています。{what}',
    en: 'It says "{quote}" and offers a link or file that is no authority’s. {what}',
  },
  mistakes: {
    ja: '税理士や会計ソフトの会社、勤め先からの案内にも、同じ言葉が出てきます。',
    en: 'Tax advisers, makers of software for accounts and employers use the same words.',
  },
  detect(facts) {
    const lure = lureOf(facts, 'tax');
    if (lure === undefined) return [];
    // who plays an authority has no page that is his own
    const isElsewhere =
      leadsElsewhere(facts) ||
      hasFile(facts) ||
      authorityElsewhere.detect(facts).length > 0 ||
      publicOfficeElsewhere.detect(facts).length > 0;
    const what = lure.phrases.every((phrase) => ROAD.test(phrase)) ? OF_ROADS : OF_TAXES;
    return isElsewhere ? [{ ...lure.hit, words: { ...lure.hit.words, what } }] : [];
  },
} satisfies Detector;
