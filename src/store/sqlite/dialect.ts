/** kysely over `node:sqlite`: DatabaseSync answers at once, so one connection serves all, and transactions queue for it. */
import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type TransactionSettings,
} from 'kysely';
import { StoreFailure } from '../failure.ts';

/** How long a transaction waits for that of another process; the store's are short. */
const WAIT_MS = 15_000;
/** First and longest pause between two tries. */
const PAUSE_MS = 1;
const LONGEST_PAUSE_MS = 20;
/** SQLITE_BUSY, whatever its extension (https://sqlite.org/rescode.html). */
const BUSY = 5;

/** Statements kept ready; the store has some sixty. */
const MAX_STATEMENTS = 200;

export interface Opened {
  readonly database: DatabaseSync;
  /** Where nobody's locks are heeded: whether the file still is what was opened. Without it SQLite sees to that. */
  readonly isSame?: () => boolean;
}

/** @param open is called with the first query, and again where the file became another one meanwhile */
export function sqliteDialect(open: () => Opened): Dialect {
  return {
    createDriver: () => new SqliteDriver(open),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createAdapter: () => new SqliteAdapter(),
    createIntrospector: (db) => new SqliteIntrospector(db),
  };
}

class SqliteDriver implements Driver {
  readonly #open: () => Opened;
  #connection: SqliteConnection | undefined;
  /** Settled when the holder before has given the connection back. */
  #free: Promise<void> = Promise.resolve();
  #release: () => void = () => undefined;

  constructor(open: () => Opened) {
    this.#open = open;
  }

  async init(): Promise<void> {
    this.#connection = new SqliteConnection(this.#open());
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    const before = this.#free;
    let release = (): void => undefined;
    this.#free = new Promise((done) => {
      release = done;
    });
    await before;
    this.#release = release;
    try {
      return this.#current();
    } catch (cause) {
      release();
      throw cause;
    }
  }

  #current(): SqliteConnection {
    if (this.#connection === undefined) throw new Error('the driver was not begun');
    if (this.#connection.isSame()) return this.#connection;
    const fresh = new SqliteConnection(this.#open());
    this.#connection.database.close();
    this.#connection = fresh;
    return fresh;
  }

  async releaseConnection(): Promise<void> {
    this.#release();
  }

  async beginTransaction(_: DatabaseConnection, { accessMode }: TransactionSettings): Promise<void> {
    // the right to write is taken at the start: taken later it could be refused when half the work is done
    const begin = accessMode === 'read only' ? 'begin' : 'begin immediate';
    const until = performance.now() + WAIT_MS;
    // SQLite's own waiting would hold up all else in this process, another store's transaction included
    for (let pause = PAUSE_MS; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
      try {
        this.#connection?.database.exec(begin);
        return;
      } catch (cause) {
        if (!isBusy(cause) || performance.now() > until) throw cause;
      }
      await sleep(pause);
    }
  }

  async commitTransaction(): Promise<void> {
    this.#connection?.database.exec('commit');
  }

  async rollbackTransaction(): Promise<void> {
    // a full disk ends the transaction by itself
    if (this.#connection?.database.isTransaction) this.#connection.database.exec('rollback');
  }

  async destroy(): Promise<void> {
    this.#connection?.database.close();
  }
}

class SqliteConnection implements DatabaseConnection {
  readonly database: DatabaseSync;
  readonly isSame: () => boolean;
  readonly #statements = new Map<string, { readonly statement: StatementSync; readonly answers: boolean }>();

  constructor({ database, isSame = () => true }: Opened) {
    this.database = database;
    this.isSame = isSame;
  }

  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    const { statement, answers } = this.#prepared(sql);
    const values = parameters.map(inputValue);
    if (!answers) {
      const { changes } = statement.run(...values);
      return { rows: [], numAffectedRows: BigInt(changes) };
    }
    // what a query gives is what its author said: the border between SQL and types, as in every driver
    const rows = statement.all(...values) as R[];
    this.#refuseChanged();
    return { rows };
  }

  async *streamQuery<R>({ sql, parameters }: CompiledQuery): AsyncIterableIterator<QueryResult<R>> {
    for (const row of this.database.prepare(sql).iterate(...parameters.map(inputValue))) yield { rows: [row as R] };
    this.#refuseChanged();
  }

  /** What was read while somebody wrote may be of two states. */
  #refuseChanged(): void {
    if (!this.isSame())
      throw new StoreFailure('METSUKE_STORE_LOCKED', 'it was written to while it was read without locks');
  }

  #prepared(sql: string): { readonly statement: StatementSync; readonly answers: boolean } {
    const kept = this.#statements.get(sql);
    if (kept !== undefined) return kept;
    if (this.#statements.size >= MAX_STATEMENTS) this.#statements.clear();
    const statement = this.database.prepare(sql);
    const made = { statement, answers: statement.columns().length > 0 };
    this.#statements.set(sql, made);
    return made;
  }
}

const isBusy = (cause: unknown): boolean =>
  cause instanceof Error && 'errcode' in cause && typeof cause.errcode === 'number' && (cause.errcode & 0xff) === BUSY;

function inputValue(value: unknown): SQLInputValue {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint')
    return value;
  if (value instanceof Uint8Array) return value;
  throw new TypeError(`SQLite takes no ${typeof value}`);
}
