/** Hands every answer on to be kept, so that the examination can be repeated without asking anybody. */
import type { Answer, Lookup, LookupKind, Question } from './lookup.ts';

/** @param keep gets each answer, skipped ones too: that nobody was asked is part of what happened */
export function record(lookup: Lookup, keep: (answer: Answer) => void): Lookup {
  return async <K extends LookupKind>(question: Question<K>): Promise<Answer<K>> => {
    const answer = await lookup(question);
    keep(answer);
    return answer;
  };
}
