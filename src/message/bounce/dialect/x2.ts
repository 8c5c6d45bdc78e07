import { readBlocks } from '../blocks.ts';
import type { Dialect } from '../notice.ts';

/** qmail's form under another sentence. */
export const x2: Dialect = {
  id: 'x2',
  host: 'an unknown host: "Unable to deliver message to the following address(es)", and Yahoo! JAPAN for a time',
  marks: ['unable to deliver message to the following address(es)'],
  read: readBlocks,
  source: 'seen in mail',
};
