/**
 * What an SVG draws, as far as codes are drawn: rectangles, circles, polygons and paths, filled or stroked, moved and scaled by
 * the groups around them, repeated by `use`. Pictures inside of it come out as they are.
 */
import { decodeEntities } from '../entity.ts';
import { readColor } from '../style/colour.ts';
import type { Grey } from './grey.ts';
import { readPath } from './path.ts';
import { drawn, type Point, type Shape } from './raster.ts';

/** Elements of one drawing; the largest code has 31,000 modules. */
const ELEMENTS = 60_000;
/** Corners of all shapes together. */
const POINTS = 800_000;
/** Pixels of a side: four for each module of the largest code, and room around it. */
const SIDE = 800;
const QUIET = 24;
const DEPTH = 64;
/** Characters of one tag: a path with all modules has 100,000. */
const TAG = 2 * 1024 * 1024;

/** a, b, c, d, e, f of SVG 1.1 §7.4. */
type Matrix = readonly [number, number, number, number, number, number];
type Attributes = ReadonlyMap<string, string>;

interface Around {
  readonly matrix: Matrix;
  readonly fill: string;
  readonly stroke: string;
  readonly width: number;
  readonly isHidden: boolean;
}

interface Drawing {
  /** Absent where it draws nothing. */
  readonly picture?: Grey;
  /** Addresses of pictures inside, `data:` ones alone. */
  readonly pictures: readonly string[];
  readonly isPartial: boolean;
}

