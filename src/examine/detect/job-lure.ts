import type { Detector } from '../finding.ts';
import { isFromAnybody, isStrangersLetter } from '../known/senders/strangers.ts';
import { hasWay, lureOf } from '../known/stories/lures.ts';
import { saidIn, storyIn } from '../known/stories/parts.ts';
import { withSubject } from '../known/text/beginning.ts';
import { proofOfQuote } from '../known/text/said-where.ts';

/** Characters that are looked at. */
const LOOKED = 2000;
/** Pay by the day for what costs nobody anything: hearts, stars and pictures of the screen. It begins with a few coins, and goes on with advances. */
const CLICKS = [
  /いいね|スクリーンショットを(?:撮|送|とって)|スクショを?(?:撮|送)|口コミ(?:を?(?:投稿|書)|の?(?:確認|チェック|評価))|高評価|チャンネル登録|\blik(?:e|ing) (?:posts?|videos?|youtube)|\bsend (?:us |me )?(?:a |the )?screenshots?|\brat(?:e|ing) (?:hotels?|apps?|products?|restaurants?)|five[- ]star reviews?|\bvalorar (?:hoteles|apartamentos|productos)|\bcalificar (?:hoteles|productos)|\b(?:app|product) optimi[sz]ation/i,
  /日給|当日払い|即日払い|(?:1|一)(?:件|回|いいね)[^。\n]{0,12}\d[\d,]*円|[$€£] ?\d[\d.,]*[^.\n]{0,20}\b(?:per|a|each) (?:day|task|like|review)\b|\bdaily pay|\bpaid daily|\d ?€ (?:al|por) (?:día|tarea)|cobro diario/i,
  /報酬|副業|在宅|スマホ(?:1台|一台|だけ)|part[- ]time|from (?:home|your phone)|\bearn|a distancia|desde casa|\btareas\b/i,
] as const;

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
    const clicks = facts.thread === undefined && hasWay(facts) ? saidIn(withSubject(facts, LOOKED), CLICKS) : undefined;
    if (clicks !== undefined && facts.text !== undefined)
      return [{ proof: proofOfQuote({ ...facts, text: facts.text }, clicks), words: { quote: clicks }, weight: 3 }];
    // from a mailbox that anybody can have, and with what no employer asks of somebody he has not seen
    const odd = isFromAnybody(facts) && isStrangersLetter(facts) ? (storyIn(facts, ['job-odd'])?.total ?? 0) : 0;
    const lure = lureOf(facts, 'job', { whole: 5, least: odd > 1 ? 1 : 2 });
    if (lure === undefined) return [];
    const isOdd = odd > (lure.isSubject ? 0 : 1);
    return [isOdd ? { ...lure.hit, weight: 3 } : lure.hit];
  },
} satisfies Detector;
