import type { Header, Hop } from './message.ts';
import { type Clause, readClauses } from './received/clauses.ts';
import { readClientClause } from './received/client-clause.ts';
import { dateOf } from './received/hop-date.ts';
import { readHostClause } from './received/host-clauses.ts';
import { formatOfHost } from './received/hosts.ts';
import { settleClient, settleNames, softwareByShape } from './received/names.ts';
import { newReading, type Reading } from './received/reading.ts';
import { COMMENT, textOf, WORD } from './received/tokens.ts';

/** Characters of one line that are read. The longest of real hosts, with a list of recipients, have 2,000. */
export const LINE_LENGTH = 16 * 1024;

/**
 * Reads one Received field (RFC 5321 §4.4, and what real hosts write instead): what the host that wrote it says about
 * its client, itself and the hand-over. Words that the client chose are never read as an address. Never throws; time
 * is linear in the length of the value, of which `LINE_LENGTH` is read. A line of which nothing is understood gives `at` and `format: 'generic'`.
 */
export function readReceived(header: Header): Hop {
  const text = header.value.slice(0, LINE_LENGTH);
  const clauses = readClauses(text);
  const into = newReading();
  const from = fromClause(clauses, text);
  // the software first: what the words before `by` mean depends on it
  for (const clause of clauses) if (clause !== from) readHostClause(text, clause, into);
  if (from) readClientClause(text, from, into);
  into.format ??= (into.by !== undefined ? formatOfHost(into.by) : undefined) ?? softwareByShape(into);
  // in qmail's slot stands an ident name or a login name; it does not say which
  if (into.format === 'qmail' && into.userKind === 'ident') into.userKind = 'slot';
  settleNames(into);
  settleClient(into, from !== undefined);
  const date = dateOf(text, clauses);
  return hop(header, into, date);
}

/** The clause about the client: the first `from`; where a host forgot the word, what stands before `by`. */
function fromClause(clauses: readonly Clause[], text: string): Clause | undefined {
  const first = clauses[0];
  const found = clauses.find((clause) => clause.name === 'from');
  if (found !== undefined) return first?.name === 'by' && isPlain(text, found) ? undefined : found;
  const [name, about] = first?.name === 'lead' ? first.tokens : [];
  return first &&
    name?.kind === WORD &&
    about?.kind === COMMENT &&
    clauses[1]?.name === 'by' &&
    textOf(text, name).includes('.')
    ? first
    : undefined;
}

/** Behind `by`, one word without a point is another program's name: `by outflank-mailman (output) from mailman id 250566`. */
function isPlain(text: string, { tokens }: Clause): boolean {
  return tokens.length === 1 && !/[.:]/.test(textOf(text, tokens[0]));
}

/** The Hop of a reading: its own fields in the order of the type, what was not read left out. */
function hop(header: Header, into: Reading, date: string | undefined): Hop {
  const out: { -readonly [K in keyof Hop]: Hop[K] } = { at: header.at, format: into.format ?? 'generic' };
  if (into.helo !== undefined) out.helo = into.helo;
  if (into.rdns !== undefined) out.rdns = into.rdns;
  if (into.rdns !== undefined && into.rdnsFalse === true) out.rdnsFalse = true;
  if (into.ip !== undefined) out.ip = into.ip;
  if (into.port !== undefined) out.port = into.port;
  if (into.user !== undefined) out.user = into.user;
  if (into.userKind !== undefined) out.userKind = into.userKind;
  if (into.by !== undefined) out.by = into.by;
  if (into.byIp !== undefined) out.byIp = into.byIp;
  if (into.with !== undefined) out.with = into.with;
  if (into.tls !== undefined) out.tls = into.tls;
  if (into.id !== undefined) out.id = into.id;
  if (into.for !== undefined) out.for = into.for;
  if (into.envelopeFrom !== undefined) out.envelopeFrom = into.envelopeFrom;
  if (date !== undefined) out.date = date;
  if (into.local === true) out.local = true;
  return out;
}
