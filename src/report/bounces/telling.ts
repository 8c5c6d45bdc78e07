/** In which language a pile of bounces is told, and how much of it. */
import { type BouncesWords, bounces } from '../../words/bounces.ts';
import type { Lang } from '../context.ts';

/** Characters of a value that a stranger chose. */
export const VALUE = 120;

/** How much of each is shown before it says how much more there is. */
const BRIEF = { sources: 5, light: 10, samples: 2, reporters: 6, names: 4, failures: 15, reports: 10 };
const FULL = { sources: 500, light: 500, samples: 40, reporters: 40, names: 24, failures: 10_000, reports: 1_000 };

export interface Telling {
  readonly lang: Lang;
  readonly words: BouncesWords;
  readonly room: Readonly<typeof BRIEF>;
  readonly isVerbose: boolean;
}

export const tellingOf = (lang: Lang, isVerbose: boolean): Telling => ({
  lang,
  words: bounces[lang],
  room: isVerbose ? FULL : BRIEF,
  isVerbose,
});
