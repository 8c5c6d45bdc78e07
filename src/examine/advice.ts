/** What to do about a mail: chosen from `advice-words.ts` by its kind, its trick and what there is to open. */

import { domainOfAddress, hostOfAddress, isTopLevel } from '../message/psl.ts';
import {
  accusedAdvice,
  adviceFor,
  fraudAdvice,
  legitimateAdvice,
  malwareAdvice,
  phishingAdvice,
  spamAdvice,
  trickAdvice,
  undecidedAdvice,
} from './advice-words.ts';
import type { DetectorId } from './detect/all.ts';
import type { PassedOnVerdict, SenderHypothesis } from './examination.ts';
import { adviceBecause, complainTo, forgedAdvice } from './fact-advice-words.ts';
import type { Facts } from './facts.ts';
import { fill } from './fill.ts';
import { type Finding, isHarmful, type Kind, type Text } from './finding.ts';
import { detectorById, kindsOf } from './findings.ts';
import { hasHeader, isFileAlone } from './has-header.ts';
import { hasNewsletterShape } from './known/carriers/newsletter-shape.ts';
import { isOfList } from './known/carriers/of-list.ts';
import { mayBeReadersForwarder } from './known/carriers/reader-forwarder.ts';
import { isOpenPage } from './known/links/link-ends.ts';
import { lettersAside } from './known/links/mailto-letters.ts';
import { domainsOf } from './known/senders/domains-of.ts';
import { isOtherMailbox } from './known/senders/mailbox-name.ts';
import { tellsAccount } from './known/stories/bank-details.ts';
import { codeToScan } from './known/stories/codes-to-scan.ts';
import { hasFile } from './known/stories/lures.ts';
import { speaksOfWallet } from './known/stories/wallets.ts';
import { warnedOf } from './known/stories/warned-of.ts';
import { leadsWithLetter } from './lead.ts';
import { noMailAdvice } from './no-mail-words.ts';

type Trick = keyof typeof trickAdvice;

/** The trick that a finding tells of, from which weight on; the first that speaks for the kind is the mail's. */
const TRICKS: readonly (readonly [detector: DetectorId, trick: Trick, least: number])[] = [
  ['chat-group-request', 'chatGroup', 2],
  ['number-asked', 'chatGroup', 2],
  ['staff-notice-from-outside', 'staff', 2],
  ['extortion', 'extortion', 2],
  ['file-extortion', 'extortion', 2],
  ['pay-redirected', 'pay', 2],
  ['bank-account-changed', 'bankChange', 2],
  ['payment-diverted', 'bankChange', 2],
  ['file-account-changed', 'bankChange', 2],
  ['callback-number', 'callback', 2],
  ['virus-scare', 'scare', 2],
  ['file-callback', 'callback', 2],
  ['investment-lure', 'invest', 2],
  ['mailbox-lure', 'mailbox', 2],
  ['phrase-asked', 'wallet', 2],
  ['seed-words', 'wallet', 2],
  ['wallet-lure', 'wallet', 2],
  ['attachment-profile', 'profile', 1],
  ['great-sum', 'fortune', 2],
  ['file-fortune', 'fortune', 2],
  ['payment-request', 'fortune', 2],
  ['job-lure', 'job', 2],
  ['friendship-lure', 'friend', 2],
  ['prize-lure', 'prize', 2],
  ['loan-lure', 'loan', 2],
  ['register-bill', 'register', 2],
  ['law-threat', 'police', 1],
  ['secret-asked', 'secret', 2],
  // beside others hints of the story tell what it is
  ['payment-diverted', 'bankChange', 1],
  ['bank-account-changed', 'bankChange', 1],
  ['job-lure', 'job', 1],
  ['mailbox-lure', 'mailbox', 1],
];

/** What a false page is after as well; the others are after money. */
const OF_PAGES: ReadonlySet<Trick> = new Set(['mailbox', 'wallet', 'profile', 'scare', 'staff']);

/** Beside these it still has to be said that one should not pay; the others say so themselves. */
const INCOMPLETE: ReadonlySet<Trick> = new Set(['bankChange', 'invest', 'pay', 'wallet']);

/** Characters in which a threat says what it threatens. */
const LOOKED = 5000;

