/** One record after the other, term by term (RFC 7208 §4 to §6). */
import { canBeAsked, isWithin } from '../domain-name.ts';
import { keeping } from '../kept.ts';
import { COULD_NAME_RECIPIENT, type DnsType, NOT_ASKED, type Told } from '../questions.ts';
import type { AuthResult } from '../result.ts';
import { holds, startsAlike } from './client.ts';
import { clientNames, unrooted } from './client-names.ts';
import type { Inquiry } from './inquiry.ts';
import { limits } from './limits.ts';
import { isSpf, type Mechanism, readSpf, type SpfRecord, type SpfTerm } from './record.ts';
import { targetOf } from './target.ts';

/** One record on the way to the result. */
export interface SpfStep {
  readonly domain: string;
  /** The record's text; absent where there is none. */
  readonly record?: string;
  /** Its term that led on or decided, as written; absent when none did. */
  readonly term?: string;
}

export interface Outcome {
  readonly result: AuthResult;
  readonly problem?: string;
  /** From this record down to the one that decided. */
  readonly path: readonly SpfStep[];
  /** The record whose `exp` is due, with its domain: that of the last redirect, never that of an include. */
  readonly record?: SpfRecord;
  readonly domain: string;
}

/** What one term came to. `unknown`: it may match or not, because nobody was asked. */
type Match =
  | { readonly is: 'match'; readonly below?: readonly SpfStep[] }
  | { readonly is: 'no-match' }
  | { readonly is: 'unknown'; readonly problem: string }
  | {
      readonly is: 'error';
      readonly result: 'temperror' | 'permerror';
      readonly problem: string;
      readonly below?: readonly SpfStep[];
    };

const recordOf = keeping(readSpf);

const NO_MATCH: Match = { is: 'no-match' };
const TOO_MANY_LOOKUPS: Match = { is: 'error', result: 'permerror', problem: 'too-many-lookups' };
const TOO_MANY_VOID: Match = { is: 'error', result: 'permerror', problem: 'too-many-void-lookups' };

/**
 * RFC 7208 §4: `check_host()` for one domain.
 * @param above the domains whose records led here
 */
export async function evaluate(inquiry: Inquiry, domain: string, above: readonly string[] = []): Promise<Outcome> {
  const told = await inquiry.ask('TXT', domain);
  const bare = (result: AuthResult, problem: string): Outcome => ({ result, problem, path: [{ domain }], domain });
  if (told.is === 'failed') return bare('temperror', told.problem);
  if (told.is === 'unasked') return bare('none', told.problem);
  const texts = told.is === 'found' ? told.records.filter(isSpf) : [];
  const [text] = texts;
  if (text === undefined) return bare('none', 'no-record');
  if (texts.length > 1) return bare('permerror', 'many-records'); // RFC 7208 §4.5
  return follow(inquiry, domain, recordOf(text), [...above, domain]);
}

async function follow(inquiry: Inquiry, domain: string, record: SpfRecord, chain: readonly string[]): Promise<Outcome> {
  const doubts = new Doubts();
  const end = (result: AuthResult, term?: string, problem?: string, below: readonly SpfStep[] = []): Outcome => {
    const step = { domain, record: record.text, ...(term !== undefined && { term }) };
    const said = { path: [step, ...below], record, domain };
    if (!doubts.allow(result)) return { result: 'none', problem: doubts.problem, ...said };
    return { result, ...(problem !== undefined && { problem }), ...said };
  };

  const [defect] = record.defects;
  if (defect !== undefined) return end('permerror', defect.term, defect.code); // RFC 7208 §4.6

  for (const term of record.terms) {
    if (term.kind === 'modifier') continue;
    const match = await matchOf(inquiry, term, domain, chain);
    if (match.is === 'match') return end(term.result, term.text, undefined, match.below);
    if (match.is === 'error') return end(match.result, term.text, match.problem, match.below);
    if (match.is === 'unknown') {
      inquiry.unasked.add(term.text);
      doubts.add(term.result, match.problem);
    }
  }

  const { redirect } = record;
  if (redirect === undefined) return end('neutral'); // RFC 7208 §4.7
  if (!count(inquiry, redirect)) return end('permerror', redirect.text, 'too-many-lookups');
  const target = await targetOf(inquiry, redirect, domain);
  if (target.is === 'unasked') {
    inquiry.unasked.add(redirect.text);
    return end('none', redirect.text, target.problem);
  }
  if (target.is === 'nowhere') return end('permerror', redirect.text, 'bad-domain');
  if (chain.includes(target.name)) return end('permerror', redirect.text, 'loop');
  const below = await evaluate(inquiry, target.name, chain);
  // RFC 7208 §6.1: nothing published there is an error of the one who pointed there
  const empty = below.result === 'none' && below.problem === 'no-record';
  if (below.problem === COULD_NAME_RECIPIENT) inquiry.unasked.add(redirect.text);
  if (empty) return end('permerror', redirect.text, 'redirect-without-record', below.path);
  const here = end(below.result, redirect.text, below.problem, below.path);
  if (here.result !== below.result) return here;
  return { ...here, domain: below.domain, ...(below.record && { record: below.record }) };
}

/**
 * Terms that nobody was asked about, ahead of the one that decides. The result stands only if they could not have
 * given another one: behind an unasked `+exists:…` a `+ip4:…` that matches is a pass in either case.
 */
class Doubts {
  readonly #results = new Set<AuthResult>();
  problem = NOT_ASKED;

