/** One line on the terminal for whatever takes over a second; nothing where nobody looks. */
import { isTerminal } from './output.ts';

/** Before this many milliseconds nobody waits. */
const PATIENCE = 1000;
/** How often the line is written anew, in milliseconds. */
const EVERY = 200;

interface Progress {
  step(): void;
  end(): void;
}

/** Counts mails on stderr, only when it is a terminal and `quiet` was not asked for. */
export function progress(quiet: boolean): Progress {
  if (quiet || !isTerminal(2)) return { step: () => undefined, end: () => undefined };
  const begun = performance.now();
  let count = 0;
  let last = begun + PATIENCE - EVERY;
  let isShown = false;
  return {
    step() {
      count++;
      const now = performance.now();
      if (now - last < EVERY) return;
      last = now;
      isShown = true;
      const rate = Math.round(count / ((now - begun) / 1000));
      process.stderr.write(`\r\x1b[K${count} (${rate}/s)`);
    },
    end() {
      if (isShown) process.stderr.write('\r\x1b[K');
    },
  };
}

/** Tells for how many seconds has been waited, under the same conditions; for work that has no steps. */
export function waiting(quiet: boolean): { end(): void } {
  if (quiet || !isTerminal(2)) return { end: () => undefined };
  const begun = performance.now();
  let isShown = false;
  const timer = setInterval(() => {
    isShown = true;
    process.stderr.write(`\r\x1b[K… ${Math.round((performance.now() - begun) / 1000)} s`);
  }, PATIENCE);
  return {
    end() {
      clearInterval(timer);
      if (isShown) process.stderr.write('\r\x1b[K');
    },
  };
}
