import { domainOfAddress } from '../../message/psl.ts';
import type { Detector } from '../finding.ts';
import { isBrandDomain } from '../known/brands/match.ts';
import { isOfList } from '../known/carriers/of-list.ts';
import { hasWay } from '../known/stories/lures.ts';
import { readingOf } from '../known/text/beginning.ts';
import { isAscii, plain, skeleton } from '../known/text/plain.ts';
import { quotes } from '../known/text/quotation.ts';

/** Characters of a text in which it is looked for. */
const LOOKED = 6000;

/** `enter the 12 word passphrase`, `Confirm Your Phrase`, `復元フレーズを入力してください`. */
const ASKED = [
  /\b(?:enter|type|confirm|provide|submit|verify|validate|input|import|send|re-?enter)\b[^.!?\n]{0,40}\b(?:(?:12|24|twelve|twenty-four)[ -]words?(?: (?:pass|recovery|seed|secret) ?phrase)?|(?:recovery|seed|secret|backup) ?phrase|passphrase|private key)/,
  /\b(?:confirm|verify|validate|enter|restore) your phrase\b/,
  /(?:復元|リカバリー|シード|シークレット|バックアップ)フレーズ[^。\n]{0,20}(?:入力|確認|送信|登録|認証)(?:して|を行|をお願い|が必要|いただ|のうえ)/,
];
/** `Never enter your recovery phrase on a page`: what makers of wallets tell everybody. */
const NEVER = /\b(?:never|not|nobody|don['’]t|won['’]t|no one)\b|ないで|しないよう|ません|求めることは|絶対に|決して/;
/** Characters of the sentence on each side. */
const AROUND = 160;
/** Whoever asks so is called false: `fake sites which ask people to type in a seed phrase`. */
const OF_OTHERS =
  /\b(?:fake|false|bogus|fraudulent|scam\w{0,4}|phishing|copycats?)\b.{0,120}\b(?:ask(?:s|ing)?|wants?|requests?|tricks?|urg(?:e|es|ing)|get)\b|(?:偽|詐欺|フィッシング).{0,60}(?:求め|させ|聞き出)/;

/** What is asked for: few letters speak of it. */
const SECRETS = ['phrase', 'private key', ' word', '-word', 'フレーズ'];

function askedIn(words: string): string | undefined {
  if (!SECRETS.some((one) => words.includes(one))) return undefined;
  for (const form of ASKED) {
    const found = form.exec(words);
    if (found === null) continue;
    const before = words.slice(Math.max(0, found.index - AROUND), found.index);
    const sentence = `${before.slice(Math.max(...['.', '!', '?', '。'].map((end) => before.lastIndexOf(end))) + 1)}${found[0]}`;
    const behind = /^[^.!?。]{0,40}/.exec(words.slice(found.index + found[0].length))?.[0] ?? '';
    if (!NEVER.test(`${sentence}${behind}`) && !OF_OTHERS.test(`${sentence}${behind}`)) return found[0];
  }
  return undefined;
}

/** The words or the key that open a wallet shall be told. */
export default {
  id: 'phrase-asked',
  weight: 3,
  kinds: ['phishing', 'fraud'],
  about: 'aim',
  group: 'lure-wallet',
  sources: ['https://github.com/bitcoin/bips/blob/master/bip-0039.mediawiki', 'https://www.ic3.gov/PSA/2023/PSA230804'],
  title: {
    ja: 'ウォレットの復元フレーズや秘密鍵の入力を求めています',
    en: 'It asks for the recovery phrase or key of a wallet',
  },
  explains: {
    ja: '「{quote}」と書かれています。復元フレーズや秘密鍵を知った人は、そのウォレットの資産をすべて動かせます。本物の事業者がたずねることはありません。',
    en: 'It says "{quote}". Whoever knows those words or that key can take all that is in the wallet, and no honest maker asks for them.',
  },
  mistakes: {
    ja: 'ウォレットの使い方を説明する文章に、同じ言い方が出ることがあります。',
    en: 'Manuals of wallets tell how to enter it when a device is set up again.',
  },
  detect(facts) {
    const { from, text, thread, distribution } = facts;
    if (text === undefined || thread !== undefined || quotes(text.value) || !hasWay(facts)) return [];
    if (isOfList({ distribution })) return [];
    // the maker himself explains how his device is set up
    if (from.every(({ value }) => isBrandDomain(domainOfAddress(value.address)))) return [];
    const seen = plain(readingOf(text.value).slice(0, LOOKED));
    // marks over letters, so that no filter reads them
    const quote = askedIn(seen) ?? (isAscii(seen) ? undefined : askedIn(skeleton(seen)));
    return quote === undefined ? [] : [{ proof: text.proof, words: { quote } }];
  },
} satisfies Detector;
