/** The entries of the journal that a case stands on, each with the hash before it, so that it can be checked alone. */
import type { Kysely } from 'kysely';
import { GENESIS } from './chain.ts';
import { chunks } from './chunks.ts';
import type { ChainedEntry, JournalEntry } from './store.ts';
import type { Tables } from './tables.ts';

/**
 * @param files SHA-256 of originals @param answers digests
 * @returns in the order of the journal
 */
export async function entriesOfCase(
  db: Kysely<Tables>,
  id: string,
  files: readonly string[],
  answers: readonly string[],
): Promise<readonly ChainedEntry[]> {
  const casefile = Number(id);
  const wanted = new Set<number>();
  const add = (rows: readonly { readonly journal: number }[]) => {
    for (const { journal } of rows) wanted.add(journal);
  };
  add(await db.selectFrom('case_journal').select('journal').where('casefile', '=', casefile).execute());
  add(
    await db
      .selectFrom('case_contact')
      .innerJoin('contact', 'contact.id', 'case_contact.contact')
      .select('contact.journal')
      .where('case_contact.casefile', '=', casefile)
      .execute(),
  );
  for (const some of chunks(files)) {
    add(await db.selectFrom('original').select('journal').where('sha256', 'in', some).execute());
    add(
      await db
        .selectFrom('examination')
        .innerJoin('original', 'original.id', 'examination.original')
        .select('examination.journal')
        .where('original.sha256', 'in', some)
        .execute(),
    );
  }
  for (const some of chunks(answers))
    add(await db.selectFrom('answer').select('journal').where('digest', 'in', some).execute());
  const numbers = [...wanted].sort((a, b) => a - b);
  const entries = await entriesAt(db, numbers);
  const before = await entriesAt(
    db,
    numbers.map((seq) => seq - 1),
  );
  return numbers.flatMap((seq) => {
    const entry = entries.get(seq);
    const previous = seq === 1 ? GENESIS : before.get(seq - 1)?.hash;
    return entry === undefined || previous === undefined ? [] : [{ ...entry, previous }];
  });
}

async function entriesAt(db: Kysely<Tables>, numbers: readonly number[]): Promise<ReadonlyMap<number, JournalEntry>> {
  const found = new Map<number, JournalEntry>();
  for (const some of chunks(numbers))
    for (const row of await db.selectFrom('journal').selectAll().where('seq', 'in', some).execute())
      found.set(row.seq, row);
  return found;
}
