/** One Lookup from the adapters that an examination is given: what nobody answers is `skipped`, and says so. */
import { type Answer, idOf, type Lookup, type LookupKind, type Question } from './lookup.ts';

/** Answers one kind of question. Like a Lookup it never throws. */
export type Adapter<K extends LookupKind> = (question: Question<K>) => Promise<Answer<K>>;

type Adapters = { readonly [K in LookupKind]?: Adapter<K> };

/** @param at the time that an unasked question bears, RFC 3339 */
export function lookupOf(adapters: Adapters, at: string): Lookup {
  return async <K extends LookupKind>(question: Question<K>): Promise<Answer<K>> => {
    const adapter: Adapters[K] = adapters[question.kind];
    if (adapter !== undefined) return adapter(question);
    return { id: idOf(question), question, at, source: 'nobody', outcome: 'skipped', reason: 'not-asked' };
  };
}
