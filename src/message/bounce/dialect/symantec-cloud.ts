import { readBlocks } from '../blocks.ts';
import type { Dialect } from '../notice.ts';

export const symantecCloud: Dialect = {
  id: 'symantec-cloud',
  host: 'Symantec Email Security.cloud (MessageLabs)',
  marks: ['this is the mail delivery agent at'],
  after: ['to the following addresses'],
  read: readBlocks,
  source: 'seen in mail',
};
