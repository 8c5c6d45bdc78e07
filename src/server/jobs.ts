/** Work that goes on after its request: several mails at once. What happens is told to whoever listens. */
import { randomUUID } from 'node:crypto';
import type { Lang } from '../report/context.ts';
import { Problem } from './problem.ts';

/** One mail of a job. */
interface Taken {
  readonly source: string;
  readonly id: string;
  /** It had not been kept before. */
  readonly isNew: boolean;
  readonly danger: number;
}

interface Refused {
  readonly source: string;
  /** Of docs/errors.md. */
  readonly code: string;
  readonly says: string;
  /** The same in Japanese, where whoever refused it says it so. */
  readonly saysInJapanese?: string | undefined;
}

interface JobState {
  readonly id: string;
  readonly state: 'running' | 'done' | 'failed';
  /** Mails that are through, refused ones included. */
  readonly done: number;
  readonly examinations: readonly Taken[];
  readonly refused: readonly Refused[];
  /** More mails than are named one by one. */
  readonly more: boolean;
}

/** What a job made, beside the mails that it kept. */
interface Result {
  readonly json: string;
  readonly csv: string;
  /** Laid out for reading, as JSON. */
  readonly pages: Readonly<Record<Lang, string>>;
}

/** Mails of a job that are named one by one. */
const NAMED = 1_000;
/** Jobs that are remembered when they are done. */
const REMEMBERED = 50;

export class Job {
  readonly id = randomUUID();
  readonly organization: string;
  readonly #taken: Taken[] = [];
  readonly #refused: Refused[] = [];
  readonly #listeners = new Set<() => void>();
  #done = 0;
  #result: Result | undefined;
  #stop: () => void = () => this.end('failed');
  #state: JobState['state'] = 'running';

  constructor(organization: string) {
    this.organization = organization;
  }

  get state(): JobState {
    const more = this.#taken.length + this.#refused.length < this.#done;
    const { id } = this;
    return { id, state: this.#state, done: this.#done, examinations: this.#taken, refused: this.#refused, more };
  }

  taken(one: Taken): void {
    this.#done += 1;
    if (this.#taken.length < NAMED) this.#taken.push(one);
    this.#tell();
  }

  refused(one: Refused): void {
    this.#done += 1;
    if (this.#refused.length < NAMED) this.#refused.push(one);
    this.#tell();
  }

  /** So many mails are through. */
  reached(mails: number): void {
    this.#done = mails;
    this.#tell();
  }

  made(result: Result): void {
    this.#result = result;
  }

  get result(): Result | undefined {
    return this.#result;
  }

  /** How to end it before its end. */
  onStop(stop: () => void): void {
    this.#stop = stop;
  }

  stop(): void {
    this.#stop();
  }

  end(state: 'done' | 'failed'): void {
    this.#state = state;
    this.#tell();
  }

  /** Called whenever something has changed. @returns how to stop it */
  listen(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

export class Jobs {
  readonly #jobs = new Map<string, Job>();

  add(organization: string): Job {
    const job = new Job(organization);
    this.#jobs.set(job.id, job);
    for (const [id, old] of this.#jobs) {
      if (this.#jobs.size <= REMEMBERED) break;
      if (old.state.state !== 'running') this.#jobs.delete(id);
    }
    return job;
  }

  /** Of this organization alone. */
  get(id: string, organization: string): Job | undefined {
    const job = this.#jobs.get(id);
    return job?.organization === organization ? job : undefined;
  }

  /** Ends what still runs. */
  stop(): void {
    for (const job of this.#jobs.values()) if (job.state.state === 'running') job.stop();
  }
}

/** @throws Problem not-found: of another organization it says the same */
export function knownJob(jobs: Jobs, id: string, organization: string): Job {
  const job = jobs.get(id, organization);
  if (job === undefined) throw new Problem('not-found', 'there is no such job, or it was long ago');
  return job;
}
