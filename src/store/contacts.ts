/** People and desks with whom one deals. The journal has what was written of them before. */
import type { Kysely } from 'kysely';
import type { Contact } from '../case/case.ts';
import { canonicalJson } from './canonical-json.ts';
import { chunks } from './chunks.ts';
import { StoreFailure } from './failure.ts';
import { numberOf } from './ids.ts';
import { limitOf } from './mails.ts';
import type { Page, PageWish } from './store.ts';
import type { Tables } from './tables.ts';
import type { Writing } from './writer.ts';

export const contactRow = (db: Kysely<Tables>, id: string) =>
  db.selectFrom('contact').selectAll().where('id', '=', numberOf(id)).executeTakeFirst();

/** @param contact without an id it is new */
export async function keepContact(
  { db, append }: Writing,
  contact: Omit<Contact, 'id'> & { readonly id?: string },
  at: string,
): Promise<string> {
  if (contact.id !== undefined && (await contactRow(db, contact.id)) === undefined)
    throw new StoreFailure('METSUKE_STORE_UNKNOWN', `there is no contact ${contact.id}`);
  const { last } = await db
    .selectFrom('contact')
    .select(({ fn }) => fn.max('id').as('last'))
    .executeTakeFirstOrThrow();
  const id = contact.id ?? String((last ?? 0) + 1);
  const whole = { ...contact, id };
  const journal = await append(at, 'contact', whole);
  const row = { json: canonicalJson(whole), journal };
  if (contact.id === undefined)
    await db
      .insertInto('contact')
      .values({ id: Number(id), ...row })
      .execute();
  else await db.updateTable('contact').set(row).where('id', '=', Number(id)).execute();
  return id;
}

export async function listContacts(db: Kysely<Tables>, wish: PageWish): Promise<Page<Contact>> {
  const limit = limitOf(wish);
  const rows = await db
    .selectFrom('contact')
    .select(['id', 'json'])
    .where('id', '<', wish.before ?? Number.MAX_SAFE_INTEGER)
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute();
  const found = rows.slice(0, limit).map(contactOf);
  const next = rows[limit - 1]?.id;
  return rows.length > limit && next !== undefined ? { found, next } : { found };
}

export async function contactsWith(db: Kysely<Tables>, ids: readonly string[]): Promise<readonly Contact[]> {
  const numbers = [...new Set(ids.map(numberOf))].sort((a, b) => a - b);
  const found: Contact[] = [];
  for (const some of chunks(numbers)) {
    const rows = await db.selectFrom('contact').select('json').where('id', 'in', some).orderBy('id').execute();
    found.push(...rows.map(contactOf));
  }
  return found;
}

/** Every one, oldest first. */
export async function everyContact(db: Kysely<Tables>): Promise<readonly Contact[]> {
  return (await db.selectFrom('contact').select('json').orderBy('id').execute()).map(contactOf);
}

const contactOf = ({ json }: { readonly json: string }): Contact => JSON.parse(json);
