/** The verdict in its first sentence. Screens show it alone, so that it needs no detector. */
import type { PassedOnVerdict, Verdict } from './examination.ts';
import type { Facts } from './facts.ts';
import { isHarmful, type Text } from './finding.ts';
import { passedOnOpening } from './passed-on-words.ts';
import { noticeOpening, opening } from './verdict-words.ts';

/** RFC 3464 §2.3.3: nothing has failed. */
const ARRIVED: ReadonlySet<string> = new Set(['delivered', 'relayed', 'expanded']);

/** Whether the letter passed on is what its reader has to know of first: it harms, and who passes it on does not. */
export const leadsWithLetter = ({
  kind,
  passedOn,
}: Pick<Verdict, 'kind'> & { readonly passedOn?: Pick<Letter, 'kind'> | undefined }): boolean =>
  passedOn !== undefined && isHarmful(passedOn.kind) && !isHarmful(kind);

/** What of a verdict its reader has to know first. */
export const leadOf = <V extends Pick<Verdict, 'kind' | 'certainty'> & { readonly passedOn?: Letter | undefined }>(
  verdict: V,
): Pick<Verdict, 'kind' | 'certainty'> =>
  verdict.passedOn !== undefined && leadsWithLetter(verdict) ? verdict.passedOn : verdict;

export type Letter = Pick<PassedOnVerdict, 'kind' | 'certainty'>;

/** @param facts of a notice say whether anything has failed; a list of mails does not have them */
export function openingOf(
  { kind, certainty, passedOn }: Pick<Verdict, 'kind' | 'certainty'> & { readonly passedOn?: Letter | undefined },
  { bounce }: Pick<Facts, 'bounce'> = {},
): Text {
  if (passedOn !== undefined && leadsWithLetter({ kind, passedOn })) return passedOnOpening(passedOn);
  const actions = bounce?.value.recipients.map(({ action }) => action ?? 'failed') ?? [];
  if (kind !== 'bounce' || actions.length === 0) return opening[kind][certainty];
  if (actions.every((action) => action === 'delayed')) return noticeOpening.delayed;
  return actions.every((action) => ARRIVED.has(action)) ? noticeOpening.delivered : opening[kind][certainty];
}
