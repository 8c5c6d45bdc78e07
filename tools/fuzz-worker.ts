/** Runs a range of inputs and says how far it is, so that its parent can end one that never answers. */
import { parentPort, workerData } from 'node:worker_threads';
import { Round } from '../test/fuzz/run.ts';

const {
  seed,
  wide,
  only,
  from,
  to,
  shared,
}: { seed: number; wide: boolean; only?: string; from: number; to: number; shared: SharedArrayBuffer } = workerData;
const progress = new Int32Array(shared);
const round = new Round(seed, wide, only);
for (let number = from; number < to; number++) {
  Atomics.store(progress, 0, number);
  const fault = await round.run(number);
  if (fault) parentPort?.postMessage(fault);
}
Atomics.store(progress, 0, to);
