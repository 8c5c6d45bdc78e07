import type { Facts } from '../facts.ts';
import type { Detector, Hit } from '../finding.ts';
import { isOpenPage } from '../known/links/link-ends.ts';
import { isStrangersLetter } from '../known/senders/strangers.ts';
import { coinAddressIn } from '../known/stories/coin-address.ts';
import { extortionIn } from '../known/stories/extortion-parts.ts';
import { leadsElsewhere, lureOf } from '../known/stories/lures.ts';
import { readingIn } from '../known/text/beginning.ts';
import { rest } from '../known/text/cited/rest.ts';
import { withoutUnseen } from '../known/text/unseen.ts';

/** The money that leaves no name. */
const MONEY =
  /bitcoin|btc|litecoin|\bltc\b|\bxmr\b|wallet|ウォレット|monero|ethereum|usdt|ビットコイン|仮想通貨|暗号資産|暗号通貨|万円[^。\n]{0,12}(?:振り?込め|支払え|払え|用意しろ|よこせ)|口座に[^。\n]{0,20}振り?込め/i;

/** So many words of the story, told of himself and with no page to read, are told by nobody else. */
const WHOLE = 4;
const HIMSELF =
  /私(?:は|が|の|自身)|(?:当方|我々|われわれ)(?:は|が)|\bwe (?:have |'ve )?(?:hacked|extracted|copied|encrypted|downloaded|stolen|will (?:leak|sell|publish|attack))\b|\bi(?:'ve| have| got| am|'m| will|'ll)\b|\bmy (?:malware|trojan|virus|software|program)/i;

/** Of himself, and not in words that he shows of another. */
const tellsHimself = (seen: string): boolean => HIMSELF.test(rest(seen));
/** It is his reader whom he means. */
const TO_READER = /\byour?\b|あなた|貴[方殿様社]|お前|御社|ihre?\b|votre|su\b/i;

/** Every part of the story in a stranger's letter that wants no file opened, in whatever words. */
function partsOf(facts: Facts): Hit | undefined {
  const { text, attachments, links } = facts;
  if (text === undefined || !isStrangersLetter(facts)) return undefined;
  if (attachments.some(({ value }) => value.inline !== true)) return undefined;
  const seen = withoutUnseen(text.value.seen);
  const quote = extortionIn(seen);
  if (quote === undefined) return undefined;
  if (!links.some(({ value }) => isOpenPage(value))) return { proof: text.proof, words: { quote } };
  // a page can be put under any letter; but who tells of such letters, or of what befell others, gives one to read
  const isItself = tellsHimself(seen) && TO_READER.test(seen) && lureOf(facts, 'warning', { least: 1 }) === undefined;
  return isItself ? { proof: text.proof, words: { quote }, weight: 2 } : undefined;
}

/** It threatens to show or destroy something unless money is paid. */
export default {
  id: 'extortion',
  weight: 3,
  kinds: ['fraud'],
  about: 'aim',
  group: 'lure-extortion',
  sources: [
    'https://www.ipa.go.jp/security/anshin/attention/2018/mgdayori20181010.html',
    'https://www.ic3.gov/PSA/2018/PSA180807',
    'lure-phrases.ts 2026-11-21',
  ],
  title: {
    ja: '「動画を公開する」「攻撃する」などと脅して、お金を求めています',
    en: 'It threatens to publish something, or to do harm, unless money is paid',
  },
  explains: {
    ja: '「{quote}」と書かれています。同じ文面を大勢に送りつける脅しで、本当に侵入や録画をしていることは、ほとんどありません。支払う必要はありません。',
    en: 'It says "{quote}". Such threats are sent to many in the same words, and there is hardly ever anything behind them. Do not pay.',
  },
  mistakes: {
    ja: '脅迫の手口を説明する注意喚起のメールも、同じ言葉を引用します。',
    en: 'Warnings about such threats quote the same words.',
  },
  detect(facts) {
    const told = partsOf(facts);
    if (told !== undefined) return [told];
    if (lureOf(facts, 'extortion', { least: 2 }) === undefined) return [];
    // where the address for the coins stands there too, two such words are enough
    const hasCoins = coinAddressIn(facts) !== undefined;
    const least = hasCoins ? 2 : 3;
    const lure = lureOf(facts, 'extortion', { least, weight: 3 });
    const seen = readingIn(facts);
    if (lure === undefined || lure.count < least) return [];
    // some send the demand in a second mail, or in a picture
    const isTold =
      lure.count >= WHOLE && HIMSELF.test(seen) && !facts.links.some(({ value }) => value.url.startsWith('http'));
    if (!MONEY.test(seen) && !isTold) return [];
    // a page to read about it is what warnings have; one can be put under any letter, but who warns of such a letter says so as well
    const isItself = tellsHimself(seen) && lureOf(facts, 'warning', { least: 1 }) === undefined;
    return [leadsElsewhere(facts) && !isItself ? { ...lure.hit, weight: 1 } : lure.hit];
  },
} satisfies Detector;
