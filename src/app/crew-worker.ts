/** The worker of `crew.ts`: examines batches, and marks the mail that it has begun so that a guilty one is known. */
import { parentPort, workerData } from 'node:worker_threads';
import { examine } from '../examine/examine.ts';
import { type Batch, clock } from './crew.ts';
import { doneWith, type Outcome, subjectOf } from './item.ts';
import { toolsFor } from './wire.ts';

const mark: Int32Array = workerData;

parentPort?.on('message', async ({ items, border }: Batch) => {
  const outcomes: Outcome[] = [];
  for (const [index, item] of items.entries()) {
    Atomics.store(mark, 0, index);
    Atomics.store(mark, 1, clock());
    const examination = await examine(item.bytes, subjectOf(item), toolsFor(border));
    outcomes.push(doneWith(item, examination));
  }
  parentPort?.postMessage(outcomes);
});
