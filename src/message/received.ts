import { readDate } from './date.ts';
import type { Header, Hop } from './message.ts';
import { readClientAddress } from './received/client-address.ts';
import { readClauses, type Clause } from './received/clauses.ts';
import { readComment } from './received/comments.ts';
import { formatOfHost } from './received/hosts.ts';
import { isWithoutClient, polls } from './received/local.ts';
import { bare, nameOf, type Reading } from './received/reading.ts';
import { softwareOf } from './received/software.ts';
import { COMMENT, WORD, type Token } from './received/tokens.ts';

/**
 * Reads one Received field (RFC 5321 §4.4, and what real hosts write instead): what the host that wrote it says about
 * its client, itself and the hand-over. Words that the client chose are never read as an address. Never throws; time
 * is linear in the length of the value. A line of which nothing is understood gives `at` and `format: 'generic'`.
 */
export function readReceived(header: Header): Hop {
  const text = header.value;
  const clauses = readClauses(text);
  const into: Reading = {};
  const from = fromClause(clauses, text);
  // the software first: what the words before `by` mean depends on it
  for (const clause of clauses) if (clause !== from) readOther(text, clause, into);
  if (from) readFrom(text, from, into);
  into.format ??= (into.by !== undefined ? formatOfHost(into.by) : undefined) ?? guess(into);
  // in qmail's slot stands an ident name or a login name; it does not say which
  if (into.format === 'qmail' && into.userKind === 'ident') into.userKind = 'slot';
  settleNames(into);
  settleClient(into, from);
  const date = dateOf(text, clauses);
  return hop(header, into, date);
}

const textOf = (text: string, token: Token | undefined): string => (token === undefined ? '' : text.slice(token.start, token.end));

const words = (clause: Clause): Token[] => clause.tokens.filter((token) => token.kind === WORD);

/** The clause about the client: the first `from`; where a host forgot the word, what stands before `by`. */
function fromClause(clauses: readonly Clause[], text: string): Clause | undefined {
  const first = clauses[0];
  const found = clauses.find((clause) => clause.name === 'from');
  if (found !== undefined) return found;
  const [name, about] = first?.name === 'lead' ? first.tokens : [];
  return first && name?.kind === WORD && about?.kind === COMMENT && clauses[1]?.name === 'by' && textOf(text, name).includes('.') ? first : undefined;
}

function readOther(text: string, clause: Clause, into: Reading): void {
  const own = words(clause);
  const value = textOf(text, own[0]);
  switch (clause.name) {
    case 'by':
      readBy(text, own, into);
      break;
    case 'with':
      readWith(text, clause, into);
      break;
    case 'via':
      // Roundcube names its proxy: `via [192.0.2.1]`
      if (value !== '' && !value.startsWith('[')) into.via ??= value;
      break;
    case 'id':
      if (into.id === undefined && value !== '') into.id = bare(value);
      break;
    case 'for':
      // SurgeMail: `for multiple`
      if (into.for === undefined && value !== '' && value !== 'multiple') into.for = bare(value);
      break;
    case 'from':
      // XMail: `for <b@example.org> from <a@example.com>`
      if (value.startsWith('<')) into.envelopeFrom ??= bare(value);
      break;
    case 'envelope':
      if (value !== '') into.envelopeFrom ??= bare(value);
      break;
    case 'over':
      // Microsoft SMTPSVC: `over TLS secured channel`
      if (/^tls/i.test(value)) into.tls ??= value;
      break;
    case 'tls':
      // Exim 4.9x: `with esmtps (TLS1.3) tls TLS_AES_256_GCM_SHA384`
      if (value !== '') into.tls = into.tls === undefined ? value : `${into.tls} ${value}`;
      break;
    default:
      break;
  }
  if (clause.name === 'lead' && value !== '') into.format ??= softwareOf(value); // indimail: `indimail-mta queue 1 by host …`
  for (const token of clause.tokens) {
    if (token.kind !== COMMENT) continue;
    const comment = textOf(text, token);
    if (clause.name !== 'for' && clause.name !== 'date') into.format ??= softwareOf(comment);
    if (clause.name === 'by') into.byIp ??= ownAddress(comment);
    if (clause.name === 'lead' && comment.includes('@') && !comment.includes(' ')) {
      readComment(`from ${comment}`, false, into); // Zmailer: `(majordomo@lists.example.org) by lists.example.org via listexpand`
      continue;
    }
    readComment(comment, false, into);
  }
}

