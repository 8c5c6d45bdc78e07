import { leadingAddress } from '../blocks.ts';
import type { Dialect } from '../notice.ts';

/** `user@example.jp Invalid Address, ERROR_CODE :550, ERROR_CODE :5.1.1 <…>... User Unknown`. */
export const zoho: Dialect = {
  id: 'zoho',
  host: 'Zoho Mail',
  marks: ['error_code :'],
  read: (lines) =>
    lines.flatMap((line) => {
      const lead = line.includes('ERROR_CODE') ? leadingAddress(line) : undefined;
      return lead === undefined
        ? []
        : [{ address: lead.address, said: lead.rest.replaceAll('ERROR_CODE :', ' ').trim() }];
    }),
  source: 'seen in mail',
};