/** What to do: by kind, and what single facts add. */
export function adviceOf(
  facts: Facts,
  findings: readonly Finding[],
  kind: Kind,
  sender: readonly SenderHypothesis[],
  letter?: {
    readonly verdict: Pick<PassedOnVerdict, 'kind' | 'certainty' | 'attached' | 'returned'>;
    readonly advice: readonly Text[];
  },
): Text[] {
  const original = adviceBecause[letter?.verdict.attached === true ? 'originalAttached' : 'original'];
  // what the reader is asked about comes first: the letter, what to do where somebody fell for it, and how to have it examined
  if (letter !== undefined && leadsWithLetter({ kind, passedOn: letter.verdict }))
    return [...letter.advice.slice(0, MOST - 1), original];
  const advice = byKind(facts, findings, kind, sender);
  if (letter?.verdict.returned === true) advice.push(...letter.advice);
  else if (letter !== undefined && !isHarmful(kind)) advice.push(original);
  else if (findings.some((one) => one.detector === 'passed-on')) advice.unshift(adviceBecause.passedOn);
  if (isHarmful(kind) && findings.some((one) => one.detector === 'forwarded-letter'))
    advice.push(adviceBecause.forwardedLetter);
  const replyTo = facts.replyTo[0]?.value.address;
  const isElsewhere =
    findings.some((one) => one.detector.startsWith('replyto-')) || isOtherMailbox(facts.from[0]?.value, replyTo ?? '');
  // a list takes the answers of its members
  const isList = isOfList(facts);
  if (replyTo !== undefined && isHarmful(kind) && isElsewhere && !isList && canBeAnswered(replyTo)) {
    const isSaid = kind === 'fraud' || kind === 'spam';
    advice.push(fill(adviceBecause[isSaid ? 'replyNoted' : 'replyElsewhere'], { to: replyTo }));
  }
  const stolen = sender.find((one) => one.hypothesis === 'stolen-account');
  const domain = domainOfAddress(facts.from[0]?.value.address ?? '');
  if (stolen?.standing === 'supported' && isHarmful(kind)) advice.push(fill(adviceBecause.stolenAccount, { domain }));
  const forged = sender.find((one) => one.hypothesis === 'forged');
  const mayReport = isHarmful(kind) && facts.route.value.handover?.ip !== undefined && advice.length < MOST;
  const isForged = forged?.standing === 'supported';
  if (mayReport && mayBeReadersForwarder(facts)) advice.push(adviceBecause[isForged ? 'forgedBehind' : 'behind']);
  else if (mayReport && isForged)
    advice.push(forgedOf(findings.some((one) => one.detector === 'from-reader-itself') ? 'reader' : 'another', facts));
  // of a letter that was passed on nobody has the file that desks want
  const isOriginal = sender.length > 0;
  if (kind === 'phishing' && isOriginal && opensPage(facts) && advice.length + 1 < MOST)
    advice.push(phishingAdvice.report);
  return advice;
}

/** Of a harmful text without a header nobody can say who sent it, nor can a desk: how to have that looked at. */
export const adviceWithoutHeader = (facts: Facts, kind: Kind): Text[] =>
  isHarmful(kind) && !hasHeader(facts) ? [howToHandIn(facts)] : [];

/** How a mail would be looked at. */
const howToHandIn = (facts: Facts): Text => noMailAdvice[isFileAlone(facts) ? 'fileAlone' : 'notMail'];

/** Whose the address is, and where to complain, with the name of the network as far as a table has it. */
function forgedOf(whose: keyof typeof forgedAdvice, { networks, route }: Facts): Text {
  const ip = route.value.handover?.ip;
  const holder = networks.find(({ value }) => value.role === 'handover' && value.ip === ip)?.value.holder;
  const where = holder === undefined ? complainTo.unnamed : fill(complainTo.holder, { holder });
  return fill(forgedAdvice[whose], { where });
}

/** The advice, naming the desk where it says to complain to that of the network. */
export function adviceWithDesk(advice: readonly Text[], facts: Facts, desk: Text): Text[] {
  const whose = (['another', 'reader'] as const).map((one) => ({ one, general: forgedOf(one, facts).en }));
  return advice.map((text) => {
    const found = whose.find(({ general }) => general === text.en);
    return found === undefined ? text : fill(forgedAdvice[found.one], { where: fill(complainTo.desk, { desk }) });
  });
}

/** An answer arrives somewhere: the domain lies below a top-level domain that exists, or one for examples. */
function canBeAnswered(address: string): boolean {
  const host = hostOfAddress(address);
  const last = host.slice(host.lastIndexOf('.') + 1);
  return isTopLevel(last) || last === 'example';
}

/** Pieces of advice that a person takes in. */
const MOST = 5;

