/**
 * `npm run fuzz -- [--seed N] [--runs N] [--only TARGET] [--from N] [--bare] | --file FILE [--only TARGET]`
 * Changed mails and values against every reader: none may throw, hang, take over 250 ms, or point outside its input.
 * The same seed gives the same inputs (with `--bare` also where the labelled data is absent). Inputs that fail are
 * written to .cache/fuzz/, and `--file` runs one again.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { type Fault, faultOf, Round } from '../test/fuzz/run.ts';
import { targets } from '../test/fuzz/targets.ts';

const folder = fileURLToPath(new URL('../.cache/fuzz', import.meta.url));
/** An input that takes so long is taken for endless. */
const endlessMilliseconds = 20_000;
/** More faults than these are one fault many times. */
const mostFaults = 20;

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    runs: { type: 'string', default: '100000' },
    from: { type: 'string', default: '0' },
    only: { type: 'string' },
    bare: { type: 'boolean', default: false },
    file: { type: 'string' },
  },
});
const seed = Number(values.seed);
const wide = !values.bare;

function tell({ number, target, what, input }: Fault): void {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${target}-${seed}-${number}.bin`);
  writeFileSync(file, input);
  console.error(`✗ ${target}: ${what}\n  input ${number} of seed ${seed} is in ${file}`);
}

async function again(file: string): Promise<number> {
  const input = new Uint8Array(readFileSync(file));
  let faults = 0;
  for (const target of targets.filter(({ name }) => values.only === undefined || values.only === name)) {
    const what = await faultOf(target, input);
    if (what === undefined) continue;
    faults++;
    console.error(`✗ ${target.name}: ${what}`);
  }
  return faults;
}

/** One worker at a time; when an input never ends, that one is told and the next worker goes on behind it. */
async function fuzz(from: number, to: number): Promise<number> {
  const begun = Date.now();
  const round = new Round(seed, wide, values.only);
  let faults = 0;
  for (let next = from; next < to && faults < mostFaults; ) {
    const shared = new SharedArrayBuffer(4);
    const progress = new Int32Array(shared);
    const worker = new Worker(new URL('./fuzz-worker.ts', import.meta.url), {
      workerData: { seed, wide, only: values.only, from: next, to, shared },
    });
    worker.on('message', (fault: Fault) => {
      tell(fault);
      if (++faults >= mostFaults) void worker.terminate();
    });
    const stuck = await watched(worker, progress);
    next = stuck === undefined ? to : stuck + 1;
    if (stuck === undefined) continue;
    faults++;
    const { target, bytes } = round.input(stuck);
    tell({ number: stuck, target: target.name, what: 'did not end', input: bytes });
  }
  const seconds = (Date.now() - begun) / 1000;
  console.log(
    `${to - from} inputs, seed ${seed}: ${Math.round((to - from) / seconds)} a second, ${seconds.toFixed(1)} s, ${faults} failed`,
  );
  return faults;
}

/** Resolves when the worker is through, or with the number of the input at which it stands still. */
function watched(worker: Worker, progress: Int32Array): Promise<number | undefined> {
  return new Promise((done, fail) => {
    let last = -1;
    let since = Date.now();
    const timer = setInterval(() => {
      const now = Atomics.load(progress, 0);
      if (now !== last) [last, since] = [now, Date.now()];
      else if (Date.now() - since > endlessMilliseconds) {
        worker.removeAllListeners('exit');
        void worker.terminate();
        finish(() => done(now));
      }
    }, 500);
    const finish = (then: () => void) => {
      clearInterval(timer);
      then();
    };
    worker.on('error', (error) => finish(() => fail(error)));
    worker.on('exit', () => finish(() => done(undefined)));
  });
}

const from = Number(values.from);
const faults = values.file === undefined ? await fuzz(from, from + Number(values.runs)) : await again(values.file);
process.exitCode = faults > 0 ? 1 : 0;
