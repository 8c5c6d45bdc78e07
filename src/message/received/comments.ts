import { isAddress, readClientAddress, type ClientAddress } from './client-address.ts';
import { bare, nameOf, type Reading } from './reading.ts';
import { firstWord, softwareOf } from './software.ts';
import { isTls, readTls } from './tls.ts';
import { COMMENT, readTokens, WORD, type Token } from './tokens.ts';

/**
 * Understands a comment by its first word; what no reader knows is left alone. An address is read only where the
 * comment stands before `by` and is made as hosts make it, so an address in any other comment, such as
 * `(Clear:RC:0(192.0.2.1):)`, is never taken.
 */
export function readComment(text: string, beforeBy: boolean, into: Reading): void {
  const first = leadingWord(text);
  if (beforeBy && readNameAndAddress(text, first, into)) return;
  if (first === 'postfix') return readUserid(text, into);
  if (isTls(first, text)) {
    into.tls ??= readTls(text);
    return;
  }
  const reader = readers.get(first);
  if (reader !== undefined) return reader(text, into);
  const named = text.search(/authenticated user /i);
  if (named >= 0 && text.length < LONGEST) {
    into.format ??= softwareOf(text);
    return readLogin(text.slice(named + 19), into); // `(SquirrelMail authenticated user x)` and its kin
  }
  const tls = text.length < LONGEST ? text.indexOf('; TLS: ') : -1;
  if (tls >= 0) into.tls ??= readTls(text.slice(tls + 2)); // `(TREND IMSS SMTP Service 7.0; TLS: TLSv1/SSLv3,128bits,AES128-SHA)`
  if (beforeBy) readClient(text, into);
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

/** `(name [192.0.2.1])`: there the name may be any word, `using` and `auth` too. `(HELO [192.0.2.1])` is the exception. */
function readNameAndAddress(text: string, first: string, into: Reading): boolean {
  if (first === 'helo' || first === 'ehlo' || first === 'lhlo') return false;
  const found = /^\s{0,4}([^\s()[\]]{1,255})\s{0,4}(\[[^\][]{2,80}\])\s{0,4}$/.exec(text);
  const address = readClientAddress(found?.[2] ?? '');
  if (found?.[1] === undefined || address === undefined) return false;
  take(address, into);
  readName(found[1], into, true);
  return true;
}

// a comment about a client has at most two names of 255 octets (RFC 1035 §2.3.4), an address and some words
const LONGEST = 1_000;

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

const afterColon = (text: string, from: number): string => {
  let i = from;
  while (i < text.length && (text.charCodeAt(i) <= 32 || text.charCodeAt(i) === 58 || text.charCodeAt(i) === 61)) i += 1;
  return text.slice(i);
};

const wordOf = (text: string): string => {
  const rest = text.trimStart();
  let end = 0;
  while (end < rest.length) {
    const code = rest.charCodeAt(end);
    if (code <= 32 || code === 44 || code === 40 || code === 41) break;
    end += 1;
  }
  return rest.slice(0, end);
};

/** `(HELO name)`, `(EHLO )`; `(helo=name ident=x)` is Exim's and goes to the reader of clients. */
function readHelo(text: string, into: Reading): void {
  const rest = text.trimStart().slice(4);
  if (rest.startsWith('=')) return readClient(text, into);
  into.heloWritten = true;
  into.wordIsFound = true;
  const name = rest.trim();
  if (name !== '') into.helo ??= name;
}

function login(name: string, into: Reading): void {
  if (into.userKind === 'auth' && into.user !== undefined) return;
  into.userKind = 'auth';
  const plain = bare(name);
  if (plain !== '') into.user = plain;
  else delete into.user;
}

function readLogin(text: string, into: Reading): void {
  login(wordOf(text), into);
}

/** `(authenticated bits=0)`, `(authenticated as x)`, `(authenticated user x)`, `(Authenticated sender: x)`, `(authenticated (128 bits))` */
function readAuthenticated(text: string, into: Reading): void {
  const rest = text.trimStart().slice('authenticated'.length);
  const next = firstWord(rest);
  if (next === 'as' || next === 'user' || next === 'sender' || next === 'id') {
    login(wordOf(afterColon(rest.trimStart(), next.length)), into);
  } else if (/^\s{0,4}[:=]/.test(rest)) {
    login(wordOf(afterColon(rest, 0)), into);
  } else login('', into);
}

function readAuth(text: string, into: Reading): void {
  const body = text.slice(0, LONGEST);
  if (/^\s{0,4}AUTH: /.test(body)) into.format ??= 'courier';
  const named = /username ?=? ?/i.exec(body);
  if (named) login(wordOf(body.slice(named.index + named[0].length)), into);
  else {
    // the mechanism, then who; `(AUTH: user)` has no mechanism
    const words = afterColon(body.trimStart(), 4).split(',', 1)[0]?.trim().split(/\s/) ?? [];
    login(words.length > 1 ? (words.at(-1) ?? '') : /^(?:plain|login|cram-md5|digest-md5|gssapi|ntlm)$/i.test(words[0] ?? '') ? '' : (words[0] ?? ''), into);
  }
  const tls = /(?:ssl|tls): ?[^)]{3,120}/i.exec(body);
  if (tls) into.tls ??= readTls(tls[0]);
}

