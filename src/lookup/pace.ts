/** How many questions go out at once, to whom, and how often: nobody is flooded, and a lost packet is no answer. */
import type { Answer, Lookup, LookupKind, Question } from './lookup.ts';

/** A queue of its own for questions that go to the same place. */
interface Lane {
  readonly name: string;
  readonly atOnce: number;
  /** Between the beginnings of two questions. */
  readonly pauseMs?: number;
}

interface PaceOptions {
  /** Over all lanes. */
  readonly inFlight?: number;
  /** Where a question has to wait in line; undefined: only for the limit over all. */
  readonly laneOf?: (question: Question) => Lane | undefined;
  /** How often a question that had no answer in time is asked once more. */
  readonly retries?: Partial<Readonly<Record<LookupKind, number>>>;
  /** Before the first retry; each further one waits twice as long. */
  readonly backoffMs?: number;
}

/** 500 at once lost 23 % of the answers of a local server: its socket buffer ran over. */
const IN_FLIGHT = 64;
const BACKOFF_MS = 500;
/** The DNS adapter goes round its servers by itself. */
const RETRIES: NonNullable<PaceOptions['retries']> = { rdap: 1, whois: 1 };

/** Registries count questions and shut out who asks too many; lists likewise. */
const lanes: Partial<Readonly<Record<LookupKind, Omit<Lane, 'name'>>>> = {
  rdap: { atOnce: 4 },
  whois: { atOnce: 2, pauseMs: 100 },
  listing: { atOnce: 16 },
};

function laneOf({ kind, type }: Question): Lane | undefined {
  const lane = lanes[kind];
  return lane === undefined ? undefined : { ...lane, name: kind === 'listing' ? `listing ${type}` : kind };
}

/** Holds questions back, so that no server is flooded; every question is answered in the end. */
export function paced(lookup: Lookup, options: PaceOptions = {}): Lookup {
  const { inFlight = IN_FLIGHT, backoffMs = BACKOFF_MS } = options;
  const retries = { ...RETRIES, ...options.retries };
  const all = queue({ atOnce: inFlight });
  const queues = new Map<string, Queue>();

  function queueOf(question: Question): Queue | undefined {
    const lane = (options.laneOf ?? laneOf)(question);
    if (lane === undefined) return undefined;
    const known = queues.get(lane.name);
    if (known !== undefined) return known;
    const made = queue(lane);
    queues.set(lane.name, made);
    return made;
  }

  return async <K extends LookupKind>(question: Question<K>): Promise<Answer<K>> => {
    const lane = queueOf(question);
    const once = async () => {
      // first the lane: who waits there must not hold a place that others could use
      const leave = await lane?.enter();
      const leaveAll = await all.enter();
      try {
        return await lookup(question);
      } finally {
        leaveAll();
        leave?.();
      }
    };
    let answer = await once();
    for (let retry = 0; retry < (retries[question.kind] ?? 0) && isLate(answer); retry++) {
      await pause(backoffMs * 2 ** retry);
      answer = await once();
    }
    return answer;
  };
}

const isLate = ({ outcome, reason }: Answer): boolean => outcome === 'failed' && reason === 'timeout';

interface Queue {
  /** Resolves, when it is one's turn, to what is to be called when the place is free again. */
  readonly enter: () => Promise<() => void>;
}

function queue({ atOnce, pauseMs = 0 }: Omit<Lane, 'name'>): Queue {
  const waiting = new Set<() => void>();
  let inside = 0;
  let begun = Number.NEGATIVE_INFINITY;
  let resting = false;

  function admit(): void {
    for (const begin of waiting) {
      if (inside >= atOnce || resting) return;
      const rest = begun + pauseMs - performance.now();
      if (rest > 0) {
        resting = true;
        setTimeout(() => {
          resting = false;
          admit();
        }, rest);
        return;
      }
      waiting.delete(begin);
      inside++;
      begun = performance.now();
      begin();
    }
  }
  const leave = (): void => {
    inside--;
    admit();
  };
  return {
    enter: () =>
      new Promise((enter) => {
        waiting.add(() => enter(leave));
        admit();
      }),
  };
}

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
