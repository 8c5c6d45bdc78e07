/**
 * HTML of a mail as a person sees it, as it is written, and where it leads: one pass of our own over the string, without
 * a tree. (htmlparser2 needs 20 ms to load, which is the whole start-up budget: docs/decisions/0006-an-own-html-scanner.md.)
 */

import { isAllHidden } from './html/all-hidden.ts';
import { Reader } from './html/reader.ts';
import type { Html } from './html-page.ts';

export { HTML_DEPTH, HTML_LENGTH, HTML_NODES } from './html/limits.ts';
export type { Html } from './html-page.ts';

/** Reads HTML. Any string gives a result; time is linear in what is analysed. */
export function readHtml(html: string): Html {
  const reader = new Reader(html, 0, undefined, false);
  reader.run();
  const read = reader.result();
  if (reader.isPictured || !isAllHidden(read)) return read;
  // nobody sends a letter of which nothing is seen: whatever hides it, to some reader it does not
  const whole = new Reader(html, 0, undefined, true);
  whole.run();
  const { hidden, hiddenAt } = read;
  return { ...whole.result(), hidden, ...(hiddenAt === undefined ? {} : { hiddenAt }), isHiddenRead: true };
}
