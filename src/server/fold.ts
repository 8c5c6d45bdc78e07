/** A pile of bounces that was handed in, folded as a job. */
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Border } from '../examine/observe/border.ts';
import type { Job } from './jobs.ts';
import { discard, type Piled } from './upload.ts';

export interface FoldWish {
  /** Where each lies, and the name that it came with: the paths are told to nobody. */
  readonly files: Piled['files'];
  readonly border: Border;
  readonly workers?: number | undefined;
}

export type FoldSaid =
  | { readonly mails: number }
  | { readonly mails: number; readonly made: NonNullable<Job['result']> };

/** Counts of a fold of half a million bounces take 100 MB. */
const HEAP_MIB = 768;

/**
 * Removes the folder and then ends the job: whoever hears of the end finds nothing left. Never rejects.
 * @param log is told why a fold came to nothing
 */
export async function foldPile(
  { folder, files }: Piled,
  wish: Omit<FoldWish, 'files'>,
  job: Job,
  log: (error: unknown) => void,
): Promise<void> {
  const worker = new Worker(join(import.meta.dirname, './fold-worker.ts'), {
    workerData: { ...wish, files } satisfies FoldWish,
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MIB },
    stdout: true,
    stderr: true,
  });
  await new Promise<void>((done) => {
    worker.on('message', (said: FoldSaid) => {
      job.reached(said.mails);
      if ('made' in said) job.made(said.made);
    });
    worker.on('error', log); // its exit follows
    worker.on('exit', () => done());
    job.onStop(() => void worker.terminate());
  });
  await discard(folder);
  job.end(job.result === undefined ? 'failed' : 'done');
}
