/** Whether the envelope is of the sender's house. */
import { domainOfAddress } from '../../../message/psl.ts';
import type { Facts, Mailbox } from '../../facts.ts';
import type { Observation } from '../../finding.ts';
import { sameHolder } from '../brands/match.ts';

interface OtherEnvelope {
  readonly sender: Observation<Mailbox>;
  readonly mailFrom: Observation<string>;
}

/** Undefined too where From or the envelope names no domain, and where a carrier wrote itself into From. */
export function otherEnvelope({ from: [sender], mailFrom }: Facts): OtherEnvelope | undefined {
  if (sender === undefined || mailFrom === undefined || sender.value.through !== undefined) return undefined;
  if (!sender.value.address.includes('@') || !mailFrom.value.includes('@')) return undefined;
  const isOwn = sameHolder(domainOfAddress(sender.value.address), domainOfAddress(mailFrom.value));
  return isOwn ? undefined : { sender, mailFrom };
}
