/** Cases. The journal has all of it; the tables are what is asked for often. */
import { type Kysely, sql } from 'kysely';
import type { Case, Entry } from '../case/case.ts';
import { type CaseEvent, dueOf, opening, stateAfter } from './case-events.ts';
import { countLines, lineAt, placeLines } from './case-lines.ts';
import { chunks } from './chunks.ts';
import { contactRow } from './contacts.ts';
import { noCase, StoreFailure } from './failure.ts';
import { numberOf } from './ids.ts';
import { limitOf } from './mails.ts';
import { idOf } from './originals.ts';
import type { CaseChange, CaseDraft, CaseNow, ListedCase, Page, PageWish } from './store.ts';
import type { Tables } from './tables.ts';
import type { Writing } from './writer.ts';

export async function openCase(writing: Writing, draft: CaseDraft, at: string): Promise<string> {
  const { db, append } = writing;
  const { last } = await db
    .selectFrom('casefile')
    .select(({ fn }) => fn.max('id').as('last'))
    .executeTakeFirstOrThrow();
  // one writes at a time, so the next number is free; none is ever taken away
  const id = (last ?? 0) + 1;
  const event = opening(String(id), draft);
  const journal = await append(at, 'case-opened', event);
  const state = stateAfter('open', draft.timeline);
  await db.insertInto('casefile').values({ id, title: draft.title, state, opened: at, journal }).execute();
  await apply(writing, id, event, journal);
  return String(id);
}

export async function changeCase(
  writing: Writing,
  id: string,
  wished: CaseChange | ((now: CaseNow) => Promise<CaseChange | undefined>),
  at: string,
): Promise<boolean> {
  const { db, append } = writing;
  const row = await caseRow(db, id);
  if (row === undefined) throw noCase(id);
  const change = typeof wished === 'function' ? await wished(nowOf(writing, row)) : wished;
  if (change === undefined) return false;
  const event: CaseEvent = { case: id, ...change };
  const journal = await append(at, 'case-changed', event);
  const state = stateAfter(row.state === 'closed' ? 'closed' : 'open', change.timeline);
  const title = change.title ?? row.title;
  if (title !== row.title || state !== row.state)
    await db.updateTable('casefile').set({ title, state }).where('id', '=', row.id).execute();
  await apply(writing, row.id, event, journal);
  return true;
}

/** With what was written in this transaction. */
const nowOf = ({ db, flush }: Writing, row: CaseRow): CaseNow => ({
  lines: () => countLines(db, row.id),
  async line(place) {
    await flush();
    return lineAt(db, row.id, place);
  },
  gathered: (messages) => gathered(db, row.id, messages),
  async whole() {
    await flush();
    return caseOf(db, row);
  },
});

/** With what was written in this transaction. */
export async function caseNow({ db, flush }: Writing, id: string): Promise<Case | undefined> {
  await flush();
  return readCase(db, id);
}

async function apply({ db }: Writing, casefile: number, event: CaseEvent, journal: number): Promise<void> {
  await db.insertInto('case_journal').values({ casefile, journal }).execute();
  await placeLines(db, casefile, journal, event.timeline?.length ?? 0);
  for (const message of event.release ?? []) {
    const original = await known(db, message);
    await db.deleteFrom('case_message').where('casefile', '=', casefile).where('original', '=', original).execute();
  }
  let place = 0;
  const next = async (table: 'case_message' | 'case_contact') => {
    const { last } = await db
      .selectFrom(table)
      .select(({ fn }) => fn.max('place').as('last'))
      .where('casefile', '=', casefile)
      .executeTakeFirstOrThrow();
    return (last ?? 0) + 1;
  };
  if (event.gather?.length) place = await next('case_message');
  for (const message of event.gather ?? []) {
    const original = await known(db, message);
    await sql`insert into case_message (casefile, original, place) values (${casefile}, ${original}, ${place++}) on conflict do nothing`.execute(
      db,
    );
  }
  if (event.contacts?.length) place = await next('case_contact');
  for (const contact of event.contacts ?? []) {
    const row = await contactRow(db, contact);
    if (row === undefined) throw new StoreFailure('METSUKE_STORE_UNKNOWN', `there is no contact ${contact}`);
    await sql`insert into case_contact (casefile, contact, place) values (${casefile}, ${row.id}, ${place++}) on conflict do nothing`.execute(
      db,
    );
  }
  for (const { contact, message, files = [] } of event.timeline ?? []) {
    for (const file of message === undefined ? files : [...files, message]) await known(db, file);
    if (contact !== undefined && (await contactRow(db, contact)) === undefined)
      throw new StoreFailure('METSUKE_STORE_UNKNOWN', `there is no contact ${contact}`);
  }
}

