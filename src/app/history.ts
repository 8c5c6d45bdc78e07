/** Our own store as one that is asked: who wrote here before, by this address or under this name. Nobody else hears of it. */
import { isHarmful } from '../examine/finding.ts';
import { networkOf } from '../examine/known/senders/ways.ts';
import type { Adapter } from '../lookup/adapters.ts';
import { within } from '../lookup/budget.ts';
import { geoAdapter } from '../lookup/geo.ts';
import { type Answer, type History, idOf, type Question, type UsedAddress, type Way } from '../lookup/lookup.ts';
import type { AuthorWish, Store, Written } from '../store/store.ts';

/** Mails that are looked at: enough to know somebody by, and an answer in a millisecond. */
const MOST = 100;
/** Ways, and addresses of one name, that are told. */
const TOLD = 10;
/** Milliseconds after which an examination goes on without. */
const TIME = 5_000;

/** How its store answers for one mail. */
export type AskStore = Adapter<'history'>;

/**
 * For one mail: it is no history of itself, nor is what was kept after it. Never throws: a store that cannot answer has `failed`.
 * @param sha256 of the mail
 * @param before only mails with a lower number: what comes in one pile does not vouch for itself, whatever its order
 */
export function historyFor(store: Store, sha256: string, before = Number.MAX_SAFE_INTEGER): AskStore {
  // asked for with the first of its questions: by the address, and by the name
  let until: Promise<number> | undefined;
  const limit = async (): Promise<number> =>
    Math.min((await store.mail(sha256))?.number ?? Number.MAX_SAFE_INTEGER, before);
  return async (question) => {
    const at = new Date().toISOString();
    const about = { id: idOf(question), question, at, source: 'store' };
    const failed = (reason: string): Answer<'history'> => ({ ...about, outcome: 'failed', reason });
    const asked = (async (): Promise<Answer<'history'>> => {
      const wish = wishOf(question);
      if (wish === undefined) return { ...about, outcome: 'absent' };
      until ??= limit();
      const found = await store.writtenBy(wish, MOST + 1, await until);
      if (found.length === 0) return { ...about, outcome: 'absent' };
      return { ...about, outcome: 'found', value: await told(found, question, at) };
    })();
    // a StoreFailure, and nothing else: closed, locked, gone
    return within(asked, TIME, failed('timeout')).catch(() => failed('store'));
  };
}

/** What comes now, and all that follows, gets this number or a higher one. @throws StoreFailure */
export async function nextNumber(store: Store): Promise<number> {
  return ((await store.mails({ limit: 1 })).found[0]?.number ?? 0) + 1;
}

function wishOf({ type, key }: Question): AuthorWish | undefined {
  if (type === 'address') return { address: key };
  return type === 'name' ? { name: key } : undefined;
}

async function told(found: readonly Written[], { type }: Question, at: string): Promise<History> {
  const mails = found.slice(0, MOST);
  const good = mails.filter((one) => !isBad(one));
  const days = good.map(cameOf).sort();
  const [first, last] = [days[0], days.at(-1)];
  return {
    mails: mails.length,
    ...(found.length > MOST ? { isMore: true } : {}),
    harmful: mails.length - good.length,
    ...(first === undefined || last === undefined ? {} : { first, last }),
    days: daysOf(good),
    ways: await waysOf(good, at),
    ...(type === 'name' ? { addresses: addressesOf(mails) } : {}),
  };
}

/** Judged harmful, or of interest to somebody who gathers evidence: it speaks for nobody. */
const isBad = ({ kind, isInCase }: Written): boolean => isInCase || isHarmful(kind);

/** By the clock of our border, which no sender sets; a time after the keeping is a wrong clock's. In UTC. */
function cameOf({ came, kept }: Written): string {
  const [border, own] = [Date.parse(came ?? ''), Date.parse(kept)];
  return new Date(border <= own ? border : own).toISOString();
}

const daysOf = (mails: readonly Written[]): number => new Set(mails.map((one) => cameOf(one).slice(0, 10))).size;

async function waysOf(mails: readonly Written[], at: string): Promise<History['ways']> {
  const counted = new Map<string, Way & { mails: number }>();
  const networks = new Map<string, Promise<Way | undefined>>();
  const geo = geoAdapter({ at });
  for (const { ways, handover } of mails) {
    for (const way of ways ?? (await older(handover))) {
      const known = counted.get(`${way.kind} ${way.value}`);
      if (known === undefined) counted.set(`${way.kind} ${way.value}`, { ...way, mails: 1 });
      else known.mails += 1;
    }
  }
  return [...counted.values()].sort((a, b) => b.mails - a.mails || compare(a.value, b.value)).slice(0, TOLD);

  /** Of what was kept before the ways were written down, the network alone is known. */
  async function older(ip: string | undefined): Promise<readonly Way[]> {
    if (ip === undefined) return [];
    const network = networks.get(ip) ?? geo({ kind: 'geo', key: ip }).then(({ value }) => networkWay(ip, value?.asn));
    networks.set(ip, network);
    const way = await network;
    return way === undefined ? [] : [way];
  }
}

function networkWay(ip: string, asn: number | undefined): Way | undefined {
  const value = networkOf(ip, asn);
  return value === undefined ? undefined : { kind: 'network', value };
}

function addressesOf(mails: readonly Written[]): readonly UsedAddress[] {
  const byAddress = Map.groupBy(mails, ({ address }) => address);
  return [...byAddress]
    .map(([address, own]) => {
      const good = own.filter((one) => !isBad(one));
      return { address, mails: own.length, harmful: own.length - good.length, days: daysOf(good) };
    })
    .sort((a, b) => b.mails - a.mails || compare(a.address, b.address))
    .slice(0, TOLD);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
