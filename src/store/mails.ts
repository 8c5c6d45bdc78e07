/** Lists of mails: all, those with certain words, those with an indicator; a page at a time. */
import { type Kysely, sql } from 'kysely';
import type { Indicator } from '../case/indicators.ts';
import type { Database } from './database.ts';
import { readQuestion } from './grams.ts';
import { cursorOf, narrowed, type Place } from './order.ts';
import type { Listed, MailWish, Page, PageWish } from './store.ts';
import type { Tables } from './tables.ts';

const USUAL = 50;
const MOST = 500;
/** Above every id, and exact as a number. */
const END = Number.MAX_SAFE_INTEGER;

export const limitOf = ({ limit = USUAL }: PageWish): number => Math.min(Math.max(Math.trunc(limit), 1), MOST);

export async function listMails(database: Database, wish: MailWish): Promise<Page<Listed>> {
  const { fits, order } = narrowed(wish, 'mail.id');
  const limit = limitOf(wish);
  const { rows } = await sql<Place>`
    select mail.id, mail.danger from mail where ${fits} order by ${order} limit ${limit + 1}`.execute(database.read);
  return page(database, rows, limit, wish.order);
}

/** Digests are in lower-case hex, so what begins with one lies between it and its end. */
export async function namedMails(db: Kysely<Tables>, beginning: string): Promise<readonly string[]> {
  if (!/^[0-9a-f]{1,64}$/.test(beginning)) return [];
  const rows = await db
    .selectFrom('original')
    .innerJoin('mail', 'mail.id', 'original.id')
    .select('original.sha256')
    .where('original.sha256', '>=', beginning)
    .where('original.sha256', '<=', beginning.padEnd(64, 'f'))
    .limit(2)
    .execute();
  return rows.map(({ sha256 }) => sha256);
}

export async function searchMails(database: Database, asked: string, wish: MailWish): Promise<Page<Listed>> {
  const question = readQuestion(asked);
  if (question === undefined) return { found: [] };
  const limit = limitOf(wish);
  const places = await database.findGrams(database.read, question, wish, limit + 1);
  return page(database, places, limit, wish.order);
}

export async function mailsWith(database: Database, { kind, value }: Indicator, wish: PageWish): Promise<Page<Listed>> {
  const limit = limitOf(wish);
  const rows = await database.read
    .selectFrom('indicator')
    .innerJoin('sighting', 'sighting.indicator', 'indicator.id')
    .select('sighting.mail')
    .where('indicator.value', '=', value)
    .where('indicator.kind', '=', kind)
    .where('sighting.mail', '<', wish.before ?? END)
    .orderBy('sighting.mail', 'desc')
    .limit(limit + 1)
    .execute();
  return page(
    database,
    rows.map(({ mail }) => ({ id: mail, danger: 0 })),
    limit,
  );
}

/** @param places one more than the page has, where there are more */
async function page(
  database: Database,
  places: readonly Place[],
  limit: number,
  order?: MailWish['order'],
): Promise<Page<Listed>> {
  const ids = places.slice(0, limit).map(({ id }) => id);
  const found = await listed(database, ids);
  const last = places[limit - 1];
  return places.length > limit && last !== undefined ? { found, next: cursorOf(last, order) } : { found };
}

/** The mails with these ids, in their order. One statement for any number of them: a database reads and plans it once. */
export async function listed({ read, each }: Database, ids: readonly number[]): Promise<readonly Listed[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<Row>`
    select id, sha256, bytes, kept, version, at, kind, certainty, danger, subject, from_name, from_address, date,
      handover, cut
    from mail where id in (select cast(each.value as bigint) from ${each(JSON.stringify(ids))})`.execute(read);
  const byId = new Map(rows.map((row) => [row.id, mailOf(row)]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

interface Row {
  readonly id: number;
  readonly sha256: string;
  readonly bytes: number;
  readonly kept: string;
  readonly version: string;
  readonly at: string;
  // written from a Card and from nothing else
  readonly kind: Listed['kind'];
  readonly certainty: Listed['certainty'];
  readonly danger: number;
  readonly subject: string;
  readonly from_name: string;
  readonly from_address: string;
  readonly date: string | null;
  readonly handover: string | null;
  readonly cut: number;
}

function mailOf({ id, from_name, from_address, date, handover, cut, ...rest }: Row): Listed {
  return {
    ...rest,
    number: id,
    from: { name: from_name, address: from_address },
    ...(date === null ? {} : { date }),
    ...(handover === null ? {} : { handover }),
    cut: cut === 1,
  };
}
