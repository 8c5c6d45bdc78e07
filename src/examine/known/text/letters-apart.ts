/** Words whose letters stand apart: `V e r i f y   y o u r`, `本・人・確・認`. */
import { onceFor } from '../../../message/once.ts';
import type { BodyText } from '../../facts.ts';
import { beginningOf } from './beginning.ts';
import { marksBetween } from './flowing.ts';

interface Apart {
  /** Letters of words that are written so. */
  readonly apart: number;
  /** Letters of all other words. */
  readonly together: number;
  /** The first such words. */
  readonly quote: string;
  /** What Latin words say that are written so, small and without spaces. */
  readonly meant: string;
  /** Letters of the East with spaces between them, which text that is copied from a PDF has as well. */
  readonly mayBeCopied: boolean;
}

/** Characters that are looked at. */
const LOOKED = 4000;
/** Single letters one behind the other from which on they are words; initials and rows of a table have fewer. */
const RUN = 6;
/** Most letters of a run that may follow each other in the alphabet: a list of letters is no word. */
const ALPHABET = 0.3;

/** Latin, Greek and Cyrillic: of other scripts one character may be a word. */
const LETTER = /^[a-zA-Z\u00c0-\u024f\u0370-\u04ff]$/;
/** One look keeps other letters out. */
const GATE =
  /[a-zA-Z\u00c0-\u04ff]\s{1,3}[a-zA-Z\u00c0-\u04ff]\s{1,3}[a-zA-Z\u00c0-\u04ff]\s{1,3}[a-zA-Z\u00c0-\u04ff]\s/;

export const lettersApart = onceFor((text: BodyText): Apart => {
  const east = marksBetween(text.seen);
  if (east !== undefined) {
    const quote = text.seen.trimStart().slice(0, LOOKED);
    return { apart: east.letters, together: 0, quote, meant: '', mayBeCopied: east.isSpaced };
  }
  const seen = beginningOf(text).slice(0, LOOKED);
  if (!GATE.test(seen)) return { apart: 0, together: seen.length, quote: '', meant: '', mayBeCopied: false };
  let apart = 0;
  let together = 0;
  let quote = '';
  const meant: string[] = [];
  let run: string[] = [];
  const end = (): void => {
    if (run.length >= RUN && !isAlphabet(run)) {
      apart += run.length;
      meant.push(run.join('').toLowerCase());
      if (quote === '') quote = run.join(' ');
    } else together += run.length;
    run = [];
  };
  for (const word of seen.split(/\s+/)) {
    // the sign at the end of a sentence stands at its last letter
    const letter = word.length === 2 && run.length > 0 ? word.replace(/[.,!?:;]$/, '') : word;
    if (LETTER.test(letter)) {
      run.push(letter);
      continue;
    }
    end();
    together += word.length;
  }
  end();
  return { apart, together, quote, meant: meant.join(' '), mayBeCopied: false };
});

function isAlphabet(run: readonly string[]): boolean {
  const next = run.filter((letter, i) => i > 0 && letter.charCodeAt(0) - (run[i - 1]?.charCodeAt(0) ?? 0) === 1);
  return next.length > ALPHABET * run.length || new Set(run).size < RUN / 2;
}
