import { readBlocks } from '../blocks.ts';
import type { Dialect } from '../notice.ts';

export const mcafee: Dialect = {
  id: 'mcafee',
  host: 'McAfee and Trellix gateways',
  marks: [' --- the following addresses had delivery problems ---', '------ failed recipients ------'],
  after: ['had delivery problems', 'failed recipients'],
  read: (lines) => readBlocks(lines).map((one) => ({ ...one, isOwn: true })),
  source: 'seen in mail',
};
