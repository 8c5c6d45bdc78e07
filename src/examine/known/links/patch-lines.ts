/** Addresses that stand in a patch: they are lines of a file, as the test of a filter has them, and not the letter's own words. */
import { onceFor } from '../../../message/once.ts';
import type { BodyText, Link } from '../../facts.ts';
import { addressOf, isWrittenOut, placesOf } from './shown-links.ts';

/** The head of a hunk of a unified diff (GNU diffutils manual, "Detailed Unified"). */
const HUNK = /^@@ -\d{1,9}(?:,(\d{1,6}))? \+\d{1,9}(?:,(\d{1,6}))? @@/gm;
/** Hunks of a patch that are looked at. */
const HUNKS = 500;

/** The ranges of the lines of a file, as far as each head counts them; a line that some program broke ends its hunk. */
const hunksOf = onceFor(({ seen }: BodyText): readonly (readonly [start: number, end: number])[] => {
  const found: (readonly [number, number])[] = [];
  for (const head of seen.matchAll(HUNK)) {
    if (found.length === HUNKS) break;
    let [before, after] = [Number(head[1] ?? 1), Number(head[2] ?? 1)];
    const start = seen.indexOf('\n', head.index) + 1;
    if (start === 0) break;
    let at = start;
    while ((before > 0 || after > 0) && at < seen.length) {
      const sign = seen.charAt(at);
      if (!' +-\n\r\\'.includes(sign)) break;
      if (sign !== '+' && sign !== '\\') before--;
      if (sign !== '-' && sign !== '\\') after--;
      const lf = seen.indexOf('\n', at);
      at = lf < 0 ? seen.length : lf + 1;
    }
    found.push([start, at]);
  }
  return found;
});

/** Places at which an address is looked for. */
const PLACES = 20;

/** It is written out, and stands nowhere but in the hunks of a patch. */
export function isInPatch(link: Link, text: BodyText): boolean {
  const hunks = isWrittenOut(link) ? hunksOf(text) : [];
  if (hunks.length === 0) return false;
  const isInside = (at: number): boolean => hunks.some(([start, end]) => start <= at && at < end);
  return (placesOf(addressOf(link), text.seen, PLACES, isInside) ?? 0) > 0;
}
