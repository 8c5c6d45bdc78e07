/** The colour of a verdict. */
import { leadOf, leadsWithLetter, type Told } from '../app/lead.ts';
import { outcomeOf } from '../app/opening.ts';
import type { Verdict } from '../examine/examination.ts';
import type { Facts } from '../examine/facts.ts';
import type { ReportWords } from '../words/report.ts';
import type { Sheet } from './sheet.ts';

/** The colour of what its reader has to know first: of the letter passed on, where that harms. */
export const leadingTone = (verdict: Told): Sheet['tone'] => toneOf(leadOf(verdict));

/** The same in words. @param facts of a notice say whether anything has failed; a list of mails does not have them */
export function leadingKind(
  verdict: Told,
  words: Pick<ReportWords, 'kind' | 'passedOn' | 'notice'>,
  { bounce }: Pick<Facts, 'bounce'> = {},
): string {
  const kind = words.kind[leadOf(verdict).kind];
  if (leadsWithLetter(verdict)) return words.passedOn(kind);
  return verdict.kind === 'bounce' ? (noticeName(bounce?.value, words) ?? kind) : kind;
}

/** What a notice is called by which nothing has failed. */
function noticeName(
  bounce: NonNullable<Facts['bounce']>['value'] | undefined,
  { notice }: Pick<ReportWords, 'notice'>,
): string | undefined {
  switch (outcomeOf(bounce)) {
    case 'failed':
      return undefined;
    case 'delayed':
      return notice.delayed;
    case 'delivered':
    case 'expanded':
      return notice.delivered;
    default:
      return notice.relayed;
  }
}

export function toneOf(verdict: Pick<Verdict, 'kind' | 'certainty'>): Sheet['tone'] {
  switch (verdict.kind) {
    case 'phishing':
    case 'fraud':
    case 'malware':
      return verdict.certainty === 'possible' ? 'warn' : 'bad';
    case 'spam':
    case 'backscatter':
      return 'warn';
    case 'legitimate':
      return 'good';
    default:
      return 'plain';
  }
}
