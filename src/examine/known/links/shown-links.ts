/** Links that a letter shows and does not give (docs/decisions/0094-what-a-letter-shows-it-does-not-give.md). */
import type { Link } from '../../facts.ts';
import type { Observation } from '../../finding.ts';

/** It stands in the letter as an address. */
export const isWrittenOut = ({ where, written }: Link): boolean => where === 'text' || written === 'url';

/** As it is written. */
export const addressOf = ({ shown, url }: Link): string => (shown === '' ? url : shown);

/** How often it stands in a text; undefined where that is more than `most`, or one of the places does not fit. */
export function placesOf(
  address: string,
  seen: string,
  most: number,
  fits: (at: number) => boolean,
): number | undefined {
  let count = 0;
  for (let at = seen.indexOf(address); at >= 0; at = seen.indexOf(address, at + 1)) {
    if (++count > most || !fits(at)) return undefined;
  }
  return count;
}

/** The links with those that are only shown like broken ones, which no detector takes for a way; the same list where there is none. */
export function asBroken(
  links: readonly Observation<Link>[],
  isShown: (one: Observation<Link>) => boolean,
): readonly Observation<Link>[] {
  const made = links.map((one) => (isShown(one) ? { ...one, value: { ...one.value, defanged: true } } : one));
  return made.some((one, i) => one !== links[i]) ? made : links;
}
