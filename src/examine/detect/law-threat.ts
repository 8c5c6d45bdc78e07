import { domainOfAddress, hostOfAddress } from '../../message/psl.ts';
import type { Facts } from '../facts.ts';
import type { Detector } from '../finding.ts';
import { isFreemail } from '../known/senders/freemail.ts';
import { isStrangersLetter } from '../known/senders/strangers.ts';
import { tellsAccount } from '../known/stories/bank-details.ts';
import { hasFile, hasWay, leadsElsewhere, lureOf, telephoneIn } from '../known/stories/lures.ts';
import { saidIn } from '../known/stories/parts.ts';
import { readingIn } from '../known/text/beginning.ts';
import { isSentByOwnHost } from '../known/vouching/own-host.ts';

/** The reader shall call. */
const CALL =
  /電話(?:なき|が無い|がない|を|ください|下さい)|連絡(?:なき|が無い|がない)|\bcall (?:us|me|now|immediately|today|the number|this number|back)\b|\brufen sie\b|\bappelez\b|\bllame\b|\bchiami\b|\bligue\b|\bbel (?:ons|direct|nu)\b/i;

/** A debt that has no name, a court, and the reader himself who shall call: the false claim by which people are made to ring. */
const CLAIM = [
  /未払|未納|未清算|滞納|延滞/,
  /訴訟|法的(?:手続|措置)|裁判|差し?押|執行官/,
  /訴訟取り?下げ|ご?本人様?(?:より|から|が|の)[^。\n]{0,12}(?:お?電話|ご?連絡)|退会(?:処理|手続)/,
] as const;

/** The same, to be paid in what leaves no name, and at once: a court takes no codes. */
const CLAIM_IN_CODES = [
  CLAIM[0],
  CLAIM[1],
  /(?:電子マネー|ギフト(?:カード|券|コード)|プリペイド)[^。\n]{0,30}(?:支払|購入|番号|可能|送)/,
  /(?:連絡|入金|支払い?|確認)[^。\n]{0,10}(?:ない|無い|なき|いただけない)場合|本日中|至急/,
] as const;

/** Characters in which it is told. */
const LOOKED = 3000;

function unnamedClaimIn({ text }: Facts): string | undefined {
  const seen = readingIn({ text }).slice(0, LOOKED).normalize('NFKC');
  return saidIn(seen, CLAIM) ?? saidIn(seen, CLAIM_IN_CODES);
}

/** For whom a lawyer claims, and of what the sum is made: whose debt it is can be looked up. */
const ITEMS = [/委任を?受け|受任/, /元金|元本|商品代金/, /遅延損害金|利息|手数料/] as const;

/** A claim that can be checked, from the proved address of who makes it. It may be false as well; by its words alone nobody can tell. */
const isItemised = (facts: Facts, address: string): boolean =>
  !isFreemail(hostOfAddress(address)) &&
  isSentByOwnHost(facts, domainOfAddress(address)) &&
  saidIn(readingIn(facts).slice(0, LOOKED), ITEMS) !== undefined;

/** Police, a court or a rights owner is said to act. */
export default {
  id: 'law-threat',
  weight: 1,
  kinds: ['fraud', 'phishing'],
  group: 'fear',
  sources: [
    'https://www.npa.go.jp/bureau/safetylife/sos47/',
    'https://consumer.ftc.gov/articles/how-avoid-government-impersonation-scam',
    'lure-phrases.ts 2026-11-21',
  ],
  title: {
    ja: '訴訟や逮捕などをほのめかして、不安にさせています',
    en: 'It frightens with the police, a court or a rights owner',
  },
  explains: {
    ja: '「{quote}」と書かれています。こうした言葉は、確かめる前に動かそうとする詐欺にもよく使われます。役所や裁判所がメールだけで通知することはありません。',
    en: 'It says "{quote}". Swindlers use such words so that people act before they ask. Offices and courts do not serve notice by mail alone.',
  },
  mistakes: {
    ja: '弁護士や権利者との実際のやりとり、本物の督促状、法律の話題を扱うメールにも現れます。',
    en: 'Real letters of lawyers, real reminders of debts, and mail about the law use such words too.',
  },
  detect(facts) {
    const claim = isStrangersLetter(facts) && !hasFile(facts) ? unnamedClaimIn(facts) : undefined;
    if (claim !== undefined && facts.text !== undefined && telephoneIn(facts) !== undefined)
      return [{ proof: facts.text.proof, words: { quote: claim }, weight: 2 }];
    const lure = lureOf(facts, 'law');
    if (lure === undefined) return [];
    const { address = '' } = facts.from[0]?.value ?? {};
    // a creditor reminds of his debt in these words, and shows the bill; false claims name none
    const isCreditor =
      facts.from.length === 1 &&
      !isFreemail(hostOfAddress(address)) &&
      isSentByOwnHost(facts, domainOfAddress(address)) &&
      facts.attachments.some(({ value }) => value.type === 'application/pdf') &&
      facts.attachments.every(({ value }) => value.type === 'application/pdf' || value.inline === true) &&
      !leadsElsewhere(facts);
    // and who gives nothing to open, and no account, leaves the reader to the way that he knows
    const isPlain =
      !hasWay(facts) &&
      !(telephoneIn(facts) !== undefined && CALL.test(readingIn(facts).slice(0, 4000))) &&
      !isFreemail(hostOfAddress(address)) &&
      facts.replyTo.length === 0 &&
      (facts.text === undefined || !tellsAccount(facts.text.value));
    return [isCreditor || isPlain || isItemised(facts, address) ? { ...lure.hit, weight: 1 } : lure.hit];
  },
} satisfies Detector;
