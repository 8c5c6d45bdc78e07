/** Names of organisations written with letters that are not theirs: accents that the name has not, or letters of another script. */
import { once } from '../../../message/once.ts';
import type { Brand } from '../brands.ts';
import { brands } from '../brands.ts';
import { isAscii, plain, skeleton } from '../plain.ts';

/** Shorter names are words of some language with an accent. */
const LEAST = 6;
/** Names that with an accent are words: of French the colour, of Spanish and Portuguese a verb. */
const WORDS: ReadonlySet<string> = new Set(['orange', 'desjardins', 'movistar', 'target', 'telegram', 'interac']);

/** Names of one word in ASCII, which nobody writes with an accent. */
const names = once(
  () =>
    new Map(
      brands.flatMap((brand) =>
        [...brand.says, ...(brand.alone ?? [])]
          .filter((one) => one.length >= LEAST && /^[a-z]+$/.test(one) && !WORDS.has(one))
          .map((one): [string, Brand] => [one, brand]),
      ),
    ),
);

/** Whether there is a letter with an accent, or one of a script that is drawn like Latin: most texts are passed over at once. */
const MAY_BE =
  /[\u0300-\u036f]|[\u00c0-\u024f\u0250-\u02af\u0370-\u03ff\u0400-\u052f\u0531-\u058a\u13a0-\u13ff\u1e00-\u1eff]/;
/** Letters and the marks upon them. */
const WORD = /[\p{L}\p{M}]{6,24}/gu;
/** Words that are compared; a letter in French has under 300 with an accent. */
const COMPARED = 1000;

interface Misspelt {
  readonly brand: Brand;
  /** As it is written. */
  readonly quote: string;
}

/** The first name in a text that is so written. */
export function misspeltBrand(text: string): Misspelt | undefined {
  if (!MAY_BE.test(text)) return undefined;
  let compared = 0;
  for (const [quote] of text.matchAll(WORD)) {
    if (isAscii(quote) || !MAY_BE.test(quote)) continue;
    if (++compared > COMPARED) return undefined;
    const shape = skeleton(quote);
    const brand = shape === plain(quote) ? undefined : names().get(shape);
    if (brand !== undefined) return { brand, quote };
  }
  return undefined;
}
