import { addressIn, labelled, readBlocks } from '../blocks.ts';
import type { Dialect } from '../notice.ts';

/** `Addressed To: …`, then each attempt with its time, and `user@example.jp: [192.0.2.1], 550 …`. */
export const surfcontrol: Dialect = {
  id: 'surfcontrol',
  host: 'SurfControl E-mail Filter',
  marks: ['a transcript of the attempts to send the message follows'],
  after: ['failed to send to identified host', 'addressed to:'],
  read(lines) {
    const blocks = readBlocks(lines);
    if (blocks.length > 0) return blocks;
    const address = addressIn(labelled(lines, 'addressed to:') ?? '');
    return address === undefined ? [] : [{ address, said: '' }];
  },
  source: 'seen in mail',
};