/** `(account x)`, `(account x [192.0.2.1] verified)`, `(account x HELO [10.0.0.1])`: CommuniGate Pro */
function readAccount(text: string, into: Reading): void {
  const words = text.trim().slice(0, LONGEST).split(/\s+/);
  login(words[1] ?? '', into);
  for (let i = 2; i < words.length; i += 1) {
    const word = words[i] ?? '';
    if (/^[he]{2}lo$/i.test(word)) {
      readHelo(words.slice(i).join(' '), into);
      return;
    }
    const address = word.startsWith('[') ? readClientAddress(word) : undefined;
    if (address && into.ip === undefined) take(address, into);
  }
}

function readEnvelope(text: string, into: Reading): void {
  const at = text.search(/(?:from|sender)/i);
  into.envelopeFrom ??= bare(wordOf(afterColon(text, at + (text.slice(at, at + 4).toLowerCase() === 'from' ? 4 : 6))));
}

/** `(Postfix, from userid 0)`, `(uid 1000)`, `(invoked by uid 404)`, `(qmail 12345 invoked by uid 404)`, `… invoked from network` */
function readUserid(text: string, into: Reading): void {
  const found = /(?:userid|uid)[ :=]{1,2}(\d{1,10})/.exec(text.slice(0, LONGEST));
  if (found?.[1] !== undefined && into.user === undefined) {
    into.user = found[1];
    into.userKind = 'uid';
    into.local = true;
  }
}

/** `(from user@host)`: Sendmail's own submission; `(from host [192.0.2.1])`: its client said no HELO. */
function readFrom(text: string, into: Reading): void {
  const rest = text.trimStart().slice(4).trim();
  if (rest.includes('[')) return readClient(rest, into);
  if (rest.startsWith('userid')) return readUserid(rest, into);
  const name = wordOf(rest);
  const at = name.lastIndexOf('@');
  if (name === '') return;
  into.user ??= at > 0 ? name.slice(0, at) : name;
  into.userKind ??= 'uid';
  into.local = true;
}

/** `(user=x mech=PLAIN bits=256)`, `(user x)`, `(User authenticated as x)` */
function readUser(text: string, into: Reading): void {
  const rest = text.trimStart().slice(5).trimStart();
  if (/^authenticated /i.test(rest)) readAuthenticated(rest, into);
  else if (rest !== '') login(wordOf(rest), into);
}

/** `(ORCPT <rfc822;x@example.com>)`: Zmailer names the recipient as RFC 3461 §4.2 writes it */
function readOrcpt(text: string, into: Reading): void {
  const word = bare(wordOf(text.trimStart().slice(5)));
  if (/^rfc822;/i.test(word)) into.for ??= word.slice(7);
}

