/**
 * SPF: may this client send for the domain of the MailFrom? (RFC 7208)
 * Nothing here knows the network: every question goes through the Lookup, so kept answers give the same result for ever.
 */
import type { Lookup } from '../lookup/lookup.ts';
import { readDomain } from './domain-name.ts';
import type { AuthResult } from './result.ts';
import { readClient } from './spf/client.ts';
import { evaluate, type Outcome, type SpfStep } from './spf/evaluation.ts';
import { beginInquiry, type Checked, type Inquiry } from './spf/inquiry.ts';
import { limits } from './spf/limits.ts';
import { readMacros } from './spf/macro.ts';
import { explanationOf, targetOf } from './spf/target.ts';

/** Who gave us the mail, and what it said for whom. */
export interface SpfClient {
  readonly ip: string;
  /** HELO or EHLO name, as given. */
  readonly helo?: string;
  /** RFC5321.MailFrom without angle brackets; empty for `<>`. */
  readonly mailFrom: string;
  /** The host that took the mail; only explanations name it (`%{r}`). */
  readonly receiver?: string;
}

export interface SpfOptions {
  /**
   * Puts questions that carry the local part of the MailFrom (`%{s}`, `%{l}`), which may name the recipient. Without
   * it such a term is not asked, and the result is `none` unless the term could not have changed it.
   */
  readonly maySendLocalPart?: boolean;
  /** Asks for the domain's own explanation of a fail (`exp=`). Default true. */
  readonly explain?: boolean;
  /** When the mail came, RFC 3339: only explanations name it (`%{t}`). */
  readonly at?: string;
}

export interface SpfCheck {
  readonly result: AuthResult;
  /** The domain that was checked, in A-labels; as it was written when it is no domain. */
  readonly domain: string;
  /** RFC 7208 §2.4: without a MailFrom the HELO name is checked, as `postmaster@` it. */
  readonly identity: 'mailfrom' | 'helo';
  /** The term that decided, as written, in the last record of `path`; absent when no term matched. */
  readonly term?: string;
  /** The records from the domain's own to the one that decided; each `term` led to the next. */
  readonly path: readonly SpfStep[];
  /** Terms that asked, of ten allowed; terms that found nothing, of two. */
  readonly lookups: number;
  readonly voidLookups: number;
  /** What the domain says to whom it refuses: a stranger's words, printable ASCII. */
  readonly explanation?: string;
  /** Ids of the answers that were used, in order. */
  readonly answers: readonly string[];
  /** Terms that were not asked, as written. */
  readonly unasked?: readonly string[];
  /**
   * In kebab-case, with `none`: `no-record`, `not-a-domain`, `not-an-address`, `not-asked`, `could-name-recipient`;
   * with `temperror`: `dns-` and the answer's reason; with `permerror`: what is wrong with the record or goes beyond
   * its limits.
   */
  readonly problem?: string;
}

/** Checks a client. It never throws unless the Lookup does, and asks at most some 130 questions (RFC 7208 §4.6.4). */
export async function checkSpf(client: SpfClient, lookup: Lookup, options: SpfOptions = {}): Promise<SpfCheck> {
  const identity = client.mailFrom === '' ? 'helo' : 'mailfrom';
  const at = client.mailFrom.lastIndexOf('@');
  const written = identity === 'helo' ? (client.helo ?? '') : at < 0 ? '' : client.mailFrom.slice(at + 1);
  const domain = readDomain(written);
  const address = readClient(client.ip);
  if (domain === undefined || address === undefined) {
    // RFC 7208 §4.3: what is no domain has nothing published
    const problem = domain === undefined ? 'not-a-domain' : 'not-an-address';
    const shown = domain ?? written.slice(0, limits.value);
    return { result: 'none', domain: shown, identity, path: [], lookups: 0, voidLookups: 0, answers: [], problem };
  }
  const checked: Checked = {
    client: address,
    helo: (client.helo ?? '').slice(0, limits.value),
    // RFC 7208 §4.3: without a local part it is `postmaster`
    localPart: (identity === 'helo' ? '' : client.mailFrom.slice(0, at)).slice(0, limits.value) || 'postmaster',
    domain,
    receiver: client.receiver ?? 'unknown', // RFC 7208 §7.3
  };
  const maySend = options.maySendLocalPart === true || identity === 'helo'; // `postmaster` names nobody
  const inquiry = beginInquiry(checked, lookup, maySend);
  const outcome = await evaluate(inquiry, domain);
  const wanted = outcome.result === 'fail' && options.explain !== false;
  const explanation = wanted ? await explain(inquiry, outcome, options.at ?? '') : undefined;
  const term = outcome.path.at(-1)?.term;
  return {
    result: outcome.result,
    domain,
    identity,
    ...(term !== undefined && { term }),
    path: outcome.path,
    lookups: inquiry.lookups,
    voidLookups: inquiry.voidLookups,
    ...(explanation !== undefined && { explanation }),
    answers: [...inquiry.answers],
    ...(inquiry.unasked.size > 0 && { unasked: [...inquiry.unasked] }),
    ...(outcome.problem !== undefined && { problem: outcome.problem }),
  };
}

/** RFC 7208 §6.2: one TXT record with macros; whatever is wrong with it, there is no explanation. */
async function explain(inquiry: Inquiry, { record, domain }: Outcome, at: string): Promise<string | undefined> {
  if (record?.exp === undefined) return undefined;
  const target = await targetOf(inquiry, record.exp, domain);
  if (target.is === 'unasked') inquiry.unasked.add(record.exp.text);
  if (target.is !== 'name') return undefined;
  const told = await inquiry.ask('TXT', target.name);
  if (told.is === 'unasked') inquiry.unasked.add(record.exp.text);
  const [text, ...more] = told.is === 'found' ? told.records : [];
  if (text === undefined || more.length > 0 || text.length > limits.record) return undefined;
  const macros = readMacros(text, 'explanation');
  if (macros === undefined || !isPrintable(text)) return undefined;
  const explanation = await explanationOf(inquiry, macros, domain, at, limits.explanation);
  // the local part and the HELO name come from the mail and may be anything
  return explanation.replace(/[^\x20-\x7e]/g, '?');
}

function isPrintable(text: string): boolean {
  return !/[^\x20-\x7e]/.test(text);
}