  add(result: AuthResult, problem: string): void {
    if (this.#results.size === 0) this.problem = problem;
    this.#results.add(result);
  }

  allow(result: AuthResult): boolean {
    return this.#results.size === 0 || (this.#results.size === 1 && this.#results.has(result));
  }
}

/** RFC 7208 §4.6.4: ten terms may ask; `%{p}` asks as well. */
function count(inquiry: Inquiry, { target }: SpfTerm): boolean {
  inquiry.lookups += target?.letters.includes('p') ? 2 : 1;
  return inquiry.lookups <= limits.lookups;
}

/** RFC 7208 §4.6.4: of the terms that find nothing, two are let pass. */
function isVoid(inquiry: Inquiry, told: Told): boolean {
  if (told.is === 'absent') inquiry.voidLookups += 1;
  return inquiry.voidLookups > limits.voidLookups;
}

async function matchOf(inquiry: Inquiry, term: Mechanism, domain: string, chain: readonly string[]): Promise<Match> {
  const { client } = inquiry.checked;
  if (term.name === 'all') return { is: 'match' };
  if (term.name === 'ip4' || term.name === 'ip6') {
    const { network } = term;
    const fits = network !== undefined && client.family === (term.name === 'ip4' ? 4 : 6);
    return fits && startsAlike(network, client.ip, term.bits4, client.family) ? { is: 'match' } : NO_MATCH;
  }

  if (!count(inquiry, term)) return TOO_MANY_LOOKUPS;
  const target = await targetOf(inquiry, term, domain);
  if (target.is === 'unasked') return { is: 'unknown', problem: target.problem };
  if (term.name === 'include') return included(inquiry, target.is === 'name' ? target.name : undefined, chain);
  if (target.is === 'nowhere') return NO_MATCH;
  if (term.name === 'ptr') return pointed(inquiry, target.name);
  if (term.name === 'mx') return exchanged(inquiry, target.name, term);

  // RFC 7208 §5.7: `exists` asks for A whatever the client's family is
  const type = term.name === 'exists' || client.family === 4 ? 'A' : 'AAAA';
  const told = await inquiry.ask(type, target.name);
  if (isVoid(inquiry, told)) return TOO_MANY_VOID;
  if (told.is !== 'found') return otherwise(told);
  return term.name === 'exists' || held(inquiry, told.records, term) ? { is: 'match' } : NO_MATCH;
}

/** What a question without records makes of a term. */
function otherwise(told: Exclude<Told, { is: 'found' }>): Match {
  if (told.is === 'absent') return NO_MATCH;
  if (told.is === 'unasked') return { is: 'unknown', problem: told.problem };
  return { is: 'error', result: 'temperror', problem: told.problem };
}

function held({ checked: { client } }: Inquiry, addresses: readonly string[], { bits4, bits6 }: Mechanism): boolean {
  return addresses.some((address) => holds(address, client, client.family === 4 ? bits4 : bits6));
}

/** RFC 7208 §5.2: only a pass of the other record matches. */
async function included(inquiry: Inquiry, name: string | undefined, chain: readonly string[]): Promise<Match> {
  if (name === undefined) return { is: 'error', result: 'permerror', problem: 'include-without-record' };
  if (chain.includes(name)) return { is: 'error', result: 'permerror', problem: 'loop' };
  const { result, problem = 'no-record', path } = await evaluate(inquiry, name, chain);
  switch (result) {
    case 'pass':
      return { is: 'match', below: path };
    case 'temperror':
    case 'permerror':
      return { is: 'error', result, problem, below: path };
    case 'none':
      if (problem !== 'no-record') return { is: 'unknown', problem };
      return { is: 'error', result: 'permerror', problem: 'include-without-record', below: path };
    default:
      return NO_MATCH;
  }
}

/** RFC 7208 §5.4. */
async function exchanged(inquiry: Inquiry, name: string, term: Mechanism): Promise<Match> {
  const told = await inquiry.ask('MX', name);
  if (isVoid(inquiry, told)) return TOO_MANY_VOID;
  if (told.is !== 'found') return otherwise(told);
  if (told.records.length > limits.mxNames) return { is: 'error', result: 'permerror', problem: 'too-many-mx' };
  const type: DnsType = inquiry.checked.client.family === 4 ? 'A' : 'AAAA';
  const names = told.records.map(readExchange).sort((a, b) => a.preference - b.preference);
  const hosts = names.flatMap(({ host }) => canBeAsked(unrooted(host)) ?? []);
  let unknown: Match | undefined;
  for (const addresses of await Promise.all(hosts.map((host) => inquiry.ask(type, host)))) {
    if (addresses.is === 'found') {
      if (held(inquiry, addresses.records, term)) return { is: 'match' };
      continue;
    }
    const match = otherwise(addresses);
    if (match.is === 'error') return unknown ?? match;
    if (match.is === 'unknown') unknown = match;
  }
  return unknown ?? NO_MATCH;
}

/** `10 mx.example.com` */
function readExchange(record: string): { preference: number; host: string } {
  const space = record.indexOf(' ');
  return { preference: Number(record.slice(0, space)) || 0, host: record.slice(space + 1) };
}

/** RFC 7208 §5.5: one of the client's own names is the target or below it. */
async function pointed(inquiry: Inquiry, name: string): Promise<Match> {
  const { names, reverse, unasked } = await clientNames(inquiry);
  if (isVoid(inquiry, reverse)) return TOO_MANY_VOID;
  if (names.some((one) => isWithin(one, name))) return { is: 'match' };
  return unasked === undefined ? NO_MATCH : { is: 'unknown', problem: unasked };
}
