/** The beginning of a letter as its detectors compare it: made once for all of them. */
import { onceFor } from '../../../message/once.ts';
import type { BodyText, Facts } from '../../facts.ts';
import { flowing, withoutMarks } from './flowing.ts';
import { isAscii } from './plain.ts';
import { withoutStrayMarks, withoutUnseen } from './unseen.ts';

/** Characters that are looked at; a letter has fewer. */
const LOOKED = 20_000;

/** Spaces that do not break, tabs, and several in a row, as editors of web pages leave them: to the reader one space. */
const WIDE = /[\t\u00a0\u2007\u202f]|[^\S\n\u3000]{2}/;
const WIDE_SPACES = /[^\S\n\u3000]+/g;

/** Mathematical letters, which look like a bold heading. */
const MATHEMATICAL = /[\u{1d400}-\u{1d7ff}]+/gu;

/** Each letter as it is looked for in words; marks stand apart from it in the file names of a Mac. */
function inOneForm(shown: string): string {
  if (isAscii(shown)) return shown;
  const seen = withoutUnseen(shown);
  const plainer = seen.includes('\ud835') ? seen.replace(MATHEMATICAL, (run) => run.normalize('NFKC')) : seen;
  return withoutStrayMarks(plainer.normalize('NFC'));
}

/** The text as it is read: one space where one is seen, and the lines joined that were cut for their length. */
export const readingOf = onceFor(({ seen }: BodyText) => {
  const letters = inOneForm(seen);
  return flowing(withoutMarks(WIDE.test(letters) ? letters.replace(WIDE_SPACES, ' ') : letters));
});

/** The same of a mail that may have no text. */
export const readingIn = ({ text }: Pick<Facts, 'text'>): string => (text === undefined ? '' : readingOf(text.value));

/** NFKC: full-width and styled letters are plain ones. */
export const beginningOf = onceFor((text: BodyText) => readingOf(text).slice(0, LOOKED).normalize('NFKC'));

/** The same in lower case: an expression for it need not know both cases, and V8 makes it in a fifth of the time. */
export const lowerBeginningOf = onceFor((text: BodyText) => beginningOf(text).toLowerCase());

/** What the writer wrote where an expression matched the lower case of his words; only a few letters (`İ`) change their length with it. */
export const writtenAt = (words: string, match: RegExpExecArray | null): string | undefined =>
  match === null ? undefined : words.slice(match.index, match.index + match[0].length);

/** Characters of a subject that are looked at. */
const SUBJECT = 200;

/** The subject, and below it so many characters of the letter. */
export const withSubject = ({ subject, text }: Pick<Facts, 'subject' | 'text'>, characters: number): string =>
  `${subject?.value.slice(0, SUBJECT) ?? ''}\n${readingIn({ text }).slice(0, characters)}`;