export function drawSvg(text: string): Drawing {
  const reading = new Reading(text);
  reading.read();
  const { shapes, pictures } = reading;
  const box = reading.box ?? boxOf(shapes);
  if (box === undefined) return { pictures, isPartial: reading.isPartial };
  const scale = SIDE / Math.max(box.width, box.height);
  const placed = shapes.map((shape) => ({
    ...shape,
    outlines: shape.outlines.map((one) =>
      one.map(([x, y]): Point => [(x - box.x) * scale + QUIET, (y - box.y) * scale + QUIET]),
    ),
  }));
  const size = (length: number): number => Math.ceil(length * scale) + 2 * QUIET;
  const made = drawn(placed, size(box.width), size(box.height));
  return {
    ...(made === undefined ? {} : { picture: made.picture }),
    pictures,
    isPartial: reading.isPartial || made?.isPartial === true,
  };
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Around all that is drawn. */
function boxOf(shapes: readonly Shape[]): Box | undefined {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { outlines } of shapes)
    for (const outline of outlines)
      for (const [x, y] of outline) {
        [left, right] = [Math.min(left, x), Math.max(right, x)];
        [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
      }
  const [width, height] = [right - left, bottom - top];
  return width > 0 && height > 0 && Number.isFinite(width * height) ? { x: left, y: top, width, height } : undefined;
}

class Reading {
  readonly shapes: Shape[] = [];
  readonly pictures: string[] = [];
  box: Box | undefined;
  isPartial = false;
  readonly #text: string;
  #points = POINTS;
  readonly #named = new Map<string, { readonly name: string; readonly attributes: Attributes }>();

  /** What the style sheet says of classes; codes have a class for the ground and one for the ink. */
  readonly #classes: ReadonlyMap<string, string>;

  constructor(text: string) {
    this.#text = text;
    const rules = text.includes('<style') ? text.matchAll(/\.([\w-]{1,60})\s{0,9}\{([^}]{0,250})\}/g) : [];
    this.#classes = new Map([...rules].slice(0, 200).map(([, name = '', rule = '']) => [name, rule]));
  }

  read(): void {
    const around: Around[] = [{ matrix: [1, 0, 0, 1, 0, 0], fill: 'black', stroke: 'none', width: 1, isHidden: false }];
    let elements = 0;
    for (let at = this.#text.indexOf('<'); at >= 0; at = this.#text.indexOf('<', at)) {
      if (this.#text.startsWith('<!--', at)) {
        const end = this.#text.indexOf('-->', at);
        at = end < 0 ? this.#text.length : end;
        continue;
      }
      const end = tagEnd(this.#text, at);
      const tag = this.#text.slice(at + 1, end);
      at = end;
      if (tag.startsWith('/')) {
        if (around.length > 1) around.pop();
        continue;
      }
      const name = /^(?:[a-z]{1,20}:)?([A-Za-z]{1,30})/.exec(tag)?.[1]?.toLowerCase();
      if (name === undefined) continue;
      if (++elements > ELEMENTS) {
        this.isPartial = true;
        return;
      }
      const own = attributesOf(tag, this.#classes);
      const inner = insideOf(around[around.length - 1], name, own);
      if (name === 'svg' && this.box === undefined) this.box = viewOf(own);
      const id = own.get('id');
      if (id !== undefined) this.#named.set(id, { name, attributes: own });
      if (!inner.isHidden) this.#element(name, own, inner);
      if (!tag.endsWith('/') && around.length < DEPTH) around.push(inner);
    }
  }

  #element(name: string, own: Attributes, around: Around): void {
    if (name === 'image') {
      const address = own.get('href') ?? own.get('xlink:href') ?? '';
      if (address.startsWith('data:')) this.pictures.push(address);
      else if (address !== '') this.isPartial = true;
      return;
    }
    if (name === 'use') {
      const used = this.#named.get((own.get('href') ?? own.get('xlink:href') ?? '').replace('#', ''));
      if (used === undefined) return;
      const moved: Matrix = [1, 0, 0, 1, numberOf(own, 'x'), numberOf(own, 'y')];
      const inner = insideOf({ ...around, matrix: times(around.matrix, moved) }, used.name, used.attributes);
      if (used.name !== 'use') this.#element(used.name, used.attributes, { ...inner, isHidden: false });
      return;
    }
    const outlines = this.#outlines(name, own);
    if (outlines.length === 0) return;
    this.#points -= outlines.reduce((sum, one) => sum + one.length, 0);
    if (this.#points < 0) {
      this.isPartial = true;
      return;
    }
    const fill = greyFor(around.fill);
    const isEvenOdd = own.get('fill-rule') === 'evenodd';
    if (fill !== undefined) this.#add(outlines, around.matrix, fill, isEvenOdd);
    const stroke = greyFor(around.stroke);
    if (stroke !== undefined && around.width > 0)
      this.#add(
        outlines.flatMap((one) => stroked(one, around.width)),
        around.matrix,
        stroke,
        false,
      );
  }

  #outlines(name: string, own: Attributes): readonly (readonly Point[])[] {
    const [x, y] = [numberOf(own, 'x'), numberOf(own, 'y')];
    if (name === 'rect') {
      // `100%` is the ground
      const width = lengthOf(own.get('width'), this.box?.width);
      const height = lengthOf(own.get('height'), this.box?.height);
      return width > 0 && height > 0
        ? [
            [
              [x, y],
              [x + width, y],
              [x + width, y + height],
              [x, y + height],
            ],
          ]
        : [];
    }
    if (name === 'circle' || name === 'ellipse') {
      const [cx, cy] = [numberOf(own, 'cx'), numberOf(own, 'cy')];
      const wide = numberOf(own, name === 'circle' ? 'r' : 'rx');
      const high = numberOf(own, name === 'circle' ? 'r' : 'ry');
      const corners = Array.from({ length: 8 }, (_, i): Point => {
        const angle = (i * Math.PI) / 4;
        return [cx + wide * Math.cos(angle), cy + high * Math.sin(angle)];
      });
      return wide > 0 && high > 0 ? [corners] : [];
    }
    if (name === 'polygon' || name === 'polyline') {
      const read = readPath(`M ${own.get('points') ?? ''}`);
      this.isPartial ||= read.isPartial;
      return read.outlines;
    }
    if (name === 'line')
      return [
        [
          [numberOf(own, 'x1'), numberOf(own, 'y1')],
          [numberOf(own, 'x2'), numberOf(own, 'y2')],
        ],
      ];
    if (name !== 'path') return [];
    const read = readPath(own.get('d') ?? '');
    this.isPartial ||= read.isPartial;
    return read.outlines;
  }

  #add(outlines: readonly (readonly Point[])[], matrix: Matrix, grey: number, isEvenOdd: boolean): void {
    const [a, b, c, d, e, f] = matrix;
    this.shapes.push({
      outlines: outlines.map((one) => one.map(([x, y]): Point => [a * x + c * y + e, b * x + d * y + f])),
      isEvenOdd,
      grey,
    });
  }
}

/** Each straight piece as the rectangle that its stroke fills. */
function stroked(outline: readonly Point[], width: number): Point[][] {
  const pieces: Point[][] = [];
  for (const [i, [x, y]] of outline.entries()) {
    const next = outline[i + 1];
    if (next === undefined) break;
    const length = Math.hypot(next[0] - x, next[1] - y);
    if (length === 0) continue;
    const [across, along] = [((next[1] - y) * width) / 2 / length, ((next[0] - x) * width) / 2 / length];
    pieces.push([
      [x - across, y + along],
      [x + across, y - along],
      [next[0] + across, next[1] - along],
      [next[0] - across, next[1] + along],
    ]);
  }
  return pieces;
}

/** A tag ends at the first `>` that stands in no quotes. */
function tagEnd(text: string, from: number): number {
  let quote = 0;
  const last = Math.min(text.length, from + TAG);
  for (let at = from + 1; at < last; at += 1) {
    const c = text.charCodeAt(at);
    if (quote !== 0) {
      if (c === quote) quote = 0;
    } else if (c === 34 || c === 39) quote = c;
    else if (c === 62) return at;
  }
  return last;
}