function readBy(text: string, own: readonly Token[], into: Reading): void {
  let [name, next] = [textOf(text, own[0]), textOf(text, own[1])];
  if (name === 'uid') {
    // qmail-scanner: `by host by uid 502 with qmail-scanner-1.20`
    into.user ??= next;
    into.userKind ??= 'uid';
    into.local = true;
    return;
  }
  if (name === 'host') [name, next] = [next, '']; // indimail: `indimail-mta queue 9 by host mx.example.com`
  if (name === 'simscan') {
    into.format = 'simscan';
    return;
  }
  // `by MailEnable Inbound Mail Agent with`: words about a program, no host's name
  if (next !== '' && !next.startsWith('[') && !name.includes('.') && !/^\d/.test(next) && next !== 'pod-id') {
    into.format ??= softwareOf(name);
    return;
  }
  if (name.endsWith(',')) name = name.slice(0, -1);
  if (name === '') return;
  into.by ??= name;
  if (next.startsWith('[')) into.byIp ??= readClientAddress(next)?.ip;
}

/** `with` and its phrase: the protocol word, and in several hosts the cipher too. */
function readWith(text: string, clause: Clause, into: Reading): void {
  const parts: string[] = [];
  for (const token of clause.tokens) {
    if (token.kind === WORD) parts.push(textOf(text, token));
    else if (parts.length > 0) break;
    if (parts.length > MOST_WORDS) break;
  }
  // Mailgun: `with SMTP mgrt 8734`; but `with ESMTP AUTH` says more
  if (standard.test(parts[0] ?? '') && parts[1] !== 'AUTH') parts.length = 1;
  let phrase = parts.join(' ');
  if (phrase === '') return;
  if (into.with !== undefined) {
    // Mimecast: `with ESMTP with STARTTLS (version=…)`
    return;
  }
  if (phrase.startsWith('[')) phrase = phrase.endsWith(']') ? phrase.slice(1, -1) : phrase.slice(1); // XMail: `with [XMail 1.20 ESMTP Server]`
  if (!standard.test(phrase)) into.format ??= softwareOf(phrase);
  const encrypted = phrase.indexOf(' encrypted ');
  if (encrypted > 0) {
    // MessageLabs: `with DHE-RSA-AES256-SHA encrypted SMTP`
    into.tls ??= phrase.slice(0, encrypted);
    phrase = phrase.slice(encrypted + ' encrypted '.length);
  }
  const slash = phrase.toUpperCase().indexOf('/TLS/');
  if (slash > 0) {
    // IronPort: `with ESMTP/TLS/DHE-RSA-AES256-SHA`
    into.tls ??= `TLS ${phrase.slice(slash + 5)}`;
    phrase = phrase.slice(0, slash);
  }
  into.with = phrase;
}

// RFC 3848, RFC 6531 §4.3, and the plain words
const standard = /^(?:utf8)?(?:e?smtp|lmtp)s?a?$|^https?$/i;

// `Microsoft SMTP Server`, `Active!Hunter esmtp server`, `Internet Mail Service`: the longest met has five words
const MOST_WORDS = 6;

/** `(192.0.2.1)`, `([192.0.2.1])`, `(name [192.0.2.1])` after `by`: the host's own address. */
function ownAddress(comment: string): string | undefined {
  const open = comment.lastIndexOf('[');
  if (comment.length > 300) return undefined;
  return readClientAddress((open >= 0 ? comment.slice(open) : comment).trim())?.ip;
}

