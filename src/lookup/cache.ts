/** Answers that are still true are not asked for again, and a question that is on its way is not sent twice. */
import { type Answer, isAnswerTo, type Lookup, type LookupKind, type Question } from './lookup.ts';

interface CacheOptions {
  readonly now: () => Date;
  /** Answers that are kept; the one that was not used for longest goes first. */
  readonly entries?: number;
  /** Characters of what servers said, in all answers that are kept. */
  readonly characters?: number;
  /** For how many seconds a failure is given again, so that a dead server does not cost its time for every mail. */
  readonly failedSeconds?: number;
  /** For how many seconds an answer without a TTL is kept, by kind; the others are not kept. */
  readonly seconds?: Partial<Readonly<Record<LookupKind, number>>>;
}

const ENTRIES = 10_000;
/** Most answers have a thousand characters; a registry's page may have millions. */
const CHARACTERS = 64 * 1024 * 1024;
const FAILED_SECONDS = 5;
/** Registrations change seldom, and their servers count questions. */
const SECONDS: NonNullable<CacheOptions['seconds']> = { rdap: 3_600, whois: 3_600 };
/** RFC 2308 §5: an absence for at most three hours. */
const ABSENT_SECONDS = 10_800;
/** RFC 8767 §4: a TTL above days is more likely a mistake; a process of ours seldom lives longer. */
const FOUND_SECONDS = 86_400;

interface Kept {
  readonly answer: Promise<Answer>;
  /** Milliseconds of `now`; undefined while it is on its way. */
  until?: number;
  /** Characters of what the server said, once it came. */
  size?: number;
}

/**
 * The answer given again is the one that was got: its `at` says when, its `source` who.
 * What was skipped is not kept: it says nothing of the world.
 */
export function cached(lookup: Lookup, options: CacheOptions): Lookup {
  const { now, entries = ENTRIES, characters = CHARACTERS, failedSeconds = FAILED_SECONDS } = options;
  const seconds = { ...SECONDS, ...options.seconds };
  // a Map keeps the order in which keys were set: the first is the one that was not used for longest
  const kept = new Map<string, Kept>();
  let held = 0;

  function drop(name: string): void {
    held -= kept.get(name)?.size ?? 0;
    kept.delete(name);
  }

  function makeRoom(): void {
    for (const oldest of kept.keys()) {
      if (kept.size <= entries && held <= characters) return;
      drop(oldest);
    }
  }

  function secondsOf(answer: Answer): number {
    if (answer.outcome === 'skipped') return 0;
    if (answer.outcome === 'failed') return failedSeconds;
    const ttl = answer.ttl ?? seconds[answer.question.kind] ?? 0;
    return Math.min(ttl, answer.outcome === 'absent' ? ABSENT_SECONDS : FOUND_SECONDS);
  }

  async function fresh<K extends LookupKind>(name: string, question: Question<K>): Promise<Answer<K>> {
    const asking = lookup(question);
    const entry: Kept = { answer: asking };
    kept.set(name, entry);
    makeRoom();
    try {
      const answer = await asking;
      if (kept.get(name) !== entry) return answer;
      // RFC 2181 §8: the time begins when the answer came
      const lives = secondsOf(answer);
      if (lives > 0) {
        entry.until = now().getTime() + lives * 1_000;
        entry.size = answer.raw?.length ?? 0;
        held += entry.size;
        makeRoom();
      } else drop(name);
      return answer;
    } catch (cause) {
      drop(name); // a Lookup never throws; where one does, it is asked again
      throw cause;
    }
  }

  return async <K extends LookupKind>(question: Question<K>): Promise<Answer<K>> => {
    const name = `${question.kind}\n${question.type ?? ''}\n${question.key}`;
    const known = kept.get(name);
    if (known === undefined) return fresh(name, question);
    if (known.until !== undefined && known.until <= now().getTime()) {
      drop(name);
      return fresh(name, question);
    }
    // used last
    kept.delete(name);
    kept.set(name, known);
    const answer = await known.answer;
    return isAnswerTo(answer, question) ? answer : fresh(name, question);
  };
}
