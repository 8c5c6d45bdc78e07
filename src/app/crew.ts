/**
 * Many mails in workers that are ended at their limits: one hostile mail costs its own time and no other's.
 * Outcomes come in the order of the mails, at constant memory.
 */
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Border } from '../examine/observe/border.ts';
import { lookupOf } from '../lookup/adapters.ts';
import { type Answer, idOf, type Lookup, type Question } from '../lookup/lookup.ts';
import { type Asking, isDiscreet } from './asking.ts';
import { shared } from './crew/shared-bytes.ts';
import { Failure } from './failure.ts';
import type { AskStore } from './history.ts';
import { type Item, type Outcome, outcomeOf, type Unfinished, type Unread } from './item.ts';
import { type WorkerLimits, workerLimits, YOUNG_LIMIT } from './limits.ts';
import type { MayAsk } from './outside.ts';
import { beginningOf, examineBeginning } from './safely.ts';

/** A batch shares the cost of a message between threads (30 µs) among many small mails, and stays small in memory. */
const BATCH_MAILS = 64;
const BATCH_BYTES = 1024 * 1024;
/** Batches under way for each worker: one in hand and one waiting, so that none idles. */
const BATCHES_AHEAD = 2;
/** How often the clocks of the workers are looked at, in milliseconds. */
const WATCH = 250;

/** A worker that has not said in this many milliseconds how long it computed is in one long call, such as an image's. */
const SAYS_SOON = 1_000;

/** A worker that has not begun in this many milliseconds will not. */
const START_LIMIT = 30_000;

/** What is made of each mail: the examination, with its card for the store, or the slip that the fold of bounces needs of it. */
export type Gives = 'examination' | 'slip' | 'kept';

/** What a worker is handed. */
export interface Batch {
  readonly items: readonly Item[];
  readonly border: Border;
  readonly gives: Gives;
  /** Files and folders with YARA rules. */
  readonly rules?: readonly string[];
  /** Whether and how its mails may ask; the questions come back to this thread, which has the sockets and the cache. */
  readonly asks?: Pick<MayAsk, 'isDiscreet' | 'isOutside' | 'scans'> & { readonly askedAt?: string };
  /** Our own store, or a recording of one, answers about the author; this question comes back as well. */
  readonly asksStore: boolean;
}

/** A question of one mail of the batch; `number` comes back with the answer. */
export interface Asked {
  readonly mail: number;
  readonly number: number;
  readonly question: Question;
}
export type ToWorker = Batch | { readonly number: number; readonly answer: Answer };
export type FromWorker = Asked | { readonly outcomes: readonly Outcome[] };

/** Milliseconds in 31 bits, for an Int32Array; only differences are used. */
export const clock = (): number => Number((process.hrtime.bigint() / 1_000_000n) & 0x7fff_ffffn);

/** Milliseconds that a thread has computed since it began. */
export const computed = ({ user, system }: NodeJS.CpuUsage): number => Math.floor((user + system) / 1_000);

/** Milliseconds since a mark; below zero when the worker has set it after `now` was read. */
const elapsed = (now: number, mark: number): number => ((now - mark) << 1) >> 1;

/** @param workers how many; by default as many as the machine runs at once */
export async function* examineMany(
  items: AsyncIterable<Item | Unread> | Iterable<Item | Unread>,
  border: Border,
  {
    workers = availableParallelism(),
    limits = workerLimits,
    asking,
    gives = 'examination',
  }: { workers?: number | undefined; limits?: WorkerLimits; asking?: Asking | undefined; gives?: Gives } = {},
): AsyncGenerator<Outcome | Unread> {
  const crew = Array.from({ length: workers }, () => new Examiner(border, limits, asking, gives));
  const begun: Promise<readonly (Outcome | Unread)[]>[] = [];
  try {
    for await (const batch of batchesOf(items)) {
      const results = 'failure' in batch ? Promise.resolve([batch]) : leastBusy(crew).examine(batch);
      results.catch(() => undefined); // it is awaited in its turn; until then a failure is not an unhandled one
      begun.push(results);
      if (begun.length > workers * BATCHES_AHEAD) yield* (await begun.shift()) ?? [];
    }
    for (const rest of begun.slice(0, -1)) yield* await rest;
    const last = await begun.at(-1);
    // before the last are handed out, for who prints them needs the memory that the workers had
    await ended(crew);
    yield* last ?? [];
  } finally {
    await ended(crew);
  }
}

