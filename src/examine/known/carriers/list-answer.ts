/** Answers among the members of a mailing list. */
import type { Facts } from '../../facts.ts';
import { isOfList } from './of-list.ts';

/**
 * On a mailing list members answer each other, and quote by marks at the beginning of lines: what they speak of, bad links and words
 * of lures included, they discuss. A file is another thing.
 */
export function isAnswerOnList({ distribution, thread, text, attachments }: Facts): boolean {
  return (
    thread !== undefined &&
    attachments.every(({ value }) => value.inline === true) &&
    (text?.value.seen ?? '').includes('\n>') &&
    isOfList({ distribution })
  );
}
