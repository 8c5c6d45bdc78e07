/** The beginning of a letter as its detectors compare it: made once for all of them. */
import { onceFor } from '../../message/once.ts';
import type { BodyText } from '../facts.ts';

/** Characters that are looked at; a letter has fewer. */
const LOOKED = 20_000;

/** NFKC: full-width and styled letters are plain ones. */
export const beginningOf = onceFor(({ seen }: BodyText) => seen.slice(0, LOOKED).normalize('NFKC'));

/** The same in lower case. */
export const lowerBeginningOf = onceFor((text: BodyText) => beginningOf(text).toLowerCase());
