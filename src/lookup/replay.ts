/** Answers that were kept, given again: the same mail with the same answers gives the same verdict, for ever. */
import { type Answer, idOf, isAnswerTo, type Lookup, type LookupKind, type Question } from './lookup.ts';

/**
 * A Lookup that knows only what was recorded; everything else is `skipped`, with the reason `not-recorded`.
 * @param at when the replay asks, RFC 3339: for the questions that nobody had asked
 */
export function replay(answers: readonly Answer[], at: string): Lookup {
  const kept = new Map<string, Answer>(answers.map((one) => [idOf(one.question), one]));
  return async <K extends LookupKind>(question: Question<K>): Promise<Answer<K>> => {
    const known = kept.get(idOf(question));
    if (isAnswerTo(known, question)) return known;
    return { id: idOf(question), question, at, source: 'replay', outcome: 'skipped', reason: 'not-recorded' };
  };
}

/** Ids join kind, type and key with colons, which a key may hold too: two questions can share one. */
