/**
 * Addresses that a complaint names to those who can take them down, and their answers name again: the writer calls them bad himself. As of
 * 2026-12-02. Who lures a desk in the same words has to call his own page a false one.
 */
import { onceFor } from '../../../message/once.ts';
import { localOfAddress } from '../../../message/psl.ts';
import type { Facts, Link, Mailbox } from '../../facts.ts';
import type { Observation } from '../../finding.ts';
import { domainsOf } from '../senders/domains-of.ts';
import { lettersInMarks, withoutLetters } from '../text/cited/rest.ts';
import { isSentByOwnHost } from '../vouching/own-host.ts';
import { addressOf, isWrittenOut, placesOf } from './shown-links.ts';

/** Mailboxes at which abuse is told of and answered for (RFC 2142 §4 and what desks use besides). */
const DESK =
  /^(?:abuse|security|cert|csirt|jpcert|soc|noc|hostmaster|postmaster|phishing|spam|takedown|compliance|removals?|delist|dnsbl|blocklist|trust|report|antiphishing|anti-phishing|info-abuse)(?:[-+._].{0,40}|-?(?:desk|team|report|reports|contact))?$|(?:^|[-+._])(?:abuse|csirt|cert|takedown|phishing)$/;

/** Of them those that write first, to whoever holds the machine; the name of a mail server's office is borrowed too often. */
const RESPONDERS = /^(?:abuse|csirt|cert|jpcert|soc|takedown)(?:[-+._].{0,40})?$/;

/** What is done to a bad page. */
const TAKEN =
  /\b(?:t(?:ak(?:e|en|ing)|ook) (?:\S{1,40} ){0,4}?down|take-?downs?|suspen(?:d|ds|ded|ding|sion)|disabl(?:e|es|ed|ing)|deactivat\w{1,4}|shut(?:ting)? (?:\w{1,10} )?down|client-?hold|server-?hold|null-?rout\w{1,4}|blocked|blocklist\w{0,3}|de-?list\w{0,3}|remov(?:e|ed|al|ing)|sinkhol\w{1,4})\b|テイクダウン|停止|削除|閉鎖|遮断|無効化|ブロック|抹消|対処|ご対応/i;

/** It is called a bad one, in words that lures have not for their own: they tell of fraud and of what is suspended as well. */
const BAD =
  /\bphish(?:ing)?[ -](?:pages?|sites?|web-?sites?|urls?|links?|domains?|hosts?|kits?|samples?|mails?|e-?mails?|messages?|campaigns?|attacks?|against)\b|\bfor phishing\b|\bphishing (?:\w{1,12} ){0,2}(?:on|at|hosted)\b|\b(?:fake|false|fraudulent|scam|malicious|malware|offending|infringing|counterfeit|spamvertised|impersonating|compromised|hacked) (?:\w{1,12} )?(?:pages?|sites?|web-?sites?|urls?|links?|domains?|hosts?|shops?|stores?|log-?in)\b|\bbreak-?in\b|フィッシング(?:詐欺)?(?:サイト|ページ|url|メール|の(?:疑い|ページ|サイト))|(?:偽|詐欺|なりすまし|模倣|不審な|マルウェア配布)(?:の)?(?:サイト|ページ|ショップ|通販|ログイン画面)|改ざん/i;
/** What has been done to it, as a desk answers. */
const DOWN =
  /\b(?:suspended|taken down|clienthold|serverhold|null-?routed|sinkholed)\b|停止(?:し|済|いたし)|削除(?:し|済|いたし)|閉鎖(?:し|済|いたし)|遮断(?:し|済|いたし)/i;
/** The desk itself shall do something there; said of the reader's own business, and not of the bad page. */
const WANTED =
  /\b(?:appeal|dispute|confirm|verify (?:your|the) (?:account|identity|e-?mail|details)|sign ?in|log ?in|unlock|restore|release|evidence|proof|counter-?notice|download|click|fill (?:in|out)|case details|view (?:the|your|full))\b|異議|ログイン|認証|証拠|ダウンロード|クリック|手続|フォーム/i;

