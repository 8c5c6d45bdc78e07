/**
 * All writing passes through here: one transaction at a time, and what waits meanwhile goes together into the next, so
 * that many small mails share one wait for the disk. Each is told when its transaction is on disk, and not before.
 */
import { setImmediate as turn } from 'node:timers/promises';
import { type Kysely, sql } from 'kysely';
import { canonicalJson } from './canonical-json.ts';
import { chained } from './chain.ts';
import type { Database } from './database.ts';
import type { StoreFailure } from './failure.ts';
import type { Head, JournalEntry } from './store.ts';
import type { Tables } from './tables.ts';

/** Jobs and bytes of one transaction: other processes wait for its end. */
const MAX_JOBS = 64;
const MAX_BYTES = 8 * 1024 * 1024;
/** After so long without writing, what the database put off while it was written to is done. */
const REST_MS = 1_000;

/** A transaction with its part of the chain. */
export interface Writing {
  readonly db: Kysely<Tables>;
  readonly database: Database;
  /** Adds an entry to the journal. @returns its number */
  readonly append: (at: string, kind: string, body: unknown) => Promise<number>;
  /** Writes down what was added until now: whoever reads the journal in the same transaction sees it. */
  readonly flush: () => Promise<void>;
}

/** May be run a second time, by itself, when its neighbour in the transaction failed. */
type Job<T> = (writing: Writing) => Promise<T>;

interface Waiting {
  readonly bytes: number;
  readonly run: (writing: Writing) => Promise<() => void>;
  readonly fail: (failure: StoreFailure) => void;
}

export class Writer {
  readonly #database: Database;
  readonly #waiting: Waiting[] = [];
  #running: Promise<void> | undefined;
  #rest: NodeJS.Timeout | undefined;
  #settling: Promise<void> | undefined;

  constructor(database: Database) {
    this.#database = database;
  }

  /** @param bytes how much is written, roughly */
  write<T>(job: Job<T>, bytes = 0): Promise<T> {
    return new Promise((done, fail) => {
      const run = async (writing: Writing) => {
        const value = await job(writing);
        return () => done(value);
      };
      this.#waiting.push({ bytes, run, fail });
      this.#running ??= this.#drain();
    });
  }

  /** Fulfilled when nothing waits any more, and nothing is put off. */
  async end(): Promise<void> {
    while (this.#running !== undefined) await this.#running;
    if (this.#rest !== undefined) this.#settle();
    await this.#settling;
  }

  async #drain(): Promise<void> {
    clearTimeout(this.#rest);
    // what is asked for in the same turn goes together
    await Promise.resolve();
    // between two transactions others have their turn: one of big mails takes a tenth of a second of this thread
    for (let batch = this.#take(); batch.length > 0; await turn(), batch = this.#take()) {
      const failure = await this.#commit(batch);
      if (failure === undefined) continue;
      // LOST: it is not known whether the transaction was committed, so nothing is done a second time
      if (batch.length === 1 || failure.code === 'METSUKE_STORE_LOST') {
        for (const { fail } of batch) fail(failure);
        continue;
      }
      for (const one of batch) {
        const own = await this.#commit([one]);
        if (own !== undefined) one.fail(own);
      }
    }
    this.#running = undefined;
    this.#rest = setTimeout(() => this.#settle(), REST_MS).unref();
  }

  #settle(): void {
    clearTimeout(this.#rest);
    this.#rest = undefined;
    // whoever asks is answered without it, only later; and the next rest tries again
    this.#settling = this.#database.settle().catch(() => undefined);
  }

  #take(): readonly Waiting[] {
    let jobs = 0;
    for (let bytes = 0; jobs < Math.min(this.#waiting.length, MAX_JOBS) && (jobs === 0 || bytes < MAX_BYTES); jobs++)
      bytes += this.#waiting[jobs]?.bytes ?? 0;
    return this.#waiting.splice(0, jobs);
  }

  async #commit(batch: readonly Waiting[]): Promise<StoreFailure | undefined> {
    try {
      const tell = await this.#database.write(async (db) => {
        const chain = new Chain(db, this.#database);
        const done: (() => void)[] = [];
        for (const { run } of batch) done.push(await run(chain));
        await chain.flush();
        return done;
      });
      for (const one of tell) one();
      return undefined;
    } catch (cause) {
      return this.#database.failure(cause);
    }
  }
}

class Chain implements Writing {
  readonly db: Kysely<Tables>;
  readonly database: Database;
  #entries: JournalEntry[] = [];
  #begin: Head | undefined;

  constructor(db: Kysely<Tables>, database: Database) {
    this.db = db;
    this.database = database;
  }

  readonly append = async (at: string, kind: string, body: unknown): Promise<number> => {
    this.#begin ??= await this.db.selectFrom('head').select(['seq', 'hash']).executeTakeFirstOrThrow();
    const before = this.#entries.at(-1) ?? this.#begin;
    const entry = { seq: before.seq + 1, at, kind, body: canonicalJson(body) };
    this.#entries.push({ ...entry, hash: chained(before.hash, entry) });
    return entry.seq;
  };

  /** All entries at once, as a rule once a transaction. What names them waits for it, as its constraints are deferred. */
  readonly flush = async (): Promise<void> => {
    const last = this.#entries.at(-1);
    if (last === undefined) return;
    const rows = JSON.stringify(this.#entries.map(({ seq, at, kind, body, hash }) => [seq, at, kind, body, hash]));
    await sql`
      insert into journal (seq, at, kind, body, hash)
      select cast(each.value ->> 0 as bigint), each.value ->> 1, each.value ->> 2, each.value ->> 3, each.value ->> 4
      from ${this.database.each(rows)}`.execute(this.db);
    await this.db.updateTable('head').set({ seq: last.seq, hash: last.hash }).execute();
    this.#begin = { seq: last.seq, hash: last.hash };
    this.#entries = [];
  };
}
