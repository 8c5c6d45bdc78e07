/** The worker of `fold.ts`: folds a pile of bounces, which reads many mails and keeps counts, away from the thread that answers. */
import { parentPort, workerData } from 'node:worker_threads';
import { foldBounces } from '../app/fold-bounces.ts';
import { writeJson } from '../app/json.ts';
import { writeBouncesCsv } from '../report/csv.ts';
import type { FoldSaid, FoldWish } from './fold.ts';

const { paths, border, workers }: FoldWish = workerData;

/** How often it is told how far it is, in mails. */
const EVERY = 50;

let mails = 0;
const step = (): void => {
  mails += 1;
  if (mails % EVERY === 0) tell({ mails });
};

const tell = (said: FoldSaid): void => parentPort?.postMessage(said);

const folded = await foldBounces(paths, { border, workers, step });
tell({ mails, json: writeJson(folded), csv: writeBouncesCsv(folded) });
