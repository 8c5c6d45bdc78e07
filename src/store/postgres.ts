/** PostgreSQL: for several machines, and for whoever has one already. One database, or one schema of it, is one store. */
import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import type { Database } from './database.ts';
import { StoreFailure, type StoreFailureCode } from './failure.ts';
import { blocksOf } from './postgres/blocks.ts';
import { search } from './postgres/search.ts';
import { withoutPassword } from './postgres/shown-place.ts';
import type { Tables } from './tables.ts';

/** One writes at a time; the others read. */
const CONNECTIONS = 8;
const CONNECT_MS = 10_000;
/** How long one waits for the right to write while another process has it. */
const LOCK_MS = 30_000;
/** `mtsk`: the number of our lock; the second number is the schema's. */
const LOCK = 0x6d74736b;
/** The type int8 in PostgreSQL's catalogue: we count no more than a number can hold. */
const INT8 = 20;

/** What holds for each of our connections. */
const SETTINGS = [
  // what is accepted is on disk, whatever the server's own configuration says of waiting for it
  'synchronous_commit=on',
  `lock_timeout=${LOCK_MS}`,
  'timezone=UTC',
  'jit=off',
  'plan_cache_mode=force_generic_plan',
  // an index that is not in memory lies on a disk without a head to move: the planner's usual 4 is of 1996; and every
  // question has its index, while the words of a mail, out of the row, make reading the whole table seem cheap
  'random_page_cost=1.1',
  'enable_seqscan=off',
];

/** @param url `postgres://user@host/database`, or `postgres:///database?host=/folder/of/socket` */
export async function postgresDatabase(url: string): Promise<Database> {
  const place = withoutPassword(url);
  const failure = (cause: unknown) => meaning(place, cause);
  const pool = new pg.Pool({
    connectionString: withSettings(url),
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_MS,
    application_name: 'metsuke',
    types: {
      getTypeParser: (type: number, format: 'text' | 'binary' = 'text') =>
        type === INT8 ? Number : pg.types.getTypeParser(type, format === 'text' ? 'text' : 'binary'),
    },
  });
  // an idle connection that is cut says so here, or it would end the process; whoever asks next gets a new one, or LOST
  pool.on('error', () => undefined);
  // and one that is cut between two statements of a transaction says so itself: the next statement is LOST
  pool.on('connect', (client) => client.on('error', () => undefined));
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: preparing(pool) }) });
  try {
    await check(db, place);
  } catch (cause) {
    await db.destroy();
    throw failure(cause);
  }
  return {
    kind: 'postgres',
    place,
    read: db,
    async write(work) {
      try {
        return await db.transaction().execute(async (own) => {
          await sql`select pg_advisory_xact_lock(${LOCK}, hashtext(current_schema()))`.execute(own);
          return work(own);
        });
      } catch (cause) {
        throw isForbidden(cause) ? readOnly(place, cause) : cause;
      }
    },
    async takesWriting() {
      const { rows } = await sql<{ takes: boolean }>`
        select not pg_is_in_recovery() and current_setting('transaction_read_only') = 'off'
          and coalesce(has_table_privilege(to_regclass('journal'), 'insert'), true) as takes`.execute(db);
      return rows[0]?.takes === true;
    },
    snapshot: (work) => db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(work),
    // pg_tables would look at each table of the database
    hasTable: (name) => sql`to_regclass(format('%I.%I', current_schema(), cast(${name} as text))) is not null`,
    each: (json) => sql`jsonb_array_elements(cast(${json} as jsonb)) as each (value)`,
    gathered: (numbers) => sql`cast(json_agg(${numbers}) as text)`,
    async indexGrams(own, mail, grams) {
      const words = `${grams} ${blocksOf(mail).join(' ')}`;
      await sql`
        insert into gram (mail, grams)
        values (${mail}, array_to_tsvector(string_to_array(cast(${words} as text), ' ')))`.execute(own);
    },
    async strikeGrams(own, mail) {
      await sql`delete from gram where mail = ${mail}`.execute(own);
    },
    findGrams: search(),
    // words of the newest mails wait in a list, to be sorted in many at once, and every question goes through all of it
    async settle() {
      await sql`select gin_clean_pending_list('gram_grams')`.execute(db);
    },
    // its own checks (pg_amcheck, data checksums) are its administrator's
    faults: async () => [],
    failure,
    close: () => db.destroy(),
  };
}

/**
 * The same pool, whose connections keep the statements of fixed form ready: reading and planning them again took half of
 * the time of writing a mail, and a third of a search. Questions of many forms go as they are.
 */
