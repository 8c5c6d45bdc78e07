import { readBlocks } from '../blocks.ts';
import type { Dialect } from '../notice.ts';

export const powermta: Dialect = {
  id: 'powermta',
  host: 'PowerMTA',
  marks: ['immediately below you will find a list of', 'delivery failed; will not continue trying'],
  after: ['headers of the original', 'original'],
  read: readBlocks,
  source: 'PowerMTA user guide',
};
