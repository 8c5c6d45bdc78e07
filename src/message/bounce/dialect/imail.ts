import { addressIn, fold } from '../blocks.ts';
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
    'body of message generated response:',
  ],
  read(lines) {
    const at = lines.findIndex((line) => line.toLowerCase().includes('generated response:'));
    const response = at < 0 ? '' : fold(lines.slice(at + 1, at + 10));
    return lines.slice(0, at < 0 ? 20 : at).flatMap((line) => {
      const address = addressIn(line);
      return address === undefined ? [] : [{ address, said: `${line.trim()} ${response}`.trim(), isOwn: true }];
    });
  },
  source: 'seen in mail',
};