function byKind(facts: Facts, findings: readonly Finding[], kind: Kind, sender: readonly SenderHypothesis[]): Text[] {
  const trick = trickOf(facts, findings, kind) ?? (kind === 'phishing' && speaksOfWallet(facts) ? 'wallet' : undefined);
  switch (kind) {
    case 'phishing':
      return [...phishing(facts, trick), ...(offersProgram(findings) ? [malwareAdvice.opened] : [])];
    case 'fraud':
      return fraud(facts, findings, trick);
    case 'malware': {
      const isRemoved = findings.some(({ detector, weight }) => detector === 'virus-stamp' && weight > 1);
      const isLink = !isRemoved && facts.attachments.length === 0 && opensPage(facts);
      return [malwareAdvice[isRemoved ? 'removed' : isLink ? 'links' : 'closed'], malwareAdvice.opened];
    }
    case 'spam':
      return spam(facts, findings);
    case 'complaint':
      return findings.some(({ detector }) => detector === 'accused-of-sending')
        ? [accusedAdvice.genuine, answerToWarning(facts), accusedAdvice.records]
        : [adviceFor.complaint];
    case 'legitimate':
      return [legitimateAdvice[opensPage(facts) ? 'links' : 'answer']];
    case 'undecided':
      return undecided(facts, findings, sender);
    default:
      return [adviceFor[kind]];
  }
}

/** What the warning names is looked up, and not asked for once more. */
function answerToWarning({ text }: Facts): Text {
  const { ip, time, port, number } = text === undefined ? {} : warnedOf(text.value);
  if (ip === undefined || time === undefined) return accusedAdvice.answer;
  const missing =
    port === undefined
      ? { ja: 'ポート番号、ログインの有無', en: 'the port, and whether there was a login' }
      : { ja: 'ログインの有無', en: 'whether there was a login' };
  const under =
    number === undefined ? { ja: '', en: '' } : { ja: `受付番号(${number})を添えて、`, en: ` under ${number}` };
  return fill(accusedAdvice.answerNamed, { ip, time, number: under, missing });
}

/** Who offers a program is after the machine, whatever he calls it. */
const offersProgram = (findings: readonly Finding[]): boolean =>
  findings.some(({ detector, weight }) => detector === 'link-to-program' && weight > 0);

function spam(facts: Facts, findings: readonly Finding[]): Text[] {
  const { nothing, nothingWithFiles, opened, openedUnknown } = spamAdvice;
  if (offersProgram(findings)) return [malwareAdvice.links, malwareAdvice.opened];
  const first = hasFile(facts) ? nothingWithFiles : nothing;
  const told = findings.filter(({ detector, weight }) => weight > 0 && detectorById.get(detector)?.about === 'aim');
  const isOfShares = told.some(({ detector }) => detector === 'investment-lure') && SHARES.test(wordsOf(facts));
  const shares = isOfShares ? [trickAdvice.shares] : [];
  // what waits behind a link is known where it is said what is sold
  return opensPage(facts) ? [first, ...shares, told.length > 0 ? opened : openedUnknown] : [first, ...shares];
}

const isProgramAlone = (facts: Facts, findings: readonly Finding[]): boolean =>
  isFileAlone(facts) && findings.some(({ detector }) => detector === 'attachment-executable');

/** What fits a mail that may be good: nothing is said of links where there are none, and no answer forbidden to a friend. */
function undecided(facts: Facts, findings: readonly Finding[], sender: readonly SenderHypothesis[]): Text[] {
  if (!hasHeader(facts))
    return [...(isProgramAlone(facts, findings) ? [noMailAdvice.programAlone] : []), howToHandIn(facts)];
  const { ownSide, wait, waitAnswer, waitLetters, ask, askOnly, subscribed, usual, locked, account, money } =
    undecidedAdvice;
  const own = isMadeHere(facts) ? [ownSide] : [];
  const opens = opensPage(facts) || hasFile(facts);
  const first = opens ? wait : lettersAside(facts).length > 0 ? waitLetters : waitAnswer;
  const isList =
    facts.distribution.some(({ value: { kind } }) => kind === 'mailing-list' || kind === 'newsletter') ||
    hasNewsletterShape(facts) ||
    UNSUBSCRIBE.test(facts.text?.value.seen.slice(-TAIL) ?? '');
  const isAfter = (id: DetectorId): boolean => findings.some(({ detector, weight }) => detector === id && weight > 0);
  if (isAfter('wallet-lure') || isAfter('seed-words') || isAfter('phrase-asked')) return [first, trickAdvice.wallet];
  const hasAim = findings.some(({ detector, weight }) => weight > 0 && detectorById.get(detector)?.about === 'aim');
  if (facts.locked !== undefined) return [first, locked];
  if (own.length > 0 && !hasAim) return [...own, first];
  if (isList && !hasAim) return [first, subscribed];
  if (isAfter('payment-request')) return [first, money];
  const isGenuine = sender.some(({ hypothesis, standing }) => hypothesis === 'genuine' && standing === 'supported');
  const isUsual = isGenuine && findings.every(({ weight }) => weight <= 0);
  const then = isUsual ? usual : opens ? ask : askOnly;
  const tells = facts.text !== undefined && tellsAccount(facts.text.value);
  const isAccount = tells || isAfter('bank-account-changed');
  return [...(isUsual && !opens ? [] : [first]), ...(isAccount ? [account] : []), then];
}

