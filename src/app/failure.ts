/** What goes wrong on our side: a code, what happened, and the way out. What a stranger sent is never one of these. */

import { StoreFailure } from '../store/failure.ts';

/** Every code stands in docs/errors.md; a test compares the two. */
export type FailureCode =
  | 'METSUKE_ACCOUNT'
  | 'METSUKE_ACCOUNTS'
  | 'METSUKE_ANSWERS_FILE'
  | 'METSUKE_ARGUMENT'
  | 'METSUKE_BORDER_FILE'
  | 'METSUKE_BORDER_SAMPLE'
  | 'METSUKE_CASE_ENTRY'
  | 'METSUKE_CASE_FILE'
  | 'METSUKE_CASE_MAIL'
  | 'METSUKE_CASE_TOO_BIG'
  | 'METSUKE_CONFIG_FILE'
  | 'METSUKE_INPUT_ARCHIVE'
  | 'METSUKE_INPUT_EMPTY'
  | 'METSUKE_INPUT_MISSING'
  | 'METSUKE_INPUT_UNREADABLE'
  | 'METSUKE_INTERNAL'
  | 'METSUKE_INTERRUPTED'
  | 'METSUKE_KEEP_TOO_BIG'
  | 'METSUKE_OIDC'
  | 'METSUKE_OUTPUT'
  | 'METSUKE_RECORD_FILE'
  | 'METSUKE_RULES_FILE'
  | 'METSUKE_SERVE_LISTEN'
  | 'METSUKE_SERVE_OPEN'
  | 'METSUKE_SERVE_ORGANIZATIONS'
  | 'METSUKE_WORKER_LOST';

/** Thrown to the door that called; the door prints one line `CODE: what; way out` and exits. */
export class Failure extends Error {
  readonly code: FailureCode;
  /** What the user can do about it. */
  readonly wayOut: string;
  /** 2: the call was wrong; 3: it failed. */
  readonly exit: 2 | 3;

  constructor(code: FailureCode, what: string, wayOut: string, options: { exit?: 2 | 3; cause?: unknown } = {}) {
    super(what, { cause: options.cause });
    this.name = 'Failure';
    this.code = code;
    this.wayOut = wayOut;
    this.exit = options.exit ?? 3;
  }
}

/** What is asked for is not kept: said as the store says it of what it does not find itself. */
export const unknown = (what: string): StoreFailure => new StoreFailure('METSUKE_STORE_UNKNOWN', what);

/** A failure of ours, of the store's included: it has a code and a way out. */
export const isFailure = (error: unknown): error is Failure | StoreFailure =>
  error instanceof Failure || error instanceof StoreFailure;
