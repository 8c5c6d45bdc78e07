/** How many columns a text takes on a terminal, and how to cut and wrap it there (UAX #11, UAX #14 in part, JIS X 4051 in part). */

/** How wide the terminal draws characters of ambiguous width (UAX #11): 1 nearly everywhere, 2 in some CJK settings. */
export type Ambiguous = 1 | 2;

// UAX #11, classes W and F, without emoji below U+2E80; pairs of first and last
// biome-ignore format: a table is read by its pairs
const WIDE = Uint32Array.of(
  0x1100, 0x115f, 0x2329, 0x232a, 0x2e80, 0x303e, 0x3041, 0x3247, 0x3250, 0x4dbf, 0x4e00, 0xa4cf, 0xa960, 0xa97c,
  0xac00, 0xd7a3, 0xf900, 0xfaff, 0xfe10, 0xfe19, 0xfe30, 0xfe6b, 0xff01, 0xff60, 0xffe0, 0xffe6, 0x16fe0, 0x18d08,
  0x1aff0, 0x1b2fb, 0x1f200, 0x1f265, 0x20000, 0x3fffd,
);
// UAX #11, class A, as far as mail and our own signs use it
// biome-ignore format: a table is read by its pairs
const AMBIGUOUS = Uint32Array.of(
  0xa1, 0xa1, 0xa4, 0xa4, 0xa7, 0xa8, 0xaa, 0xaa, 0xae, 0xae, 0xb0, 0xb4, 0xb6, 0xba, 0xbc, 0xbf, 0xd7, 0xd8, 0xf7,
  0xf7, 0x391, 0x3a9, 0x3b1, 0x3c9, 0x401, 0x401, 0x410, 0x44f, 0x451, 0x451, 0x2010, 0x2010, 0x2013, 0x2016, 0x2018,
  0x2019, 0x201c, 0x201d, 0x2020, 0x2022, 0x2024, 0x2027, 0x2030, 0x2030, 0x2032, 0x2033, 0x203b, 0x203b, 0x2103,
  0x2103, 0x2116, 0x2116, 0x2121, 0x2122, 0x2126, 0x2126, 0x2160, 0x216b, 0x2170, 0x2179, 0x2190, 0x2199, 0x21d2,
  0x21d2, 0x21d4, 0x21d4, 0x2200, 0x2200, 0x2202, 0x2203, 0x2207, 0x2208, 0x220b, 0x220b, 0x2211, 0x2211, 0x221a,
  0x221a, 0x221d, 0x2220, 0x2225, 0x2225, 0x2227, 0x222c, 0x2234, 0x2237, 0x223c, 0x223d, 0x2252, 0x2252, 0x2260,
  0x2261, 0x2264, 0x2267, 0x226a, 0x226b, 0x2282, 0x2283, 0x2286, 0x2287, 0x22a5, 0x22a5, 0x2312, 0x2312, 0x2460,
  0x24e9, 0x24eb, 0x254b, 0x2550, 0x2573, 0x2580, 0x258f, 0x2592, 0x2595, 0x25a0, 0x25a1, 0x25b2, 0x25b3, 0x25b6,
  0x25b7, 0x25bc, 0x25bd, 0x25c0, 0x25c1, 0x25c6, 0x25c8, 0x25cb, 0x25cb, 0x25ce, 0x25d1, 0x25e2, 0x25e5, 0x25ef,
  0x25ef, 0x2605, 0x2606, 0x2640, 0x2640, 0x2642, 0x2642, 0x266a, 0x266a, 0xe000, 0xf8ff, 0xfffd, 0xfffd,
);
// of those above: no marks, and no emoji
const COMMON_WIDE = Uint32Array.of(0x3000, 0x3029, 0x3041, 0x3096, 0x309b, 0x30ff, 0x4e00, 0x9fff, 0xff01, 0xff60);
const COMMON_NARROW = Uint32Array.of(0x2010, 0x2027, 0x2030, 0x203e, 0x2190, 0x22ff, 0x2500, 0x25fc, 0x2713, 0x2718);
// in functions, for an engine reads their classes when it makes them
const isUnseen = (character: string): boolean => /^[\p{Mn}\p{Me}\p{Cf}]/u.test(character);
const isEmoji = (character: string): boolean => /^\p{Emoji_Presentation}/u.test(character);

function within(table: Uint32Array, code: number): boolean {
  let low = 0;
  let high = (table.length >> 1) - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (code < (table[middle * 2] ?? 0)) high = middle - 1;
    else if (code > (table[middle * 2 + 1] ?? 0)) low = middle + 1;
    else return true;
  }
  return false;
}

/** Columns of one character (one code point): 0, 1 or 2. */
export function widthOfCharacter(character: string, ambiguous: Ambiguous = 1): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x7f) return code < 0x20 ? 0 : 1;
  // the commonest of Japanese, and our own signs: the expressions below take a millisecond of a short run to compile
  if (within(COMMON_WIDE, code)) return 2;
  if (within(COMMON_NARROW, code)) return ambiguous === 2 && within(AMBIGUOUS, code) ? 2 : 1;
  if (code >= 0x1160 && code <= 0x11ff) return 0; // Hangul vowels and finals stand inside the syllable before
  if (code >= 0x300 && isUnseen(character)) return 0;
  if (within(WIDE, code)) return 2;
  if (code >= 0x231a && isEmoji(character)) return 2;
  return ambiguous === 2 && within(AMBIGUOUS, code) ? 2 : 1;
}

/** Columns of a text. */
export function widthOf(text: string, ambiguous: Ambiguous = 1): number {
  let width = 0;
  for (const character of text) width += widthOfCharacter(character, ambiguous);
  return width;
}