/** Characters at the end of a letter in which its readers are told how to leave. */
const TAIL = 2500;
const UNSUBSCRIBE =
  /\b(?:un-?subscribe|to be removed from|opt[ -]?out|abmelden|abbestellen|désabonner|désinscrire|darse de baja|cancelar (?:la |sua )?(?:suscripción|assinatura)|disiscri|afmelden|uitschrijven)|配信停止|配信の停止|購読の?解除|退会/i;

/** Every line of its way was written on our side, and the first took it from the machine itself. */
function isMadeHere({ route }: Facts): boolean {
  const { hops, handover } = route.value;
  const first = hops.at(-1);
  return (
    handover === undefined &&
    first !== undefined &&
    hops.every(({ trust }) => trust === 'ours') &&
    (first.local === true || LOOPBACK.test(first.ip ?? ''))
  );
}
const LOOPBACK = /^127\.|^::1$/;

function phishing(facts: Facts, trick: Trick | undefined): Text[] {
  const { links, code, filesToo, filesOnly, letters, lettersSent, answer, look, entered, enteredMailbox, told } =
    phishingAdvice;
  // an address that is written so that it does not open is to be typed in
  const written = facts.links.filter(({ value }) => value.where !== 'qr');
  const isPage = opensPage({ ...facts, links: written }) || written.some(({ value }) => value.defanged === true);
  // what leads out of a file alone is met by who opens the file
  const isInFile = hasFile(facts) && facts.links.every(({ value }) => value.where === 'attachment');
  const hasCode = codeToScan(facts) !== undefined || written.length < facts.links.length;
  const isLetter = lettersAside(facts).length > 0;
  if (isLetter && !isPage && !hasCode && !hasFile(facts)) return [letters, look, lettersSent];
  const way = hasCode ? code : hasFile(facts) ? filesOnly : answer;
  const first =
    isPage && !isInFile ? [links, ...(hasFile(facts) ? [filesToo] : []), ...(isLetter ? [letters] : [])] : [way];
  const after = isPage || hasFile(facts) || hasCode ? entered : told;
  // of a mailbox one sentence says both
  if (trick === 'mailbox' && after === entered) return [...first, look, enteredMailbox];
  // what was typed there cannot be changed, and no bank can stop it
  if (trick === 'wallet') return [trickAdvice.wallet, ...first, look];
  const papers = after === entered && PAPERS.test(wordsOf(facts)) ? [fraudAdvice.toldOfMyself] : [];
  return [...first, look, after, ...papers, ...(trick === undefined ? [] : [trickAdvice[trick]])];
}

/** What shows who somebody is shall be sent, or photographed. */
const PAPERS =
  /(?:本人確認書類|身分証|免許証|パスポート|旅券|マイナンバーカード|在留カード|保険証)[^。]{0,30}(?:提出|アップロード|送付|送信|撮影|添付|写し|画像)|\b(?:upload|submit|send|attach|scan)\b[^.]{0,60}\b(?:passport|driv\w{2,6} licen[cs]e|identity (?:card|document)|photo id|proof of identity)\b/i;

function fraud(facts: Facts, findings: readonly Finding[], trick: Trick | undefined): Text[] {
  const { links, nothing, nothingByCard, knownPerson, paid, enteredThere, paidCoin, paidCard, toldOfMyself } =
    fraudAdvice;
  const has = (...ids: DetectorId[]): boolean =>
    findings.some(({ detector, weight }) => ids.includes(detector) && weight > 0);
  const isByCard = has('gift-card-request');
  const noMoney = isByCard ? nothingByCard : nothing;
  const advice: Text[] = opensPage(facts) ? [links] : [];
  if (trick === 'shares') return [...advice, trickAdvice.shares];
  if (trick === undefined) advice.push(noMoney, ...(has(...PLAYS_SOMEBODY) ? [knownPerson] : []));
  else advice.push(trickAdvice[trick], ...(INCOMPLETE.has(trick) ? [noMoney] : []));
  const isByPage = trick === 'prize' && opensPage(facts) && !has(...ANSWERED);
  advice.push(has('coin-address') ? paidCoin : isByCard ? paidCard : isByPage ? enteredThere : paid);
  if (has('personal-form', 'secret-asked')) advice.push(toldOfMyself);
  return advice;
}

