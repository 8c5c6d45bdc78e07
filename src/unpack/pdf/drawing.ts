/**
 * What a page of PDF draws with filled shapes and straight strokes (ISO 32000-1 §8.5), as SVG: a code that is drawn module by
 * module is no picture. Curves become lines, colours grey; letters, shadings and clips are passed over.
 */
import { type Operand, readContent } from './content.ts';
import { type Matrix, PLAIN, times } from './matrix.ts';

/** Shapes without which nothing is a code: the smallest has some 200 dark modules, which some programs join to rows. */
const LEAST = 60;
/** Operators that are looked at, and characters of the drawing. */
const OPERATORS = 400_000;
const LENGTH = 2_000_000;
/** Of the drawing, in points, by which a page is at most as wide as a poster. */
const SIDE = 20_000;
const NESTED = 64;

/** Rows of the smallest code with its edge, and of the largest, or of three side by side. */
const LEAST_ROWS = 24;
const MOST_ROWS = 400;
/** Shapes that are kept, and corners of one: the largest code has 16,000 dark modules. */
const SHAPES = 40_000;
const CORNERS = 64;
/** By how much modules differ that were rounded, of their breadth. */
const LOOSE = 0.08;
/** Pixels of a module. */
const PIXELS = 4;

interface Shape {
  readonly outline: readonly Point[];
  readonly at: readonly [left: number, top: number, right: number, bottom: number];
  readonly ink: string;
}

const breadthOf = ({ at }: Shape): number => Math.min(at[2] - at[0], at[3] - at[1]);

type Point = readonly [x: number, y: number];

interface State {
  readonly matrix: Matrix;
  readonly fill: string;
  readonly stroke: string;
  readonly width: number;
}

/** Undefined where there are too few shapes for a code. */
export function drawingOf(content: string): string | undefined {
  if (!hasShapes(content)) return undefined;
  const drawing = new Drawing();
  let left = OPERATORS;
  readContent(content, (operator, operands) => {
    drawing.operate(operator, numbers(operands));
    left -= 1;
    return left > 0 && !drawing.isFull;
  });
  return drawing.svg();
}

function hasShapes(content: string): boolean {
  let count = 0;
  for (const word of [' re', ' l']) {
    // a module has four lines, a row of them as a stroke has one
    const each = word === ' re' ? 1 : 0.3;
    for (let at = content.indexOf(word); at >= 0; at = content.indexOf(word, at + 2)) {
      if (!(content.charCodeAt(at + word.length) > 32)) count += each;
      if (count >= LEAST / 2) return true;
    }
  }
  return false;
}

const numbers = (operands: readonly Operand[]): number[] => operands.map((one) => (typeof one === 'number' ? one : 0));

class Drawing {
  #state: State = { matrix: PLAIN, fill: '000000', stroke: '000000', width: 1 };
  readonly #kept: State[] = [];
  #path: Point[][] = [];
  readonly #shapes: Shape[] = [];

  get isFull(): boolean {
    return this.#shapes.length >= SHAPES;
  }

