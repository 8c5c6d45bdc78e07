/**
 * Examines what a stranger sent so that it cannot stop us: under a time limit, and answered `partial` from its first
 * bytes when the limit is reached. For many mails, or a big one, `crew.ts` does the same in workers.
 */
import { Script } from 'node:vm';
import { examine } from '../examine/examine.ts';
import type { Border } from '../examine/observe/border.ts';
import { type Asking, mayAsk } from './asking.ts';
import type { Examined } from './examined.ts';
import { Failure } from './failure.ts';
import { type Item, subjectOf, type Unfinished } from './item.ts';
import { BEGINNING, TIME_LIMIT } from './limits.ts';
import { sha256 } from './machine/sha256.ts';
import { toolsFor } from './wire.ts';

/**
 * One mail in this process. It needs no worker while it is small: a worker costs 35 ms, the mail 2.
 * @param asking without it nobody is asked
 */
export async function examineHere(item: Item, border: Border, asking?: Asking): Promise<Examined> {
  try {
    const tools = toolsFor(border, withinLimit, undefined, asking?.rules);
    if (asking === undefined || (asking.level === 'none' && !asking.scans && !asking.asksStore))
      return await examine(item.bytes, subjectOf(item), tools);
    const { examineOutside } = await import('./outside.ts');
    return await examineOutside(item.bytes, subjectOf(item), tools, mayAsk(asking, tools.at));
  } catch (error) {
    if (!isTimeout(error)) throw error;
    return examineBeginning(item, border, 'time');
  }
}

/** What is still examined of a mail that reached a limit: its beginning, with the size and the hash of the whole. */
export function beginningOf(item: Item, unfinished: Unfinished): Item {
  const { bytes, whole = { size: bytes.length, sha256: sha256(bytes) } } = item;
  return { ...item, bytes: bytes.subarray(0, BEGINNING), whole, unfinished };
}

/** The answer to a mail that reached a limit: its beginning examined, the whole hashed, and both said. */
export function examineBeginning(item: Item, border: Border, why: Unfinished): Promise<Examined> {
  const beginning = beginningOf(item, why);
  return examine(beginning.bytes, subjectOf(beginning), toolsFor(border, withinLimit));
}

/** The work that `script` runs: a script cannot be handed a function otherwise. */
const hook = Symbol.for('metsuke.within');
const script = new Script('globalThis[Symbol.for("metsuke.within")]()');

/** Runs synchronous work under V8's watchdog, which stops even an endless loop. @throws ERR_SCRIPT_EXECUTION_TIMEOUT */
function withinLimit<T>(work: () => T): T {
  let done: { readonly value: T } | undefined;
  Object.defineProperty(globalThis, hook, {
    configurable: true,
    value: () => {
      done = { value: work() };
    },
  });
  script.runInThisContext({ timeout: TIME_LIMIT });
  return settled(done);
}

function settled<T>(done: { readonly value: T } | undefined): T {
  if (done === undefined) throw new Failure('METSUKE_INTERNAL', 'an examination gave nothing', 'please report it');
  return done.value;
}

const isTimeout = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
