import { addressIn } from '../blocks.ts';
import type { Dialect } from '../notice.ts';

/** One line: `Unknown user: user@example.jp`. */
export const imail: Dialect = {
  id: 'imail',
  host: 'Ipswitch IMail',
  marks: [
    'unknown user: ',
    'invalid final delivery userid: ',
    'user mailbox exceeds allowed size: ',
    'undeliverable to ',
    'unknown host: ',
  ],
  read: (lines) =>
    lines.slice(0, 20).flatMap((line) => {
      const address = addressIn(line);
      return address === undefined ? [] : [{ address, said: line.trim(), isOwn: true }];
    }),
  source: 'seen in mail',
};
