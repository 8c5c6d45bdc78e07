import { addressIn, fold } from '../blocks.ts';
import type { Dialect } from '../notice.ts';

/** `Unable to deliver message to: <…>`, `Delivery failed for the following reason:`, and the reason. */
export const mailfoundry: Dialect = {
  id: 'mailfoundry',
  host: 'MailFoundry',
  marks: ['unable to deliver message to: <'],
  read(lines) {
    const to = lines.find((line) => line.toLowerCase().includes('unable to deliver message to:'));
    const at = lines.findIndex((line) => line.toLowerCase().includes('following reason'));
    const end = lines.findIndex((line, i) => i > at && line.trim() === '');
    const address = addressIn(to ?? '');
    return address === undefined ? [] : [{ address, said: fold(lines.slice(at + 1, end < 0 ? undefined : end)) }];
  },
  source: 'seen in mail',
};
