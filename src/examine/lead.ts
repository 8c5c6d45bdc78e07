/** Of whom a verdict tells first: of the letter that is passed on, where that harms and who passes it on does not. */
import type { PassedOnVerdict, Verdict } from './examination.ts';
import { isHarmful } from './finding.ts';

/** A verdict, or the row of a list that was made of one. */
export type Told = Pick<Verdict, 'kind' | 'certainty'> & {
  readonly passedOn?: Pick<PassedOnVerdict, 'kind' | 'certainty'> | undefined;
};

export const leadsWithLetter = ({
  kind,
  passedOn,
}: Pick<Verdict, 'kind'> & { readonly passedOn?: Pick<PassedOnVerdict, 'kind'> | undefined }): boolean =>
  passedOn !== undefined && isHarmful(passedOn.kind) && !isHarmful(kind);

/** What its reader has to know first. */
export const leadOf = (told: Told): Pick<Verdict, 'kind' | 'certainty'> =>
  told.passedOn !== undefined && leadsWithLetter(told) ? told.passedOn : told;
