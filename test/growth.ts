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
/** Milliseconds of CPU that are counted well: some systems count them in steps of ten. */
const coarse = 30;
/** One bad moment of the machine is no fault. */
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
  work(make(size)); // compiled
  const count = Math.min(most, Math.ceil(least / Math.max(0.01, cost([make(size)], work))));
  let said = '';
  for (let attempt = 0; attempt < attempts; attempt++) {
    // made anew each time: work on the same input may be kept
    const [once, more] = [size, size * times].map((one) =>
      cost(
        Array.from({ length: count }, () => make(one)),
        work,
      ),
    );
    assert.ok(once !== undefined && more !== undefined);
    if (more <= times * factor * once + noise) return;
    said = `${once.toFixed(1)} ms, and ${times} times the input ${more.toFixed(1)} ms`;
  }
  assert.fail(`${what}: ${said}`);
}

/** CPU milliseconds of this thread: what others do on the machine does not count. What is too short for that clock, by the other. */
function cost<T>(inputs: readonly T[], work: (input: T) => unknown): number {
  const begun = process.threadCpuUsage();
  const from = performance.now();
  for (const input of inputs) work(input);
  const passed = performance.now() - from;
  const { user, system } = process.threadCpuUsage(begun);
  const cpu = (user + system) / 1000;
  return cpu < coarse ? passed : cpu;
}
