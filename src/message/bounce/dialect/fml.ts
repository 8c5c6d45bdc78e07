import { addressIn } from '../blocks.ts';
import type { Dialect } from '../notice.ts';

/** A list server's alarm about a mail that it will not pass on. */
export const fml: Dialect = {
  id: 'fml',
  host: 'fml mailing lists',
  marks: ['duplicated message-id in <', 'loop back warning', 'loop alert'],
  read: (lines) => {
    const line = lines.find((one) => /duplicated message-id in|loop/i.test(one)) ?? '';
    const address = addressIn(line);
    return [{ ...(address !== undefined && { address }), said: line.trim(), isOwn: true }];
  },
  source: 'fml 4; seen in mail',
};
