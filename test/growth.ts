/**
 * Whether work grows no faster than what it works on. Speed itself lives in `npm run bench`; here only the growth is
 * looked at, so coarsely that no busy machine can fail it: quadratic work is more than twice above the bar.
 */
import assert from 'node:assert/strict';

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
/** Pages whose handing out is let off: 32 MiB, four copies of the largest inputs. */
const spared = 8192;
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
  const made = (of: number): T => laidOut(make(of));
  work(made(size)); // compiled
  const count = Math.min(most, Math.ceil(least / Math.max(0.01, cost([made(size)], work).passed)));
  let [small, large] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let attempt = 0; attempt < attempts; attempt++) {
    // made anew each time: work on the same input may be kept
    const inputs = (of: number): T[] => Array.from({ length: count }, () => made(of));
    small = Math.min(small, cost(inputs(size), work).passed);
    const more = cost(inputs(size * times), work);
    large = Math.min(large, more.passed);
    const room = times * factor * small + noise;
    if (large <= room) return;
    large = Math.min(large, more.passed - forPages(more.pages));
    if (large <= room) return;
  }
  assert.fail(`${what}: ${small.toFixed(1)} ms, and ${times} times the input ${large.toFixed(1)} ms`);
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
 * CPU milliseconds of this thread: what others do on the machine does not count. What is too short for that clock, by the
 * other. And how often the system had to hand out a page of memory.
 */
function cost<T>(inputs: readonly T[], work: (input: T) => unknown): { passed: number; pages: number } {
  const pages = pagesGiven();
  const begun = process.threadCpuUsage();
  const from = performance.now();
  for (const input of inputs) work(input);
  const passed = performance.now() - from;
  const { user, system } = process.threadCpuUsage(begun);
  const cpu = (user + system) / 1000;
  return { passed: cpu < coarse ? passed : cpu, pages: pagesGiven() - pages };
}

const pagesGiven = (): number => process.resourceUsage().minorPageFault;

/**
 * What the system takes for handing out pages, in milliseconds. A small input lives in memory that the process has; the
 * larger one needs new, and a virtual machine may give it a hundred times slower than it is written. No more than
 * `spared` of them are let off: work that takes memory out of proportion is not linear either.
 */
function forPages(pages: number): number {
  const before = pagesGiven();
  const from = performance.now();
  const sample = Array.from({ length: samples }, () => laidOut('ab'.repeat(sampled / 2)));
  const passed = performance.now() - from;
  const given = pagesGiven() - before;
  // where it had them already, or got larger ones, nothing is learnt
  return given * 8192 < sample.length * sampled ? 0 : (passed / given) * Math.min(pages, spared);
}
