/**
 * QR codes that are no picture: drawn with the cells of an HTML table, or with block characters. What comes out is the
 * grid of their modules; reading it is the work of a decoder.
 */
import { readColor } from './style/colour.ts';
import { readStyle } from './style.ts';
import { readTag } from './tag.ts';

/** Rows of modules; true is dark. All rows have the same length. */
export type Grid = readonly (readonly boolean[])[];

/** ISO/IEC 18004 §7.1: the smallest code has 21 modules, the largest 177, without the quiet zone around it. */
const SMALLEST = 21;
const LARGEST = 200;
/** Cells and characters that are looked at of one text. */
const CELLS = 200_000;
/** Codes of one text. */
const CODES = 8;

/** The grids drawn as tables in HTML. */
export function tableGrids(html: string): Grid[] {
  if (!hasManyCells(html)) return [];
  const grids: Grid[] = [];
  const open: boolean[][][] = [];
  let cells = 0;
  let next = 0;
  for (let at = html.indexOf('<'); at >= 0 && cells < CELLS && grids.length < CODES; at = html.indexOf('<', next)) {
    next = at + 1;
    if (html.charCodeAt(next) === 47) {
      if (html.slice(at + 2, at + 7).toLowerCase() !== 'table') continue;
      const grid = gridOf(open.pop() ?? []);
      if (grid !== undefined) grids.push(grid);
      continue;
    }
    if ((html.charCodeAt(next) | 32) !== 116) continue; // table, tr, td, th, tbody
    const tag = readTag(html, at);
    // what stands in a tag is none, and a quote that is never closed is looked for once
    next = tag.end;
    if (tag.name === 'table') open.push([]);
    else if (tag.name === 'tr') open[open.length - 1]?.push([]);
    else if (tag.name === 'td' || tag.name === 'th') {
      const row = open[open.length - 1]?.at(-1);
      const span = spanOf(html.slice(tag.start, Math.min(tag.end, tag.start + 200)));
      const dark = isDark(tag.bgcolor, tag.style);
      cells += span;
      for (let i = 0; i < span && row !== undefined && row.length < LARGEST; i++) row.push(dark);
    }
  }
  return grids;
}

/** Most mail has a few dozen cells; a code has hundreds. */
function hasManyCells(html: string): boolean {
  let count = 0;
  for (const cell of ['<td', '<TD']) {
    for (let at = html.indexOf(cell); at >= 0; at = html.indexOf(cell, at + 3)) {
      // cells that span several make fewer than one for each module
      if (++count >= SMALLEST * 8) return true;
    }
  }
  return false;
}

function spanOf(tag: string): number {
  const at = tag.toLowerCase().indexOf('colspan');
  if (at < 0) return 1;
  const digits = /^[\s="']{1,4}([0-9]{1,3})/.exec(tag.slice(at + 7, at + 16))?.[1];
  return Math.min(LARGEST, Math.max(1, Number(digits ?? '1')));
}

function isDark(bgcolor: string | undefined, style: string | undefined): boolean {
  const styled = style === undefined ? undefined : readStyle(style).background;
  const color =
    styled ?? (bgcolor === undefined ? '' : readColor(bgcolor.startsWith('#') ? bgcolor : hexOrName(bgcolor)));
  if (!/^[0-9a-f]{6}$/.test(color)) return false;
  const [red, green, blue] = [0, 2, 4].map((i) => Number.parseInt(color.slice(i, i + 2), 16));
  return (red ?? 255) * 3 + (green ?? 255) * 6 + (blue ?? 255) < 1280;
}

const hexOrName = (text: string): string => (/^[0-9a-f]{6}$/i.test(text) ? `#${text}` : text);

/** Rows of one length that could be a code: about as wide as high, dark and light in it. */
function gridOf(rows: readonly (readonly boolean[])[]): Grid | undefined {
  const full = rows.filter((row) => row.length > 0);
  const width = full[0]?.length ?? 0;
  const height = full.length;
  if (width < SMALLEST || width > LARGEST || height < SMALLEST || height > LARGEST) return undefined;
  if (Math.abs(width - height) > 12 || full.some((row) => row.length !== width)) return undefined;
  let dark = 0;
  for (const row of full) for (const module of row) if (module) dark++;
  const share = dark / (width * height);
  return share > 0.15 && share < 0.85 ? full : undefined;
}

/** Each character as two halves: above and below. */
const HALVES: Readonly<Record<string, readonly [boolean, boolean]>> = {
  '█': [true, true],
  '▀': [true, false],
  '▄': [false, true],
  '■': [true, true],
  '⬛': [true, true],
  '⬜': [false, false],
  '□': [false, false],
  ' ': [false, false],
  '\u00a0': [false, false],
  '\u3000': [false, false],
};

/** The grids drawn with block characters in a text as it stands, line by line. */
export function blockGrids(text: string): Grid[] {
  if (!/[█▀▄■⬛]/.test(text)) return [];
  const grids: Grid[] = [];
  let block: string[] = [];
  let looked = 0;
  for (const line of `${text}\n`.split('\n')) {
    const drawn = line.replace('\r', '');
    looked += drawn.length;
    if (looked > CELLS || grids.length >= CODES) break;
    if (isDrawn(drawn)) {
      block.push(drawn);
      continue;
    }
    const grid = block.length * 2 < SMALLEST ? undefined : gridOfLines(block);
    if (grid !== undefined) grids.push(grid);
    block = [];
  }
  return grids;
}

function isDrawn(line: string): boolean {
  if (line.length < SMALLEST || line.length > LARGEST * 2) return false;
  for (const character of line) if (HALVES[character] === undefined) return false;
  return true;
}

function gridOfLines(lines: readonly string[]): Grid | undefined {
  const width = Math.max(...lines.map((line) => [...line].length));
  const halves = lines.some((line) => line.includes('▀') || line.includes('▄'));
  const rows: boolean[][] = [];
  for (const line of lines) {
    const characters = [...line.padEnd(width)].map((one) => HALVES[one] ?? [false, false]);
    rows.push(characters.map(([above]) => above));
    if (halves) rows.push(characters.map(([, below]) => below));
  }
  // without halves a character is twice as high as it is wide, so two of them make a module
  const isDouble = !halves && width > rows.length * 1.5;
  return gridOf(isDouble ? rows.map((row) => row.filter((_, i) => i % 2 === 0)) : rows);
}
