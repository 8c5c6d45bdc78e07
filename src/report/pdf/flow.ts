/** Sets pieces of text into lines of a width. Knows where Japanese may be broken (JIS X 4051) and nothing of paper. */
import type { Weight } from './fonts.ts';

/** A piece of text in one weight and colour, already harmless. */
export interface Piece {
  readonly text: string;
  readonly weight: Weight;
  readonly color: string;
}
type Line = readonly Piece[];

/** How wide a text is, in points. */
type Measure = (text: string, weight: Weight) => number;

/** May not begin a line: closing brackets, full stops, small kana, the long mark. */
const NO_START =
  /^[、。，．,.:;!?！？：；）)\]}」』】〕〉》’”…‥ー～々ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ・%％]/;
/** May not end a line: opening brackets. */
const NO_END = /[（([{「『【〔〈《‘“]$/;
/** One word of Latin letters with what belongs to it, spaces, or one character of a script without spaces. */
const ATOM = /[ \u00a0]+|[!-~\u00a1-\u02ff\u0370-\u052f]+|./gsu;
/** Where a long word is broken rather than anywhere: behind these. */
const BEHIND = /(?<=[/?&=_.,;:@-])/;

/** Lines no wider than `width`. A word wider than a line is broken, for a stranger can write one without end. */
export function flow(pieces: readonly Piece[], width: number, measure: Measure): Line[] {
  const lines: Piece[][] = [];
  let line: Piece[] = [];
  let used = 0;
  const end = (): void => {
    lines.push(trimmed(line));
    line = [];
    used = 0;
  };
  for (const group of groupsOf(pieces)) {
    const wide = group.reduce((sum, { text, weight }) => sum + measure(text, weight), 0);
    const isSpace = group.every(({ text }) => text.trim() === '');
    if (used + wide <= width || (isSpace && line.length > 0)) {
      for (const atom of group) add(line, atom);
      used += wide;
      continue;
    }
    if (wide <= width) {
      end();
      for (const atom of group) add(line, atom);
      used = wide;
      continue;
    }
    // wider than a whole line: what is left of this one is used
    for (const atom of group.flatMap(parts)) {
      let wideAtom = measure(atom.text, atom.weight);
      if (used + wideAtom <= width) {
        add(line, atom);
        used += wideAtom;
        continue;
      }
      for (const character of atom.text) {
        wideAtom = measure(character, atom.weight);
        if (used + wideAtom > width && line.length > 0) end();
        add(line, { ...atom, text: character });
        used += wideAtom;
      }
    }
  }
  if (line.length > 0) end();
  return lines.filter((one, at) => one.length > 0 || at === 0);
}

/** Atoms that may not be parted. */
function groupsOf(pieces: readonly Piece[]): Piece[][] {
  const groups: Piece[][] = [];
  for (const piece of pieces) {
    for (const [text] of piece.text.matchAll(ATOM)) {
      const before = groups.at(-1);
      const last = before?.at(-1)?.text ?? '';
      const stays = before !== undefined && last.trim() !== '' && (NO_START.test(text) || NO_END.test(last));
      if (stays && before.length < GROUP) before.push({ ...piece, text });
      else groups.push([{ ...piece, text }]);
    }
  }
  return groups;
}
/** A row of dots without end is not kept together. */
const GROUP = 12;

const parts = (piece: Piece): Piece[] =>
  piece.text
    .split(BEHIND)
    .filter((text) => text !== '')
    .map((text) => ({ ...piece, text }));

/** Adds to the line, joined to the piece before where that looks the same. */
function add(line: Piece[], piece: Piece): void {
  const last = line.at(-1);
  if (last !== undefined && last.weight === piece.weight && last.color === piece.color)
    line[line.length - 1] = { ...last, text: last.text + piece.text };
  else line.push(piece);
}

/** Without the spaces at its end. */
function trimmed(line: readonly Piece[]): Piece[] {
  const all = [...line];
  for (let last = all.pop(); last !== undefined; last = all.pop()) {
    const text = last.text.trimEnd();
    if (text !== '') return [...all, { ...last, text }];
  }
  return [];
}
