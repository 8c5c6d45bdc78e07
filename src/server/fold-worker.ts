/** The worker of `fold.ts`: folds a pile of bounces, which reads many mails and keeps counts, away from the thread that answers. */
import { parentPort, workerData } from 'node:worker_threads';
import { type FoldedBounces, foldBounces } from '../app/fold-bounces.ts';
import { writeJson } from '../app/json.ts';
import { layOutBounces } from '../report/bounces.ts';
import type { Lang } from '../report/context.ts';
import { writeBouncesCsv } from '../report/csv.ts';
import type { FoldSaid, FoldWish } from './fold.ts';

const { files, border, workers }: FoldWish = workerData;

/** How often it is told how far it is, in mails. */
const EVERY = 50;

let mails = 0;
const step = (): void => {
  mails += 1;
  if (mails % EVERY === 0) tell({ mails });
};

const tell = (said: FoldSaid): void => parentPort?.postMessage(said);

/** Names the files as they came: where they lay here is nobody's business. */
const named = (text: string): string =>
  files.reduce((said, { path, name }) => said.replaceAll(path, () => JSON.stringify(name).slice(1, -1)), text);

const folded = await foldBounces(
  files.map(({ path }) => path),
  { border, workers, step },
);
const json = named(writeJson(folded));
// laid out when the names are in it: a page cuts long ones short, and a table guards and quotes each cell
const told: FoldedBounces = JSON.parse(json);
const page = (lang: Lang): string => writeJson(layOutBounces(told, lang));
tell({ mails, made: { json, csv: writeBouncesCsv(told), pages: { ja: page('ja'), en: page('en') } } });
