/** Fills polygons on a small canvas, as far as a drawn code needs it: no smoothing, one ink. */
import { blank, type Grey } from './grey.ts';

export type Point = readonly [x: number, y: number];

/** A shape: closed outlines of which the inside is filled; by the rule of winding, or of odd and even. */
export interface Shape {
  readonly outlines: readonly (readonly Point[])[];
  readonly isEvenOdd: boolean;
  /** 0 is black. */
  readonly grey: number;
}

/** Crossings of all rows together: a code of the largest size has 130,000, and a million take half a second. */
const CROSSINGS = 1_000_000;

/** What comes out is partial when the drawing has more to it. */
export function drawn(
  shapes: readonly Shape[],
  width: number,
  height: number,
): { readonly picture: Grey; readonly isPartial: boolean } | undefined {
  const picture = blank(width, height);
  if (picture === undefined) return undefined;
  let left = CROSSINGS;
  for (const shape of shapes) {
    left -= fill(picture, shape, left);
    if (left <= 0) return { picture, isPartial: true };
  }
  return { picture, isPartial: false };
}

/** How many crossings it had. */
function fill({ width, height, pixels }: Grey, { outlines, isEvenOdd, grey }: Shape, most: number): number {
  const rows: (readonly [x: number, turn: number])[][] = [];
  let count = 0;
  for (const outline of outlines) {
    for (const [i, from] of outline.entries()) {
      const to = outline[i + 1] ?? outline[0];
      if (to === undefined || from[1] === to[1]) continue;
      const turn = to[1] > from[1] ? 1 : -1;
      const [upper, lower] = turn > 0 ? [from, to] : [to, from];
      // rows whose middle lies between the two ends
      const first = Math.max(0, Math.ceil(upper[1] - 0.5));
      const last = Math.min(height - 1, Math.ceil(lower[1] - 0.5) - 1);
      const slope = (lower[0] - upper[0]) / (lower[1] - upper[1]);
      for (let y = first; y <= last; y += 1) {
        count += 1;
        if (count > most) return count;
        let row = rows[y];
        if (row === undefined) rows[y] = row = [];
        row.push([upper[0] + (y + 0.5 - upper[1]) * slope, turn]);
      }
    }
  }
  for (const [y, row] of rows.entries()) {
    if (row === undefined) continue;
    row.sort((a, b) => a[0] - b[0]);
    let winding = 0;
    for (const [i, [x, turn]] of row.entries()) {
      winding += isEvenOdd ? 1 : turn;
      const next = row[i + 1]?.[0];
      if (next === undefined || (isEvenOdd ? winding % 2 === 0 : winding === 0)) continue;
      const [from, to] = [Math.max(0, Math.round(x)), Math.min(width, Math.round(next))];
      if (to > from) pixels.fill(grey, y * width + from, y * width + to);
    }
  }
  return count;
}
