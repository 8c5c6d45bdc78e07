/** The lines of a case by their places: how many there are, and what one of them says, without reading the others. */
import type { Kysely } from 'kysely';
import type { Entry } from '../case/case.ts';
import type { CaseEvent } from './case-events.ts';
import type { Tables } from './tables.ts';

const rowsOf = (db: Kysely<Tables>, casefile: number) =>
  db.selectFrom('case_line').where('casefile', '=', casefile).orderBy('line', 'desc').limit(1);

export async function countLines(db: Kysely<Tables>, casefile: number): Promise<number> {
  const last = await rowsOf(db, casefile).select(['line', 'lines']).executeTakeFirst();
  return last === undefined ? 0 : last.line + last.lines - 1;
}

/** @param place from 1 */
export async function lineAt(db: Kysely<Tables>, casefile: number, place: number): Promise<Entry | undefined> {
  const row = await rowsOf(db, casefile)
    .where('line', '<=', place)
    .innerJoin('journal', 'journal.seq', 'case_line.journal')
    .select(['case_line.line', 'journal.body'])
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const event: CaseEvent = JSON.parse(row.body);
  return event.timeline?.[place - row.line];
}

/** @param lines of one entry of the journal */
export async function placeLines(db: Kysely<Tables>, casefile: number, journal: number, lines: number): Promise<void> {
  if (lines === 0) return;
  const line = (await countLines(db, casefile)) + 1;
  await db.insertInto('case_line').values({ casefile, line, lines, journal }).execute();
}