async function known(db: Kysely<Tables>, digest: string): Promise<number> {
  const id = await idOf(db, digest);
  if (id === undefined) throw new StoreFailure('METSUKE_STORE_UNKNOWN', `no original ${digest} is kept`);
  return id;
}

const caseRow = (db: Kysely<Tables>, id: string) =>
  db.selectFrom('casefile').selectAll().where('id', '=', numberOf(id)).executeTakeFirst();
type CaseRow = NonNullable<Awaited<ReturnType<typeof caseRow>>>;

export const hasCase = async (db: Kysely<Tables>, id: string): Promise<boolean> =>
  (await caseRow(db, id)) !== undefined;

/** @throws METSUKE_STORE_UNKNOWN when there is no such case */
export async function gatheredIn(
  db: Kysely<Tables>,
  id: string,
  messages: readonly string[],
): Promise<ReadonlySet<string>> {
  const row = await caseRow(db, id);
  if (row === undefined) throw noCase(id);
  return gathered(db, row.id, messages);
}

async function gathered(
  db: Kysely<Tables>,
  casefile: number,
  messages: readonly string[],
): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (const some of chunks(messages)) {
    const rows = await db
      .selectFrom('case_message')
      .innerJoin('original', 'original.id', 'case_message.original')
      .select('original.sha256')
      .where('case_message.casefile', '=', casefile)
      .where('original.sha256', 'in', some)
      .execute();
    for (const { sha256 } of rows) found.add(sha256);
  }
  return found;
}

export async function readCase(db: Kysely<Tables>, id: string): Promise<Case | undefined> {
  const row = await caseRow(db, id);
  return row === undefined ? undefined : caseOf(db, row);
}

async function caseOf(db: Kysely<Tables>, row: CaseRow): Promise<Case> {
  const messages = await db
    .selectFrom('case_message')
    .innerJoin('original', 'original.id', 'case_message.original')
    .select('original.sha256')
    .where('case_message.casefile', '=', row.id)
    .orderBy('case_message.place')
    .execute();
  const contacts = await db
    .selectFrom('case_contact')
    .select('contact')
    .where('casefile', '=', row.id)
    .orderBy('place')
    .execute();
  return {
    id: String(row.id),
    title: row.title,
    state: row.state === 'closed' ? 'closed' : 'open',
    opened: row.opened,
    messages: messages.map(({ sha256 }) => sha256),
    contacts: contacts.map(({ contact }) => String(contact)),
    timeline: await timelineOf(db, row.id),
  };
}

async function timelineOf(db: Kysely<Tables>, casefile: number): Promise<readonly Entry[]> {
  const rows = await db
    .selectFrom('case_journal')
    .innerJoin('journal', 'journal.seq', 'case_journal.journal')
    .select('journal.body')
    .where('case_journal.casefile', '=', casefile)
    .orderBy('journal.seq')
    .execute();
  return rows.flatMap(({ body }) => {
    const event: CaseEvent = JSON.parse(body);
    return event.timeline ?? [];
  });
}

export async function listCases(
  db: Kysely<Tables>,
  wish: PageWish & { readonly state?: Case['state'] },
): Promise<Page<ListedCase>> {
  const limit = limitOf(wish);
  let query = db
    .selectFrom('casefile')
    .select((casefile) => [
      'id',
      'title',
      'state',
      'opened',
      casefile
        .selectFrom('case_message')
        .select(({ fn }) => fn.countAll<number>().as('messages'))
        .whereRef('case_message.casefile', '=', 'casefile.id')
        .as('messages'),
    ])
    .where('id', '<', wish.before ?? Number.MAX_SAFE_INTEGER);
  if (wish.state !== undefined) query = query.where('state', '=', wish.state);
  const rows = await query
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute();
  const found: ListedCase[] = [];
  for (const { id, title, state, opened, messages } of rows.slice(0, limit)) {
    const timeline = await timelineOf(db, id);
    const last = timeline.at(-1)?.at;
    const due = state === 'closed' ? undefined : dueOf(timeline);
    found.push({
      id: String(id),
      title,
      state: state === 'closed' ? 'closed' : 'open',
      opened,
      messages: messages ?? 0,
      ...(last === undefined ? {} : { last }),
      ...(due === undefined ? {} : { due }),
    });
  }
  const next = rows[limit - 1]?.id;
  return rows.length > limit && next !== undefined ? { found, next } : { found };
}

export async function casesWith(db: Kysely<Tables>, message: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('case_message')
    .innerJoin('original', 'original.id', 'case_message.original')
    .select('case_message.casefile')
    .where('original.sha256', '=', message)
    .orderBy('case_message.casefile')
    .execute();
  return rows.map(({ casefile }) => String(casefile));
}
