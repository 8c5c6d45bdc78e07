/** What came in lately, for a first look: kinds, days, networks and countries, brands that dangerous mail puts on. */
import { setImmediate } from 'node:timers/promises';
import { brandsIn } from '../examine/known/brand-match.ts';
import { lookupOf } from '../lookup/adapters.ts';
import { geoAdapter } from '../lookup/geo.ts';
import type { Place } from '../lookup/lookup.ts';
import type { Listed, Store } from '../store/store.ts';

export interface Counted {
  readonly mails: number;
}

export interface Statistics {
  readonly schema: 'metsuke/statistics/1';
  readonly at: string;
  readonly mails: number;
  /** The first and the last day, in the zone that was asked for, `YYYY-MM-DD`; absent where there is no mail. */
  readonly from?: string;
  readonly to?: string;
  /** Older mails than these are not counted. */
  readonly isPart: boolean;
  readonly kinds: readonly (Counted & { readonly kind: Listed['kind'] })[];
  /** Each day that has mail, the oldest first. */
  readonly days: readonly (Counted & {
    readonly day: string;
    readonly dangerous: number;
    readonly kinds: Readonly<Record<string, number>>;
  })[];
  /** Named in From by mail that is dangerous. */
  readonly brands: readonly (Counted & { readonly brand: string })[];
  /** Of the handover of dangerous mail; where the table places them. */
  readonly networks: readonly (Counted & Place)[];
  readonly countries: readonly (Counted & { readonly country: string })[];
}

/** Mails that are counted, the newest: a page of some hundred at a time, so that nobody waits for it. */
const MOST = 10_000;
const PAGE = 500;
/** From this danger on. */
const DANGEROUS = 50;
/** Rows of one table. */
const ROWS = 20;

/** @param zone of IANA, by whose days is counted @param at now, RFC 3339 */
export async function statisticsOf(store: Store, zone: string, at = new Date().toISOString()): Promise<Statistics> {
  const kinds = new Map<Listed['kind'], number>();
  const days = new Map<string, { mails: number; dangerous: number; kinds: Record<string, number> }>();
  const names = new Map<string, number>();
  const handovers = new Map<string, number>();
  const dayOf = dayIn(zone);
  let mails = 0;
  let next: number | undefined;
  do {
    const page = await store.mails({ limit: PAGE, ...(next !== undefined && { before: next }) });
    for (const { kind, danger, kept, from, handover } of page.found) {
      mails += 1;
      add(kinds, kind);
      const date = dayOf(kept);
      const day = days.get(date) ?? { mails: 0, dangerous: 0, kinds: {} };
      days.set(date, day);
      day.mails += 1;
      day.kinds[kind] = (day.kinds[kind] ?? 0) + 1;
      if (danger < DANGEROUS) continue;
      day.dangerous += 1;
      add(names, from.name);
      if (handover !== undefined) add(handovers, handover);
    }
    next = page.next;
    await setImmediate(); // others go first
  } while (next !== undefined && mails < MOST);
  const places = await placed(handovers, at);
  const countries = new Map<string, number>();
  for (const { country, mails: count } of places) if (country !== undefined) add(countries, country, count);
  const sorted = [...days].sort(([a], [b]) => (a < b ? -1 : 1));
  const [first, last] = [sorted[0]?.[0], sorted.at(-1)?.[0]];
  return {
    schema: 'metsuke/statistics/1',
    at,
    mails,
    ...(first !== undefined && { from: first }),
    ...(last !== undefined && { to: last }),
    isPart: next !== undefined,
    kinds: top(kinds).map(([kind, count]) => ({ kind, mails: count })),
    days: sorted.map(([day, counted]) => ({ day, ...counted })),
    brands: top(await brandsOf(names)).map(([brand, count]) => ({ brand, mails: count })),
    networks: places.slice(0, ROWS),
    countries: top(countries).map(([country, count]) => ({ country, mails: count })),
  };
}

const add = <K>(counts: Map<K, number>, key: K, by = 1): void => {
  counts.set(key, (counts.get(key) ?? 0) + by);
};

const top = <K>(counts: ReadonlyMap<K, number>): (readonly [K, number])[] =>
  [...counts].sort(([, a], [, b]) => b - a).slice(0, ROWS);

/** Names that are read for brands at a time, before others go on. */
const NAMES = 50;

async function brandsOf(names: ReadonlyMap<string, number>): Promise<Map<string, number>> {
  const brands = new Map<string, number>();
  let read = 0;
  for (const [name, mails] of names) {
    const [brand] = name === '' ? [] : brandsIn(name);
    if (brand !== undefined) add(brands, brand.name, mails);
    read += 1;
    if (read % NAMES === 0) await setImmediate();
  }
  return brands;
}

/** Networks by their number, the most mail first. */
async function placed(handovers: ReadonlyMap<string, number>, at: string): Promise<(Counted & Place)[]> {
  const lookup = lookupOf({ geo: geoAdapter({ at }) }, at);
  const networks = new Map<string, { place: Place; mails: number }>();
  for (const [ip, mails] of handovers) {
    const { value: place } = await lookup({ kind: 'geo', key: ip });
    if (place === undefined) continue;
    const key = `${place.asn ?? ''} ${place.country ?? ''}`;
    const network = networks.get(key) ?? { place, mails: 0 };
    network.mails += mails;
    networks.set(key, network);
  }
  return [...networks.values()].sort((a, b) => b.mails - a.mails).map(({ place, mails }) => ({ ...place, mails }));
}

/** @throws RangeError for a zone that there is not */
function dayIn(zone: string): (at: string) => string {
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  return (at) => format.format(Date.parse(at));
}
