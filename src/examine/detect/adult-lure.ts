import type { Facts } from '../facts.ts';
import type { Detector, Text } from '../finding.ts';
import { isOpenPage } from '../known/links/link-ends.ts';
import { datingIn } from '../known/stories/dating-parts.ts';
import { lureOf } from '../known/stories/lures.ts';
import { beginningOf } from '../known/text/beginning.ts';
import { isReply, quotes } from '../known/text/quotation.ts';
import { proofOfQuote } from '../known/text/said-where.ts';

/** `会っていただけるだけで、お礼に30万円`: who is to be paid for an acquaintance. */
const PAID =
  /会って(?:もらえ|いただけ|くれ|ほしい|欲しい)[^。]{0,30}。?[^。]{0,60}。?[^。\n]{0,40}\d万円?[^。\n]{0,16}(?:お渡し|差し上げ|お支払い)|(?:お会い|会って|会える|会うだけ|お?付き合(?:い|って)|お相手)[^\n]{0,40}?(?:お礼|謝礼|お小遣い|報酬|お渡し|差し上げ|支援)[^。\n]{0,12}\d[\d,]{0,6}万|\d[\d,]{0,6}万円?[^。\n]{0,12}(?:お渡し|差し上げ|お支払い)[^。\n]{0,30}(?:お会い|会って)|(?:私|わたし|彼女)(?:から|より)?の?(?:ご?支援金|援助金)[^\n]{0,8}\d[\d,]{0,6}万円?[^\n]{0,24}(?:受け取|お渡し|差し上げ|振り込)/;

/** Somebody is to be met, or written to. */
const ACQUAINTANCE =
  /\b(?:singles?|dat(?:e|es|ing)|meet|match|girls?|women|woman|wives|hook ?up|chat|message|profile?|profil|lonely|rencontre|afspraak|droomvrouw|liefde|frauen|traumliebe|beauty|beauties)\b|nachricht|mijn profiel|会|主人|夫|旦那|人妻|熟女|逆援|割り切|裏垢|セフレ|写メ|プロフ/;
const OF_DATING: Text = {
  ja: '出会いを装う迷惑メールで使われる言葉で、登録料をだまし取られたり、相手が実在しなかったりします。',
  en: 'Spam that poses as a dating site uses such words. Behind it are fees, and people who do not exist.',
};
const OF_WARES: Text = {
  ja: 'アダルトサイトや、性に関わる商品を売り込む迷惑メールで使われる言葉です。開いた先で、高額な料金を求められることがあります。',
  en: 'Spam that advertises pornography, or wares for sex, uses such words. Its pages may ask for a card and charge far more than they say.',
};

/** In other words than those of the list: women are offered, and a page to find them on. */
function datingOf(facts: Facts): string | undefined {
  const { text, subject, thread, distribution, passedOn, bounce } = facts;
  if (text === undefined || thread !== undefined || passedOn !== undefined || bounce !== undefined) return undefined;
  // a first letter to an open list is a stranger's like any other
  const isPassed = distribution.some(({ value: { kind } }) => kind !== 'newsletter' && kind !== 'mailing-list');
  // members whose programs name no earlier mail answer each other all the same
  const isTalk = distribution.length > 0 && isReply(subject?.value ?? '');
  if (isPassed || isTalk || quotes(text.value)) return undefined;
  if (!facts.links.some(({ value }) => isOpenPage(value) && value.hidden !== true)) return undefined;
  return datingIn(subject?.value ?? '', text.value.seen);
}

/** It offers sex or acquaintances. */
export default {
  id: 'adult-lure',
  weight: 3,
  kinds: ['spam'],
  about: 'aim',
  group: 'lure-adult',
  sources: ['https://www.dekyo.or.jp/soudan/', 'lure-phrases.ts 2026-11-21'],
  title: {
    ja: '出会いやアダルトを装う誘いがあります',
    en: 'It invites to sex or acquaintances',
  },
  explains: {
    ja: '「{quote}」と書かれています。{what}',
    en: 'It says "{quote}". {what}',
  },
  mistakes: {
    ja: '健康や恋愛の記事、創作、登録している出会いのサービスのメールにも現れます。',
    en: 'Articles, fiction, and services that the reader has joined use such words too.',
  },
  detect(facts) {
    const lure = lureOf(facts, 'adult', { whole: 4 });
    const { text, subject, thread } = facts;
    const paid =
      text === undefined || thread !== undefined
        ? undefined
        : PAID.exec(`${subject?.value.slice(0, 200) ?? ''}\n${beginningOf(text.value)}`)?.[0];
    if (paid !== undefined && text !== undefined)
      return [{ proof: proofOfQuote({ subject, text }, paid), words: { quote: paid, what: OF_DATING }, weight: 3 }];
    const told = lure === undefined || lure.hit.weight === 1 ? datingOf(facts) : undefined;
    if (told !== undefined && text !== undefined)
      return [{ proof: proofOfQuote({ subject, text }, told), words: { quote: told, what: OF_DATING }, weight: 2 }];
    if (lure === undefined) return [];
    const what = lure.phrases.some((phrase) => ACQUAINTANCE.test(phrase)) ? OF_DATING : OF_WARES;
    return [{ ...lure.hit, words: { ...lure.hit.words, what } }];
  },
} satisfies Detector;
