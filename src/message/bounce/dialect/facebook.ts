import { readBlocks } from '../blocks.ts';
import type { Dialect } from '../notice.ts';

export const facebook: Dialect = {
  id: 'facebook',
  host: 'Facebook',
  marks: [
    "based on the email preferences of the person you're trying to email",
    'this message was created automatically by facebook',
  ],
  read: readBlocks,
  source: 'seen in mail',
};
