/** Whose a passage is said to be that somebody passes on or quotes. */
import type { Facts, PassedOn } from '../../facts.ts';

/** The passage is said to be of somebody else: nobody forwards his own mail to hide behind it. */
export function isOfOther({ author }: PassedOn, { from }: Facts): boolean {
  if (author === undefined) return false;
  return from.every(({ value }) =>
    author.address === '' ? author.name !== value.name : author.address !== value.address.toLowerCase(),
  );
}
