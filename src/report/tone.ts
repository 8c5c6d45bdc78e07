/** The colour of a verdict. */
import type { Verdict } from '../examine/examination.ts';
import type { Sheet } from './sheet.ts';

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
