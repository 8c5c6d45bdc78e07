/**
 * What a finding quotes, as the reader may look for it: phrases are found in text that was made comparable (`lineグループを作`, `48 hours`), and
 * are shown in the mail's own letters, to the end of the word, each in marks of its own.
 */
import { onceFor } from '../message/once.ts';
import type { BodyText, Facts } from './facts.ts';
import type { Hit, Text } from './finding.ts';

/** Between the phrases of one quotation (`quoted`, `saidIn`). */
const BETWEEN = ' / ';
/** The marks between them in a sentence that puts its own around the whole. */
const MARKS = { ja: '」「', en: '", "' } as const;

/** Characters of a mail in which its words are looked for. */
const LOOKED = 20_000;

/** A word of Han letters that is cut goes on in them and in its ending (`作|成してください`); of what runs on for longer no end is seen. */
const CUT = /^[々一-鿿]([々一-鿿]{1,4}[ぁ-ゖ]*?)[おご]?(?![ぁ-ゖ])/;
/** So does a sum: `日給7|,000円`. */
const SUM = /^\d((?:[,.]?\d){0,8}(?:万|億)?円?)/;
const LONGEST_REST = 12;

/** Subject and text, and the same in lower case where that moves nothing. */
const sourceOf = onceFor((text: BodyText): Source => source(text.seen.slice(0, LOOKED)));

interface Source {
  readonly written: string;
  readonly lower: string;
}

function source(written: string): Source {
  const lower = written.toLowerCase();
  return { written, lower: lower.length === written.length ? lower : '' };
}

/** The words of a hit with its quotation as the mail has it. */
export function quotedAsWritten(words: Hit['words'], { subject, text }: Facts): Hit['words'] {
  const quote = words?.['quote'];
  // braces of a stranger are no holes of ours
  if (words === undefined || typeof quote !== 'string' || quote.includes('{')) return words;
  const sources = [source(subject?.value ?? ''), ...(text === undefined ? [] : [sourceOf(text.value)])];
  const pieces = quote.split(BETWEEN).map((piece) => asWritten(piece.trim(), sources));
  const [first = ''] = pieces;
  if (pieces.length === 1) return first === quote ? words : { ...words, quote: first };
  const several: Text = { ja: pieces.join(MARKS.ja), en: pieces.join(MARKS.en) };
  return { ...words, quote: several };
}

/** The first place where it stands; a phrase that was found across gaps stays as it is. */
function asWritten(piece: string, sources: readonly Source[]): string {
  for (const { written, lower } of sources) {
    const at = piece === '' ? -1 : lower.indexOf(piece.toLowerCase());
    if (at < 0) continue;
    const end = at + piece.length;
    return written.slice(at, end) + restOfWord(written.slice(end - 1, end + LONGEST_REST + 1));
  }
  return piece;
}

/** What follows the last letter of a phrase and belongs to its word. */
function restOfWord(from: string): string {
  const found = (CUT.exec(from) ?? SUM.exec(from))?.[1] ?? '';
  return found.length < LONGEST_REST ? found : '';
}
