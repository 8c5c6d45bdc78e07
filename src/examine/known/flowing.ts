/**
 * Japanese has no spaces, and many mailers cut its lines in the middle of a word; so do writers, at some thirty letters. What is
 * compared with words and sentences has such lines joined again.
 */

/** A letter of the East, or the comma behind one. */
const EAST = '\\u3041-\\u30ff\\u3400-\\u9fff';
const CUT = new RegExp(`([${EAST}、])\\n(?=[${EAST}])`);
const CUTS = new RegExp(CUT.source, 'g');

/** Every line that ends and goes on in letters of the East, joined. */
export const joinedLines = (text: string): string => text.replace(CUTS, '$1');

const GAPS = new RegExp(`([${EAST}、。]) (?=[${EAST}])`, 'g');

/**
 * A text whose white space is single spaces, without those between letters of the East: a browser shows one where a line of its
 * source ends, and phrases match as a whole or not at all.
 */
export const withoutGaps = (text: string): string => text.replace(GAPS, '$1');

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
  return text
    .split(/(\n[^\S\n]*(?:\n[^\S\n]*)+)/)
    .map((part) => (CUT.test(part) ? joinedParagraph(part) : part))
    .join('');
}

function joinedParagraph(paragraph: string): string {
  const lines = paragraph.split('\n');
  const widths = lines.map(widthOf);
  const widest = lines.reduce((most, line, i) => (line.includes('://') ? most : Math.max(most, widths[i] ?? 0)), 0);
  let out = '';
  lines.forEach((line, i) => {
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

function widthOf(line: string): number {
  let width = 0;
  for (let i = 0; i < line.length; i++) width += line.charCodeAt(i) < 0x1100 ? 1 : 2;
  return width;
}
