import { addressIn, labelled } from '../blocks.ts';
import type { Dialect, Failure } from '../notice.ts';
import { stageOf } from '../smtp.ts';

/** `Failed address: …` and the session: `--> RCPT To:<…>`, `<-- 550 …`, each line behind its time. */
export const mdaemon: Dialect = {
  id: 'mdaemon',
  host: 'MDaemon',
  marks: [
    'had permanent fatal delivery errors',
    'had temporary non-fatal delivery errors',
    '--- session transcript ---',
  ],
  read(lines): readonly Failure[] {
    const address = addressIn(labelled(lines, 'failed address:') ?? '');
    if (address === undefined) return [];
    let stage: ReturnType<typeof stageOf>;
    let said = '';
    for (const line of lines) {
      const [, sign, words] = /^.{0,40}?(-->|<--) {0,4}(.{1,600})$/.exec(line) ?? [];
      if (sign === '-->') stage = stageOf(words ?? '') ?? stage;
      else if (sign === '<--' && /^[45]\d\d[ -]/.test(words ?? '')) {
        said = words ?? '';
        break;
      }
    }
    const reason = said === '' ? (labelled(lines, 'reason:') ?? '') : said;
    return [{ address, said: reason, ...(said !== '' && stage !== undefined && { stage }) }];
  },
  source: 'help.mdaemon.com: DSN settings and session transcripts',
};
