import { hostOfAddress } from '../../message/psl.ts';
import type { Detector } from '../finding.ts';
import { readableName } from '../known/brands/readable-name.ts';
import { isFreemail } from '../known/senders/freemail.ts';
import {
  borrowedNames,
  fileLetters,
  isOfKnownHouse,
  isWarning,
  namesSender,
  ofFile,
} from '../known/stories/file-letters.ts';
import { lureOf, telephoneIn } from '../known/stories/lures.ts';

/** A charge that was made, or will be. */
const CHARGED =
  /\b(?:charged|debited|deducted|renewed|renewal|auto[- ]?(?:renew|debit|pay)|amount (?:will|shall) (?:reflect|appear)|order (?:has been|is) (?:placed|confirmed)|payment (?:of|has been|was)|purchase)|引き落と|ご請求|自動更新|購入|お支払い/i;
/** And how it is undone: by telephone. Honest bills say whom to ask, not how to have the money back at once. */
const UNDONE =
  /\b(?:(?:did|do|have|was|were)(?: not|n['’]t) (?:authori[sz]ed?|made?|make|plac(?:e|ed)|request(?:ed)?|recogni[sz]ed?|order(?:ed)?)|unauthori[sz]ed|not (?:authori[sz]ed|made|placed) by you|(?:to|want to|wish to|like to) (?:cancel|dispute|stop|discontinue|claim (?:a |your )?refund|get (?:a |your )?refund)|cancel (?:the |this |your )?(?:order|subscription|transaction|charge|payment|plan|membership|renewal)|for (?:a )?(?:cancellation|refund)|refund (?:desk|department|team)|cancellation (?:desk|department|team))\b|(?:身に覚え|心当たり|お心当たり)の?ない|(?:解約|キャンセル|返金)[^。]{0,20}(?:お電話|電話|ご連絡)/i;
/** Characters for each phrase below which a letter says nothing else. */
const DENSE = 250;
/** Characters around the number in which it is said to call it. */
const AROUND = 160;
const CALL =
  /\b(?:call|phone|ring|dial|contact|reach|helpline|help ?line|help ?desk|toll[- ]?free|support|customer (?:care|service))\b|電話|お問い合わせ|サポート|窓口/i;

/** A file tells of a charge in the name of somebody else, and asks to call a number. */
export default {
  id: 'file-callback',
  weight: 3,
  kinds: ['fraud'],
  about: 'aim',
  group: 'lure-callback',
  sources: [
    'https://www.ic3.gov/PSA/2022/PSA221018',
    'https://consumer.ftc.gov/articles/how-spot-avoid-and-report-tech-support-scams',
    'lure-phrases.ts 2026-11-21',
  ],
  title: {
    ja: '添付ファイルが他社の名で請求を知らせ、電話をかけさせようとしています',
    en: 'An attached file tells of a charge in another’s name, and asks to call a number',
  },
  explains: {
    ja: '添付ファイル「{name}」は{brand}の名で請求を知らせ、取り消すには{number}へ電話するよう書いています。差出人は{address}で、その会社ではありません。遠隔操作や口座の聞き出しにつながる詐欺に多い形です。',
    en: 'The attached file "{name}" tells of a charge by {brand}, to be undone by calling {number}; the mail is from {address}, which is not theirs. Fraud has people call, install remote control or tell their account.',
  },
  mistakes: {
    ja: '販売店や代理店が、扱う商品の請求書を正当な理由で送ることもあります。公式サイトで調べた番号にかけてください。',
    en: 'Dealers and agents send honest bills for what they sell. Call the number on the official site.',
  },
  detect(facts) {
    if (facts.thread !== undefined || isOfKnownHouse(facts)) return [];
    const { address = '' } = facts.from[0]?.value ?? {};
    return fileLetters(facts).flatMap((letter) => {
      const { seen } = letter.text;
      const number = CHARGED.test(seen) && UNDONE.test(seen) ? telephoneIn(letter.facts) : undefined;
      if (number === undefined) return [];
      const [brand] = borrowedNames(letter);
      // the words of a letter are in NFKC already
      const at = seen.indexOf(number);
      const isCalled = CALL.test(seen.slice(Math.max(0, at - AROUND), at + AROUND));
      const lure = lureOf(letter.facts, 'callback', { least: 2 });
      if (brand === undefined || !isCalled || lure === undefined || lure.count < 2) return [];
      if (namesSender(letter) || isWarning(letter, facts)) return [];
      const isAnybodys = isFreemail(hostOfAddress(address));
      const isWhole = lure.count > 3 && seen.length < lure.count * DENSE;
      const words = { name: letter.name, brand: readableName(brand), number, address };
      return [{ proof: letter.proof, words, weight: ofFile(isAnybodys || isWhole ? 3 : 2, facts) }];
    });
  },
} satisfies Detector;
