/** What one examination may ask: a mail that names a thousand domains must not have us ask a thousand questions. */
import { type Answer, idOf, isAnswerTo, type Lookup, type LookupKind, type Question, staysHere } from './lookup.ts';

interface Budget {
  /** Different questions; the same one again is the same answer, and counts once. */
  readonly questions?: number;
  /** From the first question on. */
  readonly milliseconds?: number;
  readonly now: () => Date;
}

/** A mail with SPF to its ten lookups, eight signatures, DMARC, three networks and ten link domains asks about 80. */
const QUESTIONS = 250;
/** Whoever waits for a verdict gives up at about half a minute. */
const MILLISECONDS = 20_000;

/**
 * A Lookup for one examination: each question is asked once, and beyond the budget not at all (`skipped`, `budget`).
 * What is under way when the time is over has `failed`, `timeout`. Stands above the cache: so the same mail asks the
 * same, whatever was kept. What this machine knows by itself costs nothing.
 */
export function budgeted(lookup: Lookup, budget: Budget): Lookup {
  const { questions = QUESTIONS, milliseconds = MILLISECONDS, now } = budget;
  const asked = new Map<string, Promise<Answer>>();
  let deadline: number | undefined;

  return async <K extends LookupKind>(question: Question<K>): Promise<Answer<K>> => {
    if (staysHere(question)) return lookup(question);
    const id = idOf(question);
    // what is asked at the same moment must find the first one's place taken: nothing is awaited before that
    const known = asked.get(id);
    if (known !== undefined) {
      const answer = await known;
      if (isAnswerTo(answer, question)) return answer;
    }
    const time = now().getTime();
    deadline ??= time + milliseconds;
    const about = { id, question, at: new Date(time).toISOString(), source: 'nobody' };
    if (asked.size >= questions || time >= deadline) return { ...about, outcome: 'skipped', reason: 'budget' };
    const answer = within(lookup(question), deadline - time, { ...about, outcome: 'failed', reason: 'timeout' });
    asked.set(id, answer);
    return answer;
  };
}

/** What a promise gives, or `late` once so many milliseconds have gone. */
export function within<T>(promise: Promise<T>, ms: number, late: T): Promise<T> {
  return new Promise((done, failed) => {
    const timer = setTimeout(() => done(late), ms);
    promise.then(done, failed).finally(() => clearTimeout(timer));
  });
}
