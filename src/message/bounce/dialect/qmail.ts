import { readBlocks } from '../blocks.ts';
import type { Dialect } from '../notice.ts';

export const qmail: Dialect = {
  id: 'qmail',
  host: 'qmail and its patches',
  marks: [
    'this is the qmail-send program',
    'this is the qmail',
    "i'm afraid i wasn't able to deliver your message",
    'your mail message to the following address(es) could not be delivered',
  ],
  read: readBlocks,
  source: 'qmail-send.c, QSBMF (cr.yp.to/proto/qsbmf.txt)',
};
