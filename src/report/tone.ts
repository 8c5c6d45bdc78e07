/** The colour of a verdict. */
import { leadOf, leadsWithLetter, type Told } from '../app/lead.ts';
import type { Verdict } from '../examine/examination.ts';
import type { ReportWords } from '../words/report.ts';
import type { Sheet } from './sheet.ts';

/** The colour of what its reader has to know first: of the letter passed on, where that harms. */
export const leadingTone = (verdict: Told): Sheet['tone'] => toneOf(leadOf(verdict));

/** The same in words. */
export function leadingKind(verdict: Told, words: Pick<ReportWords, 'kind' | 'passedOn'>): string {
  const kind = words.kind[leadOf(verdict).kind];
  return leadsWithLetter(verdict) ? words.passedOn(kind) : kind;
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
