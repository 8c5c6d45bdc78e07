/**
 * A PostgreSQL server of our own, without privileges, on a socket in a folder of its own. Each test has a schema of it, which is
 * made in a quarter of the time that a database takes; or a database, for what only a database has.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { Place } from './place.ts';

const START_MS = 30_000;

export interface PostgresServer {
  /** A schema of the one database. */
  place(): Promise<Place>;
  /** A database of its own; on a small disk it lies there. */
  database(): Promise<Place & { readonly name: string }>;
  /** A second server that follows this one, and takes no writing. */
  standby(): Promise<Standby>;
  /** As a power cut: nothing is written down any more; then it is started again. */
  crash(): Promise<void>;
  close(): Promise<void>;
}

export interface Standby {
  /** The same database there, as far as it is written now. */
  following(place: string): Promise<string>;
  close(): Promise<void>;
}

/** Where Debian puts the newest PostgreSQL's programs. */
function programs(): string | undefined {
  const root = '/usr/lib/postgresql';
  if (!existsSync(root)) return undefined;
  const folders = readdirSync(root)
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => join(root, version, 'bin'));
  return folders.find((folder) => existsSync(join(folder, 'postgres')) && existsSync(join(folder, 'initdb')));
}

/** PostgreSQL does not run as root: then as the user whom its package made. */
function unprivileged(): { readonly uid: number; readonly gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((one) => one.startsWith('postgres:'));
  const [, , uid, gid] = line?.split(':') ?? [];
  return { uid: Number(uid ?? Number.NaN), gid: Number(gid ?? Number.NaN) };
}

/** For `test(name, { skip: skipWithoutPostgres() }, …)`. */
export function skipWithoutPostgres(): string | false {
  if (programs() === undefined) return 'no Debian package postgresql';
  return Number.isNaN(unprivileged()?.uid ?? 0) ? 'no user postgres to run it as' : false;
}

/** One server for all tests of a file: started for the first that asks for it, ended after the last. */
export function onePostgres(): () => Promise<PostgresServer> {
  let server: Promise<PostgresServer> | undefined;
  after(async () => (await server)?.close());
  return () => {
    server ??= startPostgres();
    return server;
  };
}

interface PostgresWish {
  /** Bytes of a disk of its own for tables (root only); without it they lie with the rest. */
  readonly disk?: number;
  /** How much log may lie between two checkpoints: a test needs little of the disk, and 1GB is PostgreSQL's own default. */
  readonly log?: '64MB' | '1GB';
  /** `shared_buffers`: PostgreSQL's own default, or what its manual advises for a machine of 4 GB. */
  readonly buffers?: '128MB' | '1GB';
}

/** @param drop takes it away, with whoever is still connected to it */
function placeAt(place: string, drop: () => Promise<unknown>): Place {
  // one connection for all that a test does to its store; a crash of the server ends it
  let own: pg.Client | undefined;
  const raw = async (sql: string) => {
    if (own === undefined) {
      own = new pg.Client({ connectionString: place });
      own.on('error', () => {
        own = undefined;
      });
      await own.connect();
    }
    return (await own.query<Record<string, unknown>>(sql)).rows;
  };
  return {
    place,
    async unlock() {
      const here = 'relnamespace = current_schema()::regnamespace';
      const triggers = await raw(
        `select tgname, relname from pg_trigger join pg_class on pg_class.oid = tgrelid where not tgisinternal and ${here}`,
      );
      const keys = await raw(
        `select conname, relname from pg_constraint join pg_class on pg_class.oid = conrelid where contype = 'f' and ${here}`,
      );
      for (const { tgname, relname } of triggers) await raw(`drop trigger ${tgname} on ${relname}`);
      for (const { conname, relname } of keys) await raw(`alter table ${relname} drop constraint ${conname}`);
    },
    raw,
    bytes: (bytes) => `'\\x${Buffer.from(bytes).toString('hex')}'`,
    remove: async () => {
      await own?.end();
      await drop();
    },
  };
}

