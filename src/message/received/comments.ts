import { readClientAddress } from './client-address.ts';
import { readClient, readHelo, readNameAndAddress } from './client-comment.ts';
import { login, readAuth, readAuthenticated, readLogin, readLoginField, readUser } from './logins.ts';
import { afterColon, bare, LONGEST_COMMENT, type Reading, takeAddress, wordOf } from './reading.ts';
import { firstWord, softwareOf } from './software.ts';
import { isTls, readTls } from './tls.ts';

/**
 * Understands a comment by its first word; what no reader knows is left alone. An address is read only where the
 * comment stands before `by` and is made as hosts make it, so an address in any other comment, such as
 * `(Clear:RC:0(192.0.2.1):)`, is never taken.
 */
export function readComment(text: string, beforeBy: boolean, into: Reading): void {
  const first = leadingWord(text);
  if (beforeBy && readNameAndAddress(text, first, into)) return;
  const reader = readers.get(first);
  if (first === 'postfix') readUserid(text, into);
  else if (isTls(first, text)) into.tls ??= readTls(text);
  else if (reader !== undefined) reader(text, into);
  else if (!readWebLogin(text, into)) {
    const tls = text.length < LONGEST_COMMENT ? text.indexOf('; TLS: ') : -1;
    if (tls >= 0) into.tls ??= readTls(text.slice(tls + 2)); // `(TREND IMSS SMTP Service 7.0; TLS: TLSv1/SSLv3,128bits,AES128-SHA)`
    if (beforeBy) readClient(text, into);
  }
}

/** `(SquirrelMail authenticated user x)` and its kin */
function readWebLogin(text: string, into: Reading): boolean {
  const named = text.length < LONGEST_COMMENT ? text.search(/authenticated user /i) : -1;
  if (named < 0) return false;
  into.format ??= softwareOf(text);
  readLogin(text.slice(named + 'authenticated user '.length), into);
  return true;
}

/**
 * The first word where it is a word of the host's. `(user.example.net [192.0.2.1])` begins with a name that the client's
 * side chose in DNS, `(postfix@mail.example.net [192.0.2.1])` with an ident name.
 */
function leadingWord(text: string): string {
  const first = firstWord(text);
  const next = text.charCodeAt((text.charCodeAt(0) <= 32 ? text.length - text.trimStart().length : 0) + first.length);
  return next === 64 || (next === 46 && !/^tls|^ssl/.test(first)) ? '' : first;
}

const readers: ReadonlyMap<string, (text: string, into: Reading) => void> = new Map([
  ['helo', readHelo],
  ['ehlo', readHelo],
  ['lhlo', readHelo],
  ['authenticated', readAuthenticated],
  ['authid', (text, into) => login(wordOf(afterColon(text.trimStart(), 6)), into)], // `(Authid: 123)`
  ['auth', readAuth], // `(AUTH: LOGIN user@example.com, SSL: TLSv1/SSLv3,128bits,RC4-MD5)` Courier
  ['smtp-auth', readAuth], // `(smtp-auth username user, mechanism plain)` qpsmtpd, MagicMail
  ['account', readAccount],
  ['envelope-from', readEnvelope],
  ['envelope-sender', readEnvelope],
  ['envelope', readEnvelope], // `(envelope sender: <a@example.com>)` Active!hunter
  ['uid', readUserid],
  ['invoked', readUserid],
  ['nullmailer', readUserid],
  ['qmail', readUserid],
  ['from', readFrom],
  ['orcpt', readOrcpt],
  ['user', readUser],
  ['a', readLoginField],
  ['via', readVia],
  ['port', readClient],
]);

/** `(account x)`, `(account x [192.0.2.1] verified)`, `(account x HELO [10.0.0.1])`: CommuniGate Pro */
function readAccount(text: string, into: Reading): void {
  const words = text.trim().slice(0, LONGEST_COMMENT).split(/\s+/);
  login(words[1] ?? '', into);
  for (let i = 2; i < words.length; i += 1) {
    const word = words[i] ?? '';
    if (/^[he]{2}lo$/i.test(word)) {
      readHelo(words.slice(i).join(' '), into);
      return;
    }
    const address = word.startsWith('[') ? readClientAddress(word) : undefined;
    if (address && into.ip === undefined) takeAddress(address, into);
  }
}

function readEnvelope(text: string, into: Reading): void {
  const at = text.search(/(?:from|sender)/i);
  into.envelopeFrom ??= bare(wordOf(afterColon(text, at + (text.slice(at, at + 4).toLowerCase() === 'from' ? 4 : 6))));
}

/** `(Postfix, from userid 0)`, `(uid 1000)`, `(invoked by uid 404)`, `(qmail 12345 invoked by uid 404)`, `… invoked from network` */
function readUserid(text: string, into: Reading): void {
  const found = /(?:userid|uid)[ :=]{1,2}(\d{1,10})/.exec(text.slice(0, LONGEST_COMMENT));
  if (found?.[1] !== undefined && into.user === undefined) {
    into.user = found[1];
    into.userKind = 'uid';
    into.local = true;
  }
}

/** `(from user@host)`: Sendmail's own submission; `(from host [192.0.2.1])`: its client said no HELO. */
function readFrom(text: string, into: Reading): void {
  const rest = text.trimStart().slice(4).trim();
  const name = wordOf(rest);
  if (name === '' || rest.includes('[') || rest.startsWith('userid')) {
    if (rest.includes('[')) readClient(rest, into);
    else readUserid(rest, into);
    return;
  }
  const at = name.lastIndexOf('@');
  into.user ??= at > 0 ? name.slice(0, at) : name;
  into.userKind ??= 'uid';
  into.local = true;
}

/** `(ORCPT <rfc822;x@example.com>)`: Zmailer names the recipient as RFC 3461 §4.2 writes it */
function readOrcpt(text: string, into: Reading): void {
  const word = bare(wordOf(text.trimStart().slice(5)));
  if (/^rfc822;/i.test(word)) into.for ??= word.slice(7);
}

/** `(via HTTP)` */
function readVia(text: string, into: Reading): void {
  const word = wordOf(text.trimStart().slice(3));
  if (/^https?$/i.test(word)) into.with ??= word;
}
