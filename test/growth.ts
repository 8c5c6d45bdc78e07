/**
 * Whether work grows no faster than what it works on. Speed itself lives in `npm run bench`; here only the growth is
 * looked at, so coarsely that no busy machine can fail it: quadratic work is more than twice above the bar.
 */
import assert from 'node:assert/strict';
import { cpuClock } from './cpu.ts';

/** How much larger the second input is. */
const times = 8;
/** Eight times the input may take twenty-four times as long: caches, collections. Quadratic work takes 64 times. */
const factor = 3;
/** CPU milliseconds that the smaller input is worked on at least, with as many of its kind as that takes. */
const least = 5;
/** No more of them: what takes microseconds is as much the making of large texts. */
const most = 8;
/** Milliseconds below which a difference says nothing. */
const noise = 40;
/** Pages of one input whose handing out is let off: 32 MiB, four copies of the largest. */
const spared = 8192;
/** Pages that no attempt can do without, however warm the process is; where one did with so few, it tells enough. */
const few = 1024;
/** Texts, and bytes of each, that are written to learn what a page costs: large enough to get pages of their own. */
const [samples, sampled] = [32, 256 * 1024];
/** Milliseconds of CPU that are counted well: some systems count them in steps of ten. */
const coarse = 30;
/** One bad moment of the machine is no fault: of both inputs the best attempt counts. */
const attempts = 4;

/**
 * @param what named when it fails
 * @param size of the smaller input, in whatever unit `make` takes: eight times of it have to lie below every limit of the work
 * @param make the input of a size; its making is not counted
 */
export function assertLinear<T>(
  what: string,
  size: number,
  make: (size: number) => T,
  work: (input: T) => unknown,
): void {
  const judge = judging(what, size, make);
  for (let next = judge.next(); !next.done; ) {
    const told = counting();
    for (const input of next.value) work(input);
    next = judge.next(told());
  }
}

/** The same of work that gives a promise. */
export async function assertLinearAsync<T>(
  what: string,
  size: number,
  make: (size: number) => T,
  work: (input: T) => Promise<unknown>,
): Promise<void> {
  const judge = judging(what, size, make);
  for (let next = judge.next(); !next.done; ) {
    const told = counting();
    for (const input of next.value) await work(input);
    next = judge.next(told());
  }
}

/** What work took: milliseconds, and pages of memory that the system had to hand out for it. */
interface Cost {
  readonly passed: number;
  readonly pages: number;
}

/** Gives the inputs to be worked on one after another, is told what they cost, and throws where work grows too fast. */
function* judging<T>(what: string, size: number, make: (size: number) => T): Generator<readonly T[], void, Cost> {
  // made anew each time: work on the same input may be kept
  const inputs = (of: number, count: number): T[] => Array.from({ length: count }, () => laidOut(make(of)));
  /** The small input costs little, and its best attempt has no spike, which would let quadratic work pass. */
  function* best(count: number): Generator<readonly T[], number, Cost> {
    let passed = Number.POSITIVE_INFINITY;
    for (let attempt = 0; attempt < attempts; attempt++) passed = Math.min(passed, (yield inputs(size, count)).passed);
    return passed;
  }
  const count = Math.min(most, Math.ceil(least / Math.max(0.01, yield* best(1))));
  let small = Number.POSITIVE_INFINITY;
  const large: Cost[] = [];
  const isLinear = (passed: number): boolean => passed <= times * factor * small + noise;
  for (let attempt = 0; attempt < attempts; attempt++) {
    small = Math.min(small, yield* best(count));
    const more = yield inputs(size * times, count);
    if (isLinear(more.passed)) return;
    large.push(more);
  }
  if (large.every(({ pages }) => pages > few)) {
    const price = priceOfPage();
    // no more of them: work that takes memory out of proportion is not linear either
    if (large.some(({ passed, pages }) => isLinear(passed - price * Math.min(pages, count * spared)))) return;
  }
  const more = Math.min(...large.map(({ passed }) => passed));
  assert.fail(`${what}: ${small.toFixed(1)} ms, and ${times} times the input ${more.toFixed(1)} ms`);
}

/**
 * A text that was put together is a tree of its pieces until somebody reads it; whoever reads it first pays for laying it
 * out, and for the memory. That is the making of the input: it grows in steps, where a large text gets pages of its own.
 */
function laidOut<T>(input: T): T {
  if (typeof input === 'string') input.charCodeAt(0);
  else if (Array.isArray(input)) for (const one of input) laidOut(one);
  return input;
}

/**
 * Begins to count: CPU milliseconds of this thread, for what others do on the machine does not count. What is too short for
 * that clock is counted by the other, and is no longer than that: there the thread waited for its turn.
 */
function counting(): () => Cost {
  const pages = pagesGiven();
  const spent = cpuClock();
  const from = performance.now();
  return () => {
    const passed = performance.now() - from;
    const cpu = spent();
    return { passed: cpu < coarse ? Math.min(passed, coarse) : cpu, pages: pagesGiven() - pages };
  };
}

const pagesGiven = (): number => process.resourceUsage().minorPageFault;

/**
 * What the system takes for handing out a page, in milliseconds. A small input lives in memory that the process has; the
 * larger one needs new, and a virtual machine may give it a hundred times slower than it is written.
 */
function priceOfPage(): number {
  const before = pagesGiven();
  const from = performance.now();
  const sample = Array.from({ length: samples }, () => laidOut('ab'.repeat(sampled / 2)));
  const passed = performance.now() - from;
  const given = pagesGiven() - before;
  // where it had them already, or got larger ones, nothing is learnt
  return given * 8192 < sample.length * sampled ? 0 : passed / given;
}
