import { readBlocks } from '../blocks.ts';
import type { Dialect } from '../notice.ts';

export const postfix: Dialect = {
  id: 'postfix',
  host: 'Postfix, Yandex and appliances built on it',
  marks: [
    'this is the mail system at host',
    'this is the postfix program at host',
    'this is the postfix smtp server',
    "i'm sorry to have to inform you that",
    'this is the email security gateway at host',
  ],
  read: readBlocks,
  source: 'bounce(5)',
};
