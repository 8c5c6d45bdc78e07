/** The verdict in its first sentence, for screens that tell the rest of the summary elsewhere. */
import type { Verdict } from '../examine/examination.ts';
import type { Facts } from '../examine/facts.ts';
import type { Text } from '../examine/finding.ts';
import { openingFor } from '../examine/summary.ts';

/** @param facts of a notice say whether anything has failed; a list does not have them */
export const openingOf = (
  { kind, certainty }: Pick<Verdict, 'kind' | 'certainty'>,
  facts: Pick<Facts, 'bounce'> = {},
): Text => openingFor(facts, kind, certainty);
