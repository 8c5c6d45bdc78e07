/**
 * Whether work grows no faster than what it works on. Speed itself lives in `npm run bench`; here only the growth is
 * looked at, so coarsely that no busy machine can fail it: quadratic work is eight times above the bar.
 */
import assert from 'node:assert/strict';

/** How much larger the second input is. */
const times = 8;
/** Eight times the input may take twenty-four times as long: caches, collections. Quadratic work takes 64 times. */
const factor = 3;
/** Milliseconds below which a difference says nothing. */
const noise = 60;
/** One bad moment of the machine is no fault. */
const attempts = 4;

/**
 * @param what named when it fails
 * @param size of the smaller input, in whatever unit `make` takes
 * @param make the input of a size; its making is not counted
 */
export function assertLinear<T>(
  what: string,
  size: number,
  make: (size: number) => T,
  work: (input: T) => unknown,
): void {
  const [small, large] = [make(size), make(size * times)];
  work(small); // compiled
  let said = '';
  for (let attempt = 0; attempt < attempts; attempt++) {
    const [once, more] = [cost(small, work), cost(large, work)];
    if (more <= times * factor * once + noise) return;
    said = `${once.toFixed(1)} ms, and ${times} times the input ${more.toFixed(1)} ms`;
  }
  assert.fail(`${what}: ${said}`);
}

/** CPU milliseconds of this thread: what others do on the machine does not count. */
function cost<T>(input: T, work: (input: T) => unknown): number {
  const begun = process.threadCpuUsage();
  work(input);
  const { user, system } = process.threadCpuUsage(begun);
  return (user + system) / 1000;
}
