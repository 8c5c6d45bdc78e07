/** The owner's own mail that was not delivered: each recipient and reason once, with how often and when. */
import type { Span } from '../../message/message.ts';
import type { Failed, Slip } from './slip.ts';

export interface Failure extends Failed {
  readonly dialect?: string;
  /** The host that reports it. */
  readonly reportingMta?: string;
  count: number;
  first?: number;
  last?: number;
  /** The newest one. */
  proof: { readonly source: string; readonly at: Span };
}

/** Failures that are told apart; a list of dead addresses is rarely longer, and more are counted. */
const FAILURES = 10_000;

export class Failures {
  readonly #room: number;
  readonly #kept: Map<string, Failure>;
  /** Failures beyond the room. */
  more: number;

  constructor(state: FailuresState = { kept: [], more: 0 }, room = FAILURES) {
    this.#room = room;
    this.#kept = new Map(state.kept.map((one) => [keyOf(one), { ...one }]));
    this.more = state.more;
  }

  /** Nothing is to be done about what was delivered after all. */
  add(slip: Slip): void {
    this.more += slip.more ?? 0;
    for (const failed of slip.failed) {
      if (failed.action !== undefined && ['delivered', 'relayed', 'expanded'].includes(failed.action)) continue;
      if (failed.reason === 'delivered') continue;
      const { at } = slip;
      this.#put({
        ...failed,
        ...(slip.dialect !== undefined && { dialect: slip.dialect }),
        ...(slip.reportingMta !== undefined && { reportingMta: slip.reportingMta }),
        count: 1,
        ...(at !== undefined && { first: at, last: at }),
        proof: { source: slip.source, at: [0, slip.bytes] },
      });
    }
  }

  /** Takes over those of a source that turned out to be the owner's. */
  merge(others: Failures): void {
    for (const one of others.#kept.values()) this.#put({ ...one });
    this.more += others.more;
  }

  #put(one: Failure): void {
    const key = keyOf(one);
    const known = this.#kept.get(key);
    if (known === undefined) {
      if (this.#kept.size < this.#room) this.#kept.set(key, one);
      else this.more += one.count;
      return;
    }
    known.count += one.count;
    if (one.first !== undefined) known.first = Math.min(known.first ?? one.first, one.first);
    if (one.last !== undefined && one.last >= (known.last ?? 0)) {
      known.last = one.last;
      known.proof = one.proof;
    }
  }

  /** Each time that something was not delivered, those beyond the room included. */
  get count(): number {
    return [...this.#kept.values()].reduce((sum, one) => sum + one.count, this.more);
  }

  get size(): number {
    return this.#kept.size;
  }

  /** Those that will not heal first, then the most frequent. */
  list(): readonly Failure[] {
    return [...this.#kept.values()].sort(
      (a, b) => Number(b.hard) - Number(a.hard) || b.count - a.count || (keyOf(a) < keyOf(b) ? -1 : 1),
    );
  }

  toJSON(): FailuresState {
    return { kept: [...this.#kept.values()], more: this.more };
  }
}

export interface FailuresState {
  readonly kept: readonly Failure[];
  readonly more: number;
}

const keyOf = ({ address = '', reason, action }: Failed): string =>
  `${address.toLowerCase()} ${reason} ${action === 'delayed' ? 'delayed' : ''}`;
