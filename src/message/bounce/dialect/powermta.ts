import { readBlocks } from '../blocks.ts';
import type { Dialect } from '../notice.ts';
import type { Reason } from '../reason/vocabulary.ts';

/** `X-PowerMTA-BounceCategory`: what it makes of the reply. */
export const categories: Readonly<Record<string, Reason>> = {
  'bad-domain': 'hostunknown',
  'bad-mailbox': 'userunknown',
  'inactive-mailbox': 'suspend',
  'message-expired': 'expired',
  'no-answer-from-host': 'networkerror',
  'policy-related': 'policyviolation',
  'quota-issues': 'mailboxfull',
  'relaying-issues': 'norelaying',
  'routing-errors': 'systemerror',
  'spam-related': 'spamdetected',
  'virus-related': 'virusdetected',
};

export const powermta: Dialect = {
  id: 'powermta',
  host: 'PowerMTA',
  marks: ['immediately below you will find a list of', 'delivery failed; will not continue trying'],
  after: ['headers of the original', 'original'],
  read: readBlocks,
  source: 'PowerMTA user guide',
};
