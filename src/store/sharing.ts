/** "What else shares an indicator?" */
import { type Kysely, sql } from 'kysely';
import type { Indicator, IndicatorKind } from '../case/indicators.ts';
import type { Database } from './database.ts';
import { listed } from './mails.ts';
import { COMMON_MAILS, type Shared } from './store.ts';
import type { Tables } from './tables.ts';

/**
 * Sightings that are looked at for one answer, the rarest indicators first: what many have in common adds thousands of
 * rows and little certainty, and the answer has to come at once. What is left out is told.
 */
const MAX_SIGHTINGS = 2_000;
/** Mails told of at most. */
const MOST = 200;

interface Own extends Indicator {
  readonly id: number;
  readonly mails: number;
}

type Told = Omit<Own, 'id'>;
const told = ({ kind, value, mails }: Own): Told => ({ kind, value, mails });

/** Of one mail, the rarest first. */
export async function indicatorsWithin(db: Kysely<Tables>, message: string): Promise<readonly Own[]> {
  const { rows } = await sql<{ id: number; kind: IndicatorKind; value: string; mails: number }>`
    select indicator.id, indicator.kind, indicator.value, indicator.mails from original
    join sighting on sighting.mail = original.id join indicator on indicator.id = sighting.indicator
    where original.sha256 = ${message} order by indicator.mails, indicator.id`.execute(db);
  return rows;
}

export async function sharing(database: Database, message: string, limit: number): Promise<Shared> {
  const own = await indicatorsWithin(database.read, message);
  const asked: Own[] = [];
  const leftOut: Told[] = [];
  let sightings = 0;
  for (const one of own) {
    if (one.mails < 2) continue; // only this mail has it
    sightings += one.mails;
    const common = one.mails > COMMON_MAILS || (asked.length > 0 && sightings > MAX_SIGHTINGS);
    if (common) leftOut.push(told(one));
    else asked.push(one);
  }
  if (asked.length === 0) return { found: [], leftOut };
  const byId = new Map(asked.map((one) => [one.id, one]));
  const { rows } = await sql<{ mail: number; indicator: number }>`
    select sighting.mail, sighting.indicator from sighting
    where sighting.indicator in (select cast(each.value as bigint) from ${database.each(JSON.stringify([...byId.keys()]))})
      and sighting.mail <> (select id from original where sha256 = ${message})`.execute(database.read);
  // what few have in common says more: each indicator weighs as much as it is rare
  const mails = new Map<number, { weight: number; shared: Own[] }>();
  for (const { mail, indicator } of rows) {
    const one = byId.get(indicator);
    if (one === undefined) continue;
    const sum = mails.get(mail) ?? { weight: 0, shared: [] };
    sum.weight += 1 / one.mails;
    sum.shared.push(one);
    mails.set(mail, sum);
  }
  const best = [...mails]
    .sort(([a, one], [b, other]) => other.weight - one.weight || b - a)
    .slice(0, Math.min(Math.max(Math.trunc(limit), 1), MOST));
  const rowsOf = await listed(
    database,
    best.map(([id]) => id),
  );
  const found = rowsOf.map((mail) => ({
    mail,
    shared: (mails.get(mail.number)?.shared ?? []).sort((a, b) => a.mails - b.mails || a.id - b.id).map(told),
  }));
  return { found, leftOut };
}
