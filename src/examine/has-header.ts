/** Whether there is a mail at all. */
import type { Facts } from './facts.ts';

type Header = Pick<Facts, 'from' | 'to' | 'subject' | 'date' | 'messageId' | 'route'>;

/** A file that is none, or a text that was pasted without its header, has no field that every mail has. */
export const hasHeader = ({ from, to, subject, date, messageId, route }: Header): boolean =>
  from.length + to.length + route.value.hops.length > 0 || [subject, date, messageId].some((one) => one !== undefined);

/** A picture, a document or a program where a mail was expected: all of it is its one attachment. */
export const isFileAlone = (facts: Header & Pick<Facts, 'text' | 'attachments'>): boolean => {
  const place = facts.attachments[0]?.proof[0];
  return !hasHeader(facts) && facts.text === undefined && place !== undefined && 'at' in place && place.at[0] === 0;
};
