/** What a store needs of an examination, made where the examination was made: in a worker, and not in the thread that keeps. */
import { cardOf } from '../../case/card.ts';
import { askedOutside } from '../asking/asked-outside.ts';
import type { Examined } from '../examined.ts';
import type { Outcome } from '../item.ts';

/** The outcome with what a store needs of it. */
export function withCard(outcome: Outcome, examination: Examined): Outcome {
  const outside = askedOutside(examination.answers).filter((one) => one.outcome !== 'skipped');
  const { source, danger, json } = outcome;
  return { source, danger, json, card: cardOf(examination), outside };
}
