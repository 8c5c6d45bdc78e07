/** Work for one answer that is long or on what strangers wrote: in a worker that is ended at a limit, so that nobody waits. */
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Said } from '../app/failure.ts';
import type { ProblemCode } from '../words/problems.ts';
import { Problem } from './problem.ts';
import type { StoreTask } from './store-tasks.ts';

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
  | { readonly kind: 'part'; readonly mail: Uint8Array; readonly id: string }
  | StoreTask;

/** Nothing at all: there is no such thing. */
export interface Done {
  readonly text?: string;
  readonly bytes?: Uint8Array<ArrayBuffer>;
  readonly type?: string;
  readonly name?: string;
  /** Why it could not be done. */
  readonly problem?: { readonly code: ProblemCode; readonly detail?: Said | undefined };
}

/** A person waits for it, milliseconds. */
const PATIENCE = 10_000;
const HEAP_MIB = 384;
/** Tasks at one time; each worker takes some 40 MB. */
const AT_ONCE = 2;
/** What reads much of a store: a case of some GB is written in this time, in milliseconds. */
export const digging = { atOnce: 1, patience: 300_000 } as const;
/** Tasks that may wait; beyond, a caller is told to come back. */
const MOST_WAITING = 200;

export class Tasks {
  readonly #idle: Worker[] = [];
  readonly #waiting: (() => void)[] = [];
  readonly #atOnce: number;
  readonly #patience: number;
  #busy = 0;

  /** @param wish how many tasks at one time, and how long each may take in milliseconds */
  constructor({ atOnce, patience } = { atOnce: AT_ONCE, patience: PATIENCE }) {
    this.#atOnce = atOnce;
    this.#patience = patience;
  }

  /** @throws Problem busy, what the task could not do, and `internal` for one that reached a limit */
  async do(task: Task): Promise<Done> {
    if (this.#waiting.length >= MOST_WAITING) throw new Problem('busy', undefined, { 'retry-after': '5' });
    if (this.#busy >= this.#atOnce) await new Promise<void>((go) => this.#waiting.push(go));
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
    const worker = this.#idle.pop() ?? this.#start();
    return new Promise((done, fail) => {
      const settle = (): void => {
        clearTimeout(timer);
        worker.off('message', take).off('error', giveUp).off('exit', leave);
      };
      const giveUp = (cause: unknown): void => {
        settle();
        void worker.terminate();
        fail(cause);
      };
      const leave = (): void => giveUp(new Problem('internal', 'its worker ended'));
      const take = (said: Done): void => {
        settle();
        this.#idle.push(worker);
        if (said.problem === undefined) done(said);
        else fail(new Problem(said.problem.code, said.problem.detail));
      };
      const timer = setTimeout(
        () => giveUp(new Problem('internal', `it takes longer than ${this.#patience / 1000} s`)),
        this.#patience,
      );
      worker.on('message', take).on('error', giveUp).on('exit', leave);
      worker.postMessage(task);
    });
  }

  /** One that is handed no task any more when it ends; what it says while it is idle or ends concerns nobody. */
  #start(): Worker {
    const worker = startWorker();
    const forget = (): void => {
      const at = this.#idle.indexOf(worker);
      if (at !== -1) this.#idle.splice(at, 1);
    };
    return worker.on('error', forget).on('exit', forget);
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
