/** SQLite in one file: for one machine, and several processes on it. */
import { closeSync, fsyncSync, openSync, statSync, unlinkSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Kysely, sql } from 'kysely';
import type { Database } from './database.ts';
import { StoreFailure, type StoreFailureCode } from './failure.ts';
import type { Token } from './grams.ts';
import { type MailRow, mailColumns } from './mail-row.ts';
import { makeFolder } from './make-folder.ts';
import { narrowed, orderOf } from './order.ts';
import { type Opened, sqliteDialect } from './sqlite/dialect.ts';
import { ownerOf } from './sqlite/owner.ts';
import { openStill, takesWriting } from './sqlite/still.ts';
import type { Tables } from './tables.ts';

/** How long opening waits for another process that is making the file. */
const OPENING_MS = 5_000;
/** A statement waits no longer: a transaction's beginning waits by itself, and within it nobody is waited for. */
const STATEMENT_MS = 50;
/** `mtsk`, in the header of the file, so that no other program's file is taken for ours. */
const APPLICATION_ID = 0x6d74736b;

/** @param path of the file; it and its folder are made where they are missing */
export function sqliteDatabase(path: string): Database {
  const failure = (cause: unknown) => meaning(path, cause);
  let writer: DatabaseSync | undefined;
  try {
    make(path);
    if (takesWriting(path)) writer = openWriter(path);
    else refuseStrange(path);
  } catch (cause) {
    throw failure(cause);
  }
  const reader = () => prepared(writer === undefined ? openStill(path) : openReader(path));
  const write = writer && new Kysely<Tables>({ dialect: sqliteDialect(() => ({ database: writer })) });
  const read = new Kysely<Tables>({ dialect: sqliteDialect(reader) });
  return {
    kind: 'sqlite',
    place: path,
    read,
    async write(work) {
      if (write === undefined) throw new StoreFailure('METSUKE_STORE_READ_ONLY', `${path} cannot be written to`);
      return write.transaction().execute(work);
    },
    takesWriting: async () => write !== undefined,
    async snapshot(work) {
      const db = new Kysely<Tables>({ dialect: sqliteDialect(reader) });
      try {
        return await db.transaction().setAccessMode('read only').execute(work);
      } finally {
        await db.destroy();
      }
    },
    hasTable: (name) => sql`exists (select 1 from sqlite_schema where type = 'table' and name = ${name})`,
    each: (json) => sql`json_each(${json}) as each`,
    gathered: (numbers) => sql`json_group_array(${numbers})`,
    async indexGrams(db, mail, grams) {
      await sql`insert into gram (rowid, grams) values (${mail}, ${grams})`.execute(db);
    },
    async strikeGrams(db, mail) {
      await sql`delete from gram where rowid = ${mail}`.execute(db);
    },
    async findGrams(db, { tokens, compare }, wish, limit) {
      const { fits, order, isOfMail } = narrowed(wish, 'gram.rowid');
      const compared = compare.map((term) => sql`and instr(mail_words.words, ${term}) > 0`);
      // the index of words is always asked first: to ask it for each mail in the order of danger took minutes
      const { rows } = await sql<MailRow>`
        select ${mailColumns} from (
          select gram.rowid as id from gram
            ${isOfMail ? sql`cross join mail on mail.id = gram.rowid` : sql``}
            ${compared.length === 0 ? sql`` : sql`cross join mail_words on mail_words.mail = gram.rowid`}
          where gram match ${tokens.map(matched).join(' AND ')} and ${fits} ${sql.join(compared, sql` `)}
          order by ${order} limit ${limit}
        ) as found cross join mail on mail.id = found.id
        order by ${orderOf(wish)}`.execute(db);
      return rows;
    },
    // FTS5 sorts in what it is given at the end of each transaction
    settle: async () => undefined,
    async faults(db) {
      const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(db);
      return rows.map((row) => row.integrity_check).filter((line) => line !== 'ok');
    },
    failure,
    async close() {
      await read.destroy();
      await write?.destroy();
      // a connection that no query used is not kysely's yet
      if (writer?.isOpen) writer.close();
    },
  };
}

function openWriter(path: string): DatabaseSync {
  const writer = new DatabaseSync(path, { timeout: OPENING_MS });
  try {
    claim(writer, path);
    // the file is evidence: what was accepted is synced, also against a power cut
    writer.exec(
      'pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on; pragma cell_size_check = on',
    );
    writer.exec(`pragma busy_timeout = ${STATEMENT_MS}`);
    writer.exec('pragma journal_size_limit = 67108864; pragma cache_size = -32768; pragma temp_store = memory');
    return writer;
  } catch (cause) {
    writer.close();
    throw cause;
  }
}

const openReader = (path: string): Opened => ({
  database: new DatabaseSync(path, { timeout: OPENING_MS, readOnly: true }),
});

function prepared(opened: Opened): Opened {
  opened.database.exec('pragma cache_size = -32768; pragma temp_store = memory');
  return opened;
}

