import { readClientAddress } from './client-address.ts';
import type { Format } from './format.ts';
import { isWithoutClient, polls } from './local.ts';
import { bare, nameOf, type Reading } from './reading.ts';

// `1osXzK-0007VC-BD`, since 4.97 `1u2ofI-00000007py6-4BlH`
const eximId = /^[0-9A-Za-z]{6}-(?:[0-9A-Za-z]{6}-[0-9A-Za-z]{2}|[0-9A-Za-z]{11}-[0-9A-Za-z]{4})$/;

const qmailProtocol = /^(?:E?SMTPS?A?|QM[QT]P|NNFMP)$/;

/** Software that is told not to name itself, known by shapes that are like nobody else's. */
export function softwareByShape(into: Reading): Format {
  if (
    (into.portBehind === true || into.heloWritten === true) &&
    eximId.test(into.id ?? '') &&
    /^[el]?[sa]*(?:smtp|lmtp)/.test(into.with ?? '')
  )
    return 'exim';
  if (into.heloWritten === true && into.bareAddress === true && /^lmtp/i.test(into.with ?? '')) return 'zimbra';
  // `from 192.0.2.1  (EHLO mail.example.org) (192.0.2.1) by …`: Yahoo writes an address where qmail has a name or `unknown`
  if (into.heloWritten === true && into.bareAddress === true && isAddressWord(into.word)) return 'yahoo';
  if (into.userKind === 'slot') return 'qmail';
  // it writes no id
  if (
    into.bareAddress === true &&
    into.id === undefined &&
    into.by !== undefined &&
    qmailProtocol.test(into.with ?? '')
  )
    return 'qmail';
  return 'generic';
}

const isAddressWord = (word: string | undefined): boolean =>
  word !== undefined && readClientAddress(word) !== undefined;

/** Software that always writes the client in a comment: an address in the first word is what the client called itself. */
const writesComment: ReadonlySet<Format> = new Set<Format>(['postfix', 'sendmail', 'exchange', 'gmail']);

/** Software that writes the address it saw as the first word, at least where it found no name. */
const writesAddressFirst: ReadonlySet<Format> = new Set<Format>([
  'exim',
  'communigate',
  'mail2000',
  'messagewall',
  'ntmail',
  'post-office',
]);

/**
 * Whether an address in the first word is what the host saw. In SMTP that word is the name from EHLO (RFC 5321 §4.4) and
 * the client's choice, `[127.0.0.1]` too, unless the host writes the HELO elsewhere or is known to put the address there.
 */
function firstIsSeen(into: Reading, web: boolean): boolean {
  const format = into.format ?? 'generic';
  if (writesComment.has(format)) return false;
  return (
    web ||
    into.heloWritten ||
    writesAddressFirst.has(format) ||
    eximId.test(into.id ?? '') ||
    !/[sl]mtp/i.test(into.with ?? '')
  );
}

/** Whose first word is the name it found, when it writes no other. */
const namesFound: ReadonlySet<Format> = new Set<Format>(['exim', 'qmail', 'critical-path']);

/** Says which of the names is the HELO and which the one that the host found. */
export function settleNames(into: Reading): void {
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
  if (address !== undefined && into.ip === undefined && into.nameWritten !== true && firstIsSeen(into, web)) {
    into.ip = address.ip;
    if (address.port !== undefined) into.port ??= address.port;
    if (word.startsWith('[') && into.heloWritten !== true && !web) into.helo = word;
    return;
  }
  const name = nameOf(word);
  if (into.heloWritten !== true) {
    // who came by HTTP said no HELO: there a host writes a name, the address again, or (Roundcube) both encrypted
    if (name !== undefined && !(web && (address !== undefined || !name.includes('.')))) into.helo = name;
    const found =
      into.wordIsFound === true ||
      (namesFound.has(into.format ?? 'generic') && into.ip !== undefined && into.nameWritten !== true);
    if (!found) return;
  }
  if (name !== undefined && address === undefined) into.rdns ??= name;
}

/** A line that names no client from outside has no address, and says so. */
export function settleClient(into: Reading, spoken: boolean): void {
  if (polls(into)) {
    into.local = true;
    into.ip = undefined;
    into.port = undefined;
  }
  if (into.ip !== undefined) {
    into.local = undefined;
    return;
  }
  if (!spoken || isWithoutClient(into)) into.local = true;
  const word = into.word;
  if (into.local !== true || word === undefined || (word.includes('.') && !word.includes('@')) || word === 'localhost')
    return;
  if (/^uucp/i.test(into.with ?? '')) return; // there a word without a point names the site that handed the mail on
  into.helo = undefined; // `Spooler`, `root`, `MAILER-DAEMON`: no host said that
  if (word.includes('@'))
    into.envelopeFrom ??= bare(word); // the scanner that qmail calls writes the envelope sender here
  else if (/^local(?:-e?smtp)?$/i.test(into.with ?? '')) {
    // Exim: `from user by host with local`
    into.user ??= word;
    into.userKind ??= 'uid';
    if (into.rdns === word) into.rdns = undefined;
  }
}
