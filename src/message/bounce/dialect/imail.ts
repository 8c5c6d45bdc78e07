import { addressIn, fold } from '../blocks.ts';
import type { Dialect } from '../notice.ts';

/** Lines of a notice: one for each recipient, or three with the reply. */
const LINES = 300;

/** One line: `Unknown user: user@example.jp`; what a host replied stands below it. */
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
    'delivery failed 10 attempts: ',
    'delivery failed 20 attempts: ',
  ],
  read(lines) {
    const found: { address: string; said: string[]; stage?: 'rcpt' }[] = [];
    for (const line of lines.slice(0, LINES)) {
      const current = found.at(-1);
      // the reply names the address once more
      const isReply = current !== undefined && /^\s*[245]\d\d[ -]/.test(line);
      const address = isReply ? undefined : addressIn(line);
      if (address !== undefined) found.push({ address, said: [line] });
      else current?.said.push(line);
      if (current !== undefined && /rcpt to generated following response/i.test(line)) current.stage = 'rcpt';
    }
    return found.map(({ said, ...one }) => ({ ...one, said: fold(said), isOwn: true }));
  },
  source: 'seen in mail',
};