/** What stands between `from` and `by`. */
function readFrom(text: string, clause: Clause, into: Reading): void {
  const plain: Token[] = [];
  let bracketed: string | undefined;
  let commented = false;
  for (const [i, token] of clause.tokens.entries()) {
    const value = textOf(text, token);
    if (token.kind === COMMENT) {
      commented = true;
      readComment(value, true, into);
    } else if (i > 0 && value.startsWith('[')) bracketed ??= value;
    else if (value === 'at' && commented && plain.length === 1) {
      // Yahoo 2002: `from user (AUTH login) at found.example.net (HELO name) (user@192.0.2.1) by`
      into.user ??= textOf(text, plain[0]);
      plain.length = 0;
    }
    else if (!commented || plain.length === 0) plain.push(token);
    else readTail(text, clause.tokens.slice(i), into);
  }
  const first = plain[0];
  if (first === undefined) return;
  const second = textOf(text, plain[1]).toLowerCase();
  if (second === 'as' || second === 'claiming' || second === 'named') {
    into.word = textOf(text, first);
    readTail(text, plain.slice(1), into);
  } else {
    const phrase = text.slice(first.start, plain.at(-1)?.end);
    // a name with blanks is kept whole; what follows a parenthesis that never closed is not part of it
    into.word = phrase.includes('(') || phrase.length > LONGEST_NAME ? textOf(text, first) : phrase;
  }
  // Microsoft: `from mail pickup service by`; Gmail: `from 123456 named unknown by`
  if (into.word.toLowerCase() === 'mail pickup service' || second === 'named') {
    delete into.word;
    into.local = true;
  }
  if (bracketed === undefined || into.ip !== undefined) return;
  const address = readClientAddress(bracketed);
  if (address === undefined) return;
  into.ip = address.ip;
  if (address.port !== undefined) into.port = address.port;
  if (into.format === 'exim' && into.nameWritten) readExim3(text, clause, into);
}

// RFC 5321 §4.5.3.1.2: a domain has at most 255 octets
const LONGEST_NAME = 255;

/** Exim 3: `from found.example.net (helo.example.net) [192.0.2.1.25] (ident) by` */
function readExim3(text: string, clause: Clause, into: Reading): void {
  const [first, last] = clause.tokens.filter((token) => token.kind === COMMENT).map((token) => textOf(text, token));
  into.heloWritten = true;
  into.helo = first;
  delete into.rdns;
  if (last !== undefined && last !== first) {
    into.user = last;
    into.userKind = 'ident';
  }
}

/** `as user x`: webmail (IMP); `claiming to be "x"`: smtpd of the Obtuse firewall tool kit. */
function readTail(text: string, tail: readonly Token[], into: Reading): void {
  const at = (i: number): string => textOf(text, tail[i]);
  let i = 0;
  while (i < tail.length && i < MOST_WORDS && at(i) !== 'as' && at(i) !== 'claiming') i += 1;
  if (at(i) === 'as' && at(i + 1) === 'user' && at(i + 2) !== '') {
    into.user = at(i + 2);
    into.userKind = 'auth';
  } else if (at(i) === 'claiming' && at(i + 2) === 'be') {
    into.heloWritten = true;
    const name = nameOf(at(i + 3));
    if (name !== undefined) into.helo = name;
  }
}

// `1osXzK-0007VC-BD`, since 4.97 `1u2ofI-00000007py6-4BlH`
const eximId = /^[0-9A-Za-z]{6}-(?:[0-9A-Za-z]{6}-[0-9A-Za-z]{2}|[0-9A-Za-z]{11}-[0-9A-Za-z]{4})$/;

const qmailProtocol = /^(?:E?SMTPS?A?|QM[QT]P|NNFMP)$/;

/** Software that is told not to name itself, known by shapes that are like nobody else's. */
function guess(into: Reading): string {
  if ((into.portBehind === true || into.heloWritten === true) && eximId.test(into.id ?? '') && /^[el]?[sa]*(?:smtp|lmtp)/.test(into.with ?? '')) return 'exim';
  if (into.heloWritten === true && into.bareAddress === true && /^lmtp/i.test(into.with ?? '')) return 'zimbra';
  if (into.userKind === 'slot') return 'qmail';
  // it writes no id
  if (into.bareAddress === true && into.id === undefined && into.by !== undefined && qmailProtocol.test(into.with ?? '')) return 'qmail';
  return 'generic';
}

/** Software that always writes the client in a comment: an address in the first word is what the client called itself. */
const writesComment: ReadonlySet<string> = new Set(['postfix', 'sendmail', 'exchange', 'gmail']);

/** Whose first word is the name it found, when it writes no other. */
const namesFound: ReadonlySet<string> = new Set(['exim', 'qmail', 'critical-path']);

