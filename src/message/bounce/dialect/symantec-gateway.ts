import { readBlocks } from '../blocks.ts';
import type { Dialect } from '../notice.ts';

/** Addresses alone; whether it goes on trying is said below them. */
export const symantecGateway: Dialect = {
  id: 'symantec-gateway',
  host: 'Symantec AntiVirus for SMTP Gateways',
  marks: ['please do not resend your original message'],
  after: ['could not be delivered to the following recipient'],
  read: readBlocks,
  source: 'seen in mail',
};
