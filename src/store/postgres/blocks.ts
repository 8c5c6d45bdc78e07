/**
 * Mails in blocks by their numbers, for the index of words in PostgreSQL. A GIN index gives all mails with a word, in no
 * order: of a word that a third of all mails have, 30,000 rows for a page of 50. Each mail therefore has the names of its
 * blocks among its words, and a question goes from the newest block downwards, in windows that grow, one a level.
 */

/** Mails of one block, of each level; a level is eight of the one before. */
const SIZES = [128, 1_024, 8_192, 65_536] as const;

/** No word has this character, so none is taken for a block. */
const nameOf = (level: number, block: number): string => `#${level}.${block}`;

/** The names of the blocks of a mail, one a level. */
export const blocksOf = (mail: number): readonly string[] =>
  SIZES.map((size, level) => nameOf(level, Math.floor(mail / size)));

/** Mails with numbers from `from` to below `to`. */
interface Window {
  readonly from: number;
  readonly to: number;
  /** The names of its blocks; none for all that is left. */
  readonly blocks: readonly string[];
}

/** Windows of the mails below `to`, the newest first; together they hold each mail once. */
export function windowsBelow(to: number): readonly Window[] {
  const windows: Window[] = [];
  let end = to;
  for (const [level, size] of SIZES.entries()) {
    if (end <= 0) return windows;
    // what begins at the edge, and one block more: so the newest window is never nearly empty
    const from = Math.max(0, Math.floor((level === 0 ? end - 1 : end) / size) * size - size);
    // all that is left is found faster without naming it
    windows.push({ from, to: end, blocks: from === 0 ? [] : [...blocksBetween(from, end, level)] });
    end = from;
  }
  if (end > 0) windows.push({ from: 0, to: end, blocks: [] });
  return windows;
}

/** The names of the fewest blocks that hold these mails, of this level at most; of the newest, some that are not asked for. */
function* blocksBetween(from: number, to: number, highest: number): Generator<string> {
  for (let at = to; at > from; ) {
    const fitting = SIZES.findLastIndex((size, of) => of <= highest && at % size === 0 && at - size >= from);
    // none fits the newest, which lie within a block
    const level = Math.max(0, fitting);
    const size = SIZES[level] ?? SIZES[0];
    const block = Math.floor((at - 1) / size);
    yield nameOf(level, block);
    at = block * size;
  }
}
