import { readBlocks } from '../blocks.ts';
import type { Dialect } from '../notice.ts';

export const exim: Dialect = {
  id: 'exim',
  host: 'Exim, and 1&1, GMX, Mail.ru and MX Logic, which write like it',
  marks: [
    'this message was created automatically by mail delivery software',
    'this message was created automatically by the smtp relay',
    'could not be delivered to all of its recipients',
    'the following address(es) have yet to be delivered',
    'contained one or more recipient addresses',
    'rejected by the local scanning code',
    'could not be delivered to one or more of',
  ],
  after: [
    'address(es) failed',
    'following address failed',
    'failed:',
    'have yet to be delivered',
    'to which the message has not yet been delivered',
    'не может быть доставлено одному или нескольким получателям',
  ],
  read: readBlocks,
  source: 'Exim specification, chapter 49 (customizing bounce and warning messages)',
};
