import { readBlocks } from '../blocks.ts';
import type { Dialect } from '../notice.ts';

export const courier: Dialect = {
  id: 'courier',
  host: 'Courier',
  marks: ['running the courier mail server'],
  after: ['cannot be delivered:', 'could not be delivered:'],
  read: readBlocks,
  source: 'courier: module.dsn',
};
