import type { Html } from '../html-page.ts';

/** Characters that are seen of a page that says nothing, and those that are hidden of one that has a letter. */
const NOTHING_SEEN = 40;
const LETTER = 80;

/**
 * Whether next to nothing is seen and a letter is hidden. A picture that is shown, or a link to press, is a letter too: then
 * what is hidden beside it is there for filters.
 */
export function isAllHidden({ seen, hidden, links, images }: Html): boolean {
  if (hidden.length < LETTER || seen.length >= NOTHING_SEEN) return false;
  if (images.some(({ tracker }) => !tracker) || links.some((link) => !link.hidden && link.shown !== '')) return false;
  return hidden.replace(BLANK, '').length >= LETTER;
}
/** Spaces, and the fillers behind preview lines. */
const BLANK = /[\s\u2800]|\p{Default_Ignorable_Code_Point}/gu;
