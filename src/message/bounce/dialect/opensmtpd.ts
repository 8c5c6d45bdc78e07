import { readBlocks } from '../blocks.ts';
import type { Dialect } from '../notice.ts';

export const opensmtpd: Dialect = {
  id: 'opensmtpd',
  host: 'OpenSMTPD',
  marks: ['this is the mailer-daemon, please do not reply'],
  after: ['list of recipients:'],
  read: readBlocks,
  source: 'smtpd/bounce.c',
};
