import { isAddress, readClientAddress } from './client-address.ts';
import { login, readAuthenticated } from './logins.ts';
import { LONGEST_COMMENT, nameOf, type Reading, takeAddress } from './reading.ts';
import { firstWord } from './software.ts';
import { COMMENT, readTokens, type Token, WORD } from './tokens.ts';

/** `(name [192.0.2.1])`: there the name may be any word, `using` and `auth` too. `(HELO [192.0.2.1])` is the exception. */
export function readNameAndAddress(text: string, first: string, into: Reading): boolean {
  if (first === 'helo' || first === 'ehlo' || first === 'lhlo') return false;
  const found = /^\s{0,4}([^\s()[\]]{1,255})\s{0,4}(\[[^\][]{2,80}\])\s{0,4}$/.exec(text);
  const address = readClientAddress(found?.[2] ?? '');
  if (found?.[1] === undefined || address === undefined) return false;
  takeAddress(address, into);
  readName(found[1], into, true);
  return true;
}

/** `(HELO name)`, `(EHLO )`; `(helo=name ident=x)` is Exim's and goes to the reader of clients. */
export function readHelo(text: string, into: Reading): void {
  const rest = text.trimStart().slice(4);
  if (rest.startsWith('=')) {
    readClient(text, into);
    return;
  }
  into.heloWritten = true;
  into.wordIsFound = true;
  const name = rest.trim();
  if (name !== '') into.helo ??= name;
}

/**
 * The comment in which hosts write the client: `(name [ip])`, `([ip])`, `(ip)`, `(user@ip)`, `(user@domain@ip)`,
 * `(user@name [ip])`, `(IDENT:user@name [ip])`, `([ip]:port helo=x ident=y)`, `([ip] verified)`,
 * `([ip]:port "HELO x" ident: "y")`, `(name)`.
 */
export function readClient(comment: string, into: Reading): void {
  if (comment.length > LONGEST_COMMENT) return;
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
      if (word === '[]') into.hidden = true;
      if (/^\[\[?unix/i.test(word) || word === '[local]') into.local = true; // Cyrus, Sendmail; OpenSMTPD
      continue;
    }
    if (isField(word)) break;
    if (name === undefined && bracketed === undefined) name = word;
    else if (bracketed === undefined && !words.slice(i).some((later) => later.charCodeAt(0) === 91)) return; // prose, not a client
  }
  if (bracketed !== undefined) {
    const address = readClientAddress(bracketed);
    if (address) takeAddress(address, into);
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
  return before <= 32 || before === 91 || before === 61 || before === 40
    ? comment
    : `${comment.slice(0, at)} ${comment.slice(at)}`;
}

// whole words only: a client's side may choose `helo.example.net` as its name in DNS
const isField = (word: string): boolean =>
  /^(?:helo=|ident=|port=|(?:he|eh|lh)lo$|"(?:he|eh|lh)lo |ident:$|smtp-auth:$|tls-(?:cipher|peer):$|account$|verified$|with$|rdns$)/i.test(
    word,
  );

/** The name beside an address in brackets, with the ident name that may stand before it. */
function readName(word: string, into: Reading, withAddress: boolean): void {
  let rest = word;
  const ident = /^ident:/i.test(rest);
  if (ident) rest = rest.slice(6);
  const at = rest.lastIndexOf('@');
  if (at >= 0 || ident) {
    const user = at >= 0 ? rest.slice(0, at) : rest;
    const port = clientPort.exec(user)?.[1];
    if (port !== undefined) into.port ??= Number(port);
    else if (user !== '') {
      into.user ??= user;
      into.userKind ??= 'ident';
    }
    rest = at >= 0 ? rest.slice(at + 1) : '';
  }
  const name = nameOf(rest);
  // `(mail)`, `(single-drop)`: a word alone is a host's name only where it looks like one
  if (!withAddress && name !== undefined && (noName.test(name) || (at < 0 && !looksLikeHost(name)))) return;
  into.nameWritten = true;
  if (rest === 'softdnserr') into.format ??= 'courier';
  // a host that found no name may write the address again in its place; that is not a name
  if (name !== undefined && !isAddress(name)) into.rdns ??= name;
}

/** `("port 1406"@[192.0.2.1])`: PMDF puts the client's port where others have an ident name. */
const clientPort = /^"port (\d{1,5})"$/;

// `(dXNlcg==@MTkyLjE2OC4xLjE=)`: one provider hides who logged in, and from where, in base64
const noName = /[/:=,]/;

const looksLikeHost = (name: string): boolean => name === 'localhost' || (name.includes('.') && /[a-z]/i.test(name));

/** A word alone: `(ip)`, `(ip:port)`, `(user@ip)`, `(user@domain@ip)`, `(name)`, `(user@name)`, `(unknown)`. */
function readSlot(word: string, more: boolean, into: Reading): void {
  const at = word.lastIndexOf('@');
  const slash = into.format === 'beehive' ? word.lastIndexOf('/') : -1;
  const address = readClientAddress(word.slice(Math.max(at, slash) + 1));
  if (address && slash >= 0) {
    // Java writes an address as `name/192.0.2.1`, without a name as `/192.0.2.1`; elsewhere a slash is the client's
    takeAddress(address, into);
    readName(word.slice(0, slash), into, true);
  } else if (address) {
    takeAddress(address, into);
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
    else if (key === 'verified') into.wordIsFound = true;
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

const unquoted = (word: string): string | undefined =>
  word.startsWith('"') && word.endsWith('"') && word.length > 2 ? word.slice(1, -1) : undefined;

/** Sendmail: the reverse name has no such address. */
const DISPROVED = 'may be forged';

function readNested(text: string, token: Token, into: Reading): void {
  const inner = text.slice(token.start, token.end);
  if (firstWord(inner) === 'authenticated') readAuthenticated(inner, into);
  else if (inner.trim() === DISPROVED) into.rdnsFalse = true;
}
