import type { Detector } from '../finding.ts';
import { isFromAnybody, isSpread, isStrangersLetter } from '../known/senders/strangers.ts';
import { lureOf } from '../known/stories/lures.ts';
import { saidIn } from '../known/stories/parts.ts';
import { readingOf } from '../known/text/beginning.ts';
import { answers, quotes } from '../known/text/quotation.ts';

/** Characters that are looked at. */
const LOOKED = 1500;
/** He may have the wrong address, finds that it is meant to be, and names a messenger or wants an answer. */
const CHANCE = [
  /(?:違|間違|人違い)[^。\n]{0,16}(?:たら|でした|ごめん|申し訳|失礼)|合っていますか|\bwrong (?:number|person|address|e-?mail)\b|\bright (?:number|address|person)\b/i,
  /ご縁|縁だと|運命|偶然|お友達に|仲良く|\bfate\b|\bmeant to be\b|\bby chance\b|\bnew friend|\bmake friends|\bget to know/i,
  /line(?:は|:|id|の)|ライン|whatsapp|telegram|お返事|返信|写真|伺え|教えて|\breply\b|\bwrite back\b|\bphotos?\b/i,
] as const;

/** Whom fate gave to the reader earns money, will show how, and wants to be asked in a messenger. */
const GAIN = [
  /導き|運命の|同じ痛み|出会えたのは|(?:主人|夫|妻|奥様)を亡く|(?:ふたり|二人|私たち)の(?:将来|未来)|\b(?:fate|destiny|soul ?mate|god (?:brought|led)|our future|widow(?:er|ed)?)\b/i,
  /(?:投資|(?<![おご資])金(?:の(?:現物|取引)|のスポット|スポット)|スポット取引|fx|暗号資産|仮想通貨|ビットコイン)[^\n]{0,80}?(?:お?教え(?:ます|し|られ|たい)|始めました|始めたところ|儲か)|\b(?:gold|crypto|bitcoin|trading)\b[^\n]{0,120}?\bi(?:['’]ll| can| could| will| would| want to)[^\n]{0,16}? (?:teach|show|guide|help) you\b/i,
  /(?<![a-z])line(?![a-z])(?=[ \u3000]?(?:か|や|で|の|id|を|に))|ライン|whatsapp|telegram|カカオ|wechat/i,
] as const;

/** A friend by letters tells what he earned with his teacher, how little it takes, and goes on in a messenger. */
const SHARE = [
  /勉強会|先生|師匠|教え子|(?:叔父|叔母|いとこ|従兄)(?:の|に|が|は)|投資(?:仲間|グループ)/,
  /配当|利益が|(?:いつでも|すぐに?)(?:引き?出|出金)|(?:最初|はじめ|初め)は[^。\n]{0,8}\d[\d,]*万?円/,
  /(?:line|ライン)(?:に(?:移|登録|来て)|で(?:お?話し|やり取り|やりとり|続け))|idは|(?:追加|登録)し(?:たら|て)[^。\n]{0,24}(?:送って|連絡)/i,
  /私|僕|自分|(?:さん|様)のように/,
] as const;

/** Where he is to be found in a messenger. */
const HANDLE =
  /(?:line|ライン|whatsapp|telegram|kakao)[^a-z0-9\n]{0,6}(?:は|id|:|：)[^a-z0-9\n]{0,4}[@a-z0-9._-]{4,30}/i;

/** A stranger who happened upon the reader wants to be his friend. */
export default {
  id: 'friendship-lure',
  weight: 3,
  kinds: ['fraud', 'spam'],
  about: 'aim',
  group: 'lure-friendship',
  sources: [
    'https://www.kokusen.go.jp/news/data/n-20240529_1.html',
    'https://consumer.ftc.gov/articles/what-know-about-romance-scams',
    'approach-phrases.ts 2026-11-29',
  ],
  title: {
    ja: '見知らぬ人が、偶然をよそおって親しくなろうとしています',
    en: 'A stranger who seems to have come by chance wants to be friends',
  },
  explains: {
    ja: '「{quote}」と書かれています。人違いや偶然をよそおって知り合い、投資や送金の話へ進める詐欺(ロマンス詐欺など)の始まり方です。',
    en: 'It says "{quote}". Fraud that ends in investments or transfers begins with a wrong address or a chance like this.',
  },
  mistakes: {
    ja: '久しぶりの知人や、本当に間違えて送った人も、似たことを書きます。',
    en: 'Old acquaintances, and people who really mistook the address, write like this too.',
  },
  detect(facts) {
    if (answers(facts) || isSpread(facts)) return [];
    const { text } = facts;
    if (text !== undefined && isStrangersLetter(facts)) {
      const seen = readingOf(text.value).slice(0, LOOKED).normalize('NFKC');
      const chance = isFromAnybody(facts) ? saidIn(seen, CHANCE) : undefined;
      if (chance !== undefined)
        return [{ proof: text.proof, words: { quote: chance }, weight: HANDLE.test(readingOf(text.value)) ? 3 : 2 }];
      const gain = saidIn(seen, GAIN) ?? saidIn(seen, SHARE);
      if (gain !== undefined) return [{ proof: text.proof, words: { quote: gain }, weight: 3 }];
    }
    const lure = lureOf(facts, 'friendship', { whole: 4 });
    // who offers himself to readers that he hides from each other knows none of them: then one word is a hint
    const least = facts.unnamed === undefined ? 2 : 1;
    if (lure === undefined || lure.count < least || quotes(text?.value)) return [];
    return [lure.hit];
  },
} satisfies Detector;
