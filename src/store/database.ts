/** What the two databases have in common, and the few things in which they differ. */
import type { Kysely, RawBuilder } from 'kysely';
import type { StoreFailure } from './failure.ts';
import type { SearchQuestion } from './grams.ts';
import type { MailRow } from './mail-row.ts';
import type { MailWish } from './store.ts';
import type { Tables } from './tables.ts';

export interface Database {
  readonly kind: 'sqlite' | 'postgres';
  /** For people: without a password. */
  readonly place: string;
  /** For reading outside transactions: sees what is committed. */
  readonly read: Kysely<Tables>;
  /** One transaction at a time over all processes; fulfilled when it is on disk. */
  write<T>(work: (db: Kysely<Tables>) => Promise<T>): Promise<T>;
  /** False where it can only be read: a medium, somebody else's folder, a standby, a user who has no right to write. */
  takesWriting(): Promise<boolean>;
  /** Reads one state of everything, whatever is written meanwhile. */
  snapshot<T>(work: (db: Kysely<Tables>) => Promise<T>): Promise<T>;
  /** Whether a table of ours is there, as a condition. */
  hasTable(name: string): RawBuilder<unknown>;
  /** A JSON array as a table `each` with the column `value`. */
  each(json: string): RawBuilder<unknown>;
  /** The numbers of a group as the text of a JSON array. */
  gathered(numbers: RawBuilder<unknown>): RawBuilder<string>;
  /** @param grams with spaces between */
  indexGrams(db: Kysely<Tables>, mail: number, grams: string): Promise<void>;
  strikeGrams(db: Kysely<Tables>, mail: number): Promise<void>;
  /** Mails in the order of the wish, from its `before` on. */
  findGrams(db: Kysely<Tables>, question: SearchQuestion, wish: MailWish, limit: number): Promise<readonly MailRow[]>;
  /** Does what it put off while it was written to, so that questions need not go through it. */
  settle(): Promise<void>;
  /** What the database itself finds wrong with its pages and indexes. */
  faults(db: Kysely<Tables>): Promise<readonly string[]>;
  /** What an error of the driver means. */
  failure(cause: unknown): StoreFailure;
  close(): Promise<void>;
}
