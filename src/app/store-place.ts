/** Where what is kept lies, and the way in: one file in the data directory, or a PostgreSQL database. */
import { join } from 'node:path';
import { findStore, openStore } from '../store/open.ts';
import { withoutPassword } from '../store/postgres/shown-place.ts';
import type { Store } from '../store/store.ts';
import { Failure } from './failure.ts';

/** The name of the file in the data directory. */
const FILE = 'metsuke.db';

export interface StorePlace {
  /** `--data`: the folder; made when it is first needed. */
  readonly data: string;
  /** `postgres://…`, from the configuration, in place of the file. */
  readonly store?: string | undefined;
}

const placeOf = ({ data, store }: StorePlace): string => store ?? join(data, FILE);

/**
 * Opens the store, and makes it where there is none yet. Several processes may have it open at once.
 * @throws StoreFailure
 */
export const openKept = (place: StorePlace, at = new Date().toISOString()): Promise<Store> =>
  openStore(placeOf(place), at);

/** The same for who only looks: where nothing was ever kept nothing is made, and there is no store. @throws StoreFailure */
export const findKept = (place: StorePlace, at = new Date().toISOString()): Promise<Store | undefined> =>
  findStore(placeOf(place), at);

/** The place as people are shown it. */
export const shownPlace = (place: StorePlace): string =>
  place.store === undefined ? placeOf(place) : withoutPassword(place.store);

/** Somebody wants to see or change what was never kept there: most likely the place is another one. */
export const nothingKept = (place: StorePlace): Failure =>
  new Failure(
    'METSUKE_INPUT_MISSING',
    { ja: `${shownPlace(place)} には何も保管されていません`, en: `nothing is kept at ${shownPlace(place)}` },
    {
      ja: '--data か設定ファイルで指定した場所を確認してください',
      en: 'check the place that --data or the configuration file names',
    },
    { exit: 2 },
  );
