/** What came in over time: kinds, brands that were borrowed, networks that handed over, and where the table places those. */

import type { Kind } from '../examine/finding.ts';
import { brandsIn } from '../examine/known/brands/match.ts';
import { isWorldwide } from '../examine/known/hosts/worldwide-networks.ts';
import { lookupOf } from '../lookup/adapters.ts';
import { geoAdapter } from '../lookup/geo.ts';
import { DAY } from '../message/day.ts';
import type { Listed, Store } from '../store/store.ts';
import { everyPage } from './every-page.ts';

/** Mails that are counted; of a bigger store the newest. */
const MOST = 20_000;
/** More days than this are told by the month. */
const DAYS = 62;
/** Rows of each table. */
const ROWS = 12;

interface OverviewRow {
  readonly name: string;
  readonly mails: number;
  /** In each span of time, as `spans` has them. */
  readonly over: readonly number[];
}

interface Overview {
  readonly schema: 'metsuke/overview/1';
  readonly mails: number;
  /** There are more, and older ones. */
  readonly isCut: boolean;
  /** `2026-11-29`, or `2026-11`: by the day that the mail bears, or on which it was kept. */
  readonly spans: readonly string[];
  readonly kinds: readonly (OverviewRow & { readonly name: Kind })[];
  /** Brands that the sender's name or the subject of a dangerous mail says. */
  readonly brands: readonly OverviewRow[];
  /** By the holder of the network. */
  readonly networks: readonly OverviewRow[];
  /** ISO 3166 codes. */
  readonly countries: readonly OverviewRow[];
}

/** Kinds that borrow a name to do harm. */
const BORROWS: ReadonlySet<Kind> = new Set(['phishing', 'fraud', 'malware']);

/** @param at the time of asking, RFC 3339 */
export async function overviewOf(store: Store, at = new Date().toISOString()): Promise<Overview> {
  const mails: Listed[] = [];
  let isCut = false;
  for await (const mail of everyPage((page) => store.mails(page))) {
    isCut = mails.length === MOST;
    if (isCut) break;
    mails.push(mail);
  }
  const days = mails.map(dayOf);
  const byMonth = new Set(days).size > DAYS;
  const spanOf = (day: string): string => (byMonth ? day.slice(0, 7) : day);
  const spans = [...new Set(days.map(spanOf))].sort();
  const counts = {
    kinds: new Counter<Kind>(spans),
    brands: new Counter(spans),
    networks: new Counter(spans),
    countries: new Counter(spans),
  };
  const lookup = lookupOf({ geo: geoAdapter({ at }) }, at);
  for (const [index, mail] of mails.entries()) {
    const span = spanOf(days[index] ?? '');
    counts.kinds.add(mail.kind, span);
    if (BORROWS.has(mail.kind))
      for (const { name } of new Set([...brandsIn(mail.from.name), ...brandsIn(mail.subject)]))
        counts.brands.add(name, span);
    if (mail.handover === undefined) continue;
    const { value } = await lookup({ kind: 'geo', key: mail.handover });
    if (value?.holder !== undefined)
      counts.networks.add(value.asn === undefined ? value.holder : `AS${value.asn} ${value.holder}`, span);
    // where hosts of such an operator stand, a table does not know
    if (value?.country !== undefined && !isWorldwide(value.asn)) counts.countries.add(value.country, span);
  }
  return {
    schema: 'metsuke/overview/1',
    mails: mails.length,
    isCut,
    spans,
    kinds: counts.kinds.rows(),
    brands: counts.brands.rows(),
    networks: counts.networks.rows(),
    countries: counts.countries.rows(),
  };
}

/** RFC 822 gave mail the Date of today in 1982; clocks that have lost their battery say 1970 or 1980. */
const FIRST_MAIL = Date.UTC(1982, 0);

/**
 * The mail's own day, unless it says one behind the day on which it was kept, or before there was mail of this form: then
 * somebody's clock, or invention. Old mail may be kept today, so that years between them say nothing.
 */
function dayOf({ date, kept }: Listed): string {
  const said = date === undefined ? Number.NaN : Date.parse(date);
  return said >= FIRST_MAIL && said <= Date.parse(kept) + DAY
    ? new Date(said).toISOString().slice(0, 10)
    : kept.slice(0, 10);
}

class Counter<T extends string = string> {
  readonly #spans: readonly string[];
  readonly #counts = new Map<T, number[]>();

  constructor(spans: readonly string[]) {
    this.#spans = spans;
  }

  add(name: T, span: string): void {
    const over = this.#counts.get(name) ?? this.#spans.map(() => 0);
    const at = this.#spans.indexOf(span);
    over[at] = (over[at] ?? 0) + 1;
    this.#counts.set(name, over);
  }

  /** The most frequent first. */
  rows(): { name: T; mails: number; over: readonly number[] }[] {
    return [...this.#counts]
      .map(([name, over]) => ({ name, mails: over.reduce((sum, one) => sum + one, 0), over }))
      .sort((a, b) => b.mails - a.mails || a.name.localeCompare(b.name))
      .slice(0, ROWS);
  }
}
