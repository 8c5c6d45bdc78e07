/** What the journal says of cases, and the cases that follow from it: the tables of cases are only made of this. */
import type { Case, Entry } from '../case/case.ts';
import type { CaseChange, CaseDraft } from './store.ts';

/** The body of `case-opened` and `case-changed`. */
export interface CaseEvent extends CaseChange {
  readonly case: string;
}

export const opening = (id: string, { messages, ...draft }: CaseDraft): CaseEvent => ({
  case: id,
  ...draft,
  ...(messages === undefined ? {} : { gather: messages }),
});

/** Where a line was written first: `2-3` is the third of case 2. */
export const originOf = (of: string, { from }: Entry, index: number): string => from ?? `${of}-${index + 1}`;

/** Closed by its last closing, if nothing opened it again. What became of a case that was merged into it is that one's. */
export function stateAfter(before: Case['state'], timeline: readonly Entry[] = []): Case['state'] {
  const last = timeline.findLast(({ what, from }) => from === undefined && (what === 'closed' || what === 'reopened'));
  return last === undefined ? before : last.what === 'closed' ? 'closed' : 'open';
}

/** The promises that no later line settles, each with its place in the timeline, from 1; what is due first stands first. */
export function openPromises(timeline: readonly Entry[]): readonly (Entry & { readonly line: number })[] {
  const settled = new Set(timeline.map(({ settles }) => settles));
  return timeline
    .map((entry, index) => ({ ...entry, line: index + 1 }))
    .filter(({ what, line }) => what === 'promised' && !settled.has(line))
    .sort((a, b) => Date.parse(a.until ?? a.at) - Date.parse(b.until ?? b.at));
}

/** The day that is due first. */
export const dueOf = (timeline: readonly Entry[]): string | undefined =>
  openPromises(timeline).find(({ until }) => until !== undefined)?.until;

/** A case as the journal tells it, event after event: what one adds takes no longer for what came before. */
export class ToldCase {
  readonly #id: string;
  readonly #opened: string;
  readonly #messages = new Set<string>();
  readonly #contacts = new Set<string>();
  readonly #timeline: Entry[] = [];
  #title = '';
  #state: Case['state'] = 'open';

  /** @param opened when, RFC 3339 */
  constructor(id: string, opened: string) {
    this.#id = id;
    this.#opened = opened;
  }

  add({ title, release = [], gather = [], contacts = [], timeline = [] }: CaseChange): void {
    this.#title = title ?? this.#title;
    this.#state = stateAfter(this.#state, timeline);
    for (const message of release) this.#messages.delete(message);
    for (const message of gather) this.#messages.add(message);
    for (const contact of contacts) this.#contacts.add(contact);
    for (const line of timeline) this.#timeline.push(line);
  }

  get lines(): number {
    return this.#timeline.length;
  }

  get case(): Case {
    return {
      id: this.#id,
      title: this.#title,
      state: this.#state,
      opened: this.#opened,
      messages: [...this.#messages],
      contacts: [...this.#contacts],
      timeline: this.#timeline,
    };
  }
}
