/** What goes wrong on our side: a code, what happened, and the way out. What a stranger sent is never one of these. */

import { english, failureMark, japanese, type Said, StoreFailure } from '../store/failure.ts';

export { noCase, notInCase, type Said } from '../store/failure.ts';

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
  | 'METSUKE_CASE_KNOWN'
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

/** Thrown to the door that called; the door prints one line `CODE: what; way out` and exits. The message is English. */
export class Failure extends Error {
  readonly code: FailureCode;
  /** What the user can do about it. */
  readonly wayOut: string;
  /** What happened and the way out in Japanese, as far as the thrower has said them so. */
  readonly inJapanese: { readonly what: string | undefined; readonly wayOut: string | undefined };
  /** 2: the call was wrong; 3: it failed. */
  readonly exit: 2 | 3;

  constructor(code: FailureCode, what: Said, wayOut: Said, options: { exit?: 2 | 3; cause?: unknown } = {}) {
    super(english(what), { cause: options.cause });
    this.name = 'Failure';
    Object.defineProperty(this, failureMark, { value: true });
    this.code = code;
    this.wayOut = english(wayOut);
    this.inJapanese = { what: japanese(what), wayOut: japanese(wayOut) };
    this.exit = options.exit ?? 3;
  }
}

/** What is asked for is not kept: said as the store says it of what it does not find itself. */
export const unknown = (what: Said, wayOut?: Said): StoreFailure =>
  new StoreFailure('METSUKE_STORE_UNKNOWN', what, undefined, wayOut);

/** A file that a call names cannot be read: it is not there, or it may not be. @param option that names it */
export function unreadable(path: string, cause: unknown, option?: string): Failure {
  const more = option === undefined ? { cause } : ({ cause, exit: 2 } as const);
  const given = option === undefined ? { ja: '', en: '' } : { ja: `${option} に指定した`, en: ` given to ${option}` };
  return isMissing(cause)
    ? new Failure(
        'METSUKE_INPUT_MISSING',
        { ja: `${path} はありません`, en: `${path} does not exist` },
        { ja: `${given.ja}場所と名前を確認してください`, en: `check the path${given.en}` },
        more,
      )
    : new Failure(
        'METSUKE_INPUT_UNREADABLE',
        { ja: `${path} を読めません`, en: `${path} cannot be read` },
        { ja: `${given.ja}ファイルの権限を確認してください`, en: `check the permissions of the file${given.en}` },
        more,
      );
}

/** Whether an error of the file system says that there is no such file; a path through a file leads to none either. */
export const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');

/** A failure of ours, of the store's included, whichever bundle threw it: it has a code and a way out. */
export const isFailure = (error: unknown): error is Failure | StoreFailure =>
  error instanceof Error && failureMark in error;
