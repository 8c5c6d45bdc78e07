import { afterColon, bare, LONGEST_COMMENT, type Reading, wordOf } from './reading.ts';
import { firstWord } from './software.ts';
import { readTls } from './tls.ts';

/** Readers of the comments that name who logged in; `userKind` is `auth` even where a host says only that somebody did. */

export function login(name: string, into: Reading): void {
  if (into.userKind === 'auth' && into.user !== undefined) return;
  into.userKind = 'auth';
  const plain = bare(name);
  if (plain !== '') into.user = plain;
  else into.user = undefined;
}

export function readLogin(text: string, into: Reading): void {
  login(wordOf(text), into);
}

/** `(authenticated bits=0)`, `(authenticated as x)`, `(authenticated user x)`, `(Authenticated sender: x)`, `(authenticated (128 bits))` */
export function readAuthenticated(text: string, into: Reading): void {
  const rest = text.trimStart().slice('authenticated'.length);
  const next = firstWord(rest);
  if (next === 'as' || next === 'user' || next === 'sender' || next === 'id') {
    login(wordOf(afterColon(rest.trimStart(), next.length)), into);
  } else if (/^\s{0,4}[:=]/.test(rest)) {
    login(wordOf(afterColon(rest, 0)), into);
  } else login('', into);
}

export function readAuth(text: string, into: Reading): void {
  const body = text.slice(0, LONGEST_COMMENT);
  if (/^\s{0,4}AUTH: /.test(body)) into.format ??= 'courier';
  const named = /username ?=? ?/i.exec(body);
  if (named) login(wordOf(body.slice(named.index + named[0].length)), into);
  else {
    // the mechanism, then who; `(AUTH: user)` has no mechanism
    const words = afterColon(body.trimStart(), 4).split(',', 1)[0]?.trim().split(/\s/) ?? [];
    login(
      words.length > 1
        ? (words.at(-1) ?? '')
        : /^(?:plain|login|cram-md5|digest-md5|gssapi|ntlm)$/i.test(words[0] ?? '')
          ? ''
          : (words[0] ?? ''),
      into,
    );
  }
  const tls = /(?:ssl|tls): ?[^)]{3,120}/i.exec(body);
  if (tls) into.tls ??= readTls(tls[0]);
}

/** `(user=x mech=PLAIN bits=256)`, `(user x)`, `(User authenticated as x)` */
export function readUser(text: string, into: Reading): void {
  const rest = text.trimStart().slice(5).trimStart();
  if (/^authenticated /i.test(rest)) readAuthenticated(rest, into);
  else if (rest !== '') login(wordOf(rest), into);
}

/** `(A=login:x)`: Exim with the authenticator's name */
export function readLoginField(text: string, into: Reading): void {
  const body = text.trim();
  if (!body.startsWith('A=') && !body.startsWith('a=')) return;
  const colon = body.indexOf(':');
  login(colon > 0 ? wordOf(body.slice(colon + 1)) : '', into);
}
