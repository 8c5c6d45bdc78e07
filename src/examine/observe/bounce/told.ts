/**
 * Why a mail was not delivered, told by the words of the notice. Where they say something else than the reason that is named for
 * them (sisimai's vocabulary has one word for several things), the words are told. What a host says is told as its statement.
 */
import { readIp } from '../../../message/ip.ts';
import { domainOfAddress, hostOfAddress } from '../../../message/psl.ts';
import { fill } from '../../fill.ts';
import type { Text, Words } from '../../finding.ts';
import { sameSide } from './began.ts';
import { exits } from './exit-words.ts';
import type { BouncedRecipient } from './facts.ts';
import { notes, told } from './told-words.ts';

type Refused = Omit<BouncedRecipient, 'told'>;
type Key = keyof typeof told;

interface Chosen {
  readonly key: Key;
  readonly words?: Words;
}

/** The sentences for one recipient. @param reporter the host that writes the notice */
export function toldOf(recipient: Refused, reporter: string | undefined): NonNullable<BouncedRecipient['told']> {
  const said = (recipient.diagnostic ?? '').toLowerCase().replaceAll(/\s+/g, ' ');
  const { key, words = {} } = chosen(recipient, said);
  const host = recipient.saidBy === 'remote' ? recipient.remoteMta : (recipient.remoteMta ?? reporter);
  const who = host === undefined ? OTHER : { ja: `${host} `, en: host };
  const Who = host === undefined ? { ...OTHER, en: 'The other host' } : who;
  const { means } = told[key];
  // whoever sends again what is still being tried sends it twice
  const { doNext } = recipient.action === 'delayed' ? told.late : told[key];
  return {
    means: joined([fill(means, { who, Who, ...words }), ...notesOf(recipient, key, said)]),
    doNext: fill(doNext, {}),
  };
}

const OTHER: Text = { ja: '相手のサーバー', en: 'the other host' };

const joined = (sentences: readonly Text[]): Text => ({
  ja: sentences.map(({ ja }) => ja).join(''),
  en: sentences.map(({ en }) => en).join(' '),
});

