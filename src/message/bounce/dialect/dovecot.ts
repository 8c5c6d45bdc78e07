import { addressIn, fold } from '../blocks.ts';
import type { Dialect } from '../notice.ts';

/** `Your message to <user> was automatically rejected:`; the report beside it repeats only the user's status. */
export const dovecot: Dialect = {
  id: 'dovecot',
  host: 'Dovecot and Pigeonhole Sieve',
  marks: ['was automatically rejected:'],
  read(lines) {
    const at = lines.findIndex((line) => line.includes('was automatically rejected:'));
    const address = addressIn(lines[at] ?? '');
    return [{ ...(address !== undefined && { address }), said: fold(lines.slice(at + 1)), isBetter: true }];
  },
  source: 'dovecot: mail-send.c (rejection_reason)',
};
