/** A kept mail as lists of the API tell it. */
import { openingOf } from '../app/opening.ts';
import type { Listed } from '../store/store.ts';

export const cardOf = ({ sha256, at, kept, cut: _, ...card }: Listed) => ({
  id: sha256,
  ...card,
  kept,
  examined: at,
  reason: openingOf(card),
});
