/** What can go wrong with a store: a code, what happened, and the way out. */

/** In English; or in both languages, where the thrower has the words: then the door need not say them in general. */
export type Said = string | { readonly ja: string; readonly en: string };

export const english = (said: Said): string => (typeof said === 'string' ? said : said.en);
export const japanese = (said: Said): string | undefined => (typeof said === 'string' ? undefined : said.ja);

/** Every code stands in docs/errors.md; a test compares the two. */
export type StoreFailureCode =
  | 'METSUKE_STORE_BROKEN'
  | 'METSUKE_STORE_CLOSED'
  | 'METSUKE_STORE_CONFLICT'
  | 'METSUKE_STORE_DISK'
  | 'METSUKE_STORE_FULL'
  | 'METSUKE_STORE_INTERNAL'
  | 'METSUKE_STORE_LOCKED'
  | 'METSUKE_STORE_LOST'
  | 'METSUKE_STORE_NEWER'
  | 'METSUKE_STORE_NOT_OURS'
  | 'METSUKE_STORE_PLACE'
  | 'METSUKE_STORE_READ_ONLY'
  | 'METSUKE_STORE_UNKNOWN'
  | 'METSUKE_STORE_UNSAFE';

const waysOut: Readonly<Record<StoreFailureCode, string>> = {
  METSUKE_STORE_BROKEN:
    'make a copy of it before anything else, then run "metsuke case verify", and go back to a backup',
  METSUKE_STORE_CLOSED: 'this is our mistake: please report it, with the output of --debug',
  METSUKE_STORE_CONFLICT: 'look at both with "metsuke case show"; a closed one is opened by "metsuke case reopen"',
  METSUKE_STORE_DISK: 'check the disk; nothing that was accepted is touched',
  METSUKE_STORE_FULL: 'make room on the disk, or raise the limit, and repeat; nothing that was accepted is touched',
  METSUKE_STORE_INTERNAL: 'this is our mistake: please report it, with the output of --debug',
  METSUKE_STORE_LOCKED: 'another program is writing for long: wait for it, and repeat',
  METSUKE_STORE_LOST: 'check that the database runs, look whether it was kept, and repeat: no mail is kept twice',
  METSUKE_STORE_NEWER: 'use that metsuke, or a newer one',
  METSUKE_STORE_NOT_OURS: 'name another place with --data',
  METSUKE_STORE_PLACE: 'check the place that --data names, and its permissions',
  METSUKE_STORE_READ_ONLY:
    'to write, mend the permissions of the file and its folder, copy it with all that lies beside it (-wal), or name the primary server',
  METSUKE_STORE_UNKNOWN: 'check the name',
  METSUKE_STORE_UNSAFE: 'switch fsync on in postgresql.conf',
};

/** They tell of a call that was wrong: what it names is not there, or does not go together. */
const ofTheCall: ReadonlySet<StoreFailureCode> = new Set(['METSUKE_STORE_CONFLICT', 'METSUKE_STORE_UNKNOWN']);

/**
 * What marks a failure as ours. The command line and the server are bundled apart, each with classes of its own, so that
 * `instanceof` takes what the other threw for a stranger's: a symbol of the registry is the same in both.
 */
export const failureMark: symbol = Symbol.for('metsuke/failure');

/** Thrown, with `cause` kept. What the caller asked for did not happen, or (LOST) is not known to have happened. */
export class StoreFailure extends Error {
  readonly code: StoreFailureCode;
  /** What the user can do about it. */
  readonly wayOut: string;
  /** What happened and the way out in Japanese, as far as the thrower has said them so. */
  readonly inJapanese: { readonly what: string | undefined; readonly wayOut: string | undefined };
  /** 2: the call was wrong; 3: it failed. */
  readonly exit: 2 | 3;

  /** @param wayOut where the usual one of this code is not the next step */
  constructor(code: StoreFailureCode, what: Said, cause?: unknown, wayOut: Said = waysOut[code]) {
    super(english(what), { cause });
    this.inJapanese = { what: japanese(what), wayOut: japanese(wayOut) };
    this.exit = ofTheCall.has(code) ? 2 : 3;
    this.name = 'StoreFailure';
    Object.defineProperty(this, failureMark, { value: true });
    this.code = code;
    this.wayOut = english(wayOut);
  }
}

/** A case that nobody made. */
export const noCase = (id: string): StoreFailure =>
  new StoreFailure('METSUKE_STORE_UNKNOWN', { ja: `案件${id}はありません`, en: `there is no case ${id}` }, undefined, {
    ja: '案件の番号は metsuke case list --all で見られます',
    en: 'metsuke case list --all shows the numbers',
  });

/** A mail that was to be taken out of a case. */
export const notInCase = (message: string, id: string): StoreFailure =>
  new StoreFailure(
    'METSUKE_STORE_UNKNOWN',
    { ja: `${message} は案件${id}に入っていません`, en: `${message} is not in case ${id}` },
    undefined,
    { ja: `案件のメールは metsuke case show ${id} で見られます`, en: `metsuke case show ${id} shows its mails` },
  );