/** `(A=login:x)`: Exim with the authenticator's name */
function readLoginField(text: string, into: Reading): void {
  const body = text.trim();
  if (!body.startsWith('A=') && !body.startsWith('a=')) return;
  const colon = body.indexOf(':');
  login(colon > 0 ? wordOf(body.slice(colon + 1)) : '', into);
}

/** `(via HTTP)` */
function readVia(text: string, into: Reading): void {
  const word = wordOf(text.trimStart().slice(3));
  if (/^https?$/i.test(word)) into.with ??= word;
}

/**
 * A host writes the client's address after the client's words, so the last one stands: a HELO that looks like
 * `name ([192.0.2.1])` is overruled by what the host wrote behind it.
 */
function take(address: ClientAddress, into: Reading): void {
  if (into.ip !== undefined) {
    delete into.port;
    delete into.rdns;
    if (into.userKind !== 'auth') {
      delete into.user;
      delete into.userKind;
    }
  }
  into.ip = address.ip;
  if (address.port !== undefined) into.port = address.port;
}

/**
 * The comment in which hosts write the client: `(name [ip])`, `([ip])`, `(ip)`, `(user@ip)`, `(user@domain@ip)`,
 * `(user@name [ip])`, `(IDENT:user@name [ip])`, `([ip]:port helo=x ident=y)`, `([ip] verified)`,
 * `([ip]:port "HELO x" ident: "y")`, `(name)`.
 */
