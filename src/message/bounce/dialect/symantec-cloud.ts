import { fold, readBlocks } from '../blocks.ts';
import type { Dialect } from '../notice.ts';

/** The addresses, and behind an empty line `Reason:` with the reply; MessageLabs wrote qmail's form before. */
export const symantecCloud: Dialect = {
  id: 'symantec-cloud',
  host: 'Symantec Email Security.cloud (MessageLabs)',
  marks: ['this is the mail delivery agent at'],
  after: ['to the following addresses'],
  read(lines) {
    const at = lines.findIndex((line) => line.startsWith('Reason:'));
    if (at < 0) return readBlocks(lines);
    const end = lines.findIndex((line, i) => i > at && line.trim() === '');
    const said = fold(lines.slice(at, end < 0 ? undefined : end))
      .slice(7)
      .trim();
    return readBlocks(lines.slice(0, at)).map((one) => ({ ...one, said }));
  },
  source: 'seen in mail',
};
