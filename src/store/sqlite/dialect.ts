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

/** How long a transaction waits for that of another process; the store's are short. */
const WAIT_MS = 15_000;
/** First and longest pause between two tries. */
const PAUSE_MS = 1;
const LONGEST_PAUSE_MS = 20;
/** SQLITE_BUSY, whatever its extension (https://sqlite.org/rescode.html). */
const BUSY = 5;

/** Statements kept ready; the store has some sixty. */
const MAX_STATEMENTS = 200;

/** @param open is called once, with the first query */
export function sqliteDialect(open: () => DatabaseSync): Dialect {
  return {
    createDriver: () => new SqliteDriver(open),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createAdapter: () => new SqliteAdapter(),
    createIntrospector: (db) => new SqliteIntrospector(db),
  };
}

class SqliteDriver implements Driver {
  readonly #open: () => DatabaseSync;
  #connection: SqliteConnection | undefined;
  /** Settled when the holder before has given the connection back. */
  #free: Promise<void> = Promise.resolve();
  #release: () => void = () => undefined;

  constructor(open: () => DatabaseSync) {
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
    if (this.#connection === undefined) throw new Error('the driver was not begun');
    return this.#connection;
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
  readonly #statements = new Map<string, { readonly statement: StatementSync; readonly answers: boolean }>();

  constructor(database: DatabaseSync) {
    this.database = database;
  }

  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    const { statement, answers } = this.#prepared(sql);
    const values = parameters.map(inputValue);
    if (!answers) {
      const { changes } = statement.run(...values);
      return { rows: [], numAffectedRows: BigInt(changes) };
    }
    // what a query gives is what its author said: the border between SQL and types, as in every driver
    return { rows: statement.all(...values) as R[] };
  }

  async *streamQuery<R>({ sql, parameters }: CompiledQuery): AsyncIterableIterator<QueryResult<R>> {
    for (const row of this.database.prepare(sql).iterate(...parameters.map(inputValue))) yield { rows: [row as R] };
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
