/** Pictures that a page sets side by side without a gap, as one: a code may be cut into pieces that are none by themselves. */
import { readTag, type Tag } from '../tag.ts';

/** A picture and the place where it is drawn, in pixels of the whole. */
export interface Tile {
  readonly file: Uint8Array;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Tiled {
  readonly tiles: readonly Tile[];
  readonly width: number;
  readonly height: number;
}

/** Pictures of one page that are looked at: a code drawn with single pixels has 31,000. */
const PICTURES = 40_000;
/** Whole pictures of one page. */
const WHOLES = 4;
/** Pixels of a side: of what is larger a code in it is not made by tiles. */
const SIDE = 4000;
const LEAST = 40;

interface Sized {
  readonly file: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** @param fileOf the picture that an address of the page leads to, with its own size; undefined for what the mail does not carry */
export function tilesIn(html: string, fileOf: (address: string) => Sized | undefined): Tiled[] {
  const wholes: Tiled[] = [];
  let rows: Sized[][] = [[]];
  let pictures = 0;
  const end = (): void => {
    for (const whole of wholesOf(rows)) if (wholes.length < WHOLES) wholes.push(whole);
    rows = [[]];
  };
  let behind = 0;
  for (let at = html.indexOf('<'); at >= 0 && pictures < PICTURES; at = html.indexOf('<', behind)) {
    // words between them part pictures
    const isBegun = rows.length > 1 || (rows[0]?.length ?? 0) > 0;
    if (isBegun && /[^\s\u00a0]/.test(html.slice(behind, at).replaceAll('&nbsp;', ''))) end();
    const closes = html.charCodeAt(at + 1) === 47;
    const tag = readTag(html, closes ? at + 1 : at);
    behind = Math.max(at + 1, tag.end);
    if (tag.name === 'img' && !closes) {
      pictures += 1;
      const found = tag.src === undefined ? undefined : fileOf(tag.src);
      if (found === undefined) end();
      else rows.at(-1)?.push(sizedBy(tag, found));
    } else if (tag.name === 'tr' || tag.name === 'br' || tag.name === 'div' || tag.name === 'p') {
      if ((rows.at(-1)?.length ?? 0) > 0) rows.push([]);
    }
  }
  end();
  return wholes;
}

const STYLED = {
  width: /(?:^|;)\s{0,9}width\s{0,9}:\s{0,9}(\d{1,4})px/i,
  height: /(?:^|;)\s{0,9}height\s{0,9}:\s{0,9}(\d{1,4})px/i,
} as const;

function sizedBy(tag: Tag, { file, width, height }: Sized): Sized {
  const said = (name: 'width' | 'height', own: number): number => {
    const styled = STYLED[name].exec(tag.style ?? '')?.[1];
    const value = Number(styled ?? /^\s{0,9}(\d{1,4})(?:px)?\s{0,9}$/.exec(tag[name] ?? '')?.[1] ?? own);
    return value > 0 ? value : own;
  };
  return { file, width: said('width', width), height: said('height', height) };
}

/** Rows of one width that follow each other, where there is more than one picture and about as much height as width. */
function wholesOf(rows: readonly (readonly Sized[])[]): Tiled[] {
  const wholes: Tiled[] = [];
  let run: (readonly Sized[])[] = [];
  const widthOf = (row: readonly Sized[]): number => row.reduce((sum, one) => sum + one.width, 0);
  const end = (): void => {
    const whole = run.length === 0 ? undefined : wholeOf(run, widthOf(run[0] ?? []));
    if (whole !== undefined) wholes.push(whole);
    run = [];
  };
  for (const row of rows) {
    if (row.length === 0) continue;
    if (run[0] !== undefined && Math.abs(widthOf(run[0]) - widthOf(row)) > 2) end();
    run.push(row);
  }
  end();
  return wholes;
}

function wholeOf(rows: readonly (readonly Sized[])[], width: number): Tiled | undefined {
  const tiles: Tile[] = [];
  let y = 0;
  for (const row of rows) {
    let x = 0;
    for (const one of row) {
      tiles.push({ ...one, x, y });
      x += one.width;
    }
    y += Math.max(...row.map(({ height }) => height));
  }
  const isCode = width >= LEAST && y >= LEAST && width <= SIDE && y <= SIDE && width < 2 * y && y < 2 * width;
  return tiles.length >= 2 && isCode ? { tiles, width, height: y } : undefined;
}
