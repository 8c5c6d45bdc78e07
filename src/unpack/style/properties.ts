/** What each property of a style says about being seen. */
import { FAINT, readColor, readInk } from './colour.ts';
import { isFar, isFlat, isNothing, numbersIn } from './length.ts';
import { type Box, boxOf } from './value.ts';

/** Bits of a way to be unseen. */
export const GONE = 1; // display:none: no child can undo it
export const VEILED = 64; // opacity:0, clipped or pushed off the screen: the same, but Word draws it (docs/decisions/0088)
export const INVISIBLE = 2; // visibility:hidden: a child may be visible again
export const TINY = 4; // font-size under one pixel: a child may set its own size
export const INDENTED = 8; // text-indent: of the first line of a block alone (CSS Text 3 §8.1)
export const ABSENT = 32; // takes no room: what stands before and behind it meets

/** What the declarations of one `style` come to. */
interface Reading {
  sets: number;
  clears: number;
  color: string | undefined;
  /** Of the letters' filling, which covers the colour. */
  filled: string | undefined;
  background: string | undefined;
  /** What the author says of the box; undefined when he says nothing. */
  display: Box | undefined;
  position: string;
  isFloating: boolean;
  isAnimated: boolean;
  /** Letters or a box so small, so faint or so blurred that they may as well not be there. */
  isPoor: boolean;
  /** CSS Writing Modes 4 §2.2: letters are set against their own direction. */
  isOverridden: boolean;
  isLeftwards: boolean;
  /** Sides that are out of sight, as bits. */
  sides: number;
  /** Margins that push it out of sight, as bits. */
  margins: number;
  /** `clip`, `text-indent`, and what is said of boxes that are not inline. */
  isCut: boolean;
  isIndented: boolean;
  isTurned: boolean;
  clipped: boolean;
  flat: boolean;
  narrow: boolean;
  /** The least height and width show it all the same. */
  isHighEnough: boolean;
  isWideEnough: boolean;
}

export const newReading = (): Reading => ({
  sets: 0,
  clears: 0,
  color: undefined,
  filled: undefined,
  background: undefined,
  display: undefined,
  position: 'static',
  isFloating: false,
  isAnimated: false,
  isPoor: false,
  isOverridden: false,
  isLeftwards: false,
  sides: 0,
  margins: 0,
  isCut: false,
  isIndented: false,
  isTurned: false,
  clipped: false,
  flat: false,
  narrow: false,
  isHighEnough: false,
  isWideEnough: false,
});

/** Takes a value that is valid, in lower case and without white space around it. */
type Property = (value: string, to: Reading) => void;

const gone =
  (isGone: (value: string) => boolean): Property =>
  (value, to) => {
    if (isGone(value)) to.sets |= VEILED;
  };

/** The sides in the order of the short form (CSS Box 3 §3). */
const SIDES = ['top', 'right', 'bottom', 'left'] as const;
const bits = (words: readonly string[]): number => {
  const [top = '', right = top, bottom = top, left = right] = words;
  return [top, right, bottom, left].reduce((all, one, i) => (isFar(one) ? all | (1 << i) : all), 0);
};
const side =
  (name: (typeof SIDES)[number], field: 'sides' | 'margins'): Property =>
  (value, to) => {
    const bit = 1 << SIDES.indexOf(name);
    to[field] = isFar(value) ? to[field] | bit : to[field] & ~bit;
  };

const turned =
  (isAway: (value: string) => boolean): Property =>
  (value, to) => {
    if (isAway(value)) to.isTurned = true;
  };

// CSS Sizing 3 §3.1: a height in percents of a box whose own height hangs on its content is none
const flat: Property = (value, to) => {
  if (isPixels(value)) to.isPoor = true;
  if (isFlat(value) && !value.includes('%')) to.flat = true;
};

const narrow: Property = (value, to) => {
  if (isPixels(value)) to.isPoor = true;
  if (isFlat(value)) to.narrow = true;
};

const overflow: Property = (value, to) => {
  to.clipped = /hidden|clip|auto|scroll/.test(value);
};

/** Up to three pixels. */
const isPixels = (value: string): boolean => /^[0-3](?:\.\d{1,9})?px$/.test(value);

/** Opacity at which letters are guessed more than read. */
const POOR = 0.2;

const isSome = (value: string): boolean => Number.parseFloat(value) > 0 && !isFlat(value);

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
const transform = turned(isTransformedAway);

const fontSize: Property = (value, to) => {
  to.sets &= ~TINY;
  if (isNothing(value)) to.sets |= TINY;
  else if (isPixels(value)) to.isPoor = true;
  else if (value !== 'inherit' && value !== 'unset') to.clears |= TINY;
};

