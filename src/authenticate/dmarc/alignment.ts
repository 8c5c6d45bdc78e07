/** Whether what SPF and DKIM vouch for belongs to the domain in From (RFC 9989 §4.4 and §4.10.2). */
import { registrableDomain } from '../../message/psl.ts';
import { isWithin } from '../domain-name.ts';
import { COULD_NAME_RECIPIENT, NOT_ASKED, type Questions } from '../questions.ts';
import type { AuthResult } from '../result.ts';
import { type Discovery, walkTree } from './walk.ts';

/** A domain that a method gave, in A-labels. */
export interface Identifier {
  readonly method: 'spf' | 'dkim';
  readonly result: AuthResult;
  readonly domain: string;
  readonly selector?: string;
  readonly problem?: string;
}

export interface Alignment {
  readonly method: 'spf' | 'dkim';
  readonly domain: string;
  readonly selector?: string;
  /** What the method itself came to. */
  readonly result: AuthResult;
  readonly mode: 'strict' | 'relaxed';
  /** Absent when it is not known; of what did not pass it is only told where that costs no question. */
  readonly aligned?: boolean;
  /**
   * `identical`, `same-organization`: aligned. `other-organization`, `not-identical` (strict): not.
   * `not-needed`: it did not pass, and nobody asked. `open`: a question that it hangs on has no answer.
   */
  readonly why: 'identical' | 'same-organization' | 'other-organization' | 'not-identical' | 'not-needed' | 'open';
  /** The identifier's own organizational domain, where it was looked for. */
  readonly organizationalDomain?: string;
  /** What it does for the result. */
  readonly counts: 'pass' | 'nothing' | 'undecided' | 'unasked';
  /** Why it stayed open. */
  readonly problem?: string;
}

/**
 * Identifiers of one mail whose tree is walked: each costs up to eight questions, and a sender may sign as often as he
 * likes. One more is left open.
 */
const WALKS = 10;

/** @param byWalk RFC 9989; else the list of public suffixes (RFC 7489 §3.2) */
export async function alignAll(
  questions: Questions,
  domain: string,
  { record, organizationalDomain, open }: Discovery,
  identifiers: readonly Identifier[],
  byWalk: boolean,
): Promise<Alignment[]> {
  const walked = new Set<string>();
  const organization = async (name: string): Promise<Pick<Discovery, 'organizationalDomain' | 'open'>> => {
    if (!byWalk) return { organizationalDomain: registrableDomain(name) ?? name };
    if (!walked.has(name) && walked.size >= WALKS)
      return { organizationalDomain: '', open: { problem: 'too-many-identifiers', failed: true } };
    walked.add(name);
    return walkTree(questions, name);
  };

  const out: Alignment[] = [];
  for (const { method, domain: name, selector, result, problem } of identifiers) {
    const strict = (method === 'spf' ? record?.aspf : record?.adkim) === 's';
    const standing = standingOf(result, problem);
    const said = {
      method,
      domain: name,
      ...(selector !== undefined && { selector }),
      result,
      mode: strict ? 'strict' : 'relaxed',
    } as const;
    const aligns = (why: Alignment['why'], own?: string): Alignment => ({
      ...said,
      aligned: why === 'identical' || why === 'same-organization',
      why,
      ...(own !== undefined && { organizationalDomain: own }),
      ...(why === 'identical' || why === 'same-organization'
        ? countsAs(standing, method, problem)
        : { counts: 'nothing' }),
    });
    const leftOpen = (one: NonNullable<Discovery['open']>): Alignment => {
      const counts = standing === 'nothing' ? 'nothing' : one.failed ? 'undecided' : 'unasked';
      return { ...said, why: 'open', counts, problem: one.problem };
    };

    if (name === domain) out.push(aligns('identical'));
    else if (strict) out.push(aligns('not-identical'));
    else if (byWalk && open !== undefined && shareTop(name, domain)) out.push(leftOpen(open));
    // the organizational domain of a name is that name or one above it
    else if (!isWithin(name, organizationalDomain)) out.push(aligns('other-organization'));
    else if (standing === 'nothing' && byWalk) out.push({ ...said, why: 'not-needed', counts: 'nothing' });
    else {
      const own = await organization(name);
      if (own.open !== undefined) out.push(leftOpen(own.open));
      else {
        const same = own.organizationalDomain === organizationalDomain;
        out.push(aligns(same ? 'same-organization' : 'other-organization', own.organizationalDomain));
      }
    }
  }
  return out;
}

/** What a method's result can still do: nothing, when it is settled and no pass. */
function standingOf(result: AuthResult, problem: string | undefined): Alignment['counts'] {
  if (result === 'pass') return 'pass';
  if (result === 'temperror') return 'undecided';
  return result === 'none' && (problem === NOT_ASKED || problem === COULD_NAME_RECIPIENT) ? 'unasked' : 'nothing';
}

function countsAs(
  counts: Alignment['counts'],
  method: 'spf' | 'dkim',
  problem: string | undefined,
): Pick<Alignment, 'counts' | 'problem'> {
  if (counts === 'undecided') return { counts, problem: `${method}-undecided` };
  return counts === 'unasked' ? { counts, problem: problem ?? NOT_ASKED } : { counts };
}

/** Two names without a common top label can have no organization in common. */
function shareTop(one: string, other: string): boolean {
  return one.slice(one.lastIndexOf('.')) === other.slice(other.lastIndexOf('.'));
}
