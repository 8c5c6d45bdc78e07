/** Failures as HTTP tells them: problem details (RFC 9457), in English and Japanese. */
import { AccountFailure } from '../app/accounts.ts';
import { isFailure, type Said } from '../app/failure.ts';
import { visible } from '../report/escape.ts';
import { failuresInJapanese } from '../words/failures.ts';
import { type ProblemCode, problems } from '../words/problems.ts';

/** Thrown by whoever finds it; the door answers with it. */
export class Problem extends Error {
  readonly status: number;
  readonly code: ProblemCode;
  /** In English: what exactly. Never a stranger's words. */
  readonly detail: string | undefined;
  /** The same in Japanese, where whoever found it says it so. */
  readonly inJapanese: string | undefined;
  readonly headers: Readonly<Record<string, string>>;

  constructor(code: ProblemCode, detail?: Said, headers: Readonly<Record<string, string>> = {}) {
    const [en, ja] = typeof detail === 'object' ? [detail.en, detail.ja] : [detail];
    super(en ?? problems[code].en);
    this.name = 'Problem';
    this.status = problems[code].status;
    this.code = code;
    this.detail = en;
    this.inJapanese = ja;
    this.headers = headers;
  }
}

/** What failures of ours are called at this door; the others are mistakes of the server or of its machine. */
const known: Readonly<Record<string, ProblemCode>> = {
  METSUKE_CASE_FILE: 'not-understood',
  METSUKE_CASE_KNOWN: 'conflict',
  METSUKE_CASE_TOO_BIG: 'conflict',
  METSUKE_STORE_CONFLICT: 'conflict',
  METSUKE_STORE_FULL: 'disk-full',
  METSUKE_STORE_LOCKED: 'busy',
  METSUKE_STORE_LOST: 'store-lost',
  METSUKE_STORE_READ_ONLY: 'read-only',
  METSUKE_STORE_UNKNOWN: 'not-found',
  METSUKE_WORKER_LOST: 'busy',
};
const ofAccounts = { 400: 'not-understood', 404: 'not-found', 409: 'conflict' } as const;

export function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (isFull(error)) return new Problem('disk-full');
  if (!isFailure(error)) return new Problem('internal');
  const { code, message, wayOut, inJapanese } = error;
  const ja = inJapanese.what;
  if (SAID_ALONE.has(code))
    return new Problem(known[code] ?? 'not-found', ja === undefined ? shown(message) : { ja: `${ja}。`, en: message });
  const both =
    ja === undefined
      ? `${message}; ${wayOut}`
      : { ja: `${ja}。${inJapanese.wayOut ?? ''}`, en: `${message}; ${wayOut}` };
  if (error instanceof AccountFailure) return new Problem(ofAccounts[error.status], both);
  if (error.exit === 2) return new Problem(known[code] ?? 'not-understood', both);
  // the message may name a path of the server, which is for its log
  const usual = code.startsWith('METSUKE_STORE_') ? 'store' : 'internal';
  const [inGeneral, outInGeneral] = failuresInJapanese[code];
  const said = { ja: `${inGeneral}。${inJapanese.wayOut ?? outInGeneral}。`, en: `${code}: ${wayOut}` };
  return new Problem(known[code] ?? usual, said);
}

/** What is wrong with the request, without a path of ours; the way out is a command, which a page has no place for. */
const SAID_ALONE: ReadonlySet<string> = new Set([
  'METSUKE_CASE_FILE',
  'METSUKE_STORE_CONFLICT',
  'METSUKE_STORE_UNKNOWN',
]);

/** It may name a file of the case, which whoever made the case named as he liked. */
const shown = (said: string): string => visible(said).slice(0, 300);

/** The system has no room for a file: on the disk, in a quota, or below the limit on the size of one file. */
export const isFull = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && NO_ROOM.has(String(error.code));
const NO_ROOM: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

/** RFC 9457 §3: the answer itself. */
export function answerProblem({ code, status, detail, inJapanese, headers }: Problem): Response {
  const { en, ja } = problems[code];
  const body = {
    code,
    type: `urn:metsuke:problem:${code}`,
    title: en,
    'title-ja': ja,
    status,
    ...(detail && { detail }),
    ...(inJapanese && { 'detail-ja': inJapanese }),
  };
  return Response.json(body, { status, headers: { ...headers, 'content-type': 'application/problem+json' } });
}