export const properties: ReadonlyMap<string, Property> = new Map(
  Object.entries({
    display: (value, to) => {
      to.display = boxOf(value);
    },
    position: (value, to) => {
      to.position = value;
    },
    float: (value, to) => {
      to.isFloating = value !== 'none';
    },
    animation: (value, to) => {
      to.isAnimated = !value.startsWith('none');
    },
    'animation-name': (value, to) => {
      to.isAnimated = value !== 'none';
    },
    'unicode-bidi': (value, to) => {
      to.isOverridden = value.endsWith('-override');
    },
    direction: (value, to) => {
      to.isLeftwards = value === 'rtl';
    },
    'z-index': (value, to) => {
      if (value.startsWith('-')) to.isPoor = true;
    },
    visibility: (value, to) => {
      to.sets &= ~INVISIBLE;
      if (value === 'hidden' || value === 'collapse') to.sets |= INVISIBLE;
      else if (value !== 'inherit' && value !== 'unset') to.clears |= INVISIBLE;
    },
    'content-visibility': turned((value) => value === 'hidden'),
    opacity: (value, to) => {
      if (isFaint(value)) to.sets |= VEILED;
      else if (Number.parseFloat(value) <= (value.includes('%') ? POOR * 100 : POOR)) to.isPoor = true;
    },
    filter: (value, to) => {
      filter(value, to);
      if (value.includes('blur(')) to.isPoor = true;
    },
    clip: (value, to) => {
      to.isCut = isClipped(value);
    },
    'clip-path': clipPath,
    mask: gone((value) => MASKED.test(value)),
    'mask-image': gone((value) => MASKED.test(value)),
    'mask-size': gone((value) => value.startsWith('0')),
    transform,
    scale: turned((value) => value.split(/\s+/, 2).some((one) => Math.abs(Number.parseFloat(one)) <= FAINT)),
    translate: turned((value) => value.split(/\s+/, 4).some(isFar)),
    zoom: gone(isFaint),
    'letter-spacing': (value, to) => {
      if (Number.parseFloat(value) <= (value.includes('em') ? -0.9 : -10)) to.sets |= GONE;
    },
    'font-size': fontSize,
    font: (value, to) => {
      const size = FONT_SIZE.exec(value)?.[1];
      if (size !== undefined) fontSize(size, to);
    },
    height: flat,
    'max-height': flat,
    width: narrow,
    'max-width': narrow,
    'min-height': (value, to) => {
      to.isHighEnough = isSome(value) && !value.includes('%');
    },
    'min-width': (value, to) => {
      to.isWideEnough = isSome(value);
    },
    overflow,
    'overflow-x': overflow,
    'overflow-y': overflow,
    'text-indent': (value, to) => {
      to.isIndented = isFar(value);
      to.clears |= INDENTED;
    },
    left: side('left', 'sides'),
    right: side('right', 'sides'),
    top: side('top', 'sides'),
    bottom: side('bottom', 'sides'),
    inset: (value, to) => {
      to.sides = bits(value.split(/\s+/, 4));
    },
    'margin-left': side('left', 'margins'),
    'margin-top': side('top', 'margins'),
    margin: (value, to) => {
      to.margins = bits(value.split(/\s+/, 4));
    },
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

/** A name without what browsers put in front of their own properties. */
export const plainName = (name: string): string =>
  name.startsWith('-') ? name.replace(/^-(?:webkit|moz|ms|o)-/, '') : name;

const TOP = 1;
const LEFT = 8;

/**
 * Which bits come of it, for a box of this kind.
 * @param box that the element makes where its author says nothing
 */
export function bitsOf(to: Reading, box: Box): number {
  if (to.display === 'none') return GONE | ABSENT;
  let { sets } = to;
  const display = to.display ?? box;
  // CSS Display 3 §2.5: without a box nothing can be said of it; what children inherit stays
  if (display === 'contents') return sets & ~VEILED;
  const isPositioned = to.position === 'absolute' || to.position === 'fixed';
  // CSS Display 3 §2.7: what floats or is positioned is a block
  const isInline = display === 'inline' && !isPositioned && !to.isFloating;
  const isTable = (display === 'table' || display === 'cell') && !isPositioned && !to.isFloating;
  // CSS 2.1 §9.3.2: sides move what is positioned; §11.1.2: clip cuts what stands apart
  if (to.sides !== 0 && (isPositioned || to.position === 'relative')) sets |= VEILED;
  if (to.isCut && isPositioned) sets |= VEILED;
  // CSS 2.1 §8.3: of an inline box the margins above and below are nothing, of a table's parts all of them
  if (((to.margins & LEFT) !== 0 && !isTable) || ((to.margins & TOP) !== 0 && !isInline && !isTable)) sets |= VEILED;
  // CSS 2.1 §10.2, §10.5, §11.1.1, CSS Transforms 1 §2: inline boxes have no size, cut nothing off and are not transformed
  if (to.isTurned && !isInline) sets |= VEILED;
  const isShut = (to.flat && !to.isHighEnough) || (to.narrow && !to.isWideEnough);
  if (to.clipped && isShut && !isInline && !isTable) sets |= VEILED;
  if (to.isIndented && !isInline) sets |= INDENTED;
  if (isPositioned && (sets & VEILED) !== 0) sets |= ABSENT;
  // what an animation makes of it stands elsewhere: it may show all that has a box
  return to.isAnimated ? sets & ~(VEILED | INVISIBLE | INDENTED | ABSENT) : sets;
}