function attributesOf(tag: string, classes: ReadonlyMap<string, string>): Attributes {
  const found = new Map<string, string>();
  for (const [, name = '', double, single] of tag.matchAll(
    /\s([A-Za-z][A-Za-z:-]{0,30})\s{0,9}=\s{0,9}(?:"([^"]*)"|'([^']*)')/g,
  ))
    if (!found.has(name)) found.set(name, double ?? single ?? '');
  // what `style` says stands above the attributes
  const styles = [classes.get(found.get('class') ?? ''), found.get('style')].join(';');
  for (const rule of styles.split(';')) {
    const colon = rule.indexOf(':');
    if (colon > 0) found.set(rule.slice(0, colon).trim().toLowerCase(), rule.slice(colon + 1).trim());
  }
  return found;
}

function insideOf(around: Around | undefined, name: string, own: Attributes): Around {
  const matrix = around?.matrix ?? [1, 0, 0, 1, 0, 0];
  const inherited = (key: 'fill' | 'stroke', from: string): string => {
    const value = own.get(key);
    return value === undefined || value === 'inherit' ? from : value;
  };
  const moved = own.get('transform');
  return {
    matrix: moved === undefined ? matrix : times(matrix, transformOf(moved)),
    fill: inherited('fill', around?.fill ?? 'black'),
    stroke: inherited('stroke', around?.stroke ?? 'none'),
    width: own.has('stroke-width') ? lengthOf(own.get('stroke-width'), undefined) : (around?.width ?? 1),
    isHidden:
      around?.isHidden === true ||
      own.get('display') === 'none' ||
      own.get('opacity') === '0' ||
      /^(?:defs|clippath|mask|symbol|pattern|metadata|title|style|script)$/.test(name),
  };
}

function times(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[2] * n[1],
    m[1] * n[0] + m[3] * n[1],
    m[0] * n[2] + m[2] * n[3],
    m[1] * n[2] + m[3] * n[3],
    m[0] * n[4] + m[2] * n[5] + m[4],
    m[1] * n[4] + m[3] * n[5] + m[5],
  ];
}

function transformOf(text: string): Matrix {
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  for (const [, kind = '', inner = ''] of text
    .slice(0, 1000)
    .matchAll(/(matrix|translate|scale|rotate)\s{0,9}\(([^)]{0,200})\)/g)) {
    const [a = 0, b, c = 0, d = 0, e = 0, f = 0] = inner
      .split(/[\s,]{1,9}/)
      .filter((one) => one !== '')
      .map(Number);
    const angle = (a * Math.PI) / 180;
    const step: Matrix =
      kind === 'matrix'
        ? [a, b ?? 0, c, d, e, f]
        : kind === 'translate'
          ? [1, 0, 0, 1, a, b ?? 0]
          : kind === 'scale'
            ? [a, 0, 0, b ?? a, 0, 0]
            : [Math.cos(angle), Math.sin(angle), -Math.sin(angle), Math.cos(angle), 0, 0];
    matrix = times(matrix, step);
  }
  return matrix;
}

/** `viewBox`, or the size itself. */
function viewOf(own: Attributes): Box | undefined {
  const [x, y, width, height] = (own.get('viewBox') ?? own.get('viewbox') ?? '')
    .trim()
    .split(/[\s,]{1,9}/)
    .map(Number);
  if (x !== undefined && y !== undefined && width !== undefined && height !== undefined && width > 0 && height > 0)
    return { x, y, width, height };
  const size = { x: 0, y: 0, width: numberOf(own, 'width'), height: numberOf(own, 'height') };
  return size.width > 0 && size.height > 0 && !(own.get('width') ?? '').includes('%') ? size : undefined;
}

/** Undefined for what is not drawn. */
function greyFor(paint: string): number | undefined {
  if (paint === 'none' || paint === 'transparent' || paint === '') return undefined;
  const color = readColor(paint === 'currentColor' ? 'black' : paint);
  // patterns and colours by other names are taken for ink
  if (!/^[0-9a-f]{6}$/.test(color)) return 0;
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((i) => Number.parseInt(color.slice(i, i + 2), 16));
  return Math.round((red * 3 + green * 6 + blue) / 10);
}

const numberOf = (own: Attributes, name: string): number => lengthOf(own.get(name), undefined);

/** In whatever unit: all of one drawing have the same. */
function lengthOf(text: string | undefined, whole: number | undefined): number {
  const value = Number.parseFloat(text ?? '0');
  if (!Number.isFinite(value)) return 0;
  return text?.endsWith('%') === true && whole !== undefined ? (value / 100) * whole : value;
}

/** An SVG's text, with entities of its attributes undone where a picture's address needs it. */
export const plainAddress = (address: string): string => decodeEntities(address, true).replace(/\s/g, '');
