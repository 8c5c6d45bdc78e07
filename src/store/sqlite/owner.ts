/** Whose a file of SQLite is, by the number in its header (https://sqlite.org/pragma.html#pragma_application_id). */
import type { DatabaseSync } from 'node:sqlite';

/**
 * Asked before anything is written, a pragma too: of a file that is another program's not a bit may change.
 * @param id the number of the one who asks
 * @returns `nobody` for a file without a table in which no program has put a number of its own
 */
export function ownerOf(db: DatabaseSync, id: number): 'ours' | 'nobody' | 'another' {
  const found = db.prepare('pragma application_id').get()?.['application_id'];
  if (found === id) return 'ours';
  const version = db.prepare('pragma user_version').get()?.['user_version'];
  const tables = db.prepare('select count(*) as tables from sqlite_schema').get()?.['tables'];
  return found === 0 && version === 0 && tables === 0 ? 'nobody' : 'another';
}
