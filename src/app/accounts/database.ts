/** The file of accounts: SQLite, apart from what is kept, so that one can be copied without the other. */
import { chmodSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { StoreFailure } from '../../store/failure.ts';
import { makeFolder } from '../../store/make-folder.ts';
import { ownerOf } from '../../store/sqlite/owner.ts';
import { openStill, takesMaking, takesWriting } from '../../store/sqlite/still.ts';
import { Failure, isFailure } from '../failure.ts';

/** `mtsa`, in the header of the file, so that no other program's file is taken for ours. */
const APPLICATION_ID = 0x6d747361;
/** How long another process of ours is waited for, in milliseconds. */
const BUSY_MS = 5_000;

/** Forward only: what stands here is never changed, a later step is added. */
const steps: readonly string[] = [
  `create table organization (id text primary key, name text not null, created text not null) strict;
   create table user (
     id text primary key, organization text not null references organization (id), name text not null unique,
     role text not null, password text, subject text unique, created text not null, disabled integer not null default 0
   ) strict;
   create table session (
     hash text primary key, user text not null references user (id) on delete cascade, csrf text not null,
     created integer not null, seen integer not null, agent text not null
   ) strict;
   create index session_user on session (user);
   create table token (
     id text primary key, hash text not null unique, user text not null references user (id) on delete cascade,
     name text not null, scopes text not null, created text not null, expires text, used text
   ) strict;
   create index token_user on token (user);
   insert into organization values ('main', 'main', strftime('%Y-%m-%dT%H:%M:%SZ'));`,
];

export type Row = Readonly<Record<string, unknown>>;

export interface AccountsFile {
  all(sql: string, ...values: SQLInputValue[]): readonly Row[];
  one(sql: string, ...values: SQLInputValue[]): Row | undefined;
  /** @returns rows that were changed */
  run(sql: string, ...values: SQLInputValue[]): number;
  /** Everything or nothing. */
  together<T>(work: () => T): T;
  close(): void;
}

/** Who is let in stands as it was written down; sessions, and what follows from using a token, live with the process. */
const refusals = [
  'insert on organization',
  'insert on user',
  'update of organization, name, role, password, disabled on user',
  'delete on user',
  'insert on token',
  'delete on token',
];

/**
 * Where nothing may be written, the accounts of a file are read into memory, and none is changed.
 * @throws Failure METSUKE_ACCOUNTS when the file cannot be opened, or is not ours
 */
export function openAccountsFile(path: string, isMaking: boolean): AccountsFile {
  try {
    const isThere = statSync(path, { throwIfNoEntry: false }) !== undefined;
    if (isThere ? !takesWriting(path) : !isMaking || !takesMaking(path)) return inMemory(path, isThere);
    makeFolder(dirname(path), 0o700);
    const db = new DatabaseSync(path, { timeout: BUSY_MS, enableForeignKeyConstraints: true });
    try {
      refuseAnother(db, path);
      chmodSync(path, 0o600); // hashes of passwords
      prepare(db, path);
    } catch (cause) {
      db.close();
      throw cause;
    }
    return fileOf(db);
  } catch (cause) {
    if (isFailure(cause)) throw cause;
    throw new Failure(
      'METSUKE_ACCOUNTS',
      { ja: `${path} を開けません`, en: `${path} cannot be opened` },
      { ja: '場所、権限、ディスクを確認してください', en: 'check the path, its permissions and the disk' },
      {
        cause,
      },
    );
  }
}

function refuseAnother(db: DatabaseSync, path: string): void {
  if (ownerOf(db, APPLICATION_ID) === 'another')
    throw new Failure(
      'METSUKE_ACCOUNTS',
      { ja: `${path} は別のプログラムのものです`, en: `${path} is another program’s` },
      { ja: '別の場所に移してください', en: 'move it away' },
    );
}

function prepare(db: DatabaseSync, path: string): void {
  db.exec('pragma journal_mode = wal; pragma synchronous = full');
  db.exec('begin immediate');
  refuseAnother(db, path); // in the meantime somebody may have begun it
  const version = Number(db.prepare('pragma user_version').get()?.['user_version']);
  if (version > steps.length)
    throw new Failure(
      'METSUKE_ACCOUNTS',
      { ja: `${path} は、もっと新しいmetsukeで書かれています`, en: `${path} was written by a newer metsuke` },
      { ja: 'そのmetsukeか、さらに新しいものを使ってください', en: 'use that one, or a newer one' },
    );
  for (const step of steps.slice(version)) db.exec(step);
  db.exec(`pragma application_id = ${APPLICATION_ID}; pragma user_version = ${steps.length}`);
  db.exec('commit');
}

function inMemory(path: string, isThere: boolean): AccountsFile {
  const db = new DatabaseSync(':memory:', { enableForeignKeyConstraints: true });
  prepare(db, path);
  if (isThere) {
    const { database } = openStill(path);
    try {
      const { user_version: version } = database.prepare('pragma user_version').get() ?? {};
      refuseAnother(database, path);
      if (version !== steps.length)
        throw new StoreFailure(
          'METSUKE_STORE_READ_ONLY',
          `${path} is of another version, and has to be written to first`,
        );
      db.exec('delete from organization');
      for (const table of ['organization', 'user', 'token'])
        for (const row of database.prepare(`select * from ${table}`).all()) {
          const values = Object.values(row);
          db.prepare(`insert into ${table} values (${values.map(() => '?').join()})`).run(...values);
        }
    } finally {
      database.close();
    }
  }
  for (const [number, what] of refusals.entries())
    db.exec(`create trigger still${number} before ${what} begin select raise(abort, 'read-only'); end`);
  const file = fileOf(db);
  return {
    ...file,
    run(sql, ...values) {
      try {
        return file.run(sql, ...values);
      } catch (cause) {
        if (!(cause instanceof Error) || cause.message !== 'read-only') throw cause;
        throw new StoreFailure('METSUKE_STORE_READ_ONLY', `${path} cannot be written to`, cause);
      }
    },
  };
}

function fileOf(db: DatabaseSync): AccountsFile {
  const prepared = new Map<string, ReturnType<DatabaseSync['prepare']>>();
  const statement = (sql: string) => {
    const known = prepared.get(sql) ?? db.prepare(sql);
    prepared.set(sql, known);
    return known;
  };
  return {
    all: (sql, ...values) => statement(sql).all(...values),
    one: (sql, ...values) => statement(sql).get(...values),
    run: (sql, ...values) => Number(statement(sql).run(...values).changes),
    together(work) {
      db.exec('begin immediate');
      try {
        const done = work();
        db.exec('commit');
        return done;
      } catch (cause) {
        db.exec('rollback');
        throw cause;
      }
    },
    close: () => db.close(),
  };
}
