/**
 * A store of SQLite where nothing may be written: on a medium or a mount that takes none, in a folder of somebody else. In
 * WAL mode SQLite wants files beside it even to read, so the way in depends on what lies there; what stands in a `-wal` was
 * accepted and is read in any case (https://sqlite.org/wal.html#readonly, https://sqlite.org/uri.html).
 */
import { accessSync, constants, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { StoreFailure } from '../failure.ts';
import type { Opened } from './dialect.ts';

/** How long a statement waits for another process, in milliseconds. */
const WAIT_MS = 5_000;

/** Whether the file, and what SQLite keeps beside it, may be written. */
export function takesWriting(path: string): boolean {
  const beside = [`${path}-wal`, `${path}-shm`];
  return (
    may(path, constants.W_OK) &&
    beside.every((one) => may(sizeOf(one) === undefined ? dirname(one) : one, constants.W_OK))
  );
}

/** Whether a file that is not there could be made, with the folders above it. */
export function takesMaking(path: string): boolean {
  let folder = dirname(path);
  while (sizeOf(folder) === undefined && dirname(folder) !== folder) folder = dirname(folder);
  return may(folder, constants.W_OK);
}

/** For reading alone: nothing is written, made or taken away. @throws StoreFailure for what would be read in part only */
export function openStill(path: string): Opened {
  const state = stateOf(path);
  const log = sizeOf(`${path}-wal`);
  if ((sizeOf(`${path}-journal`) ?? 0) > 0)
    throw new StoreFailure(
      'METSUKE_STORE_READ_ONLY',
      `${path}-journal has a change that was broken off and can only be taken back by writing`,
    );
  if (log !== undefined && !may(`${path}-wal`, constants.R_OK))
    throw new StoreFailure(
      'METSUKE_STORE_PLACE',
      `${path}-wal cannot be read, and what was accepted last stands in it`,
    );
  // somebody has it open, or had it when his machine went down: SQLite's own locks see to both
  if (log !== undefined && sizeOf(`${path}-shm`) !== undefined)
    return { database: opened(path, { readonly_shm: '1' }), isSame: () => true };
  const isSame = (): boolean => stateOf(path) === state;
  if (log === undefined || log === 0) return { database: opened(path, { immutable: '1' }), isSame };
  // the index of a -wal lies in memory of our own where no other may use the file, and without locks nobody is asked
  const database = opened(path, { vfs: 'unix-none' });
  database.exec('pragma locking_mode = exclusive');
  return { database, isSame };
}

function opened(path: string, wish: Readonly<Record<string, string>>): DatabaseSync {
  const url = pathToFileURL(path);
  for (const [name, value] of Object.entries(wish)) url.searchParams.set(name, value);
  return new DatabaseSync(url, { timeout: WAIT_MS, readOnly: true });
}

/** Another one once somebody wrote, as far as a file tells it. */
const stateOf = (path: string): string =>
  [path, `${path}-wal`, `${path}-journal`]
    .map((one) => {
      const found = statSync(one, { bigint: true, throwIfNoEntry: false });
      return found === undefined ? '' : [found.ino, found.size, found.mtimeNs].join(' ');
    })
    .join();

const sizeOf = (path: string): number | undefined => statSync(path, { throwIfNoEntry: false })?.size;

function may(path: string, what: number): boolean {
  try {
    accessSync(path, what);
    return true;
  } catch {
    return false; // that is what was asked
  }
}
