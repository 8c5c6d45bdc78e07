import { addressIn, fold } from '../blocks.ts';
import type { Dialect } from '../notice.ts';

/** `The following recipients returned permanent errors: …. Reason: …` in one paragraph. */
export const sentences: Dialect = {
  id: 'sentences',
  host: 'an unknown gateway that writes in sentences',
  marks: ['we had trouble delivering your message', 'returned permanent errors:', 'returned temporary errors:'],
  after: ['error(s):'],
  read(lines) {
    const text = fold(lines);
    const address = addressIn(text);
    const at = text.indexOf('Reason:');
    return address === undefined ? [] : [{ address, said: at < 0 ? text : text.slice(at + 7) }];
  },
  source: 'seen in mail',
};
