import { readBlocks } from '../blocks.ts';
import type { Dialect } from '../notice.ts';

export const yahoo: Dialect = {
  id: 'yahoo',
  host: 'Yahoo and Yahoo! JAPAN',
  marks: [
    'sorry, we were unable to deliver your message to the following address',
    'we were unable to deliver your message to the following address',
  ],
  // a reply without `[DATA]` behind it was about the address
  read: (lines) => readBlocks(lines).map((one) => ({ ...one, isOwn: true })),
  source: 'seen in mail',
};