const NOBODY =
  /\b(?:user unknown|unknown user|no such user|user not found|unknown recipient|no such (?:mailbox|recipient)|mailbox (?:not found|unavailable or not local)|(?:user|mailbox|recipient|address|account) does(?: not|n't) exist)\b/;
const SILENT =
  /timed? ?out|did not (?:accept our requests to connect|respond)|no answer from|connection refused|no route to host/;
const HOST = /\b(?:host|network|ip|server|client|relay|rdns|hostname)\b/;
const SENDER = /\bsender\b|\bmail from\b|\benvelope from\b/;
/** Yahoo and AOL: what they authenticate (senders.yahooinc.com/smtp-error-codes: 554 5.7.9). */
const YAHOO = /(?:^|\.)(?:yahoodns\.net|yahoo\.com|aol\.com)$/;

function chosen(recipient: Refused, said: string): Chosen {
  const { reason, aboutSender, action, stage, status, remoteMta, exit } = recipient;
  // RFC 3464 §2.3.3: the Action says what happened, whatever a host's words were
  if (action === 'relayed' || action === 'expanded' || action === 'delivered') return { key: action };
  if (aboutSender !== undefined) return { key: 'senderunknown' };
  const what = exit === undefined ? undefined : exits.get(exit);
  if (exit !== undefined && what !== undefined) return { key: 'program', words: { what, code: String(exit) } };
  switch (reason) {
    case 'filtered':
      // at the recipient's own command a host that knows no such user means the address
      return { key: NOBODY.test(said) && stage !== 'data' && recipient.saidBy === 'remote' ? 'userunknown' : reason };
    case 'expired':
    case 'networkerror':
      if (SILENT.test(said)) return unanswered(said);
      return { key: reason === 'expired' && action === 'delayed' ? 'late' : reason };
    case 'toomanyconn':
    case 'speeding':
      if (said.includes('too many recipients')) return { key: 'recipients' };
      return /blocked ip|ip frequency/.test(said) ? frequency(said) : { key: reason };
    case 'policyviolation':
      if (status === '5.7.9' && YAHOO.test(remoteMta?.toLowerCase() ?? '')) return { key: 'unproved' };
      return { key: HOST.test(firstWords(said)) ? 'sendingHost' : SENDER.test(said) ? 'sendingAddress' : reason };
    case 'hostunknown': {
      const domain = missingDomain(said);
      const isElsewhere = domain !== undefined && recipient.address !== undefined && !isOf(domain, recipient.address);
      return isElsewhere ? { key: 'elsewhere', words: { domain } } : { key: reason };
    }
    default:
      return { key: reason };
  }
}

/** The words before a page or a number of the case, in which anything may stand. */
const firstWords = (said: string): string => said.split(/https?:|\[/, 1)[0] ?? '';

/** `[mx.example.jp 192.0.2.1: timed out]`, `connect to mx.example.jp[192.0.2.1]:25: Connection timed out`. */
function unanswered(said: string): Chosen {
  const [, name = '', ip = ''] =
    /([a-z0-9-][a-z0-9.-]{1,200}\.[a-z0-9-]{2,60})(?: |\[| \[)([0-9a-f.:]{7,45})[\]:]/.exec(said) ?? [];
  const address = ip.endsWith(':') ? ip.slice(0, -1) : ip;
  if (name === '' || readIp(address) === undefined) return { key: 'unansweredNameless' };
  return { key: 'unanswered', words: { host: `${name}, ${address}` } };
}

/** `Blocked IP 192.0.2.22`. */
function frequency(said: string): Chosen {
  const ip = /blocked ip:? ([0-9a-f.:]{7,45})/.exec(said)?.[1]?.replace(/[.:]$/, '');
  return ip === undefined || readIp(ip) === undefined ? { key: 'frequency' } : { key: 'frequencyOf', words: { ip } };
}

/** What can be said of a mail only by whoever has read it. */
const OF_CONTENT: ReadonlySet<Key> = new Set<Key>(['virusdetected', 'spamdetected', 'contenterror']);
const BEFORE: ReadonlySet<string | undefined> = new Set(['connect', 'helo', 'mail', 'rcpt']);
const PASSING = /\btemporar|try again later|please retry|try later/;

function notesOf({ action, stage, replyCode, status, diagnostic = '' }: Refused, key: Key, said: string): Text[] {
  const found: Text[] = [];
  if (OF_CONTENT.has(key) && BEFORE.has(stage)) found.push(notes.unseen);
  if (action === 'delayed') return found;
  const reply = replyCode ?? /(?:^|: )([45]\d\d)[ -]/.exec(diagnostic)?.[1];
  if (
    reply !== undefined &&
    status !== undefined &&
    status.charAt(0) !== reply.charAt(0) &&
    '45'.includes(status.charAt(0))
  ) {
    const [one, other] = reply.startsWith('5') ? [reply, status] : [status, reply];
    found.push(fill(notes.codesDiffer, { one, other }));
  } else if ((reply ?? status)?.startsWith('5') === true && PASSING.test(said)) found.push(notes.passing);
  return found;
}

/** `DNS type 'mx' lookup of example.com`, `name=example.com type=A`, `any host named example.com`. */
const missingDomain = (said: string): string | undefined =>
  /(?:lookup of|\bname=|host named|domain name not found:?|no such (?:domain|host):?) ?([a-z0-9-][a-z0-9.-]{1,250}[a-z0-9])/.exec(
    said,
  )?.[1];

const isOf = (domain: string, address: string): boolean => {
  const own = hostOfAddress(address);
  return domain === own || domainOfAddress(address) === domain || own.endsWith(`.${domain}`) || sameSide(domain, own);
};
