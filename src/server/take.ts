/** Mails that were handed in, examined and kept: one at once, several as a job. */
import type { Principal } from '../app/accounts/rights.ts';
import { Failure, isFailure } from '../app/failure.ts';
import { nextNumber } from '../app/history.ts';
import type { Item, Unread } from '../app/item.ts';
import { type Keeper, type KeptMail, keepMail } from '../app/keep-mail.ts';
import { itemsOf } from '../app/sources.ts';
import type { Job } from './jobs.ts';
import type { Parts } from './parts.ts';
import { problemOf } from './problem.ts';
import { discard, type Piled } from './upload.ts';

/** Mails of one job under way: enough for the workers, and few in memory. */
const AT_ONCE = 8;

export async function takeOne(parts: Parts, keeper: Keeper, item: Item): Promise<KeptMail> {
  const kept = await keepMail(keeper, item);
  parts.metrics.mails(1, item.bytes.length);
  return kept;
}

/** Examines what lies in the folder, removes it, and then ends the job. Resolves when all are through; never rejects. */
export async function takeMany(parts: Parts, keeper: Keeper, upload: Piled, job: Job): Promise<void> {
  const underWay = new Set<Promise<void>>();
  let end: 'done' | 'failed' = 'done';
  try {
    const pile = { ...keeper, before: await nextNumber(keeper.store) };
    for await (const item of itemsIn(upload)) {
      const work = takeInto(parts, pile, item, job).finally(() => underWay.delete(work));
      underWay.add(work);
      if (underWay.size >= AT_ONCE) await Promise.race(underWay);
      if (job.state.state === 'failed') break;
    }
    await Promise.all(underWay);
  } catch (error) {
    const { message, inJapanese } = problemOf(error);
    parts.log(error, `job ${job.id}`);
    job.refused({ source: '-', code: codeOf(error), says: message, saysInJapanese: inJapanese });
    end = 'failed';
  }
  await discard(upload.folder);
  if (job.state.state === 'running') job.end(end);
}

async function takeInto(parts: Parts, keeper: Keeper, item: Item | Unread, job: Job): Promise<void> {
  const { source } = item;
  try {
    if ('failure' in item) throw item.failure;
    const { sha256, isNew, danger } = await takeOne(parts, keeper, item);
    job.taken({ source, id: sha256, isNew, danger });
  } catch (error) {
    const { message, inJapanese } = problemOf(error);
    const code = codeOf(error);
    const isOfStore = code.startsWith('METSUKE_STORE_');
    // what is wrong with a mail is for whoever sent it
    if (isOfStore || code === 'METSUKE_INTERNAL') parts.log(error, `job ${job.id}`);
    job.refused({ source, code, says: message, saysInJapanese: inJapanese });
    // the mails behind it would fare no better
    if (isOfStore) job.end('failed');
  }
}

const codeOf = (error: unknown): string => (isFailure(error) ? error.code : 'METSUKE_INTERNAL');

/** The mails of each file, by the name that it came with. */
async function* itemsIn({ files }: Piled): AsyncGenerator<Item | Unread> {
  for (const { path, name } of files) {
    for await (const item of itemsOf([path])) {
      const source = `${name}${item.source.slice(path.length)}`;
      if (!('failure' in item)) yield { ...item, source };
      else {
        const { failure } = item;
        // where it lay here is nobody's business
        const without = (said: string): string => said.replaceAll(path, () => name);
        const what = { ja: without(failure.inJapanese.what ?? failure.message), en: without(failure.message) };
        const wayOut = { ja: failure.inJapanese.wayOut ?? failure.wayOut, en: failure.wayOut };
        yield { source, failure: new Failure(failure.code, what, wayOut, { cause: failure }) };
      }
    }
  }
}

export const jobFor = (parts: Parts, who: Principal): Job => parts.jobs.add(who.organization);
