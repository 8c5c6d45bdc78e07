/** The beginning of a letter as its detectors compare it: made once for all of them. */
import { onceFor } from '../../message/once.ts';
import type { BodyText, Facts } from '../facts.ts';

/** Characters that are looked at; a letter has fewer. */
const LOOKED = 20_000;

/** NFKC: full-width and styled letters are plain ones. */
export const beginningOf = onceFor(({ seen }: BodyText) => seen.slice(0, LOOKED).normalize('NFKC'));

/** The same in lower case: an expression for it need not know both cases, and V8 makes it in a fifth of the time. */
export const lowerBeginningOf = onceFor((text: BodyText) => beginningOf(text).toLowerCase());

/** What the writer wrote where an expression matched the lower case of his words; only a few letters (`İ`) change their length with it. */
export const writtenAt = (words: string, match: RegExpExecArray | null): string | undefined =>
  match === null ? undefined : words.slice(match.index, match.index + match[0].length);

/** Characters of a subject that are looked at. */
const SUBJECT = 200;

/** The subject, and below it so many characters of the letter. */
export const withSubject = ({ subject, text }: Pick<Facts, 'subject' | 'text'>, characters: number): string =>
  `${subject?.value.slice(0, SUBJECT) ?? ''}\n${text?.value.seen.slice(0, characters) ?? ''}`;
