import { fold, leadingAddress } from '../blocks.ts';
import type { Dialect } from '../notice.ts';

/** `------- Failure Reasons --------`: the reason, and on the line below it the address. */
export const notes: Dialect = {
  id: 'notes',
  host: 'Lotus Notes SMTP MTA',
  marks: ['------- failure reasons'],
  after: ['------- failure reasons'],
  read(lines) {
    const at = lines.findIndex((line) => leadingAddress(line) !== undefined);
    const address = leadingAddress(lines[at] ?? '')?.address;
    return address === undefined ? [] : [{ address, said: fold(lines.slice(0, at)), isOwn: true }];
  },
  source: 'seen in mail',
};
