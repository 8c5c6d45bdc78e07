import { readBlocks } from '../blocks.ts';
import type { Dialect } from '../notice.ts';

export const amazonSes: Dialect = {
  id: 'amazon-ses',
  host: 'Amazon SES and WorkMail',
  marks: [
    'an error occurred while trying to deliver the mail to the following recipients',
    'the following message to <',
  ],
  after: ['to the following recipients'],
  read: readBlocks,
  source: 'seen in mail',
};
