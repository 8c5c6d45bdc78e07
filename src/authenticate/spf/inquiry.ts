/** What one check asks: each question once, counted, with the answers' ids kept. */
import type { Lookup } from '../../lookup/lookup.ts';
import type { ClientAddress } from './client.ts';
import type { ClientNames } from './client-names.ts';

/** The records of one question, or why there are none. */
export type Told =
  | { readonly is: 'found'; readonly records: readonly string[] }
  /** Nothing is there; of a name that no question can be made of, this is said without asking. */
  | { readonly is: 'absent' }
  /** Somebody was asked and could not tell. */
  | { readonly is: 'failed'; readonly problem: string }
  /** Nobody was asked. */
  | { readonly is: 'unasked'; readonly problem: string };

export type DnsType = 'TXT' | 'A' | 'AAAA' | 'MX' | 'PTR';

export const NOT_ASKED = 'not-asked';
export const COULD_NAME_RECIPIENT = 'could-name-recipient';
const ABSENT: Told = { is: 'absent' };

/** Who is checked. */
export interface Checked {
  readonly client: ClientAddress;
  readonly helo: string;
  /** The MailFrom, or `postmaster@` the HELO name. */
  readonly localPart: string;
  readonly domain: string;
  readonly receiver: string;
}

export interface Inquiry {
  readonly checked: Checked;
  readonly maySendLocalPart: boolean;
  readonly ask: (type: DnsType, key: string) => Promise<Told>;
  /** Ids of the answers, in the order in which they came. */
  readonly answers: Set<string>;
  /** Terms whose question was not put, as written. */
  readonly unasked: Set<string>;
  lookups: number;
  voidLookups: number;
  /** The client's names, once somebody wanted them. */
  names?: Promise<ClientNames>;
}

export function beginInquiry(checked: Checked, lookup: Lookup, maySendLocalPart: boolean): Inquiry {
  const told = new Map<string, Promise<Told>>();
  const answers = new Set<string>();
  const ask = (type: DnsType, key: string): Promise<Told> => {
    const known = told.get(`${type} ${key}`);
    if (known !== undefined) return known;
    const answer = put(lookup, answers, type, key);
    told.set(`${type} ${key}`, answer);
    return answer;
  };
  return { checked, maySendLocalPart, ask, answers, unasked: new Set(), lookups: 0, voidLookups: 0 };
}

async function put(lookup: Lookup, answers: Set<string>, type: DnsType, key: string): Promise<Told> {
  const { id, outcome, reason, value } = await lookup({ kind: 'dns', key, type });
  answers.add(id);
  if (outcome === 'found') return value === undefined || value.length === 0 ? ABSENT : { is: 'found', records: value };
  if (outcome === 'absent') return ABSENT;
  if (outcome === 'failed') return { is: 'failed', problem: `dns-${reason ?? 'failure'}` };
  return { is: 'unasked', problem: reason === COULD_NAME_RECIPIENT ? reason : NOT_ASKED };
}