/** Whether there is a file with anything in it: whoever makes one begins with an empty one. @throws StoreFailure */
export function holdsSomething(path: string): boolean {
  try {
    return (statSync(path, { throwIfNoEntry: false })?.size ?? 0) > 0;
  } catch (cause) {
    throw meaning(path, cause);
  }
}

/** Another program's file, where ours cannot be told by claiming it. */
function refuseStrange(path: string): void {
  const { database } = openStill(path);
  try {
    if (!isOurs(database, path))
      throw new StoreFailure('METSUKE_STORE_READ_ONLY', `${path} holds nothing yet, and cannot be written to`);
  } finally {
    database.close();
  }
}

const matched = ({ text, prefix }: Token): string => `"${text}"${prefix ? ' *' : ''}`;

/** The file with permissions for its owner only: it holds other people's mail. */
function make(path: string): void {
  if (statSync(path, { throwIfNoEntry: false }) !== undefined) return;
  makeFolder(dirname(path), 0o700);
  closeSync(openSync(path, 'a', 0o600));
  const folder = openSync(dirname(path), 'r');
  fsyncSync(folder);
  closeSync(folder);
}

function claim(db: DatabaseSync, path: string): void {
  if (!isOurs(db, path)) db.exec(`pragma application_id = ${APPLICATION_ID}`);
}

/** False: it is nobody's yet. @throws METSUKE_STORE_NOT_OURS */
function isOurs(db: DatabaseSync, path: string): boolean {
  const owner = ownerOf(db, APPLICATION_ID);
  if (owner === 'another') throw new StoreFailure('METSUKE_STORE_NOT_OURS', `${path} is another program's database`);
  return owner === 'ours';
}

/** By SQLite's primary result codes (https://sqlite.org/rescode.html). */
const codes: Readonly<Record<number, readonly [StoreFailureCode, string]>> = {
  5: ['METSUKE_STORE_LOCKED', 'is being written to'],
  6: ['METSUKE_STORE_LOCKED', 'is being written to'],
  8: ['METSUKE_STORE_READ_ONLY', 'cannot be written to'],
  10: ['METSUKE_STORE_DISK', 'could not be read or written: the disk refused'],
  11: ['METSUKE_STORE_BROKEN', 'is damaged'],
  13: ['METSUKE_STORE_FULL', 'cannot grow: the disk is full'],
  14: ['METSUKE_STORE_PLACE', 'cannot be opened'],
  23: ['METSUKE_STORE_PLACE', 'cannot be opened'],
  26: ['METSUKE_STORE_NOT_OURS', 'is no database'],
};

/** By the system's own names, while the file is made. */
const errnos: Readonly<Record<string, readonly [StoreFailureCode, string]>> = {
  ENOSPC: ['METSUKE_STORE_FULL', 'cannot be made: the disk is full'],
  EDQUOT: ['METSUKE_STORE_FULL', 'cannot be made: a quota is used up'],
  EFBIG: ['METSUKE_STORE_FULL', 'cannot be made: the limit on the size of a file is reached'],
  EROFS: ['METSUKE_STORE_READ_ONLY', 'cannot be made: the disk takes no writing'],
};

const IO_ERROR = 10;
/** Bytes that are written to see whether a file may grow: more than the block in which a full quota may have room. */
const TRIED = 64 * 1024;

/**
 * SQLite tells a full disk from one that refuses, and takes a quota or a limit on the size of a file for the latter. Whether
 * one was reached is seen by writing where the store wrote last, in a file beside it.
 */
function limitReached(path: string): string | undefined {
  const beside = `${path}-room`;
  try {
    const at = Math.max(...[path, `${path}-wal`].map((one) => statSync(one, { throwIfNoEntry: false })?.size ?? 0));
    const file = openSync(beside, 'w', 0o600);
    try {
      writeSync(file, new Uint8Array(TRIED), 0, TRIED, at);
    } finally {
      closeSync(file);
      unlinkSync(beside);
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EFBIG') return 'the limit on the size of a file is reached';
    if (code === 'EDQUOT') return 'a quota is used up';
    if (code === 'ENOSPC') return 'the disk is full';
  }
  return undefined;
}

function meaning(path: string, cause: unknown): StoreFailure {
  if (cause instanceof StoreFailure) return cause;
  if (!(cause instanceof Error)) return new StoreFailure('METSUKE_STORE_INTERNAL', String(cause), cause);
  const code = 'errcode' in cause && typeof cause.errcode === 'number' ? cause.errcode & 0xff : 0;
  const reached = code === IO_ERROR ? limitReached(path) : undefined;
  if (reached !== undefined)
    return new StoreFailure('METSUKE_STORE_FULL', `${path} cannot grow: ${reached} (${cause.message})`, cause);
  const errno = 'syscall' in cause && 'code' in cause && typeof cause.code === 'string' ? cause.code : undefined;
  const [known, says] =
    codes[code] ??
    (errno === undefined ? undefined : (errnos[errno] ?? ['METSUKE_STORE_PLACE', 'cannot be opened'])) ??
    [];
  if (known !== undefined) return new StoreFailure(known, `${path} ${says} (${cause.message})`, cause);
  return new StoreFailure('METSUKE_STORE_INTERNAL', cause.message, cause);
}
