import { readBlocks } from '../blocks.ts';
import type { Dialect } from '../notice.ts';

export const sendgrid: Dialect = {
  id: 'sendgrid',
  host: 'SendGrid',
  marks: ['this is an automatically generated message from sendgrid'],
  read: readBlocks,
  source: 'seen in mail',
};
