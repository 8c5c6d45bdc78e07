/** Examinations as they were given, and of the newest of each mail what lists, search and comparison need. */
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { type Kysely, sql } from 'kysely';
import type { Card } from '../case/card.ts';
import { sha256 } from './chain.ts';
import { StoreFailure } from './failure.ts';
import { gramsOf, searchable } from './grams.ts';
import { keepAuthor } from './history.ts';
import { findOriginal, type KnownOriginal } from './originals.ts';
import type { KeptExamination } from './store.ts';
import type { Tables } from './tables.ts';
import type { Writing } from './writer.ts';

/** What is prepared before the transaction begins, so that it is short. */
interface PreparedExamination {
  readonly card: Card;
  readonly digest: string;
  readonly bytes: number;
  readonly packed: Uint8Array;
  readonly words: string;
  readonly grams: ReadonlySet<string>;
  readonly cut: boolean;
}

export function prepareExamination(json: string, card: Card): PreparedExamination {
  const bytes = new TextEncoder().encode(json);
  const { text, cut } = searchable(card.words);
  const { grams, cut: tooMany } = gramsOf(text);
  return {
    card,
    digest: sha256(bytes),
    bytes: bytes.length,
    // RFC 1951; level 1 takes a third of the size in a third of a millisecond, higher ones little more for much more
    packed: deflateRawSync(bytes, { level: 1 }),
    words: text,
    grams,
    cut: cut || tooMany,
  };
}

const unpack = (packed: Uint8Array): string => new TextDecoder().decode(inflateRawSync(packed));

/** Of a mail that is kept already. @returns whether it is new */
export async function keepExamination(writing: Writing, prepared: PreparedExamination, at: string): Promise<boolean> {
  const { db } = writing;
  const { card, digest } = prepared;
  const original = await findOriginal(db, card.sha256);
  if (original === undefined) {
    const what = `no original ${card.sha256} is kept, to which the examination belongs`;
    throw new StoreFailure('METSUKE_STORE_UNKNOWN', what);
  }
  const known = await db
    .selectFrom('examination')
    .select('id')
    .where('original', '=', original.id)
    .where('digest', '=', digest)
    .executeTakeFirst();
  if (known !== undefined) return false;
  const id = await insertExamination(writing, original, prepared, at);
  const listed = await db.selectFrom('mail').select('at').where('id', '=', original.id).executeTakeFirst();
  // the newest is listed, by the time of its making
  if (listed === undefined) await catalogue(writing, original, id, prepared);
  else if (Date.parse(listed.at) <= Date.parse(card.at)) {
    await strike(writing, original.id);
    await catalogue(writing, original, id, prepared);
  }
  return true;
}

/** The rows and indexes of a mail made again, as today's card has them, of the examination that is listed. */
export async function catalogueAgain(writing: Writing, prepared: PreparedExamination): Promise<boolean> {
  const { db } = writing;
  const original = await findOriginal(db, prepared.card.sha256);
  if (original === undefined) return false;
  const listed = await db
    .selectFrom('mail')
    .innerJoin('examination', 'examination.id', 'mail.examination')
    .select(['examination.id', 'examination.digest'])
    .where('mail.id', '=', original.id)
    .executeTakeFirst();
  // another process may have kept a newer one
  if (listed?.digest !== prepared.digest) return false;
  await strike(writing, original.id);
  await catalogue(writing, original, listed.id, prepared);
  return true;
}

/** The first of a mail that came with it. */
export async function keepFirstExamination(
  writing: Writing,
  original: KnownOriginal,
  prepared: PreparedExamination,
  at: string,
): Promise<void> {
  await catalogue(writing, original, await insertExamination(writing, original, prepared, at), prepared);
}

