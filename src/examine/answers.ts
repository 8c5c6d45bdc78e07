/** The answers that one examination stands on. */
import type { Answer, Lookup, Question } from '../lookup/lookup.ts';

/**
 * Keeps every answer that was given, each question once, however many observers ask it.
 * @returns the Lookup to ask, and the answers in the order of their ids: which came first is chance.
 */
export function keeping(lookup: Lookup): { readonly lookup: Lookup; readonly answers: () => Answer[] } {
  const asked = new Map<string, Promise<Answer>>();
  const given = new Map<string, Answer>();
  return {
    lookup: async (question) => {
      const key = `${question.kind} ${question.type ?? ''} ${question.key}`;
      const known = await asked.get(key);
      if (known !== undefined && isAbout(known, question)) return known;
      const asking = lookup(question);
      asked.set(key, asking);
      const answer = await asking;
      given.set(answer.id, answer);
      return answer;
    },
    answers: () => [...given.values()].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)),
  };
}

function isAbout<Q extends Question>(answer: Answer, { kind }: Q): answer is Answer<Q['kind']> {
  return answer.question.kind === kind;
}
