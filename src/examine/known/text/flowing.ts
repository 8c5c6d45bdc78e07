/**
 * Japanese has no spaces, and many mailers cut its lines in the middle of a word; so do writers, at some thirty letters. What is
 * compared with words and sentences has such lines joined again.
 */

/** A line that ends and goes on in letters of the East; a comma may stand behind the last. */
const CUT = /[\u3041-\u30ff\u3400-\u9fff、]\n(?=[\u3041-\u30ff\u3400-\u9fff])/;
const CUTS = /([\u3041-\u30ff\u3400-\u9fff、])\n(?=[\u3041-\u30ff\u3400-\u9fff])/g;

/** Every line that ends and goes on in letters of the East, joined. */
export const joinedLines = (text: string): string => text.replace(CUTS, '$1');

const GAPS = /([\u3041-\u30ff\u3400-\u9fff、。]) (?=[\u3041-\u30ff\u3400-\u9fff])/g;

/**
 * A text whose white space is single spaces, without those between letters of the East: a browser shows one where a line of its
 * source ends, and phrases match as a whole or not at all.
 */
export const withoutGaps = (text: string): string => text.replace(GAPS, '$1');

/** A letter of the East, a mark, and another such letter: `本・人*確 認`. Lists and foreign names have them between words. */
const MARKED =
  /([\u3041-\u3096\u30a1-\u30fa\u30fc\u3400-\u9fff])([・･.．*＊|｜_~/／ \u3000-])(?=[\u3041-\u3096\u30a1-\u30fa\u30fc\u3400-\u9fff])/g;
const EAST = /[\u3041-\u3096\u30a1-\u30fa\u30fc\u3400-\u9fff]/g;
/** Characters in which it shows how a letter is written. */
const START = 800;
/** Marks from which on it is no list, and letters for each in a text that has one behind every third letter or more. */
const MARKS = 8;
const APART = 3.3;

const KANJI_APART = /[\u3400-\u9fff][・･.．*＊|｜_~/／ \u3000-](?=[\u3400-\u9fff])/g;
const KANJI_JOINED = /[\u3400-\u9fff](?=[\u3400-\u9fff])/g;
/** Kanji that stand together for one that stands apart: words have two, so that in every other text there are more. */
const JOINED = 0.34;

const count = (text: string, what: RegExp): number => text.match(what)?.length ?? 0;

interface Marked {
  /** Letters of the East at the beginning that stand apart. */
  readonly letters: number;
  /** Mostly by spaces, as in text that is copied from a PDF. */
  readonly isSpaced: boolean;
}

/** How a text is written whose letters stand apart by marks; undefined where the marks are those of a list. */
export function marksBetween(text: string): Marked | undefined {
  const start = text.slice(0, START);
  const marked = start.match(MARKED) ?? [];
  if (marked.length < MARKS) return undefined;
  const isSpaced = marked.filter((one) => /\s$/.test(one)).length > marked.length / 2;
  const letters = count(start, EAST);
  if (letters <= APART * marked.length) return { letters, isSpaced };
  const apart = count(start, KANJI_APART);
  return apart >= MARKS && count(start, KANJI_JOINED) <= JOINED * apart ? { letters: 2 * apart, isSpaced } : undefined;
}

/** The text without the marks that stand between all its letters: people read over them. */
export const withoutMarks = (text: string): string =>
  marksBetween(text) === undefined ? text : text.replace(MARKED, '$1');

/** Columns of a line that may be cut for its length; a letter of the East takes two. */
const NARROW = 20;
/** The part of the widest line of its paragraph that a cut line has at least: no sign may begin a line, so some end early. */
const FULL = 0.7;
/** Prose has endings and particles; the labels of a form, a line each, have hardly any. */
const HIRAGANA = /[\u3041-\u309f]/g;
const PROSE = 3;

/** The text with the lines joined that were cut for their length; all other line ends stay, so that a sentence ends where it ended. */
export function flowing(text: string): string {
  if (!CUT.test(text)) return text;
  const lines = text.split('\n');
  const widths = lines.map(widthOf);
  let out = '';
  let widest = 0;
  let end = 0;
  lines.forEach((line, i) => {
    if (i >= end) [widest, end] = paragraphAt(lines, widths, i);
    const next = lines[i + 1];
    const width = widths[i] ?? 0;
    const isCut =
      next !== undefined &&
      width >= NARROW &&
      width >= FULL * widest &&
      CUT.test(`${line.slice(-1)}\n${next.slice(0, 1)}`) &&
      (line.match(HIRAGANA)?.length ?? 0) >= PROSE;
    out += next === undefined || isCut ? line : `${line}\n`;
  });
  return out;
}

/** The widest line of the paragraph that begins there, addresses of pages left out, and the line behind its end. */
function paragraphAt(
  lines: readonly string[],
  widths: readonly number[],
  start: number,
): [widest: number, end: number] {
  let widest = 0;
  let at = start;
  for (; at < lines.length && lines[at]?.trim() !== ''; at++)
    if (lines[at]?.includes('://') === false) widest = Math.max(widest, widths[at] ?? 0);
  return [widest, at + 1];
}

function widthOf(line: string): number {
  let width = 0;
  for (let i = 0; i < line.length; i++) width += line.charCodeAt(i) < 0x1100 ? 1 : 2;
  return width;
}
