import type { Clause } from './clauses.ts';
import { readClientAddress } from './client-address.ts';
import { readComment } from './comments.ts';
import { bare, type Reading } from './reading.ts';
import { softwareOf } from './software.ts';
import { COMMENT, type Token, textOf, WORD } from './tokens.ts';

/** What a program that encoded a whole mail left of the end of a line (`id 1irm4S-0000Ua-Eq=0D=0A`). */
const LINE_END = /=0D=0A$/i;

/** Reads what the host says of itself and of the hand-over: every clause but the one about the client. */
export function readHostClause(text: string, clause: Clause, into: Reading): void {
  const own = clause.tokens.filter((token) => token.kind === WORD);
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
      if (into.id === undefined && value !== '') into.id = bare(value).replace(LINE_END, '');
      break;
    case 'for':
      // SurgeMail: `for multiple`; Gmail: `for <multiple recipients>`
      if (into.for === undefined && value !== '' && !/^<?multiple(?: recipients>)?$/.test(value))
        into.for = bare(value);
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
  if (name.endsWith(',') || name.endsWith('.')) name = name.slice(0, -1);
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
