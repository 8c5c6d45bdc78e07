/** Whether there is a mail at all. */
import type { Facts } from './facts.ts';

/** A file that is none, or a text that was pasted without its header, has no field that every mail has. */
export const hasHeader = ({
  from,
  to,
  subject,
  date,
  messageId,
  route,
}: Pick<Facts, 'from' | 'to' | 'subject' | 'date' | 'messageId' | 'route'>): boolean =>
  from.length + to.length + route.value.hops.length > 0 || [subject, date, messageId].some((one) => one !== undefined);