const ended = (crew: readonly Examiner[]): Promise<unknown> => Promise.all(crew.map((one) => one.end()));

const leastBusy = (crew: readonly Examiner[]): Examiner =>
  crew.reduce((best, one) => (one.waiting < best.waiting ? one : best));

async function* batchesOf(
  items: AsyncIterable<Item | Unread> | Iterable<Item | Unread>,
): AsyncGenerator<readonly Item[] | Unread> {
  let batch: Item[] = [];
  let size = 0;
  for await (const item of items) {
    const isItem = !('failure' in item);
    const isFull = isItem && (batch.length === BATCH_MAILS || size + item.bytes.length > BATCH_BYTES);
    if (batch.length > 0 && (!isItem || isFull)) {
      yield batch;
      batch = [];
      size = 0;
    }
    if (isItem) {
      const bytes = shared(item.bytes);
      batch.push(bytes === item.bytes ? item : { ...item, bytes });
      size += item.bytes.length;
    } else yield item;
  }
  if (batch.length > 0) yield batch;
}

/** How a batch ended. */
type Ending =
  | { readonly outcomes: readonly Outcome[] }
  | { readonly why: Unfinished; readonly index: number; readonly cause?: unknown };

/** One worker and the batches that wait for it. A worker that reaches a limit is ended and followed by a new one. */
export class Examiner {
  /** Batches in hand and waiting. */
  waiting = 0;
  readonly #border: Border;
  readonly #limits: WorkerLimits;
  readonly #asking: Asking | undefined;
  readonly #gives: Gives;
  readonly #neverHere: boolean;
  readonly #rules: readonly string[];
  /** Who answers for our own store about the batch in hand. */
  #askStore: AskStore | undefined;
  /** Of the mails of the batch in hand, each with its own budget. */
  readonly #lookups = new Map<number, Lookup>();
  #worker: Worker | undefined;
  /** Shared with the worker: which mail of the batch it has begun, when by `clock()`, and what it had `computed()` by then. */
  readonly #mark = new Int32Array(new SharedArrayBuffer(12));
  #tail: Promise<unknown> = Promise.resolve();
  #isEnded = false;
  /** Its worker has answered nothing yet: it compiles as it goes, and its first mail takes twenty times as long. */
  isCold = true;
  /** Who waits for the batch in hand; what a worker says after it was ended reaches nobody. */
  #settle: ((said: { readonly outcomes: readonly Outcome[] } | { readonly cause: unknown }) => void) | undefined;

  /** @param neverHere not even a beginning is examined in this thread: it has others to answer */
  constructor(border: Border, limits: WorkerLimits, asking: Asking | undefined, gives: Gives, neverHere = false) {
    this.#border = border;
    this.#limits = limits;
    this.#gives = gives;
    this.#neverHere = neverHere;
    this.#rules = asking?.rules ?? [];
    this.#asking = asking?.level === 'none' && !asking.scans && !asking.asksStore ? undefined : asking;
  }

  /** @param askStore for all of them; without it nobody is asked who wrote here before */
  examine(items: readonly Item[], askStore?: AskStore): Promise<readonly (Outcome | Unread)[]> {
    this.waiting++;
    const begin = (): Promise<readonly (Outcome | Unread)[]> => {
      this.#askStore = askStore;
      return this.#batch(items);
    };
    const done = this.#tail.then(begin).finally(() => this.waiting--);
    this.#tail = done.catch(() => undefined); // whoever awaits `done` is told; the next batch goes on
    return done;
  }

