/** A file of its own for each test. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Place } from './place.ts';

export async function sqlitePlace(): Promise<Place> {
  const folder = mkdtempSync(join(tmpdir(), 'metsuke-store-'));
  const place = join(folder, 'metsuke.db');
  let database: DatabaseSync | undefined;
  const open = () => {
    database ??= new DatabaseSync(place, { enableForeignKeyConstraints: false });
    return database;
  };
  return {
    place,
    async unlock() {
      for (const { name } of open().prepare("select name from sqlite_schema where type = 'trigger'").all())
        open().exec(`drop trigger ${name}`);
    },
    async raw(sql) {
      return open().prepare(sql).all();
    },
    bytes: (bytes) => `x'${Buffer.from(bytes).toString('hex')}'`,
    async remove() {
      database?.close();
      rmSync(folder, { recursive: true });
    },
  };
}
