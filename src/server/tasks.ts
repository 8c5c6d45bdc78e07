/** Work on what strangers wrote, for one answer: done in a worker that is ended at a limit, so that nobody else waits. */
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Problem } from './problem.ts';

export type Task =
  | { readonly kind: 'report'; readonly json: string; readonly as: 'html' | 'md'; readonly lang: 'ja' | 'en' }
  | { readonly kind: 'pdf'; readonly json: string; readonly lang: 'ja' | 'en'; readonly mail?: Uint8Array }
  | { readonly kind: 'zip'; readonly mail: Uint8Array; readonly name: string }
  | {
      readonly kind: 'case-pdf';
      /** The JSON of examinations, with their originals. */
      readonly mails: readonly { readonly json: string; readonly original?: Uint8Array }[];
      /** JSON of the case that they belong to. */
      readonly sheet: string;
      readonly lang: 'ja' | 'en';
    }
  | { readonly kind: 'part'; readonly mail: Uint8Array; readonly id: string };

/** Nothing at all: there is no such thing. */
export interface Done {
  readonly text?: string;
  readonly bytes?: Uint8Array<ArrayBuffer>;
  readonly type?: string;
  readonly name?: string;
}

/** A person waits for it, milliseconds. */
const PATIENCE = 10_000;
const HEAP_MIB = 384;
/** Tasks at one time; each worker takes some 40 MB. */
const AT_ONCE = 2;
/** Tasks that may wait; beyond, a caller is told to come back. */
const MOST_WAITING = 200;

export class Tasks {
  readonly #idle: Worker[] = [];
  readonly #waiting: (() => void)[] = [];
  #busy = 0;

  /** @throws Problem busy, and `internal` for a task that reached a limit */
  async do(task: Task): Promise<Done> {
    if (this.#waiting.length >= MOST_WAITING) throw new Problem('busy', undefined, { 'retry-after': '5' });
    if (this.#busy >= AT_ONCE) await new Promise<void>((go) => this.#waiting.push(go));
    this.#busy += 1;
    try {
      return await this.#handOver(task);
    } finally {
      this.#busy -= 1;
      this.#waiting.shift()?.();
    }
  }

  async end(): Promise<void> {
    await Promise.all(this.#idle.splice(0).map((worker) => worker.terminate()));
  }

  #handOver(task: Task): Promise<Done> {
    const worker = this.#idle.pop() ?? startWorker();
    return new Promise((done, fail) => {
      const settle = (): void => {
        clearTimeout(timer);
        worker.removeAllListeners('message');
        worker.removeAllListeners('error');
      };
      const giveUp = (): void => {
        settle();
        worker.on('error', () => undefined); // what it says while it ends concerns nobody
        void worker.terminate();
        fail(new Problem('internal', 'this mail takes too long to be written out'));
      };
      const timer = setTimeout(giveUp, PATIENCE);
      worker.on('error', giveUp);
      worker.on('message', (said: Done) => {
        settle();
        this.#idle.push(worker);
        done(said);
      });
      worker.postMessage(task);
    });
  }
}

function startWorker(): Worker {
  const limits = { maxOldGenerationSizeMb: HEAP_MIB };
  const worker = new Worker(join(import.meta.dirname, './task-worker.ts'), {
    resourceLimits: limits,
    stdout: true,
    stderr: true,
  });
  worker.unref();
  return worker;
}
