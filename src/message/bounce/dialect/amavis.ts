import { readBlocks } from '../blocks.ts';
import type { Dialect } from '../notice.ts';

export const amavis: Dialect = {
  id: 'amavis',
  host: 'amavis',
  marks: [
    'the message was not relayed to:',
    'the message was not delivered to:',
    'was considered unsolicited bulk e-mail',
  ],
  after: ['was not relayed to:', 'was not delivered to:'],
  read: readBlocks,
  source: 'seen in mail',
};
