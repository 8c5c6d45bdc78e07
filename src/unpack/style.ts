/** What the declarations of an element say about being seen. */
import { FAINT, readColor, readInk } from './style/colour.ts';
import { isFar, isFlat, isNothing, numbersIn } from './style/length.ts';

/** Bits of a way to be unseen. */
export const GONE = 1; // display:none, opacity:0, clipped or pushed off the screen: no child can undo it
const INVISIBLE = 2; // visibility:hidden: a child may be visible again
export const TINY = 4; // font-size under one pixel: a child may set its own size

export interface Style {
  /** Bits that this element sets. */
  readonly sets: number;
  /** Bits that this element takes back. */
  readonly clears: number;
  /** Text colour as six hex digits, `?` when it is set to something we do not compare. */
  readonly color: string | undefined;
  readonly background: string | undefined;
}

const NOTHING: Style = { sets: 0, clears: 0, color: undefined, background: undefined };

/** What the declarations of one `style` come to. */
interface Reading {
  sets: number;
  clears: number;
  color: string | undefined;
  /** Of the letters' filling, which covers the colour. */
  filled: string | undefined;
  background: string | undefined;
  clipped: boolean;
  flat: boolean;
  narrow: boolean;
}

/** Takes a value, in lower case and without white space around it. */
type Property = (value: string, to: Reading) => void;

const gone =
  (isGone: (value: string) => boolean): Property =>
  (value, to) => {
    if (isGone(value)) to.sets |= GONE;
  };

const far = gone(isFar);
/** Of the left and upper side: what is moved to the other side shows again when the page is rolled. */
const anyFar = gone((value) => value.split(/\s+/, 4).some(isFar));

const flat: Property = (value, to) => {
  if (isFlat(value)) to.flat = true;
};

const narrow: Property = (value, to) => {
  if (isFlat(value)) to.narrow = true;
};

const overflow: Property = (value, to) => {
  if (/hidden|clip|auto|scroll/.test(value)) to.clipped = true;
};

/** `rect(top, right, bottom, left)`: at most one pixel of it is left. */
function isClipped(value: string): boolean {
  const [top = 0, right = 0, bottom = 0, left = 0, more] = numbersIn(value);
  return value.startsWith('rect(') && !value.includes('auto') && more === undefined
    ? right - left <= 1 || bottom - top <= 1
    : false;
}

/** CSS Shapes 1 §3.1. */
function isCutAway(value: string): boolean {
  const numbers = numbersIn(value);
  if (value.startsWith('circle(') || value.startsWith('ellipse(')) return numbers[0] === 0;
  if (value.startsWith('polygon(')) {
    const [x, y] = numbers;
    return numbers.length >= 2 && numbers.every((one, i) => one === (i % 2 === 0 ? x : y));
  }
  if (!value.startsWith('inset(') || !value.includes('%')) return false;
  const [top = 0, right = top, bottom = top, left = right] = numbers;
  return top + bottom >= 100 || right + left >= 100;
}

