/**
 * Mails in blocks by their numbers, for the index of words in PostgreSQL. A GIN index gives all mails with a word, in no
 * order: of a word that a third of all mails have, 30,000 rows for a page of 50. Each mail therefore has the names of its
 * blocks among its words, and a question goes from the newest block downwards, in windows that grow.
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
    const below = Math.max(0, level - 1);
    const step = SIZES[below] ?? size;
    const blocks: string[] = [];
    // down to where a block of this level ends, in blocks of the level below, and then one block
    const edge = level === 0 ? Math.floor((end - 1) / size) * size : Math.floor(end / size) * size;
    for (let at = end; at > edge; at = Math.floor((at - 1) / step) * step)
      blocks.push(nameOf(below, Math.floor((at - 1) / step)));
    const from = Math.max(0, edge - size);
    if (edge > 0) blocks.push(nameOf(level, from / size));
    windows.push({ from, to: end, blocks });
    end = from;
  }
  if (end > 0) windows.push({ from: 0, to: end, blocks: [] });
  return windows;
}
