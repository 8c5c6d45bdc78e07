/**
 * The numbered steps from nothing to the tables of today: forward only, each in one transaction. A step that was
 * published is never changed; what follows from experience is the next step. A new one needs its sample in
 * `test/store/versions.ts`, from which every later version is opened.
 */
import { type Kysely, sql } from 'kysely';
import type { Database } from './database.ts';
import { StoreFailure } from './failure.ts';
import { first } from './migrations/0001-first.ts';
import { slimCatalogue } from './migrations/0002-slim-catalogue.ts';
import { byDanger } from './migrations/0003-by-danger.ts';
import { blocks } from './migrations/0004-blocks.ts';
import { authors } from './migrations/0005-authors.ts';
import { lines } from './migrations/0006-lines.ts';
import { passedOn } from './migrations/0007-passed-on.ts';
import type { Tables } from './tables.ts';

export interface Migration {
  /** 1, 2, 3, … without a gap. */
  readonly number: number;
  readonly name: string;
  /** Whoever only reads does without it: so where nothing may be written a store that lacks it is read. */
  readonly isForWriting?: true;
  /** Statements. */
  readonly sqlite: readonly string[];
  readonly postgres: readonly string[];
}

export const migrations: readonly Migration[] = [first, slimCatalogue, byDanger, blocks, authors, lines, passedOn];

/**
 * Brings a database to the newest of `steps`.
 * @throws METSUKE_STORE_NEWER where it is newer already, METSUKE_STORE_READ_ONLY where it is older and takes no writing
 */
export async function migrate(database: Database, at: string, steps = migrations): Promise<void> {
  const version = await versionOf(database, database.read, steps);
  if (version === steps.length) return;
  if (!(await database.takesWriting())) {
    if (version > 0 && steps.slice(version).every(({ isForWriting }) => isForWriting === true)) return;
    throw new StoreFailure(
      'METSUKE_STORE_READ_ONLY',
      version === 0
        ? `${database.place} holds nothing yet, and cannot be written to`
        : `${database.place} was written by an older metsuke (version ${version} of ${steps.length}), and has to be written to before this one can read it`,
    );
  }
  await database.write(async (db) => {
    // another process may have done it while we waited for the right to write
    const done = await versionOf(database, db, steps);
    if (done === 0) {
      await sql`create table if not exists metsuke_migration (number integer primary key, name text not null, at text not null)`.execute(
        db,
      );
    }
    for (const { number, name, ...statements } of steps.slice(done)) {
      for (const statement of statements[database.kind]) await sql.raw(statement).execute(db);
      await db.insertInto('metsuke_migration').values({ number, name, at }).execute();
    }
  });
}

/** Whether it has tables of ours: another process may be making them just now. */
export const isMade = async (database: Database): Promise<boolean> =>
  (await versionOf(database, database.read, migrations)) > 0;

async function versionOf(database: Database, db: Kysely<Tables>, steps: readonly Migration[]): Promise<number> {
  const { rows } = await sql`select 1 where ${database.hasTable('metsuke_migration')}`.execute(db);
  if (rows.length === 0) return 0;
  const { number } = await db
    .selectFrom('metsuke_migration')
    .select(({ fn }) => fn.max('number').as('number'))
    .executeTakeFirstOrThrow();
  if (number > steps.length) {
    throw new StoreFailure(
      'METSUKE_STORE_NEWER',
      `${database.place} was written by a newer metsuke: its version is ${number}, and this one knows ${steps.length}`,
    );
  }
  return number ?? 0;
}
