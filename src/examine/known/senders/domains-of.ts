import { domainOfAddress } from '../../../message/psl.ts';
import type { Mailbox } from '../../facts.ts';
import type { Observation } from '../../finding.ts';

/** The registrable domain of each mailbox, in their order, twins kept: whose houses the authors or the readers are of. */
export const domainsOf = (mailboxes: readonly Observation<Mailbox>[]): string[] =>
  mailboxes.map(({ value }) => domainOfAddress(value.address));
