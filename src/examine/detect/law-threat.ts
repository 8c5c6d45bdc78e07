import { domainOfAddress, hostOfAddress } from '../../message/psl.ts';
import type { Facts } from '../facts.ts';
import type { Detector } from '../finding.ts';
import { isFreemail } from '../known/senders/freemail.ts';
import { isStrangersLetter } from '../known/senders/strangers.ts';
import { tellsAccount } from '../known/stories/bank-details.ts';
import { hasFile, hasWay, leadsElsewhere, lureOf, telephoneIn } from '../known/stories/lures.ts';
import { saidIn } from '../known/stories/parts.ts';
import { readingIn } from '../known/text/beginning.ts';
import { warns } from '../known/text/cited.ts';
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

/** Police or prosecutors want to hear the reader by a messenger, and nobody shall be told: no police does so (警察庁, "ニセ警察詐欺"; FTC). */
const HEARING = [
  /警察本部|警察署|警視庁|捜査(?:第?[一二1-4])?課|検察庁|検事|\b(?:police (?:department|headquarters|station)|detective|prosecutor|federal agent|criminal investigation)\b/i,
  /(?:line|ビデオ通話|テレビ電話|スカイプ|skype|whatsapp|telegram|signal|オンライン|遠隔)[^。.\n]{0,30}(?:通話|聴取|取り?調|面談|出頭|聞き取り)|(?:聴取|取り?調べ)[^。\n]{0,30}(?:line|ビデオ|通話|オンライン|遠隔)|\b(?:whatsapp|skype|telegram|signal|video) (?:call|interview|interrogation|hearing)\b/i,
  /口外|他言|第三者[^。\n]{0,12}(?:話|漏|伝)|家族[^。\n]{0,16}(?:話|伝|相談)|守秘義務|捜査上の?(?:機密|秘密)|逮捕|身柄|犯罪収益|資金[^。\n]{0,6}(?:調査|確認|正当性)|\b(?:do not (?:tell|discuss|speak)|confidential|arrest|warrant|money laundering)\b/i,
] as const;

/** Domains of police and courts; a colleague or a paper tells of such calls. */
const OF_STATE =
  /(?:^|\.)(?:go|lg)\.jp$|(?:^|\.)(?:pref|metro)\.[a-z0-9.-]{1,60}\.jp$|(?:^|\.)(?:gov|police)(?:\.[a-z]{2})?$/;

function hearingIn(facts: Facts): string | undefined {
  if (!isStrangersLetter(facts) || facts.from.some(({ value }) => OF_STATE.test(hostOfAddress(value.address))))
    return undefined;
  const seen = readingIn(facts).slice(0, LOOKED).normalize('NFKC');
  return warns(seen, facts.subject?.value ?? '') ? undefined : saidIn(seen, HEARING);
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
    const hearing = hearingIn(facts);
    if (hearing !== undefined && facts.text !== undefined)
      return [{ proof: facts.text.proof, words: { quote: hearing }, weight: 3 }];
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