/** The text cut to at most `columns`, the last of them `sign` when something was left out. */
export function cut(text: string, columns: number, sign = '…', ambiguous: Ambiguous = 1): string {
  const room = Math.max(0, columns - widthOf(sign, ambiguous));
  let width = 0;
  let kept = 0;
  let at = 0;
  for (const character of text) {
    width += widthOfCharacter(character, ambiguous);
    at += character.length;
    if (width > columns) return columns <= 0 ? '' : text.slice(0, kept) + (room < columns || sign === '' ? sign : '');
    if (width <= room) kept = at;
  }
  return text;
}

/** The end of a text in at most `columns`, as a path is cut: its last part names the file. */
export function cutStart(text: string, columns: number, sign = '…', ambiguous: Ambiguous = 1): string {
  if (widthOf(text, ambiguous) <= columns) return text;
  const room = Math.max(0, columns - widthOf(sign, ambiguous));
  const characters = [...text];
  let width = 0;
  let at = characters.length;
  while (at > 0) {
    width += widthOfCharacter(characters[at - 1] ?? '', ambiguous);
    if (width > room) break;
    at--;
  }
  return columns <= 0 ? '' : sign + characters.slice(at).join('');
}

/** The text cut or filled with spaces to exactly `columns`. */
export function fit(text: string, columns: number, sign = '…', ambiguous: Ambiguous = 1): string {
  const short = cut(text, columns, sign, ambiguous);
  return short + ' '.repeat(Math.max(0, columns - widthOf(short, ambiguous)));
}

// JIS X 4051: characters that must not begin a line, and those that must not end one
const NOT_FIRST = new Set(
  '、。，．・：；？！）］｝」』】〉》〕〗〙”’ー々ゝゞヽヾぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ゛゜％‰…‥,.;:!?)]}%｡､｣･ｰﾞﾟ',
);
const NOT_LAST = new Set('（［｛「『【〈《〔〖〘“‘([{｢');

interface Cell {
  readonly text: string;
  readonly width: number;
  readonly style: number;
}

/**
 * Styled pieces wrapped to lines of at most `columns` (at least 2). Breaks stand at spaces and around wide characters,
 * not before `、` or after `「`; a word longer than a line is cut at a joint in the second half of the line (before `@`, after
 * `-`), or else where the line ends. `style` of the input comes back with every piece. Linear in the input.
 */
export function wrap<P extends { readonly text: string }>(
  pieces: readonly P[],
  columns: number,
  ambiguous: Ambiguous = 1,
): P[][] {
  const room = Math.max(2, columns);
  const cells: Cell[] = [];
  for (const [style, piece] of pieces.entries()) {
    for (const text of piece.text) cells.push({ text, width: widthOfCharacter(text, ambiguous), style });
  }
  const lines: P[][] = [];
  let start = 0;
  while (start < cells.length) {
    const end = lineEnd(cells, start, room);
    lines.push(join(pieces, cells, start, end));
    start = end;
    while (start < cells.length && cells[start]?.text === ' ') start++;
  }
  return lines;
}

/** How far a line that begins at `start` goes; always at least one cell. */
function lineEnd(cells: readonly Cell[], start: number, room: number): number {
  let width = 0;
  let at = start;
  for (; at < cells.length; at++) {
    width += cells[at]?.width ?? 0;
    if (width > room) break;
  }
  if (at >= cells.length) return at;
  for (let end = at; end > start; end--) {
    if (!breaks(cells, end)) continue;
    // what follows goes whole to the next line, unless no line could hold it: then it begins here and is cut
    return fits(cells, end, room) ? end : joint(cells, start, at);
  }
  return Math.max(start + 1, joint(cells, start, at));
}

/** Where a long word is cut: at its last joint in the second half of the line; never at a dot, for half of a host's name is another host's. */
function joint(cells: readonly Cell[], start: number, at: number): number {
  for (let end = at; end > start + (at - start) / 2; end--) {
    const last = cells[end - 1]?.text ?? '';
    const next = cells[end]?.text;
    if (next === '@' || last === ' ' || JOINTS.has(last)) return end;
  }
  return at;
}

const JOINTS = new Set('-_/=&?');

/** Whether the word that begins at `start` is no longer than a line. */
function fits(cells: readonly Cell[], start: number, room: number): boolean {
  let from = start;
  while (cells[from]?.text === ' ') from++;
  let width = 0;
  for (let at = from; at < cells.length && width <= room; at++) {
    if (at > from && breaks(cells, at)) return true;
    width += cells[at]?.width ?? 0;
  }
  return width <= room;
}

function breaks(cells: readonly Cell[], at: number): boolean {
  const last = cells[at - 1];
  const next = cells[at];
  if (last === undefined || next === undefined) return true;
  if (next.text === ' ') return true;
  if (next.width === 0 || NOT_FIRST.has(next.text) || NOT_LAST.has(last.text)) return false;
  return last.text === ' ' || last.width === 2 || next.width === 2;
}

function join<P extends { readonly text: string }>(
  pieces: readonly P[],
  cells: readonly Cell[],
  start: number,
  end: number,
): P[] {
  let last = end;
  while (last > start && cells[last - 1]?.text === ' ') last--;
  const line: P[] = [];
  for (let from = start; from < last; ) {
    const style = cells[from]?.style ?? 0;
    let to = from + 1;
    while (to < last && cells[to]?.style === style) to++;
    const piece = pieces[style];
    if (piece !== undefined)
      line.push({
        ...piece,
        text: cells
          .slice(from, to)
          .map((cell) => cell.text)
          .join(''),
      });
    from = to;
  }
  return line;
}
