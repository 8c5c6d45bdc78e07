import type { Clause } from './clauses.ts';
import { type ClientAddress, readClientAddress } from './client-address.ts';
import { readComment } from './comments.ts';
import { nameOf, type Reading, takeAddress } from './reading.ts';
import { COMMENT, type Token, textOf } from './tokens.ts';

/** What stands between `from` and `by`. */
export function readClientClause(text: string, clause: Clause, into: Reading): void {
  const plain: Token[] = [];
  let bracketed: string | undefined;
  let before: string | undefined;
  let commented = false;
  for (const [i, token] of clause.tokens.entries()) {
    const value = textOf(text, token);
    if (token.kind === COMMENT) {
      commented = true;
      readComment(value, true, into);
    } else if (i > 0 && value.startsWith('[')) {
      if (bracketed === undefined) [bracketed, before] = [value, into.ip];
    } else if (value === 'at' && commented && plain.length === 1) {
      // Yahoo 2002: `from user (AUTH login) at found.example.net (HELO name) (user@192.0.2.1) by`
      into.user ??= textOf(text, plain[0]);
      plain.length = 0;
    } else if (!commented || plain.length === 0) plain.push(token);
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
    into.word = undefined;
    into.local = true;
  }
  const address = bracketed === undefined ? undefined : readClientAddress(bracketed);
  if (address === undefined) return;
  if (into.format === 'exim') readExim3(text, clause, address, into);
  // what stands last is the host's: `from found.example.net (8.8.8.8) [192.0.2.1] by`
  else if (into.ip === before) takeAddress(address, into);
}

// RFC 5321 §4.5.3.1.2: a domain has at most 255 octets
const LONGEST_NAME = 255;

/**
 * Exim 3: `from found.example.net (helo.example.net) [192.0.2.1.25] (ident) by`. Only the bracket is what Exim saw; the
 * comment before it is the client's HELO, the one behind it an ident name, though they be made like an address.
 */
function readExim3(text: string, clause: Clause, address: ClientAddress, into: Reading): void {
  const bracket = clause.tokens.findIndex((token, i) => i > 0 && textOf(text, token).startsWith('['));
  const comments = clause.tokens.flatMap((token, i) => (token.kind === COMMENT ? [i] : []));
  const helo = comments.find((i) => i < bracket);
  const ident = comments.find((i) => i > bracket);
  takeAddress(address, into);
  into.rdns = undefined;
  if (helo !== undefined) {
    into.heloWritten = true;
    into.helo = textOf(text, clause.tokens[helo]);
  }
  into.user = ident === undefined ? undefined : textOf(text, clause.tokens[ident]);
  into.userKind = ident === undefined ? undefined : 'ident';
}

// `from user ( [192.0.2.1]) as user x by`: what is looked for stands at once behind the comment
const MOST_WORDS = 6;

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
