/**
 * A crew that stays, for a door through which mails come one by one: each worker has one mail in hand, and what waits goes
 * to whichever is free first. A mail that takes long is set aside: a few of those are examined beside the others, the rest
 * wait for them, so that a heap of hostile mail holds up nothing but itself.
 */
import { availableParallelism } from 'node:os';
import type { Border } from '../../examine/observe/border.ts';
import type { Asking } from '../asking.ts';
import { Examiner, type Gives } from '../crew.ts';
import { Failure } from '../failure.ts';
import type { AskStore } from '../history.ts';
import { type Item, type Outcome, outcomeOf, type Unread } from '../item.ts';
import { type WorkerLimits, workerLimits } from '../limits.ts';

/** An ordinary mail takes 10 ms: one on which a worker has computed for so many milliseconds is slow. */
const SLOW = 200;
/** The same of the first mail that a worker has: its code alone takes longer to come. */
const SLOW_COLD = 1500;
/** Slow mails at one time, beside the others: each may take a heap of its own. */
const ASIDE = Math.max(1, availableParallelism() >> 1);
/** Bytes beyond which a mail is taken for slow before anybody has it in hand: reading alone takes a tenth of a second. */
const BIG = 1024 * 1024;
/** How often the clocks are looked at, in milliseconds. */
const WATCH = 50;
/** Where somebody is asked most of the time is spent waiting: then so many workers more are worth their 50 MB. */
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
  readonly askStore: AskStore | undefined;
  readonly done: (outcome: Outcome | Unread) => void;
}

export class StandingCrew {
  readonly #start: () => Examiner;
  readonly #most: number;
  /** At work on what came last, or free. */
  readonly #all = new Set<Examiner>();
  readonly #free: Examiner[] = [];
  readonly #queue: Waiting[] = [];
  /** In hand of one of `#all`. */
  readonly #inHand = new Map<Examiner, Waiting>();
  /** Slow mails in hand. */
  readonly #aside = new Map<Examiner, Waiting>();
  /** Slow mails that wait for those. */
  readonly #slow: Waiting[] = [];
  /** In hand, and their workers asked how long they computed. */
  readonly #asked = new Set<Waiting>();
  #watch: NodeJS.Timeout | undefined;
  #isEnded = false;

  constructor({ border, workers = availableParallelism(), limits = workerLimits, asking, gives = 'kept' }: CrewWish) {
    this.#most = asking === undefined ? workers : workers + FURTHER;
    this.#start = () => new Examiner(border, limits, asking, gives, true);
  }

  /** How busy it is: mails that wait, and mails in hand. */
  get state(): { readonly waiting: number; readonly examining: number } {
    return { waiting: this.#queue.length + this.#slow.length, examining: this.#inHand.size + this.#aside.size };
  }

  /**
   * Never rejects: what goes wrong with a mail is its outcome.
   * @param askStore of the organisation that has the mail: a crew may serve several
   */
  examine(item: Item, askStore?: AskStore): Promise<Outcome | Unread> {
    return new Promise((done) => {
      if (this.#isEnded) return done(givenUp(item));
      if (item.bytes.length > BIG) return this.#takeAside({ item, askStore, done });
      this.#queue.push({ item, askStore, done });
      this.#next();
    });
  }

  /** What is still waiting or in hand is given up, and told so. */
  async end(): Promise<void> {
    this.#isEnded = true;
    clearInterval(this.#watch);
    for (const { item, done } of [...this.#queue.splice(0), ...this.#slow.splice(0)]) done(givenUp(item));
    await Promise.all([...this.#all, ...this.#aside.keys()].map((one) => one.end()));
  }

  #takeAside(waiting: Waiting): void {
    if (this.#aside.size >= ASIDE) {
      this.#slow.push(waiting);
      return;
    }
    const examiner = this.#spare() ?? this.#start();
    this.#aside.set(examiner, waiting);
    void this.#hand(examiner, waiting);
  }

  /** One that is free, where another is left for the others; so that a big mail seldom waits for a worker to start. */
  #spare(): Examiner | undefined {
    const free = this.#all.size > 1 ? this.#free.pop() : undefined;
    if (free !== undefined) this.#all.delete(free);
    return free;
  }

  #next(): void {
    while (this.#queue.length > 0 && !this.#isEnded) {
      const examiner = this.#free.pop() ?? (this.#all.size < this.#most ? this.#add() : undefined);
      const waiting = examiner === undefined ? undefined : this.#queue.shift();
      if (examiner === undefined || waiting === undefined) break;
      this.#inHand.set(examiner, waiting);
      void this.#hand(examiner, waiting);
    }
    if (this.#inHand.size === 0 || this.#isEnded) {
      clearInterval(this.#watch);
      this.#watch = undefined;
    } else this.#watch ??= setInterval(() => this.#lookAtClocks(), WATCH);
  }

  async #hand(examiner: Examiner, waiting: Waiting): Promise<void> {
    const { item, askStore, done } = waiting;
    const [outcome] = await examiner
      .examine([item], askStore)
      .catch((cause: unknown) => [outcomeOf(item, Promise.reject(cause))]);
    const isOurs = this.#inHand.get(examiner) === waiting;
    // it was ended, and its mail waits among the slow ones
    if (!isOurs && this.#aside.get(examiner) !== waiting) return;
    done((await outcome) ?? givenUp(item));
    if (isOurs) {
      this.#inHand.delete(examiner);
      this.#free.push(examiner);
    } else this.#follow(examiner);
    this.#next();
  }

  /** Whoever has done with a slow mail takes the next of them, or goes back to the others where one is missing there. */
  #follow(examiner: Examiner): void {
    const next = this.#slow.shift();
    if (next !== undefined && !this.#isEnded) {
      this.#aside.set(examiner, next);
      void this.#hand(examiner, next);
      return;
    }
    this.#aside.delete(examiner);
    if (this.#all.size < this.#most && !this.#isEnded) {
      this.#all.add(examiner);
      this.#free.push(examiner);
    } else void examiner.end();
  }

  #lookAtClocks(): void {
    for (const [examiner, waiting] of this.#inHand)
      if (examiner.inHand >= SLOW && !this.#asked.has(waiting)) void this.#lookAt(examiner, waiting);
  }

  /** The clock on the wall says when to ask; on a busy machine it runs for mails that nobody works on as well. */
  async #lookAt(examiner: Examiner, waiting: Waiting): Promise<void> {
    this.#asked.add(waiting);
    const isSlow = (await examiner.spent()) >= (examiner.isCold ? SLOW_COLD : SLOW);
    this.#asked.delete(waiting);
    if (isSlow && this.#inHand.get(examiner) === waiting) this.#setAside(examiner, waiting);
  }

  #setAside(examiner: Examiner, waiting: Waiting): void {
    this.#inHand.delete(examiner);
    this.#all.delete(examiner);
    if (this.#aside.size < ASIDE) this.#aside.set(examiner, waiting);
    else {
      this.#slow.push(waiting);
      void examiner.end();
    }
    this.#next();
  }

  #add(): Examiner {
    const examiner = this.#start();
    this.#all.add(examiner);
    return examiner;
  }
}

const givenUp = ({ source }: Item): Unread => ({
  source,
  failure: new Failure('METSUKE_WORKER_LOST', `${source} was not examined: metsuke was stopped`, 'give it again'),
});