/** It wants an answer by mail or messenger, and no page filled in. */
const ANSWERED: readonly DetectorId[] = ['personal-form', 'reply-aside', 'replyto-freemail', 'messenger-move'];

/** Findings after which the mail may be in the name of somebody whom the reader knows. */
const PLAYS_SOMEBODY: readonly DetectorId[] = [
  'alike-correspondent',
  'chat-group-request',
  'colleague-from-outside',
  'display-name-recipient-domain',
  'executive-by-freemail',
  'gift-card-request',
  'house-by-freemail',
  'inside-data-asked',
  'kin-in-need',
  'known-address-other-way',
  'known-name-other-address',
  'pay-redirected',
  'payment-diverted',
  'reply-aside',
  'replyto-freemail',
  'replyto-imitates-sender',
  'replyto-other-domain',
  'run-box-request',
  'secret-task',
  'signature-other-mailbox',
  'thread-without-thread',
];

/** The first trick that a finding tells of which speaks for this kind. */
function trickOf(facts: Facts, findings: readonly Finding[], kind: Kind): Trick | undefined {
  for (const [id, trick, least] of TRICKS) {
    const told = findings.find(({ detector, weight }) => detector === id && weight >= least);
    if (told === undefined || !kindsOf(told).includes(kind) || (kind === 'phishing' && !OF_PAGES.has(trick))) continue;
    return toldBy(trick, facts);
  }
  return undefined;
}

const wordsOf = ({ subject, text }: Facts): string =>
  `${subject?.value.slice(0, 300) ?? ''}\n${text?.value.seen.slice(0, LOOKED) ?? ''}`;

/** What the words say of a trick that has several forms. */
function toldBy(trick: Trick, facts: Facts): Trick {
  if (trick === 'extortion') return threatOf(facts);
  const words = wordsOf(facts);
  if (trick === 'callback' && ALARM.test(words)) return 'falseAlarm';
  if (trick === 'wallet' && LOGIN.test(words)) return 'balance';
  if (trick === 'invest' && SHARES.test(words)) return 'shares';
  return trick === 'police' && CLAIM.test(words) && !POLICE.test(words) ? 'claim' : trick;
}

const ALARM =
  /ウイルス|トロイの木馬|スパイウェア|マルウェア|感染し|\b(?:virus(?:es)?|trojan|malware|spyware|infected|hacked)\b/i;
/** A login that is given away, as it opens a sham exchange. */
const LOGIN =
  /\b(?:customer|client|user|login|account)\s?(?:id|name|no)\b[^\n]{0,40}[:：][\s\S]{0,120}\bpassword\s?[:：]|(?:顧客|ユーザー|ログイン)id[\s\S]{0,80}パスワード ?[:：]/i;
/** One share is praised by its name. */
const SHARES =
  /\b(?:otc(?:bb| ?bb)?|stock (?:symbol|alert|pick)|ticker|symbol ?:|shares? (?:price|outstanding)|penny stock|price target)\b|銘柄|株価/i;
const CLAIM = /未納|未払|料金|債権|滞納|利用料|登録料/;
const POLICE = /警察|警視庁|検察|逮捕|捜査|資金洗浄|マネーロンダリング/;

/** What is threatened with: a video, an attack on a network, what was stolen from a site, or a life. */
function threatOf(facts: Facts): Trick {
  const words = wordsOf(facts);
  if (ATTACK.test(words)) return 'attack';
  if (HARM.test(words)) return 'harm';
  return BREACH.test(words) && !VIDEO.test(words) ? 'breach' : 'extortion';
}

const ATTACK = /ddos|dos攻撃|attack your (?:network|site|website|server)/i;
const HARM = /paid to kill|hired to kill|end your life|\bhitman\b|\bbombs?\b|\bexplosive|殺害|爆破|爆弾|爆発物|起爆/i;
const BREACH = /\b(?:your|the) (?:web ?)?(?:site|database|server)\b|サイトに侵入|データベース/i;
const VIDEO = /\bvideos?\b|\bcamera|\bwebcam|動画|録画|カメラ/i;

/** There is a page to open; the reader's own name in a threat is none. */
function opensPage({ links, to }: Facts): boolean {
  const readers = domainsOf(to.slice(0, 5));
  return links.some(({ value }) => isOpenPage(value) && !readers.includes(value.domain));
}
