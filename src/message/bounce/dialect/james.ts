import { addressIn, labelled } from '../blocks.ts';
import type { Dialect } from '../notice.ts';

/** `Error message below:` and the reply, then the fields of the original with `RCPT TO:` among them. */
export const james: Dialect = {
  id: 'james',
  host: 'Apache James',
  marks: ['error message below:'],
  read(lines) {
    const address = addressIn(labelled(lines, 'rcpt to:') ?? '');
    const at = lines.findIndex((line) => line.toLowerCase().startsWith('error message below:'));
    return [{ ...(address !== undefined && { address }), said: lines[at + 1] ?? '' }];
  },
  source: 'seen in mail',
};
