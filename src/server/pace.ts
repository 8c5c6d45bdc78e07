/** How fast one caller may go: a bucket of requests that fills by itself. */
import { Problem } from './problem.ts';

interface Bucket {
  left: number;
  at: number;
}

interface Pace {
  /** @throws Problem too-many */
  take(key: string): void;
  /** Gives one back, as after a password that was right. */
  forgive(key: string): void;
}

/** Callers that are remembered; the longest unheard goes first. */
const CALLERS = 10_000;

/** @param burst what may come at once @param perSecond what may come in the long run */
export function paceOf(burst: number, perSecond: number): Pace {
  const buckets = new Map<string, Bucket>();
  return {
    take(key) {
      const now = performance.now();
      const known = buckets.get(key);
      const left = known === undefined ? burst : Math.min(burst, known.left + ((now - known.at) / 1000) * perSecond);
      buckets.delete(key);
      buckets.set(key, { left: Math.max(0, left - 1), at: now });
      const oldest = buckets.size > CALLERS ? buckets.keys().next().value : undefined;
      if (oldest !== undefined) buckets.delete(oldest);
      // RFC 9110 §10.2.3
      if (left < 1)
        throw new Problem('too-many', undefined, { 'retry-after': String(Math.ceil((1 - left) / perSecond)) });
    },
    forgive(key) {
      const known = buckets.get(key);
      if (known !== undefined) known.left = Math.min(burst, known.left + 1);
    },
  };
}
