/** One round of fuzzing: the input of a number is always the same, so any of them can be made again alone. */
import { cpuClock } from '../cpu.ts';
import { Chance } from './chance.ts';
import { mutated } from './mutation.ts';
import type { Seeds } from './seeds.ts';
import { type Target, targets } from './targets.ts';

/** No input of 64 KiB takes longer. */
const slowestMilliseconds = 250;
/** A promise that has not settled by then never will. */
const settleMilliseconds = 5_000;

export interface Fault {
  readonly number: number;
  readonly target: string;
  readonly what: string;
  readonly input: Uint8Array;
}

export class Round {
  readonly #seed: number;
  readonly #wide: boolean;
  readonly #targets: readonly Target[];
  readonly #seeds = new Map<string, Seeds>();

  /** @param only the name of one target; all of them, by their shares, when it is left out. */
  constructor(seed: number, wide: boolean, only?: string) {
    this.#seed = seed;
    this.#wide = wide;
    this.#targets = targets
      .filter(({ name }) => only === undefined || name === only)
      .flatMap((one) => Array.from({ length: one.share }, () => one));
    if (this.#targets.length === 0) throw new Error(`no target ${only}: ${targets.map(({ name }) => name).join(' ')}`);
  }

  input(number: number): { target: Target; bytes: Uint8Array } {
    const chance = new Chance(this.#seed, number);
    const target = this.#targets[chance.below(this.#targets.length)];
    if (target === undefined) throw new Error('unreachable: the list is not empty');
    const seeds = this.#seeds.get(target.name) ?? target.seeds(this.#wide);
    this.#seeds.set(target.name, seeds);
    return { target, bytes: mutated(seeds, chance) };
  }

  async run(number: number): Promise<Fault | undefined> {
    const { target, bytes } = this.input(number);
    const what = await faultOf(target, bytes);
    return what === undefined ? undefined : { number, target: target.name, what, input: bytes };
  }
}

/** What is wrong with a target's answer to an input. */
export async function faultOf(target: Target, input: Uint8Array): Promise<string | undefined> {
  try {
    // the collector may have come by once; three times it is the input
    let milliseconds = Number.POSITIVE_INFINITY;
    for (let tries = 0; tries < 3 && milliseconds > slowestMilliseconds; tries++)
      milliseconds = Math.min(milliseconds, await timed(target, input));
    return milliseconds > slowestMilliseconds
      ? `took ${Math.round(milliseconds)} ms for ${input.length} bytes`
      : undefined;
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : `threw ${String(error)}`;
  }
}

/** CPU milliseconds of this thread: a busy machine makes no input slow. */
async function timed(target: Target, input: Uint8Array): Promise<number> {
  const spent = cpuClock();
  const result = target.run(input);
  if (!(result instanceof Promise)) return spent();
  let timer: NodeJS.Timeout | undefined;
  const never = new Promise((_, fail) => {
    timer = setTimeout(() => fail(new Error('the promise did not settle')), settleMilliseconds);
  });
  try {
    await Promise.race([result, never]);
    return spent();
  } finally {
    clearTimeout(timer);
  }
}
