import { leadingAddress } from '../blocks.ts';
import type { Dialect } from '../notice.ts';

/** `|---- Failed addresses follow: ----|` and `user@example.jp ... unknown host`. */
export const smail: Dialect = {
  id: 'smail',
  host: 'Smail 3',
  marks: ['failed addresses follow:'],
  after: ['failed addresses follow:'],
  read: (lines) =>
    lines.flatMap((line) => {
      const lead = leadingAddress(line);
      return lead === undefined ? [] : [{ address: lead.address, said: lead.rest.replace('...', '').trim() }];
    }),
  source: 'smail/src/notify.c',
};