  /** For how many milliseconds it has had the mail in hand; 0 while its worker is starting. */
  get inHand(): number {
    return Atomics.load(this.#mark, 0) < 0 ? 0 : elapsed(clock(), Atomics.load(this.#mark, 1));
  }

  /**
   * For how many milliseconds its worker has computed on the mail in hand: on a busy machine less than it has had it.
   * Infinity where the worker does not come to say so, 0 where there is none any more.
   */
  async spent(): Promise<number> {
    const stalled = new AbortController();
    try {
      const usage = await Promise.race([
        this.#worker?.cpuUsage(),
        sleep(SAYS_SOON, 'stalled' as const, { ref: false, signal: stalled.signal }),
      ]);
      if (usage === 'stalled') return Number.POSITIVE_INFINITY;
      return usage === undefined ? 0 : computed(usage) - Atomics.load(this.#mark, 2);
    } catch {
      return 0; // it ended in the meantime
    } finally {
      stalled.abort();
    }
  }

  /** Batches that still wait are given up. */
  async end(): Promise<void> {
    this.#isEnded = true;
    this.#settle?.({ outcomes: [] });
    await this.#worker?.terminate();
    this.#worker = undefined;
  }

  async #batch(items: readonly Item[], isFirst = true): Promise<readonly (Outcome | Unread)[]> {
    if (this.#isEnded) return [];
    const answer = await this.#ask(items);
    if ('outcomes' in answer) return answer.outcomes;
    const guilty = items[answer.index];
    if (guilty === undefined) {
      // it could not even start, as on a machine that is short of memory for a moment
      if (isFirst) return this.#batch(items, false);
      throw new Failure(
        'METSUKE_WORKER_LOST',
        'a worker ended without a mail in hand',
        'run it again, with fewer --workers',
        {
          cause: answer.cause,
        },
      );
    }
    // the mails before the guilty one were lost with the worker; they are examined again and give the same
    const before = answer.index > 0 ? await this.#batch(items.slice(0, answer.index)) : [];
    const own = await this.#beginning(guilty, answer.why);
    const rest = items.slice(answer.index + 1);
    return [...before, ...own, ...(rest.length > 0 ? await this.#batch(rest) : [])];
  }

  /** Of a mail that reached a limit: in a worker too, for its beginning may be as hostile. */
  async #beginning(guilty: Item, why: Unfinished): Promise<readonly (Outcome | Unread)[]> {
    if (guilty.unfinished === undefined) return this.#batch([beginningOf(guilty, why)]);
    if (this.#neverHere) {
      const gaveUp = new Error('neither it nor its beginning could be examined within the limits');
      return [await outcomeOf(guilty, Promise.reject(gaveUp))];
    }
    return [await this.#made(await outcomeOf(guilty, examineBeginning(guilty, this.#border, guilty.unfinished)))];
  }

  /** What was asked for of a mail of which the beginning was examined in this thread. */
  #made(beginning: Outcome | Unread): Promise<Outcome | Unread> | Outcome | Unread {
    if (this.#gives === 'slip') return slipped(beginning);
    return this.#gives === 'kept' ? carded(beginning) : beginning;
  }

  #ask(items: readonly Item[]): Promise<Ending> {
    this.#worker ??= this.#start();
    const worker = this.#worker;
    Atomics.store(this.#mark, 0, -1);
    Atomics.store(this.#mark, 1, clock());
    return new Promise((done) => {
      // until it has begun a mail the worker is starting, which a busy machine may draw out
      const limit = (): number => (Atomics.load(this.#mark, 0) < 0 ? START_LIMIT : this.#limits.time);
      const watch = setInterval(
        () => {
          if (elapsed(clock(), Atomics.load(this.#mark, 1)) > limit()) leave('time');
        },
        Math.min(WATCH, this.#limits.time),
      );
      const leave = (why: Unfinished, cause?: unknown): void => {
        clearInterval(watch);
        this.#settle = undefined;
        this.#worker = undefined;
        const answer = { why, index: Atomics.load(this.#mark, 0), cause };
        void worker.terminate().then(() => done(answer));
      };
      this.#settle = (said) => {
        if (!('outcomes' in said)) return leave(isOutOfMemory(said.cause) ? 'heap' : 'error', said.cause);
        clearInterval(watch);
        this.#settle = undefined;
        this.isCold = false;
        done(said);
      };
      this.#lookups.clear();
      worker.postMessage({
        items,
        border: this.#border,
        gives: this.#gives,
        rules: this.#rules,
        asksStore: this.#asking?.level === 'recorded' ? this.#asking.asksStore === true : this.#isStoreAsked(),
        ...this.#asks(),
      } satisfies Batch);
    });
  }

  #isStoreAsked(): boolean {
    return this.#askStore !== undefined || this.#asking?.asksStore === true;
  }

  #asks(): Pick<Batch, 'asks'> {
    if (this.#asking === undefined) return {};
    const askedAt = this.#asking.askedAt(''); // known beforehand only of a recording
    const { level, scans } = this.#asking;
    return {
      asks: {
        isDiscreet: isDiscreet(this.#asking),
        isOutside: level !== 'none',
        scans: scans === true,
        ...(askedAt !== '' && { askedAt }),
      },
    };
  }

  async #answer(worker: Worker, { mail, number, question }: Asked): Promise<void> {
    const lookup = this.#lookups.get(mail) ?? this.#lookup(new Date().toISOString());
    this.#lookups.set(mail, lookup);
    const answer = await lookup(question).catch((cause: unknown) => unanswered(question, cause));
    // a worker that was ended in the meantime takes no more messages, and needs none
    worker.postMessage({ number, answer } satisfies ToWorker);
  }

  #lookup(at: string): Lookup {
    const askStore = this.#askStore;
    if (this.#asking !== undefined) return this.#asking.lookup(at, undefined, askStore);
    return lookupOf(askStore === undefined ? {} : { history: askStore }, at);
  }

  /** Listeners stay for the life of the worker: taking the last one away closes its port. */
  #start(): Worker {
    this.isCold = true;
    const worker = new Worker(join(import.meta.dirname, './crew/crew-worker.ts'), {
      workerData: this.#mark,
      // nothing that is written in a worker reaches the terminal, and many workers put no listeners on our own streams
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: this.#limits.heap, maxYoungGenerationSizeMb: YOUNG_LIMIT },
    });
    worker.on('message', (said: FromWorker) => {
      if ('outcomes' in said) this.#settle?.(said);
      else void this.#answer(worker, said);
    });
    worker.on('error', (cause) => this.#settle?.({ cause }));
    return worker;
  }
}

/** A Lookup never throws; should one of ours do so, that costs one answer and not all the mails. */
const unanswered = (question: Question, cause: unknown): Answer => ({
  id: idOf(question),
  question,
  at: new Date().toISOString(),
  source: 'nobody',
  outcome: 'failed',
  reason: 'internal',
  raw: String(cause),
});

/** A mail that reached a limit is not read a second time: its slip says less. */
async function slipped(outcome: Outcome | Unread): Promise<Outcome | Unread> {
  if ('failure' in outcome || outcome.examination === undefined) return outcome;
  const { slipOf } = await import('../case/bounces/slip.ts');
  const { source, danger } = outcome;
  return { source, danger, json: JSON.stringify(slipOf(outcome.examination)) };
}

async function carded(outcome: Outcome | Unread): Promise<Outcome | Unread> {
  if ('failure' in outcome || outcome.examination === undefined) return outcome;
  const { withCard } = await import('./keep-mail/carded.ts');
  return withCard(outcome, outcome.examination);
}

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
