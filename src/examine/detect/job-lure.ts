import type { Detector } from '../finding.ts';
import { lureOf } from '../known/lures.ts';
import { storyIn } from '../known/parts.ts';
import { isFromAnybody, isStrangersLetter } from '../known/strangers.ts';

/** Easy money for little work. */
export default {
  id: 'job-lure',
  weight: 3,
  kinds: ['fraud', 'spam'],
  about: 'aim',
  group: 'lure-job',
  sources: [
    'https://www.npa.go.jp/bureau/safetylife/yamibaito/',
    'https://consumer.ftc.gov/articles/job-scams',
    'lure-phrases.ts 2026-11-21',
  ],
  title: {
    ja: '楽に稼げる仕事に誘っています',
    en: 'It offers easy work for good money',
  },
  explains: {
    ja: '「{quote}」と書かれています。登録料を取る、口座や荷物の受け取りを使わせるなど、犯罪に巻き込む求人でもよく使われる言葉です。',
    en: 'It says "{quote}", which is also what offers say that take a fee, or have accounts and parcels used for crimes.',
  },
  mistakes: {
    ja: '登録した求人サイトや人材会社からの案内にも現れます。',
    en: 'Job sites and agencies that the reader joined write like this too.',
  },
  detect(facts) {
    const lure = lureOf(facts, 'job', { whole: 5 });
    if (lure === undefined) return [];
    // from a mailbox that anybody can have, and with what no employer asks of somebody he has not seen
    const odd = isFromAnybody(facts) && isStrangersLetter(facts) ? (storyIn(facts, ['job-odd'])?.total ?? 0) : 0;
    const isOdd = odd > (lure.isSubject ? 0 : 1);
    return [isOdd ? { ...lure.hit, weight: 3 } : lure.hit];
  },
} satisfies Detector;