/** Says which of the names is the HELO and which the one that the host found. */
function settleNames(into: Reading): void {
  const word = into.word;
  const web = /^https?/i.test(into.with ?? into.via ?? '');
  if (into.with === undefined && into.via !== undefined) into.with = into.via;
  if (word === undefined) return;
  if (into.format === 'sendgrid' && web) {
    // `from MTIzNDU (unknown) by geopod-ismtpd-1 (SG) with HTTP`: the number of the account that used the API, in base64
    into.user ??= word;
    into.userKind ??= 'auth';
    return;
  }
  const address = readClientAddress(word.endsWith(',') ? word.slice(0, -1) : word);
  if (address !== undefined && into.ip === undefined && into.nameWritten !== true && !writesComment.has(into.format ?? '')) {
    into.ip = address.ip;
    if (address.port !== undefined) into.port ??= address.port;
    if (word.startsWith('[') && into.heloWritten !== true && !web) into.helo = word;
    return;
  }
  const name = nameOf(word);
  if (into.heloWritten !== true) {
    if (name !== undefined && !(address !== undefined && (web || into.bareAddress !== true && address.ip === into.ip && !word.startsWith('[') && web))) into.helo = name;
    const found = into.wordIsFound === true || (namesFound.has(into.format ?? '') && into.ip !== undefined && into.nameWritten !== true);
    if (!found) return;
  }
  if (name !== undefined && address === undefined) into.rdns ??= name;
}

/** A line that names no client from outside has no address, and says so. */
function settleClient(into: Reading, from: Clause | undefined): void {
  if (polls(into)) {
    into.local = true;
    delete into.ip;
    delete into.port;
  }
  if (into.ip !== undefined) {
    delete into.local;
    return;
  }
  if (from === undefined || isWithoutClient(into)) into.local = true;
  const word = into.word;
  if (into.local !== true || word === undefined || word.includes('.') && !word.includes('@') || word === 'localhost') return;
  delete into.helo; // `Spooler`, `root`, `MAILER-DAEMON`: no host said that
  if (word.includes('@')) into.envelopeFrom ??= bare(word); // the scanner that qmail calls writes the envelope sender here
  else if (/^local(?:-e?smtp)?$/i.test(into.with ?? '')) {
    // Exim: `from user by host with local`
    into.user ??= word;
    into.userKind ??= 'uid';
    if (into.rdns === word) delete into.rdns;
  }
}

// A date and the words around it; a longer text is none.
const LONGEST_DATE = 120;
// Semicolons that are tried: real lines have one, SquirrelMail's have three.
const MOST_DATES = 4;

const beginsDate = /^(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6},?|(?:19|20)\d\d-\d\d-\d\d\S{0,20}|\d{1,2})$/i;

function dateOf(text: string, clauses: readonly Clause[]): string | undefined {
  let tried = 0;
  for (const clause of clauses) {
    if (clause.name !== 'date' || tried >= MOST_DATES) continue;
    const found = dateIn(text, clause.start, clause.end);
    if (found !== undefined) return found;
    tried += 1;
  }
  // no semicolon: `id ABC-1 2024-05-06 12:00:00.123 +0000 UTC m=+1.5` (SendGrid), `id ABC Mon, 9 Apr 2024 …`
  const last = clauses.at(-1);
  if (last === undefined || last.name === 'lead') return undefined;
  for (const token of last.tokens.slice(1, MOST_WORDS)) {
    if (token.kind === WORD && beginsDate.test(text.slice(token.start, token.end))) return dateIn(text, token.start, text.length);
  }
  return undefined;
}

function dateIn(text: string, start: number, end: number): string | undefined {
  return readDate(text.slice(start, Math.min(end, start + LONGEST_DATE)).trim())?.rfc3339;
}

function hop(header: Header, into: Reading, date: string | undefined): Hop {
  const { at } = header;
  const { helo, rdns, ip, port, user, userKind, by, byIp, tls, id, envelopeFrom, local, format = 'generic' } = into;
  return {
    at,
    ...(helo !== undefined && { helo }),
    ...(rdns !== undefined && { rdns }),
    ...(ip !== undefined && { ip }),
    ...(port !== undefined && { port }),
    ...(user !== undefined && { user }),
    ...(userKind !== undefined && { userKind }),
    ...(by !== undefined && { by }),
    ...(byIp !== undefined && { byIp }),
    ...(into.with !== undefined && { with: into.with }),
    ...(tls !== undefined && { tls }),
    ...(id !== undefined && { id }),
    ...(into.for !== undefined && { for: into.for }),
    ...(envelopeFrom !== undefined && { envelopeFrom }),
    ...(date !== undefined && { date }),
    format,
    ...(local === true && { local }),
  };
}
