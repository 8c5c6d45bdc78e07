import { readDate } from '../date.ts';
import type { Clause } from './clauses.ts';
import { WORD } from './tokens.ts';

// A date and the words around it; a longer text is none.
const LONGEST_DATE = 120;
// Semicolons that are tried: real lines have one, SquirrelMail's have three.
const MOST_DATES = 4;

// how far behind the last keyword a date without a semicolon may begin
const MOST_WORDS = 6;

const beginsDate = /^(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6},?|(?:19|20)\d\d-\d\d-\d\d\S{0,20}|\d{1,2})$/i;

/** The date of a line in RFC 3339, from wherever the host wrote it; undefined when there is none that can be read. */
export function dateOf(text: string, clauses: readonly Clause[]): string | undefined {
  let tried = 0;
  // from the end: the host writes its date last, and a semicolon may stand in a client's word
  for (let i = clauses.length - 1; i >= 0 && tried < MOST_DATES; i -= 1) {
    const clause = clauses[i];
    if (clause?.name !== 'date') continue;
    const found = dateIn(text, clause.start, clause.end);
    if (found !== undefined) return found;
    tried += 1;
  }
  // no semicolon: `id ABC-1 2024-05-06 12:00:00.123 +0000 UTC m=+1.5` (SendGrid), `id ABC Mon, 9 Apr 2024 …`
  const last = clauses.at(-1);
  if (last === undefined || last.name === 'lead') return undefined;
  for (const token of last.tokens.slice(1, MOST_WORDS)) {
    if (token.kind === WORD && beginsDate.test(text.slice(token.start, token.end)))
      return dateIn(text, token.start, text.length);
  }
  return undefined;
}

function dateIn(text: string, start: number, end: number): string | undefined {
  return readDate(text.slice(start, Math.min(end, start + LONGEST_DATE)).trim())?.rfc3339;
}
