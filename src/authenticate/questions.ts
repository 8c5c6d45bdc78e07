/** What one check asks of the DNS: each question once, with the answers' ids kept. */
import type { Lookup, Question } from '../lookup/lookup.ts';

/** The records of one question, or why there are none. */
export type Told =
  | { readonly is: 'found'; readonly records: readonly string[] }
  /** Nothing of that type is there; `noName`: nothing at all, and nothing below (RFC 8020). */
  | { readonly is: 'absent'; readonly noName: boolean }
  /** Somebody was asked and could not tell. */
  | { readonly is: 'failed'; readonly problem: string }
  /** Nobody was asked. */
  | { readonly is: 'unasked'; readonly problem: string };

export type DnsType = 'TXT' | 'A' | 'AAAA' | 'MX' | 'PTR' | 'CNAME';

export interface Questions {
  /** @param key in A-labels, lower case, no dot at the end */
  readonly ask: (type: DnsType, key: string) => Promise<Told>;
  /** Ids of the answers, in the order in which they came. */
  readonly answers: ReadonlySet<string>;
}

export const NOT_ASKED = 'not-asked';
export const COULD_NAME_RECIPIENT = 'could-name-recipient';

/** @param personal keys that hold what a sender could have made for one reader: their questions say so */
export function beginQuestions(lookup: Lookup, personal: ReadonlySet<string> = new Set()): Questions {
  const told = new Map<string, Promise<Told>>();
  const answers = new Set<string>();
  const ask = (type: DnsType, key: string): Promise<Told> => {
    const question = `${type} ${key}`;
    const known = told.get(question);
    if (known !== undefined) return known;
    const answer = put(lookup, answers, { kind: 'dns', key, type, ...(personal.has(key) && { personal: true }) });
    told.set(question, answer);
    return answer;
  };
  return { ask, answers };
}

async function put(lookup: Lookup, answers: Set<string>, question: Question<'dns'>): Promise<Told> {
  const { id, outcome, reason, value = [] } = await lookup(question);
  answers.add(id);
  if (outcome === 'found' && value.length > 0) return { is: 'found', records: value };
  if (outcome === 'found' || outcome === 'absent') return { is: 'absent', noName: reason === 'no-name' };
  if (outcome === 'failed') return { is: 'failed', problem: `dns-${reason ?? 'failure'}` };
  return { is: 'unasked', problem: reason === COULD_NAME_RECIPIENT ? reason : NOT_ASKED };
}
