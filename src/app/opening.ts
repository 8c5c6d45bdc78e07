/** The verdict in its first sentence, for screens that tell the rest of the summary elsewhere. */
import type { Verdict } from '../examine/examination.ts';
import type { Text } from '../examine/finding.ts';
import { opening } from '../examine/verdict-words.ts';

export const openingOf = ({ kind, certainty }: Pick<Verdict, 'kind' | 'certainty'>): Text => opening[kind][certainty];