export function readClient(comment: string, into: Reading): void {
  if (comment.length > LONGEST) return;
  const text = splitBrackets(comment);
  const tokens = readTokens(text);
  const words: string[] = [];
  for (const token of tokens) if (token.kind === WORD) words.push(text.slice(token.start, token.end));
  let i = 0;
  let name: string | undefined;
  let bracketed: string | undefined;
  for (; i < words.length; i += 1) {
    const word = words[i] ?? '';
    if (word.charCodeAt(0) === 91) {
      if (bracketed === undefined || readClientAddress(word) !== undefined) bracketed = word;
      if (/^\[\[?unix/i.test(word) || word === '[local]') into.local = true; // Cyrus, Sendmail; OpenSMTPD
      continue;
    }
    if (isField(word)) break;
    if (name === undefined && bracketed === undefined) name = word;
    else if (bracketed === undefined && !words.slice(i).some((later) => later.charCodeAt(0) === 91)) return; // prose, not a client
  }
  if (bracketed !== undefined) {
    const address = readClientAddress(bracketed);
    if (address) take(address, into);
    if (bracketed.includes(']:')) into.portBehind = true;
    if (name !== undefined) readName(name, into, address !== undefined);
  } else if (name !== undefined) readSlot(name, words.length > 1, into);
  readFields(words, i, into);
  for (const token of tokens) if (token.kind === COMMENT) readNested(text, token, into);
}

/** `[` and what follows it stands as a word of its own: `(name[192.0.2.1])`, `(user@[192.0.2.1])`. */
function splitBrackets(comment: string): string {
  const at = comment.indexOf('[', 1);
  if (at < 1) return comment;
  const before = comment.charCodeAt(at - 1);
  return before <= 32 || before === 91 || before === 61 || before === 40 ? comment : `${comment.slice(0, at)} ${comment.slice(at)}`;
}

// whole words only: a client's side may choose `helo.example.net` as its name in DNS
const isField = (word: string): boolean =>
  /^(?:helo=|ident=|port=|(?:he|eh|lh)lo$|"(?:he|eh|lh)lo |ident:$|smtp-auth:$|tls-(?:cipher|peer):$|account$|verified$|with$|rdns$)/i.test(word);

/** The name beside an address in brackets, with the ident name that may stand before it. */
function readName(word: string, into: Reading, withAddress: boolean): void {
  let rest = word;
  const ident = /^ident:/i.test(rest);
  if (ident) rest = rest.slice(6);
  const at = rest.lastIndexOf('@');
  if (at >= 0 || ident) {
    const user = at >= 0 ? rest.slice(0, at) : rest;
    if (user !== '') {
      into.user ??= user;
      into.userKind ??= 'ident';
    }
    rest = at >= 0 ? rest.slice(at + 1) : '';
  }
  const name = nameOf(rest);
  // `(mail)`, `(single-drop)`: a word alone is a host's name only where it looks like one
  if (!withAddress && name !== undefined && at < 0 && !looksLikeHost(name)) return;
  into.nameWritten = true;
  if (rest === 'softdnserr') into.format ??= 'courier';
  // a host that found no name may write the address again in its place; that is not a name
  if (name !== undefined && !isAddress(name)) into.rdns ??= name;
}

const looksLikeHost = (name: string): boolean => name === 'localhost' || (name.includes('.') && /[a-z]/i.test(name) && !/[/:=,]/.test(name));

/** A word alone: `(ip)`, `(ip:port)`, `(user@ip)`, `(user@domain@ip)`, `(name)`, `(user@name)`, `(unknown)`. */
function readSlot(word: string, more: boolean, into: Reading): void {
  const at = word.lastIndexOf('@');
  const address = readClientAddress(at >= 0 ? word.slice(at + 1) : word);
  if (address) {
    take(address, into);
    // qmail writes $TCPREMOTEINFO here: an ident name, and with the usual SMTP AUTH patches the login name
    if (at > 0) {
      into.user ??= word.slice(0, at);
      into.userKind ??= more ? 'auth' : 'slot';
    }
    into.bareAddress = true;
  } else if (!more) readName(word, into, false);
}

/** The fields after the address: Exim's `helo= ident= port=`, Zmailer's `"HELO x" ident: "y" smtp-auth: "z"`, `verified`. */
function readFields(words: readonly string[], from: number, into: Reading): void {
  for (let i = from; i < words.length; i += 1) {
    const word = words[i] ?? '';
    const equals = word.indexOf('=');
    const key = (equals > 0 ? word.slice(0, equals) : word).toLowerCase();
    const value = equals > 0 ? word.slice(equals + 1) : '';
    if (key === 'helo') {
      into.heloWritten = true;
      into.wordIsFound = true;
      if (value !== '') into.helo ??= value;
      else if (equals < 0) {
        into.helo ??= words[i + 1] ?? '';
        i += 1;
      }
    } else if (key === 'ident' && value !== '') {
      into.user ??= value;
      into.userKind ??= 'ident';
    } else if (key === 'port' && /^\d{1,5}$/.test(value)) into.port ??= Number(value);
    else if (key === 'verified') into.wordIsFound = into.wordIsFound ?? true;
    else if (/^"[he]{2}lo /i.test(word)) {
      into.helo ??= word.slice(6, -1).trim();
      into.heloWritten = true;
      into.wordIsFound = true;
      into.format ??= 'zmailer';
    } else if (key === 'ident:' || key === 'smtp-auth:') {
      const who = unquoted(words[i + 1] ?? '');
      i += 1;
      if (who === undefined) continue;
      if (key === 'smtp-auth:') login(who, into);
      else {
        into.user ??= who;
        into.userKind ??= 'ident';
      }
    } else if (key === 'account') {
      login(words[i + 1] ?? '', into);
      i += 1;
    } else if (key === 'with') {
      if (into.user !== undefined) into.userKind = 'auth'; // `(user@192.0.2.1 with plain)`: Yahoo's submission host
      i += 1;
    }
  }
}

const unquoted = (word: string): string | undefined => (word.startsWith('"') && word.endsWith('"') && word.length > 2 ? word.slice(1, -1) : undefined);

function readNested(text: string, token: Token, into: Reading): void {
  const inner = text.slice(token.start, token.end);
  if (firstWord(inner) === 'authenticated') readAuthenticated(inner, into);
}
