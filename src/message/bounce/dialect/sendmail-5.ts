import type { Dialect } from '../notice.ts';
import { readTranscript } from '../transcript.ts';

/** The transcript alone: Sendmail 5 knew no list of addresses, and began the returned mail with its own divider. */
export const sendmail5: Dialect = {
  id: 'sendmail-5',
  host: 'Sendmail 5 (V5) and its relatives',
  marks: ['----- transcript of session follows -----', '----- unsent message follows -----'],
  read: (lines) => readTranscript(lines.map((line) => line.trim())),
  source: 'seen in mail',
};
