/** Lists of mails: all, those with certain words, those with an indicator; a page at a time. */
import { type Kysely, sql } from 'kysely';
import type { Indicator } from '../case/indicators.ts';
import type { Database } from './database.ts';
import { readQuestion } from './grams.ts';
import { type MailRow, mailColumns, mailOf } from './mail-row.ts';
import { cursorOf, narrowed } from './order.ts';
import { pageLimit } from './page-limit.ts';
import type { Listed, MailWish, Page, PageWish } from './store.ts';
import type { Tables } from './tables.ts';

/** Above every id, and exact as a number. */
const END = Number.MAX_SAFE_INTEGER;

export const limitOf = ({ limit = pageLimit.usual }: PageWish): number =>
  Math.min(Math.max(Math.trunc(limit), 1), pageLimit.most);

export async function listMails(db: Kysely<Tables>, wish: MailWish): Promise<Page<Listed>> {
  const { fits, order } = narrowed(wish, 'mail.id');
  const limit = limitOf(wish);
  const { rows } = await sql<MailRow>`
    select ${mailColumns} from mail where ${fits} order by ${order} limit ${limit + 1}`.execute(db);
  return page(rows, limit, wish.order);
}

export async function readMail(db: Kysely<Tables>, digest: string): Promise<Listed | undefined> {
  const { rows } = await sql<MailRow>`
    select ${mailColumns} from original join mail on mail.id = original.id
    where original.sha256 = ${digest}`.execute(db);
  return rows[0] === undefined ? undefined : mailOf(rows[0]);
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
  return page(await database.findGrams(database.read, question, wish, limit + 1), limit, wish.order);
}

export async function mailsWith(db: Kysely<Tables>, { kind, value }: Indicator, wish: PageWish): Promise<Page<Listed>> {
  const limit = limitOf(wish);
  const { rows } = await sql<MailRow>`
    select ${mailColumns} from indicator
      join sighting on sighting.indicator = indicator.id
      join mail on mail.id = sighting.mail
    where indicator.value = ${value} and indicator.kind = ${kind} and sighting.mail < ${wish.before ?? END}
    order by sighting.mail desc limit ${limit + 1}`.execute(db);
  return page(rows, limit);
}

/** @param rows one more than the page has, where there are more */
function page(rows: readonly MailRow[], limit: number, order?: MailWish['order']): Page<Listed> {
  const found = rows.slice(0, limit).map(mailOf);
  const last = rows[limit - 1];
  return rows.length > limit && last !== undefined ? { found, next: cursorOf(last, order) } : { found };
}