  operate(operator: string, n: readonly number[]): void {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = n;
    const state = this.#state;
    if (operator === 'q') {
      if (this.#kept.length < NESTED) this.#kept.push(state);
    } else if (operator === 'Q') this.#state = this.#kept.pop() ?? state;
    else if (operator === 'cm') this.#state = { ...state, matrix: times([a, b, c, d, e, f], state.matrix) };
    else if (operator === 'w') this.#state = { ...state, width: a };
    else if (FILLS.has(operator)) this.#state = { ...state, fill: inkOf(n) };
    else if (STROKES.has(operator)) this.#state = { ...state, stroke: inkOf(n) };
    else if (operator === 're')
      this.#path.push([this.#at(a, b), this.#at(a + c, b), this.#at(a + c, b + d), this.#at(a, b + d)]);
    else if (operator === 'm') this.#path.push([this.#at(a, b)]);
    else if (operator === 'l') this.#path.at(-1)?.push(this.#at(a, b));
    else if (operator === 'c') this.#path.at(-1)?.push(this.#at(e, f));
    else if (operator === 'v' || operator === 'y') this.#path.at(-1)?.push(this.#at(c, d));
    else if (PAINTS.has(operator)) {
      if (/^[fFbB]/.test(operator)) for (const outline of this.#path) this.#shape(outline, state.fill);
      else if (operator !== 'n') this.#strokes();
      this.#path = [];
    }
  }

  /** What stands in the box of the modules: shapes of one breadth, as many rows of them as a code has. */
  svg(): string | undefined {
    const breadth = this.#breadth();
    if (breadth === undefined) return undefined;
    const box: [number, number, number, number] = [SIDE, SIDE, -SIDE, -SIDE];
    for (const { at } of this.#shapes.filter((one) => Math.abs(breadthOf(one) - breadth) <= breadth * LOOSE)) {
      box[0] = Math.min(box[0], at[0]);
      box[1] = Math.min(box[1], at[1]);
      box[2] = Math.max(box[2], at[2]);
      box[3] = Math.max(box[3], at[3]);
    }
    const edge = 4 * breadth;
    const [left, top] = [box[0] - edge, box[1] - edge];
    const [width, height] = [box[2] - box[0] + 2 * edge, box[3] - box[1] + 2 * edge];
    const [short, long] = [Math.min(width, height) / breadth, Math.max(width, height) / breadth];
    if (short < LEAST_ROWS || long > MOST_ROWS || long > 3 * short) return undefined;
    const scale = PIXELS / breadth;
    const out: string[] = [];
    let ink = '';
    for (const { outline, at, ink: own } of this.#shapes) {
      if (at[2] < left || at[0] > left + width || at[3] < top || at[1] > top + height) continue;
      if (own !== ink) out.push(`${ink === '' ? '' : '"/>'}<path fill="#${own}" d="`);
      ink = own;
      out.push(`M${outline.map(([x, y]) => `${round((x - left) * scale)} ${round((y - top) * scale)}`).join('L')}Z`);
    }
    const size = `width="${Math.ceil(width * scale)}" height="${Math.ceil(height * scale)}"`;
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${out.join('')}"/></svg>`;
    return svg.length > LENGTH ? undefined : svg;
  }

  /** The breadth that most shapes have, where they are many. */
  #breadth(): number | undefined {
    const counts = new Map<number, number[]>();
    for (const one of this.#shapes) {
      const breadth = breadthOf(one);
      if (!(breadth > 0)) continue;
      const key = Math.round(Math.log(breadth) / LOOSE);
      const known = counts.get(key);
      if (known === undefined) counts.set(key, [breadth]);
      else known.push(breadth);
    }
    let most: number[] = [];
    for (const breadths of counts.values()) if (breadths.length > most.length) most = breadths;
    return most.length < LEAST ? undefined : most[most.length >> 1];
  }

  /** The axis of a page goes upwards. */
  #at(x: number, y: number): Point {
    const [a, b, c, d, e, f] = this.#state.matrix;
    return [a * x + c * y + e, -(b * x + d * y + f)];
  }

  #shape(outline: readonly Point[], ink: string): void {
    if (outline.length < 3 || outline.length > CORNERS || this.isFull) return;
    const [xs, ys] = [outline.map(([x]) => x), outline.map(([, y]) => y)];
    const at = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)] as const;
    if (at.every((one) => Math.abs(one) < SIDE)) this.#shapes.push({ outline, at, ink });
  }

  /** Straight strokes as long as rows of modules. */
  #strokes(): void {
    const { matrix, stroke, width } = this.#state;
    const half = (width * Math.hypot(matrix[0], matrix[1])) / 2;
    for (const outline of this.#path)
      for (let i = 0; i + 1 < outline.length; i += 1) {
        const [[x1, y1], [x2, y2]] = [outline[i] ?? [0, 0], outline[i + 1] ?? [0, 0]];
        if (y1 === y2)
          this.#shape(
            [
              [x1, y1 - half],
              [x2, y1 - half],
              [x2, y1 + half],
              [x1, y1 + half],
            ],
            stroke,
          );
        else if (x1 === x2)
          this.#shape(
            [
              [x1 - half, y1],
              [x1 + half, y1],
              [x1 + half, y2],
              [x1 - half, y2],
            ],
            stroke,
          );
      }
  }
}

const FILLS: ReadonlySet<string> = new Set(['g', 'rg', 'k', 'sc', 'scn']);
const STROKES: ReadonlySet<string> = new Set(['G', 'RG', 'K', 'SC', 'SCN']);
const PAINTS: ReadonlySet<string> = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's', 'n']);

const round = (value: number): number => Math.round(value * 100) / 100;

/** Of one, three or four parts (§8.6.4); of others nothing is known, and ink is dark. */
function inkOf(parts: readonly number[]): string {
  const [a = 0, b = 0, c = 0, d = 0] = parts;
  const grey =
    parts.length === 1 ? a : parts.length === 3 ? 0.3 * a + 0.59 * b + 0.11 * c : 1 - Math.min(1, d + (a + b + c) / 3);
  const value = Math.round(255 * Math.min(1, Math.max(0, parts.length === 0 ? 0 : grey)));
  return value.toString(16).padStart(2, '0').repeat(3);
}
