import { leadingAddress } from '../blocks.ts';
import type { Dialect } from '../notice.ts';

/** `user@example.jp [User unknown]`. */
export const bracketed: Dialect = {
  id: 'bracketed',
  host: 'an unknown host: the reason in square brackets behind the address',
  marks: ['---the following addresses had delivery errors---'],
  after: ['---the following addresses had delivery errors---'],
  read: (lines) =>
    lines.flatMap((line) => {
      const lead = leadingAddress(line);
      return lead === undefined ? [] : [{ address: lead.address, said: lead.rest.replaceAll(/[[\]]/g, ' ').trim() }];
    }),
  source: 'seen in mail',
};
