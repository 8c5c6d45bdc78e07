/** YARA rules on files: one thread for all mails, and a time for each mail. Loaded and started only where rules are named. */
import { join } from 'node:path';
import type { Machine } from '../../unpack/machine.ts';
import { Failure } from '../failure.ts';
import { HeldThread } from './held-thread.ts';
import type { RulesAnswer, RulesQuestion } from './rules-worker.ts';

/** Milliseconds for all files of one mail. */
const TIME = 4000;
/** Starting and compiling a thousand rules. */
const START = 30_000;
const HEAP = 256;

const isAnswer = (message: unknown): message is RulesAnswer =>
  typeof message === 'object' && message !== null && ('hits' in message || 'problem' in message);

let thread: HeldThread<RulesQuestion, RulesAnswer> | undefined;
const asked = (question: RulesQuestion): RulesAnswer | 'time' | 'lost' => {
  thread ??= new HeldThread(join(import.meta.dirname, './rules-worker.ts'), HEAP, isAnswer);
  return thread.ask(question, question.milliseconds);
};

/** @throws Failure METSUKE_RULES_FILE when a rule cannot be read: better before the first mail than a silent gap */
export function refuseBrokenRules(places: readonly string[]): void {
  const answer = asked({ places, milliseconds: START });
  if (typeof answer !== 'string' && !('problem' in answer)) return;
  const what =
    typeof answer === 'string' ? 'the rules could not be compiled' : answer.problem.split('\n').slice(0, 2).join(' ');
  throw new Failure('METSUKE_RULES_FILE', what, 'mend the rule, or take its file out of "yara"', { exit: 2 });
}

/** A matcher with the time of one mail. Never throws; what was not matched says so. */
export function ruleReader(places: readonly string[], milliseconds = TIME): NonNullable<Machine['rules']> {
  let left = milliseconds;
  let isReady = false;
  return (bytes) => {
    if (left <= 0) return { hits: [], stop: 'time' };
    if (!isReady) asked({ places, milliseconds: START });
    isReady = true;
    const begun = performance.now();
    const answer = asked({ places, bytes, milliseconds: left });
    left -= performance.now() - begun;
    return typeof answer === 'string' || 'problem' in answer ? { hits: [], stop: 'time' } : answer;
  };
}