function isTransformedAway(value: string): boolean {
  const numbers = numbersIn(value.slice(value.indexOf('(')));
  if (/^scale(?:3d|x|y)?\(/.test(value)) return numbers.slice(0, 2).some((one) => Math.abs(one) <= FAINT);
  if (/^translate(?:3d|x|y)?\(/.test(value))
    return value
      .slice(value.indexOf('(') + 1)
      .split(',', 2)
      .some(isFar);
  if (/^rotate[xy]\(/.test(value)) return numbers[0] === 90 && value.includes('deg');
  return value.startsWith('matrix(') && numbers.length === 6 && numbers.slice(0, 4).every((one) => one === 0);
}

const isFaint = (value: string): boolean => {
  const text = value.startsWith('calc(') ? value.slice(5) : value;
  return Number.parseFloat(text) <= (text.includes('%') ? FAINT * 100 : FAINT);
};

const filter = gone((value) =>
  /(?:opacity|contrast)\(\s{0,9}0?\.?0\d{0,9}%?\s{0,9}\)|alpha\(opacity\s{0,9}=\s{0,9}0\)/.test(value),
);
const clipPath = gone(isCutAway);
const transform = gone(isTransformedAway);

const properties: ReadonlyMap<string, Property> = new Map(
  Object.entries({
    display: gone((value) => value.startsWith('none')),
    visibility: (value, to) => {
      if (value.startsWith('hidden') || value.startsWith('collapse')) to.sets |= INVISIBLE;
      else if (value.startsWith('visible')) to.clears |= INVISIBLE;
    },
    'content-visibility': gone((value) => value.startsWith('hidden')),
    opacity: gone(isFaint),
    filter,
    clip: gone(isClipped),
    'clip-path': clipPath,
    mask: gone((value) => MASKED.test(value)),
    'mask-image': gone((value) => MASKED.test(value)),
    'mask-size': gone((value) => value.startsWith('0')),
    transform,
    scale: gone((value) => value.split(/\s+/, 2).some((one) => Math.abs(Number.parseFloat(one)) <= FAINT)),
    translate: anyFar,
    zoom: gone(isFaint),
    'letter-spacing': gone((value) => Number.parseFloat(value) <= (value.includes('em') ? -0.9 : -10)),
    'font-size': (value, to) => {
      if (isNothing(value)) to.sets |= TINY;
      else to.clears |= TINY;
    },
    font: (value, to) => {
      const size = FONT_SIZE.exec(value)?.[1];
      if (size !== undefined && isNothing(size)) to.sets |= TINY;
    },
    height: flat,
    'max-height': flat,
    width: narrow,
    'max-width': narrow,
    overflow,
    'overflow-x': overflow,
    'overflow-y': overflow,
    'text-indent': far,
    left: far,
    right: far,
    top: far,
    bottom: far,
    inset: anyFar,
    'margin-left': far,
    'margin-top': far,
    margin: anyFar,
    color: (value, to) => {
      to.color = readInk(value);
    },
    'text-fill-color': (value, to) => {
      to.filled = readInk(value);
    },
    'background-color': (value, to) => {
      to.background = readColor(value);
    },
    background: (value, to) => {
      const isDrawn = value.includes('url') || value.includes('gradient');
      to.background = isDrawn
        ? '?'
        : readColor(/^[a-z-]{1,9}\([^)]{0,99}\)/.exec(value)?.[0] ?? value.split(' ', 1)[0] ?? '');
    },
    'background-image': (value, to) => {
      if (value !== 'none') to.background = '?';
    },
  } satisfies Record<string, Property>),
);

/** A mask of nothing. */
const MASKED = /^[a-z-]{0,20}gradient\((?:\s{0,9}transparent\s{0,9},?){1,9}\)/;

/** The size is the first length of the short form; weights and other words have no unit. */
const FONT_SIZE = /(?:^|\s)(0|\d{0,9}\.?\d{1,9}(?:px|pt|r?em|%|pc|in|[cm]m|v[wh]))(?=[\s/]|$)/;

/** Longest `style` that is read: generators of mail stay below 1,000 characters. */
const STYLE_LIMIT = 4096;

/** A name without what browsers put in front of their own properties. */
const plainName = (name: string): string => name.replace(/^-(?:webkit|moz|ms|o)-/, '');

/** Whether a property says anything about being seen. */
export const isSeeing = (name: string): boolean => properties.has(plainName(name)) || name.startsWith('--');

/** CSS Syntax 3 §4.3.2, §4.3.7: comments are nothing, and letters may be written as numbers. */
export function unescaped(text: string): string {
  if (!text.includes('/*') && !text.includes('\\')) return text;
  const pieces: string[] = [];
  let at = 0;
  for (let open = text.indexOf('/*'); open >= 0; open = text.indexOf('/*', at)) {
    pieces.push(text.slice(at, open));
    const close = text.indexOf('*/', open + 2);
    at = close < 0 ? text.length : close + 2;
  }
  pieces.push(text.slice(at));
  return pieces
    .join('')
    .replace(/\\([0-9a-f]{1,6})\s?/gi, (_, hex: string) => character(Number.parseInt(hex, 16)))
    .replace(/\\([^0-9a-f\n])/gi, '$1');
}

const character = (code: number): string => (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd');

const IMPORTANT = ' !important';

/** The declarations by the names of their properties, in lower case: of several the last counts, an important one before all. */
export function declarations(text: string): Map<string, string> {
  const all = new Map<string, string>();
  const plain = unescaped(text.slice(0, STYLE_LIMIT));
  const size = plain.length;
  const important = new Set<string>();
  for (let from = 0, end = 0; from < size; from = end + 1) {
    end = plain.indexOf(';', from);
    if (end < 0) end = size;
    const colon = plain.indexOf(':', from);
    if (colon < 0) break;
    if (colon > end) continue;
    const name = plain.slice(from, colon).trim().toLowerCase();
    if (!isSeeing(name)) continue;
    const value = plain
      .slice(colon + 1, end)
      .trim()
      .toLowerCase();
    const isImportant = value.endsWith('!important') || value.endsWith('! important');
    if (important.has(name) && !isImportant) continue;
    if (isImportant) important.add(name);
    all.set(name, isImportant ? `${value.slice(0, value.lastIndexOf('!')).trim()}${IMPORTANT}` : value);
  }
  return all;
}

/** Custom properties (CSS Variables 1) that are kept of one page. */
const VARIABLES = 256;

/**
 * Reads a decoded `style` attribute.
 * @param variables of the page, by their names with the hyphens; those of this style join them
 */
export function readStyle(text: string, variables: Map<string, string> = new Map()): Style {
  const to: Reading = {
    sets: 0,
    clears: 0,
    color: undefined,
    filled: undefined,
    background: undefined,
    clipped: false,
    flat: false,
    narrow: false,
  };
  const all = declarations(text);
  for (const [name, value] of all) if (name.startsWith('--') && variables.size < VARIABLES) variables.set(name, value);
  for (const [name, written] of all) {
    const value = written.replace(IMPORTANT, '');
    properties.get(plainName(name))?.(value.includes('var(') ? resolved(value, variables) : value, to);
  }
  const { clears, background } = to;
  const color = to.filled ?? to.color;
  const sets = to.clipped && (to.flat || to.narrow) ? to.sets | GONE : to.sets;
  if (sets === 0 && clears === 0 && color === undefined && background === undefined) return NOTHING;
  return { sets, clears, color, background };
}

/** A value with its variables in place, or what stands for one that nobody set. */
function resolved(value: string, variables: ReadonlyMap<string, string>): string {
  return value.replace(
    /var\(\s{0,9}(--[\w-]{1,64})\s{0,9}(?:,([^()]{0,64}))?\)/g,
    (_, name: string, other: string | undefined) => variables.get(name) ?? other?.trim() ?? '',
  );
}
