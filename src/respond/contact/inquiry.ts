/** Asks, and keeps what was asked, how it went, and what was answered. */
import type { Text } from '../../examine/finding.ts';
import type { Answer, Lookup, LookupKind, Question } from '../../lookup/lookup.ts';
import type { Asked, Source } from './desk.ts';
import { askedFor } from './notes.ts';

const order: readonly Text[] = Object.values(askedFor);

export interface Inquiry {
  /** @param what the question in words */
  readonly ask: <K extends LookupKind>(question: Question<K>, what: Text) => Promise<Answer<K>>;
  readonly sources: () => Asked[];
  readonly answers: () => Answer[];
}

/** The same question is asked once; its answer stands where it was asked first. */
export function inquiry(lookup: Lookup): Inquiry {
  const slots: { what: Text; answer?: Answer }[] = [];
  const under = new Map<string, Promise<Answer>>();
  // which of two questions under way comes first is chance; the list must not be
  const told = (): { what: Text; answer: Answer }[] =>
    slots
      .flatMap(({ what, answer }) => (answer === undefined ? [] : [{ what, answer }]))
      .sort((a, b) => order.indexOf(a.what) - order.indexOf(b.what) || (a.answer.id < b.answer.id ? -1 : 1));
  return {
    ask: async <K extends LookupKind>(question: Question<K>, what: Text): Promise<Answer<K>> => {
      const key = `${question.kind}\n${question.type ?? ''}\n${question.key}`;
      const pending = under.get(key);
      if (pending !== undefined) {
        const known = await pending;
        if (isOf(known, question.kind)) return known;
      }
      const slot: { what: Text; answer?: Answer } = { what };
      slots.push(slot);
      const asking = lookup(question);
      under.set(key, asking);
      const answer = await asking;
      slot.answer = answer;
      return answer;
    },
    sources: () =>
      told().map(({ what, answer }) => ({
        what,
        answer: answer.id,
        source: answer.source,
        at: answer.at,
        outcome: answer.outcome,
        ...(answer.reason === undefined ? {} : { reason: answer.reason }),
      })),
    answers: () => told().map(({ answer }) => answer),
  };
}

function isOf<K extends LookupKind>(answer: Answer | undefined, kind: K): answer is Answer<K> {
  return answer?.question.kind === kind;
}

/** The place in an answer where something stands. */
export function sourceOf({ id, source, at }: Answer, where: string): Source {
  return { kind: 'answer', answer: id, source, at, where };
}
