/** "What else shares an indicator?" */
import { type Kysely, sql } from 'kysely';
import type { Indicator, IndicatorKind } from '../case/indicators.ts';
import type { Database } from './database.ts';
import { type MailRow, mailColumns, mailOf } from './mail-row.ts';
import { COMMON_MAILS, type Shared } from './store.ts';
import type { Tables } from './tables.ts';

/**
 * Sightings that are looked at for one answer, the rarest indicators first: what many have in common adds thousands of
 * rows and little certainty, and the answer has to come at once. What is left out is told.
 */
const MAX_SIGHTINGS = 2_000;
/** Mails told of at most. */
const MOST = 200;
/** What few have in common says more: an indicator weighs this, divided by the mails that have it. */
const WEIGHT = 1e9;

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
  const pairs = JSON.stringify(asked.map(({ id, mails }) => [id, Math.round(WEIGHT / mails)]));
  // what each shares is gathered for the page alone: PostgreSQL takes 8 KB for each mail's list, and writes a thousand to disk
  const { rows } = await sql<MailRow & { shared: string }>`
    with asked as (
      select cast(each.value ->> 0 as bigint) as id, cast(each.value ->> 1 as bigint) as weight
      from ${database.each(pairs)}
    ), best as (
      select sighting.mail, sum(asked.weight) as weight
      from asked join sighting on sighting.indicator = asked.id
      where sighting.mail <> (select id from original where sha256 = ${message})
      group by sighting.mail order by weight desc, sighting.mail desc
      limit ${Math.min(Math.max(Math.trunc(limit), 1), MOST)}
    )
    select ${mailColumns}, (
      select ${database.gathered(sql`sighting.indicator`)} from sighting
      where sighting.mail = best.mail and sighting.indicator in (select id from asked)
    ) as shared from best join mail on mail.id = best.mail
    order by best.weight desc, best.mail desc`.execute(database.read);
  const found = rows.map(({ shared, ...row }) => ({
    mail: mailOf(row),
    shared: idsIn(shared)
      .flatMap((id) => byId.get(id) ?? [])
      .sort((a, b) => a.mails - b.mails || a.id - b.id)
      .map(told),
  }));
  return { found, leftOut };
}

function idsIn(json: string): readonly number[] {
  const parsed: unknown = JSON.parse(json);
  return Array.isArray(parsed) ? parsed.filter((one) => typeof one === 'number') : [];
}