async function insertExamination(
  { db, append }: Writing,
  { id: original }: KnownOriginal,
  { card, digest, bytes, packed }: PreparedExamination,
  at: string,
): Promise<number> {
  const { sha256: message, version } = card;
  const journal = await append(at, 'examination', { at: card.at, bytes, digest, message, version });
  const { id } = await db
    .insertInto('examination')
    .values({ original, version, at: card.at, digest, packed, journal })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Takes a mail out of lists and indexes; its evidence stays. */
async function strike({ db, database }: Writing, mail: number): Promise<void> {
  await sql`
    update indicator set mails = mails - 1
    where id in (select indicator from sighting where mail = ${mail})`.execute(db);
  await db.deleteFrom('sighting').where('mail', '=', mail).execute();
  await database.strikeGrams(db, mail);
  await db.deleteFrom('mail_words').where('mail', '=', mail).execute();
  await db.deleteFrom('author').where('mail', '=', mail).execute();
  await db.deleteFrom('mail').where('id', '=', mail).execute();
}

/** Puts it there by this examination. */
async function catalogue(
  { db, database }: Writing,
  { id, bytes, kept }: KnownOriginal,
  examination: number,
  { card, words, grams, cut }: PreparedExamination,
): Promise<void> {
  const row = {
    examination,
    kind: card.kind,
    certainty: card.certainty,
    danger: card.danger,
    subject: card.subject,
    from_name: card.from.name,
    from_address: card.from.address,
    date: card.date ?? null,
    handover: card.handover ?? null,
    cut: cut ? 1 : 0,
    letter_kind: card.passedOn?.kind ?? null,
    letter_certainty: card.passedOn?.certainty ?? null,
    sha256: card.sha256,
    bytes,
    kept,
    version: card.version,
    at: card.at,
  };
  await db
    .insertInto('mail')
    .values({ id, ...row })
    .execute();
  await db.insertInto('mail_words').values({ mail: id, words }).execute();
  if (card.author !== undefined) await keepAuthor(db, id, card.author);
  await database.indexGrams(db, id, [...grams].join(' '));
  if (card.indicators.length === 0) return;
  const pairs = JSON.stringify(card.indicators.map(({ kind, value }) => [kind, value]));
  const { rows } = await sql<{ id: number }>`
    insert into indicator (kind, value, mails)
    select each.value ->> 0, each.value ->> 1, 1 from ${database.each(pairs)} where true
    on conflict (value, kind) do update set mails = indicator.mails + 1 returning id`.execute(db);
  await sql`
    insert into sighting (mail, indicator)
    select cast(${id} as bigint), cast(each.value as bigint)
    from ${database.each(JSON.stringify(rows.map((one) => one.id)))}`.execute(db);
}

/** The newest, or the newest of one version of the detectors. */
export async function readExamination(
  db: Kysely<Tables>,
  message: string,
  version: string | undefined,
): Promise<string | undefined> {
  const all = await examinationsOf(db, message);
  const newest = all.filter((one) => version === undefined || one.version === version).at(-1);
  if (newest === undefined) return undefined;
  const row = await db.selectFrom('examination').select('packed').where('id', '=', newest.id).executeTakeFirstOrThrow();
  return unpack(row.packed);
}

/** All of a mail, oldest first. */
export async function readExaminations(db: Kysely<Tables>, message: string): Promise<readonly string[]> {
  const texts: string[] = [];
  for (const { id } of await examinationsOf(db, message)) {
    const row = await db.selectFrom('examination').select('packed').where('id', '=', id).executeTakeFirstOrThrow();
    texts.push(unpack(row.packed));
  }
  return texts;
}

/** In the order of their time; those of one time in the order in which they were kept. */
export async function examinationsOf(
  db: Kysely<Tables>,
  message: string,
): Promise<readonly (KeptExamination & { readonly id: number })[]> {
  const rows = await db
    .selectFrom('examination')
    .innerJoin('original', 'original.id', 'examination.original')
    .select(['examination.id', 'original.sha256', 'examination.version', 'examination.at', 'examination.digest'])
    .where('original.sha256', '=', message)
    .orderBy('examination.id')
    .execute();
  return rows.sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}
