import { readBlocks } from '../blocks.ts';
import type { Dialect } from '../notice.ts';

/** The address with the reason in brackets behind it. */
export const groupwise: Dialect = {
  id: 'groupwise',
  host: 'Novell GroupWise Internet Agent',
  marks: ['the message that you sent was undeliverable to the following'],
  after: ['undeliverable to the following'],
  read: (lines) => readBlocks(lines).map((one) => ({ ...one, isOwn: !/\b[45]\d\d\b/.test(one.said) })),
  source: 'novell.com/documentation/groupwise: Internet Agent, status messages',
};
