/** Answers of the outside, by question and time: what an examination stood on, and what need not be asked again. */
import type { Kysely } from 'kysely';
import { canonicalJson } from './canonical-json.ts';
import { sha256 } from './chain.ts';
import type { KeptAnswer } from './store.ts';
import type { Tables } from './tables.ts';
import type { Writing } from './writer.ts';

interface PreparedAnswer {
  readonly question: string;
  readonly asked: string;
  readonly json: string;
  readonly digest: string;
}

export function prepareAnswers(answers: readonly KeptAnswer[]): readonly PreparedAnswer[] {
  const byDigest = new Map<string, PreparedAnswer>();
  for (const answer of answers) {
    const json = canonicalJson(answer);
    const digest = sha256(json);
    byDigest.set(digest, { question: answer.id, asked: instant(answer.at), json, digest });
  }
  return [...byDigest.values()];
}

/** Times with different offsets do not sort as text; the answer itself keeps its own. */
const instant = (at: string): string => new Date(at).toISOString();

/** Those that are new, with one entry of the journal. @returns how many those are */
export async function keepAnswers(
  { db, append }: Writing,
  prepared: readonly PreparedAnswer[],
  at: string,
): Promise<number> {
  const added: PreparedAnswer[] = [];
  for (const one of prepared) {
    const known = await db.selectFrom('answer').select('id').where('digest', '=', one.digest).executeTakeFirst();
    if (known === undefined) added.push(one);
  }
  if (added.length === 0) return 0;
  const journal = await append(at, 'answers', { digests: added.map(({ digest }) => digest) });
  for (const one of added)
    await db
      .insertInto('answer')
      .values({ ...one, journal })
      .execute();
  return added.length;
}

/** Oldest first, of those that were asked at or before `until`. */
export async function answersTo(
  db: Kysely<Tables>,
  question: string,
  { until, newest = false }: { readonly until?: string | undefined; readonly newest?: boolean } = {},
): Promise<readonly KeptAnswer[]> {
  let query = db.selectFrom('answer').select('json').where('question', '=', question);
  if (until !== undefined) query = query.where('asked', '<=', instant(until));
  const ordered = newest
    ? query.orderBy('asked', 'desc').orderBy('id', 'desc').limit(1)
    : query.orderBy('asked').orderBy('id');
  const rows = await ordered.execute();
  return rows.map(({ json }): KeptAnswer => JSON.parse(json));
}
