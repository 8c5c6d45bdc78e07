import { domainOfAddress, hostOfAddress } from '../../message/psl.ts';
import type { Facts } from '../facts.ts';
import type { Detector } from '../finding.ts';
import { isBrandDomain } from '../known/brands/match.ts';
import { isFreemail } from '../known/senders/freemail.ts';
import { isStrangersLetter } from '../known/senders/strangers.ts';
import { hasWay, lureOf } from '../known/stories/lures.ts';
import { saidIn, storyIn } from '../known/stories/parts.ts';
import { withSubject, writtenAt } from '../known/text/beginning.ts';
import { proofOfQuote } from '../known/text/said-where.ts';

const isOfKnownFirm = ({ from }: Facts): boolean =>
  from.some(({ value: { address } }) => isBrandDomain(domainOfAddress(address)) && !isFreemail(hostOfAddress(address)));

/** Characters that are looked at. */
const LOOKED = 3000;
/** Honest gains are told by the year: by the day or week nobody can promise any. */
const PER_DAY =
  /\b[0-9]{1,3}(?:[.,][0-9]{1,2})? ?(?:%|percent\b|per cent\b)[^.!?\n]{0,24}\b(?:dail(?:y)|weekly|(?:a|per|each|every) (?:day|week|hour|trade))\b/;
const GAIN =
  /\b(?:profits?|earn(?:ed|ings)?|returns?|invest(?:ed|ment|ing)?|trad(?:e|es|ing)|income|deposit|gain|yield)\b/i;
const JOIN = /\b(?:activate|join|open|register|sign up|start|begin|deposit|invest|seats?)\b/i;

/** A stranger's page where money is said to grow by the day. */
function promiseIn(facts: Facts): string | undefined {
  if (!isStrangersLetter(facts) || !hasWay(facts)) return undefined;
  const words = withSubject(facts, LOOKED);
  if (!/%|cent/i.test(words)) return undefined;
  const said = writtenAt(words, PER_DAY.exec(words.toLowerCase()));
  return said !== undefined && GAIN.test(words) && JOIN.test(words) ? said : undefined;
}

/** Single shares, a gain in numbers, and a messenger (警察庁, SNS型投資詐欺). */
const TIPS = [
  /銘柄|個別株|株式投資|(?:買う|売る)(?:時刻|時間|タイミング)|売買(?:指示|サイン|タイミング)/,
  /[0-9]{1,3} ?(?:%|パーセント|倍)[^。\n]{0,12}(?:利益|利回り|上昇|値上がり|リターン|勝率)|(?:利益|利回り|勝率|リターン)[^。\n]{0,12}[0-9]{1,3} ?(?:%|パーセント|倍)|\+ ?[0-9]{1,3}(?:\.[0-9])? ?%/,
  /(?:line|ライン|whatsapp|telegram|テレグラム)[^。\n]{0,16}(?:追加|登録|グループ|参加|友だち)|(?:友だち|友達)に?追加/i,
] as const;
/** A teacher or his assistant tells more there. */
const TEACHER = /アシスタント|助手|秘書|推奨銘柄|教わった|先生(?:が|の|から)[^。\n]{0,16}(?:銘柄|推奨|教え|勉強会)/;

function tipsIn(facts: Facts): string | undefined {
  const words = withSubject(facts, LOOKED).normalize('NFKC');
  return TEACHER.test(words) ? saidIn(words, TIPS) : undefined;
}

/** Gains are promised, or shares are tipped to everybody. */
export default {
  id: 'investment-lure',
  weight: 3,
  kinds: ['fraud', 'spam'],
  about: 'aim',
  group: 'lure-invest',
  sources: [
    'https://www.npa.go.jp/bureau/safetylife/sos47/new-topics/investment/',
    'https://www.fsa.go.jp/ordinary/chuui/',
    'https://www.investor.gov/protect-your-investments/fraud',
    'offer-phrases.ts 2026-12-02',
  ],
  title: {
    ja: '必ずもうかるという投資や、値上がりする株の話で誘っています',
    en: 'It lures with sure gains or with tips for shares',
  },
  explains: {
    ja: '「{quote}」と書かれています。元本や利益を保証する投資話、無料の株の情報、SNSの投資グループへの誘いは、SNS型投資詐欺の入り口です。',
    en: 'It says "{quote}". Guaranteed gains, free tips for shares and invitations to investment groups are how investment fraud begins.',
  },
  mistakes: {
    ja: '証券会社や経済ニュースのメールにも、投資の言葉はあります。',
    en: 'Mail of brokers and business news speaks of investments too.',
  },
  detect(facts) {
    const lure = lureOf(facts, 'invest', { whole: 4 });
    if (facts.text === undefined) return [];
    // gains in numbers, without risk, for whoever joins: no broker that is watched over may write so
    const story = storyIn(facts, ['gain-told', 'gain-safe', 'gain-join']);
    const promise = story !== undefined && story.total > 3 ? story.quote : (promiseIn(facts) ?? tipsIn(facts));
    if (promise !== undefined && !isOfKnownFirm(facts))
      return [
        {
          proof: proofOfQuote({ ...facts, text: facts.text }, promise),
          words: { quote: promise },
          weight: 3,
          kinds: ['fraud'],
        },
      ];
    if (lure === undefined) return [];
    // a broker or bank that we know writes about nothing else
    return isOfKnownFirm(facts) ? [{ ...lure.hit, weight: 0 }] : [lure.hit];
  },
} satisfies Detector;
