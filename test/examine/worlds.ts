/** What the outside would answer about a mail: zones, lists and registries as one object, for tests and for recording. */
import {
  type Answer,
  type History,
  idOf,
  type Lookup,
  type LookupKind,
  type Question,
  type Told,
} from '../../src/lookup/lookup.ts';
import type { Zone } from '../authenticate/zones.ts';

export interface World {
  /** Names and their records; a name that is not here does not exist. `FAILS` in place of records: nobody could tell. */
  readonly dns?: Zone;
  /** `zen.spamhaus.org 192.0.2.10` to codes; all else is not listed. */
  readonly lists?: Readonly<Record<string, readonly string[]>>;
  /** Domain to the day of its registration. */
  readonly registered?: Readonly<Record<string, string>>;
  /** `address taro@sender.example`, `name taroyamada` to what the store knows of them; nobody else has written. */
  readonly history?: Readonly<Record<string, History>>;
  /** Records of every name that `dns` does not hold. */
  readonly everywhere?: Zone[string];
  /** Questions of these kinds are not answered. */
  readonly silent?: readonly LookupKind[];
}

/** A Lookup in that world. @param at when it is asked, RFC 3339 */
export function lookupInWorld(world: World, at: string): Lookup {
  return async <K extends LookupKind>(question: Question<K>): Promise<Answer<K>> => {
    const about = { id: idOf(question), question, at, source: 'world' };
    if (world.silent?.includes(question.kind)) return { ...about, outcome: 'failed', reason: 'timeout' };
    const told = { ...about, ...answerTo(world, question) };
    return told as Answer<K>; // the world holds for each kind what it is answered with
  };
}

type Outcome = Pick<Answer, 'outcome' | 'reason'> & { readonly value?: Told[LookupKind] };

function answerTo(world: World, { kind, key, type = '' }: Question): Outcome {
  const { dns = {}, everywhere, lists = {}, registered = {}, history = {} } = world;
  if (kind === 'dns') return recordsOf(everywhere === undefined ? dns : { [key]: everywhere, ...dns }, key, type);
  if (kind === 'listing') {
    const codes = lists[`${type} ${key}`];
    return codes === undefined ? { outcome: 'absent', reason: 'no-name' } : { outcome: 'found', value: { codes } };
  }
  if (kind === 'history') {
    const value = history[`${type} ${key}`];
    return value === undefined ? { outcome: 'absent' } : { outcome: 'found', value };
  }
  const created = registered[key];
  if (kind !== 'rdap' || created === undefined) return { outcome: 'absent', reason: 'no-name' };
  return { outcome: 'found', value: { object: 'domain', name: key, created, contacts: [] } };
}

function recordsOf(dns: Zone, key: string, type: string): Outcome {
  const records = dns[key];
  if (records?.['FAILS'] !== undefined) return { outcome: 'failed', reason: 'timeout' };
  // RFC 8020: a name above another one exists
  if (records === undefined && !Object.keys(dns).some((name) => name.endsWith(`.${key}`)))
    return { outcome: 'absent', reason: 'no-name' };
  const value = records?.[type];
  return value === undefined ? { outcome: 'absent', reason: 'no-type' } : { outcome: 'found', value };
}

/** `192.0.2.10` as DNS is asked for its name. */
export const reversed = (ip: string): string => `${ip.split('.').reverse().join('.')}.in-addr.arpa`;
