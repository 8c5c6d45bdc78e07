import { fold } from '../blocks.ts';
import type { Dialect } from '../notice.ts';

/** A sentence that a rule refused it, and the words that the rule's owner chose; the address stands in the fields beside it. */
export const cyrus: Dialect = {
  id: 'cyrus',
  host: 'Cyrus IMAP, whose users refuse by Sieve',
  marks: ['automatically rejected by sieve'],
  read: (lines) => [{ said: fold(lines), isBetter: true }],
  source: 'cyrus-imapd: imap/lmtp_sieve.c (send_rejection); RFC 5429',
};