/** Characters before an address that lead to it, and places at which one is looked for. */
const BEFORE = 240;
const PLACES = 8;

const isOf =
  (names: RegExp) =>
  ({ value }: Observation<Mailbox>): boolean =>
    names.test(localOfAddress(value.address).toLowerCase());
const isDesk = isOf(DESK);
const isResponder = isOf(RESPONDERS);

/** A desk answers, or tells whose machine it is; its own host sent that. */
const isFromDesk = (facts: Facts): boolean =>
  facts.thread !== undefined
    ? facts.from.some(isDesk)
    : facts.from.some(isResponder) && isSentByOwnHost(facts, domainsOf(facts.from)[0] ?? '');

/** Characters around a name in which it is called bad, or said to be down; places of a name that are looked at. */
const AROUND = 80;
const NAMES = 12;

/** A sentence or a line of a table somewhere says it of the host. @param isAnswer a desk may tell as well what it has done to it */
function isCalledBad(seen: string, host: string, isAnswer: boolean): boolean {
  for (let at = seen.indexOf(host), place = 0; at >= 0 && place < NAMES; at = seen.indexOf(host, at + 1), place++) {
    const [line = ''] = seen.slice(at + host.length, at + host.length + AROUND).split('\n', 1);
    const [before = ''] = seen
      .slice(Math.max(0, at - AROUND), at)
      .split('\n')
      .slice(-1);
    const said = `${before} ${line}`;
    if (BAD.test(said) || (isAnswer && DOWN.test(said))) return true;
  }
  return false;
}

interface Complaint {
  /** In lower case. */
  readonly title: string;
  /** What the writer says himself: without what he sets in marks, and without what is passed on below; then all of it. */
  readonly texts: readonly string[];
  readonly isAnswer: boolean;
}

/** Undefined where no desk is asked to take anything down, and none says so. A letter has many links: it is read once. */
const complaintOf = onceFor((facts: Facts): Complaint | undefined => {
  const { text, subject, to, cc, from, thread, passedOn } = facts;
  if (text === undefined || (![...to, ...cc].some(isDesk) && !isFromDesk(facts))) return undefined;
  const whole = text.value.seen;
  const own = passedOn?.value.own.seen ?? whole;
  const texts = [withoutLetters(own, lettersInMarks(own)), own, whole];
  const title = subject?.value ?? '';
  if (![title, ...texts].some((one) => TAKEN.test(one))) return undefined;
  return { title: title.toLowerCase(), texts, isAnswer: thread !== undefined && from.some(isDesk) };
});

/**
 * It is written out, and called bad: by the words before it wherever it stands, by the subject, or by what is said of its host. The desk
 * is asked to take it down, or says so.
 */
export function isComplainedOf(link: Link, facts: Facts): boolean {
  if (!isWrittenOut(link) && link.shown !== link.url) return false;
  const complaint = complaintOf(facts);
  if (complaint === undefined) return false;
  const { title, texts, isAnswer } = complaint;
  const { host } = link;
  const address = addressOf(link);
  const seen = texts.find((one) => one.includes(address)) ?? texts.at(-1) ?? '';
  const isKnown = [title, seen].some((one) => isCalledBad(one, host, isAnswer));
  const count = placesOf(address, seen, PLACES, (at) => {
    const before = leadTo(seen, at, host);
    return !WANTED.test(before) && (isKnown || BAD.test(before));
  });
  // what only another reading of the letter has is told of by its host
  return count !== undefined && (count > 0 || isKnown);
}

/** The sentence or the table that leads to a place: what stands before it, without the names in it. */
const leadTo = (seen: string, at: number, host: string): string =>
  seen
    .slice(Math.max(0, at - BEFORE), at)
    .replace(/(?:https?|hxxps?):\/\/\S{0,240}/gi, '')
    .replaceAll(host, '');