function preparing(pool: pg.Pool): pg.Pool {
  const names = new Map<string, string>();
  const nameOf = (statement: string): string => {
    const name = names.get(statement) ?? `metsuke${names.size + 1}`;
    names.set(statement, name);
    return name;
  };
  const prepared = (client: pg.PoolClient): pg.PoolClient => {
    // by callback: the promise that pg itself gives keeps the rows of a question until the old objects are collected, and moving
    // them aside held up one question in a hundred for 10 to 30 ms
    const query = (text: string, values: unknown[]) =>
      new Promise<pg.QueryResult>((resolve, reject) => {
        const isPrepared = values.length > 0 && !/ in \((?!select)/.test(text);
        client.query({ text, values, ...(isPrepared && { name: nameOf(text) }) }, (cause, result) => {
          if (cause) reject(cause);
          else resolve(result);
        });
      });
    return new Proxy(client, { get: (_, key) => (key === 'query' ? query : own(client, key)) });
  };
  const connect = async () => prepared(await pool.connect());
  return new Proxy(pool, { get: (_, key) => (key === 'connect' ? connect : own(pool, key)) });
}

/** A property as its owner has it: a method stays his. */
function own(owner: object, key: string | symbol): unknown {
  const value: unknown = Reflect.get(owner, key, owner);
  return typeof value === 'function' ? value.bind(owner) : value;
}

async function check(db: Kysely<Tables>, place: string): Promise<void> {
  const { rows } = await sql<{ encoding: string; fsync: string }>`
    select current_setting('server_encoding') as encoding, current_setting('fsync') as fsync`.execute(db);
  const [told] = rows;
  if (told?.fsync !== 'on') {
    throw new StoreFailure(
      'METSUKE_STORE_UNSAFE',
      `${place} does not wait for its disk (fsync = off): what is accepted could be lost`,
    );
  }
  if (told.encoding !== 'UTF8') {
    throw new StoreFailure('METSUKE_STORE_PLACE', `${place} has the encoding ${told.encoding}, and mail needs UTF8`);
  }
}

/**
 * A place may set something too, as the schema of its store: `?options=-c search_path=…`. By itself pg takes that instead of ours; here
 * ours come behind it, and of two the last one counts.
 */
function withSettings(url: string): string {
  const own = URL.parse(url)?.searchParams.getAll('options') ?? [];
  const all = [...own, ...SETTINGS.map((one) => `-c ${one}`)].join(' ');
  return `${url}${url.includes('?') ? '&' : '?'}options=${encodeURIComponent(all)}`;
}

/** A right is missing: of a user who may read, it is that to write. */
const isForbidden = (cause: unknown): cause is Error =>
  cause instanceof Error && 'code' in cause && cause.code === '42501';

const readOnly = (place: string, cause: Error): StoreFailure =>
  new StoreFailure('METSUKE_STORE_READ_ONLY', `${place} takes no writing from this user (${cause.message})`, cause);

/** By SQLSTATE, or by its class of two characters (PostgreSQL's documentation, appendix A). */
const states: Readonly<Record<string, readonly [StoreFailureCode, string]>> = {
  '53100': ['METSUKE_STORE_FULL', 'cannot grow: the disk is full'],
  '53300': ['METSUKE_STORE_LOST', 'takes no more connections'],
  '55P03': ['METSUKE_STORE_LOCKED', 'is being written to'],
  '57P01': ['METSUKE_STORE_LOST', 'is being stopped'],
  '57P02': ['METSUKE_STORE_LOST', 'has ended'],
  '57P03': ['METSUKE_STORE_LOST', 'is not ready'],
  '25006': ['METSUKE_STORE_READ_ONLY', 'takes no writing'],
  '42P07': ['METSUKE_STORE_NOT_OURS', "has another program's tables"],
  '42501': ['METSUKE_STORE_PLACE', 'does not allow it'],
  '3D000': ['METSUKE_STORE_PLACE', 'does not exist'],
  '3F000': ['METSUKE_STORE_PLACE', 'has no schema to write in'],
  '58030': ['METSUKE_STORE_DISK', 'could not be read or written: the disk refused'],
  '08': ['METSUKE_STORE_LOST', 'cannot be reached'],
  '28': ['METSUKE_STORE_PLACE', 'does not let us in'],
  XX001: ['METSUKE_STORE_BROKEN', 'is damaged'],
  XX002: ['METSUKE_STORE_BROKEN', 'is damaged'],
};

function meaning(place: string, cause: unknown): StoreFailure {
  if (cause instanceof StoreFailure) return cause;
  if (!(cause instanceof Error)) return new StoreFailure('METSUKE_STORE_INTERNAL', String(cause), cause);
  const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : '';
  // by code from the server, as errno from the system, and from the driver by its words alone
  const lost =
    'syscall' in cause || /^(?:Connection terminated|timeout exceeded|Client has encountered)/.test(cause.message);
  const told = states[code] ?? states[code.slice(0, 2)];
  const [known, says] = told ?? (lost ? (['METSUKE_STORE_LOST', 'cannot be reached'] as const) : []);
  if (known !== undefined) return new StoreFailure(known, `${place} ${says} (${cause.message})`, cause);
  return new StoreFailure('METSUKE_STORE_INTERNAL', cause.message, cause);
}
