/** Where what is kept lies, and the way in: one file in the data directory, or a PostgreSQL database. */
import { join } from 'node:path';
import { openStore } from '../store/open.ts';
import type { Store } from '../store/store.ts';

/** The name of the file in the data directory. */
const FILE = 'metsuke.db';

export interface StorePlace {
  /** `--data`: the folder; made when it is first needed. */
  readonly data: string;
  /** `postgres://…`, from the configuration, in place of the file. */
  readonly store?: string | undefined;
}

export const placeOf = ({ data, store }: StorePlace): string => store ?? join(data, FILE);

/**
 * Opens the store, and makes it where there is none yet. Several processes may have it open at once.
 * @throws StoreFailure
 */
export const openKept = (place: StorePlace, at = new Date().toISOString()): Promise<Store> =>
  openStore(placeOf(place), at);
