import { fold } from '../blocks.ts';
import type { Dialect } from '../notice.ts';

/** `Your message to <user> was automatically rejected:`; the report beside it repeats only the user's status. */
export const dovecot: Dialect = {
  id: 'dovecot',
  host: 'Dovecot and Pigeonhole Sieve',
  marks: ['was automatically rejected:'],
  after: ['was automatically rejected:'],
  read: (lines) => [{ said: fold(lines), isBetter: true }],
  source: 'dovecot: mail-send.c (rejection_reason)',
};
