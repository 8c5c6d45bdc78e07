/** The outlines of a path of SVG (SVG 1.1 §8.3). Curves become a few straight pieces: modules of codes have round corners at most. */
import type { Point } from './raster.ts';

/** Numbers of one path; the largest code drawn module by module has 200,000. */
const NUMBERS = 400_000;
/** Pieces of one curve. */
const PIECES = 4;

const TOKEN = /([MLHVCSQTAZmlhvcsqtaz])|([-+]?(?:\d{1,20}(?:\.\d{0,20})?|\.\d{1,20})(?:[eE][-+]?\d{1,3})?)/g;
/** Numbers of each command. */
const COUNTS: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, C: 6, S: 4, Q: 4, T: 2, A: 7, Z: 0 };

export function readPath(text: string): {
  readonly outlines: readonly (readonly Point[])[];
  readonly isPartial: boolean;
} {
  const outlines: Point[][] = [];
  let outline: Point[] = [];
  let command = '';
  let at: Point = [0, 0];
  let start: Point = [0, 0];
  let numbers: number[] = [];
  let read = 0;
  const lineTo = (point: Point): void => {
    if (outline.length === 0) {
      outline = [at];
      outlines.push(outline);
    }
    outline.push(point);
    at = point;
  };
  const step = (): void => {
    const upper = command.toUpperCase();
    const isRelative = command !== upper;
    const [x0, y0] = isRelative ? at : [0, 0];
    const point = (i: number): Point => [x0 + (numbers[i] ?? 0), y0 + (numbers[i + 1] ?? 0)];
    if (upper === 'M') {
      at = start = point(0);
      outline = [at];
      outlines.push(outline);
      // further pairs are lines
      command = isRelative ? 'l' : 'L';
    } else if (upper === 'L' || upper === 'T') lineTo(point(0));
    else if (upper === 'H') lineTo([x0 + (numbers[0] ?? 0), at[1]]);
    else if (upper === 'V') lineTo([at[0], y0 + (numbers[0] ?? 0)]);
    else if (upper === 'C') curve([at, point(0), point(2), point(4)], lineTo);
    else if (upper === 'S') curve([at, at, point(0), point(2)], lineTo);
    else if (upper === 'Q') curve([at, point(0), point(2)], lineTo);
    else if (upper === 'A') arc(at, numbers, point(5), lineTo);
    numbers = [];
  };
  for (const [, letter, number] of text.matchAll(TOKEN)) {
    if (letter !== undefined) {
      numbers = [];
      command = letter;
      if (letter === 'Z' || letter === 'z') {
        at = start;
        outline = [];
      }
      continue;
    }
    read += 1;
    if (read > NUMBERS) return { outlines, isPartial: true };
    const upper = command.toUpperCase();
    // the two flags of an arc may stand without a space between them
    if (upper === 'A' && (numbers.length === 3 || numbers.length === 4) && /^[01]\d/.test(number ?? '')) {
      numbers.push(Number(number?.[0]));
      const rest = number?.slice(1) ?? '';
      if (numbers.length === 4 && /^[01]/.test(rest)) {
        numbers.push(Number(rest[0]));
        if (rest.length > 1) numbers.push(Number(rest.slice(1)));
      } else if (rest !== '') numbers.push(Number(rest));
    } else numbers.push(Number(number));
    const needed = COUNTS[upper] ?? 0;
    if (needed > 0 && numbers.length >= needed) step();
  }
  return { outlines, isPartial: false };
}

/** By de Casteljau: lines between lines. */
function curve(points: readonly Point[], lineTo: (point: Point) => void): void {
  for (let i = 1; i <= PIECES; i += 1) {
    const part = i / PIECES;
    let level: readonly Point[] = points;
    while (level.length > 1)
      level = level.slice(1).map(([x, y], n) => {
        const [fromX, fromY] = level[n] ?? [0, 0];
        return [fromX + (x - fromX) * part, fromY + (y - fromY) * part] as const;
      });
    const [point] = level;
    if (point !== undefined) lineTo(point);
  }
}

/** SVG 1.1, appendix F.6.5, for what codes have: circles, not turned ellipses. */
function arc(from: Point, numbers: readonly number[], to: Point, lineTo: (point: Point) => void): void {
  const radius = Math.abs(numbers[0] ?? 0);
  const [half, high] = [(from[0] - to[0]) / 2, (from[1] - to[1]) / 2];
  const distance = Math.hypot(half, high);
  if (radius === 0 || distance === 0) {
    lineTo(to);
    return;
  }
  const real = Math.max(radius, distance);
  const away = Math.sqrt(Math.max(0, real * real - distance * distance)) / distance;
  const side = (numbers[3] ?? 0) === (numbers[4] ?? 0) ? -1 : 1;
  const centre = [(from[0] + to[0]) / 2 + side * away * high, (from[1] + to[1]) / 2 - side * away * half] as const;
  const begin = Math.atan2(from[1] - centre[1], from[0] - centre[0]);
  let turn = Math.atan2(to[1] - centre[1], to[0] - centre[0]) - begin;
  if ((numbers[4] ?? 0) === 1 && turn < 0) turn += 2 * Math.PI;
  if ((numbers[4] ?? 0) === 0 && turn > 0) turn -= 2 * Math.PI;
  for (let i = 1; i < PIECES; i += 1) {
    const angle = begin + (turn * i) / PIECES;
    lineTo([centre[0] + real * Math.cos(angle), centre[1] + real * Math.sin(angle)]);
  }
  lineTo(to);
}
