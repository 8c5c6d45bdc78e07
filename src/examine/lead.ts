/** Of whom a verdict tells first: of the letter that is passed on, where that harms and who passes it on does not; of a notice itself. */
import type { PassedOnVerdict, Verdict } from './examination.ts';
import { isHarmful } from './finding.ts';

/** A verdict, or the row of a list that was made of one. */
export type Told = Pick<Verdict, 'kind' | 'certainty'> & {
  readonly passedOn?:
    | (Pick<PassedOnVerdict, 'kind' | 'certainty' | 'attached' | 'returned'> &
        Partial<Pick<PassedOnVerdict, 'findings'>>)
    | undefined;
};

export const leadsWithLetter = ({ kind, passedOn }: Pick<Told, 'kind' | 'passedOn'>): boolean =>
  passedOn !== undefined && passedOn.returned !== true && isHarmful(passedOn.kind) && !isHarmful(kind);

/** Whether the first sentence is about the letter: it harms, or its reader asks, and nothing else is known of the mail. */
export const opensWithLetter = (told: Pick<Told, 'kind' | 'passedOn'>): boolean =>
  told.passedOn !== undefined && (told.kind === 'undecided' || leadsWithLetter(told));

/** What its reader has to know first. */
export const leadOf = (told: Told): Pick<Verdict, 'kind' | 'certainty'> =>
  told.passedOn !== undefined && leadsWithLetter(told) ? told.passedOn : told;
