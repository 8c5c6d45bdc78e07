/**
 * A crew that stays, for a door through which mails come one by one: each worker has one mail in hand, and what waits goes
 * to whichever is free first. While all are held up by slow mails, further workers are started, so that the others go on.
 */
import { availableParallelism } from 'node:os';
import type { Border } from '../examine/observe/border.ts';
import type { Asking } from './asking.ts';
import { Examiner, type Gives } from './crew.ts';
import { Failure } from './failure.ts';
import { type Item, type Outcome, outcomeOf, type Unread } from './item.ts';
import { type WorkerLimits, workerLimits } from './limits.ts';

/** An ordinary mail is done in 10 ms: who has waited so many milliseconds stands behind slow ones. */
const PATIENCE = 50;
/** Workers beside the usual ones while slow mails hold those up: each takes some 50 MB. */
const FURTHER = 4;

export interface CrewWish {
  readonly border: Border;
  /** By default as many as the machine runs at once. */
  readonly workers?: number | undefined;
  readonly limits?: WorkerLimits;
  readonly asking?: Asking | undefined;
  readonly gives?: Gives;
}

interface Waiting {
  readonly item: Item;
  readonly since: number;
  readonly done: (outcome: Outcome | Unread) => void;
}

export class StandingCrew {
  readonly #start: () => Examiner;
  readonly #usual: number;
  readonly #all: Examiner[] = [];
  readonly #free: Examiner[] = [];
  readonly #queue: Waiting[] = [];
  #watch: NodeJS.Timeout | undefined;
  #isEnded = false;

  constructor({ border, workers = availableParallelism(), limits = workerLimits, asking, gives = 'kept' }: CrewWish) {
    this.#usual = workers;
    this.#start = () => new Examiner(border, limits, asking, gives);
  }

  /** How busy it is: mails that wait, and mails in hand. */
  get state(): { readonly waiting: number; readonly examining: number } {
    return { waiting: this.#queue.length, examining: this.#all.length - this.#free.length };
  }

  /** Never rejects: what goes wrong with a mail is its outcome. */
  examine(item: Item): Promise<Outcome | Unread> {
    return new Promise((done) => {
      this.#queue.push({ item, since: performance.now(), done });
      this.#next();
    });
  }

  /** What is still waiting is given up, and told so. */
  async end(): Promise<void> {
    this.#isEnded = true;
    clearInterval(this.#watch);
    for (const { item, done } of this.#queue.splice(0)) done(givenUp(item));
    await Promise.all(this.#all.map((one) => one.end()));
  }

  #next(): void {
    while (this.#queue.length > 0 && !this.#isEnded) {
      const examiner = this.#free.pop() ?? (this.#all.length < this.#usual ? this.#add() : undefined);
      const waiting = examiner === undefined ? undefined : this.#queue.shift();
      if (examiner === undefined || waiting === undefined) break;
      void this.#hand(examiner, waiting);
    }
    if (this.#queue.length === 0 || this.#isEnded) {
      clearInterval(this.#watch);
      this.#watch = undefined;
    } else this.#watch ??= setInterval(() => this.#relieve(), PATIENCE);
  }

  async #hand(examiner: Examiner, { item, done }: Waiting): Promise<void> {
    const [outcome] = await examiner
      .examine([item])
      .catch((cause: unknown) => [outcomeOf(item, Promise.reject(cause))]);
    done((await outcome) ?? givenUp(item));
    this.#free.push(examiner);
    this.#next();
  }

  #relieve(): void {
    const first = this.#queue[0];
    if (first === undefined || performance.now() - first.since < PATIENCE) return;
    if (this.#all.length >= this.#usual + FURTHER) return;
    this.#free.push(this.#add());
    this.#next();
  }

  #add(): Examiner {
    const examiner = this.#start();
    this.#all.push(examiner);
    return examiner;
  }
}

const givenUp = ({ source }: Item): Unread => ({
  source,
  failure: new Failure('METSUKE_WORKER_LOST', `${source} was not examined: metsuke was stopped`, 'give it again'),
});