export async function startPostgres({
  disk,
  log = '64MB',
  buffers = '128MB',
}: PostgresWish = {}): Promise<PostgresServer> {
  const bin = programs();
  if (bin === undefined) throw new Error('there is no PostgreSQL');
  const user = unprivileged();
  const folder = mkdtempSync(join(tmpdir(), 'metsuke-pg-'));
  const data = join(folder, 'data');
  const small = join(folder, 'small');
  mkdirSync(small);
  if (user !== undefined) {
    // it has to come through the folder of the test run, which is root's
    if ((statSync(tmpdir()).mode & 0o1000) === 0) chmodSync(tmpdir(), statSync(tmpdir()).mode | 0o011);
    for (const path of [folder, small]) chownSync(path, user.uid, user.gid);
  }
  const locale = ['--encoding=UTF8', '--locale=C', '--auth=trust', '--username=metsuke'];
  execFileSync(join(bin, 'initdb'), ['-D', data, '--no-sync', '--no-instructions', ...locale], {
    ...user,
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const words = [
    '-D',
    data,
    '-k',
    folder,
    '-c',
    'listen_addresses=',
    '-c',
    'log_min_messages=panic',
    '-c',
    `max_wal_size=${log}`,
    '-c',
    `shared_buffers=${buffers}`,
  ];
  const start = (): ChildProcess => {
    if (disk === undefined) return spawn(join(bin, 'postgres'), words, { ...user, cwd: folder, stdio: 'ignore' });
    // a mount that only this server and its children see
    const mount = `mount -t tmpfs -o size=${disk},uid=${user?.uid},gid=${user?.gid},mode=700 none "$1" && shift && exec setpriv --reuid ${user?.uid} --regid ${user?.gid} --clear-groups "$@"`;
    return spawn('unshare', ['--mount', 'sh', '-c', mount, 'sh', small, join(bin, 'postgres'), ...words], {
      cwd: folder,
      stdio: 'ignore',
    });
  };
  // its children go when it has gone
  let server = start();
  const end = (signal: 'SIGQUIT' | 'SIGKILL') => server.kill(signal);
  const stop = () => end('SIGQUIT');
  process.once('exit', stop);
  const url = (database: string, socket = folder) => `postgres://metsuke@localhost/${database}?host=${socket}`;
  const admin = async (sql: string, database = 'postgres', socket = folder) => {
    const client = new pg.Client({ connectionString: url(database, socket) });
    await client.connect();
    try {
      return (await client.query<Record<string, unknown>>(sql)).rows;
    } finally {
      await client.end();
    }
  };
  const ready = async () => {
    for (const until = Date.now() + START_MS; ; await sleep(50)) {
      try {
        await admin('select 1');
        return;
      } catch (cause) {
        if (Date.now() > until) throw new Error('PostgreSQL did not start', { cause });
        // after a crash the children of the one before may still have its memory
        if (server.exitCode !== null) server = start();
      }
    }
  };
  await ready();
  if (disk !== undefined) await admin(`create tablespace small location '${small}'`);
  let places = 0;
  return {
    async place() {
      const name = `store${++places}`;
      await admin(`create schema ${name}`);
      const options = new URLSearchParams({ options: `-c search_path=${name}`, application_name: name });
      return placeAt(`${url('postgres')}&${options}`, async () => {
        await admin(`select pg_terminate_backend(pid) from pg_stat_activity where application_name = '${name}'`);
        await admin(`drop schema ${name} cascade`);
      });
    },
    async database() {
      const name = `store${++places}`;
      await admin(`create database ${name}${disk === undefined ? '' : ' tablespace small'}`);
      return { name, ...placeAt(url(name), () => admin(`drop database ${name} with (force)`)) };
    },
    async standby() {
      const [copy, socket] = [join(folder, 'standby'), join(folder, 'beside')];
      const backup = ['-D', copy, '-h', folder, '-U', 'metsuke', '-R', '-X', 'stream', '-c', 'fast', '--no-sync'];
      execFileSync(join(bin, 'pg_basebackup'), backup, {
        ...user,
        cwd: folder,
        stdio: ['ignore', 'ignore', 'inherit'],
      });
      mkdirSync(socket);
      if (user !== undefined) chownSync(socket, user.uid, user.gid);
      const beside = ['-D', copy, '-k', socket, '-c', 'listen_addresses=', '-c', 'log_min_messages=panic'];
      const follower = spawn(join(bin, 'postgres'), beside, { ...user, cwd: folder, stdio: 'ignore' });
      const leave = () => follower.kill('SIGQUIT');
      process.once('exit', leave);
      return {
        async following(place) {
          const [written] = await admin('select pg_current_wal_flush_lsn() as at');
          const caughtUp = `select pg_last_wal_replay_lsn() >= '${written?.['at']}' as is`;
          for (const until = Date.now() + START_MS; ; await sleep(50)) {
            const [now] = await admin(caughtUp, 'postgres', socket).catch(() => []);
            if (now?.['is'] === true) return place.replace(`host=${folder}`, `host=${socket}`);
            if (Date.now() > until) throw new Error('the standby does not follow');
          }
        },
        async close() {
          process.off('exit', leave);
          const ended = once(follower, 'exit');
          leave();
          await ended;
        },
      };
    },
    async crash() {
      const ended = once(server, 'exit');
      end('SIGKILL');
      await ended;
      server = start();
      await ready();
    },
    async close() {
      process.off('exit', stop);
      if (server.exitCode === null && server.signalCode === null) {
        const ended = once(server, 'exit');
        stop();
        await ended;
      }
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
