/** Names of organisations written with letters that are not theirs: accents that the name has not, or letters of another script. */
import { once } from '../../../message/once.ts';
import type { Brand } from '../brands.ts';
import { brands } from '../brands.ts';
import { isAscii, plain, skeleton } from '../text/plain.ts';

/** Shorter names are words of some language with an accent. */
const LEAST = 6;
/**
 * Names that are written with an accent: by their owners (`Intermarché`, `Försäkringskassan`, `Zásilkovna`), by many of their customers
 * (`Décathlon`), as words of a language (`orangé`, `impôts`, `hidroeléctrica`, `plénitude`, `expédia`, `pápara`, `intuït`, `røgers`), or as
 * names of families (`Krøger`).
 */
const ACCENTED: ReadonlySet<string> = new Set(
  (
    'intermarche impots forsakringskassan lansforsakringar hermes myhermes storebaelt oresundsbron zasilkovna vakifbank edalnice ' +
    'erovinieta ugyfelkapu orange target telegram decathlon sephora plenitude hidroelectrica interac interpol fortuneo telepass spuerkeess ' +
    'expedia papara intuit rogers kroger'
  ).split(' '),
);

/** Names of one word in ASCII, which nobody writes with an accent. */
const names = once(
  () =>
    new Map(
      brands.flatMap((brand) =>
        [...brand.says, ...(brand.alone ?? [])]
          .filter((one) => one.length >= LEAST && /^[a-z]+$/.test(one) && !ACCENTED.has(one))
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
    // Turkish programs make these two of every `i`: `İnstagram`, `Netflıx`
    const letters = plain(quote).normalize('NFC').replaceAll('\u0131', 'i').replaceAll('i\u0307', 'i');
    if (shape === letters || isInflected(letters, shape)) continue;
    const brand = names().get(shape);
    if (brand !== undefined) return { brand, quote };
  }
  return undefined;
}

/** Only the last letter is another, with an accent: languages that inflect write foreign names so (`z Biedronką`, `Kasperský`). */
const isInflected = (letters: string, shape: string): boolean =>
  letters.slice(0, -1) === shape.slice(0, -1) && letters.length === shape.length && /[\u00c0-\u024f]$/.test(letters);
