/** What an inline `style` says about being seen: a few properties, no cascade. */

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

const named: ReadonlyMap<string, string> = new Map([
  ['white', 'ffffff'],
  ['black', '000000'],
  ['red', 'ff0000'],
  ['gray', '808080'],
  ['grey', '808080'],
  ['silver', 'c0c0c0'],
  ['whitesmoke', 'f5f5f5'],
  ['snow', 'fffafa'],
  ['ivory', 'fffff0'],
  ['lightgray', 'd3d3d3'],
  ['lightgrey', 'd3d3d3'],
  ['yellow', 'ffff00'],
  ['blue', '0000ff'],
  ['green', '008000'],
  ['navy', '000080'],
]);

/** A colour as six hex digits; `?` for what we do not compare (variables, gradients, images, transparency). */
export function readColor(text: string): string {
  const value = text.trim().toLowerCase().replace('!important', '').trim();
  if (value.startsWith('#')) {
    const hex = value.slice(1);
    if (hex.length === 3 || hex.length === 4) return [...hex.slice(0, 3)].map((digit) => digit + digit).join('');
    return hex.length >= 6 ? hex.slice(0, 6) : '?';
  }
  if (value.startsWith('rgb(')) {
    const parts = value
      .slice(4, -1)
      .split(',')
      .map((part) => (part.includes('%') ? Math.round(Number.parseFloat(part) * 2.55) : Number.parseInt(part, 10)));
    return parts.length === 3 && parts.every((part) => part >= 0 && part <= 255)
      ? parts.map((part) => part.toString(16).padStart(2, '0')).join('')
      : '?';
  }
  return named.get(value) ?? '?';
}

/** As the attribute `bgcolor` has it: browsers take six digits without their sign as well. */
export const readAttributeColor = (written: string): string =>
  readColor(/^[0-9a-f]{6}$/i.test(written) ? `#${written}` : written);

/** Text of this colour is not drawn. */
export const UNDRAWN = '-';

/** The colour of text: without opacity it is none. */
function readInk(value: string): string {
  if (value.startsWith('transparent')) return UNDRAWN;
  if (value.startsWith('rgba(') || value.startsWith('hsla(')) {
    const alpha = value.slice(5, -1).split(',')[3];
    return alpha !== undefined && Number.parseFloat(alpha) <= FAINT ? UNDRAWN : '?';
  }
  return readColor(value);
}

/** Opacity up to which nobody sees anything. */
const FAINT = 0.05;

/** Steps of 255 by which ink differs from its ground and is still unseen; the lightest greys of honest mail differ by 10. */
const INDISTINCT = 4;

/** Whether nobody can tell two colours apart; both six hexadecimal digits. */
export function looksSame(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.length !== 6 || b.length !== 6) return false;
  for (let i = 0; i < 6; i += 2) {
    const step = Number.parseInt(a.slice(i, i + 2), 16) - Number.parseInt(b.slice(i, i + 2), 16);
    if (!(Math.abs(step) <= INDISTINCT)) return false;
  }
  return true;
}

/** A length is nothing to see below one pixel or point. */
function isNothing(value: string): boolean {
  const size = Number.parseFloat(value);
  if (Number.isNaN(size)) return false;
  if (value.includes('em') || value.includes('%')) return size === 0;
  return size < 1 || (size <= 1 && value.includes('px'));
}

const isZero = (value: string): boolean => Number.parseFloat(value) === 0;

/** What the declarations of one `style` come to. */
interface Reading {
  sets: number;
  clears: number;
  color: string | undefined;
  background: string | undefined;
  clipped: boolean;
  flat: boolean;
  narrow: boolean;
}

/** Takes a value, in lower case and without white space around it. */
type Property = (value: string, to: Reading) => void;

const farLeft: Property = (value, to) => {
  if (Number.parseFloat(value) <= -900) to.sets |= GONE;
};

const isFlat: Property = (value, to) => {
  if (isZero(value)) to.flat = true;
};

const isNarrow: Property = (value, to) => {
  if (isZero(value)) to.narrow = true;
};

const properties: ReadonlyMap<string, Property> = new Map(
  Object.entries({
    display: (value, to) => {
      if (value.startsWith('none')) to.sets |= GONE;
    },
    visibility: (value, to) => {
      if (value.startsWith('hidden') || value.startsWith('collapse')) to.sets |= INVISIBLE;
      else to.clears |= INVISIBLE;
    },
    opacity: (value, to) => {
      if (Number.parseFloat(value) <= FAINT) to.sets |= GONE;
    },
    clip: (value, to) => {
      if (/^rect\(0(?:px)?[, ]/.test(value)) to.sets |= GONE;
    },
    'clip-path': (value, to) => {
      if (/^inset\((?:50|100)%/.test(value)) to.sets |= GONE;
    },
    'font-size': (value, to) => {
      if (isNothing(value)) to.sets |= TINY;
      else to.clears |= TINY;
    },
    font: (value, to) => {
      if (value.startsWith('0')) to.sets |= TINY;
    },
    height: isFlat,
    'max-height': isFlat,
    width: isNarrow,
    'max-width': isNarrow,
    overflow: (value, to) => {
      if (value.startsWith('hidden')) to.clipped = true;
    },
    'text-indent': farLeft,
    left: farLeft,
    top: farLeft,
    'margin-left': farLeft,
    color: (value, to) => {
      to.color = readInk(value);
    },
    'background-color': (value, to) => {
      to.background = readColor(value);
    },
    background: (value, to) => {
      const isDrawn = value.includes('url') || value.includes('gradient');
      to.background = isDrawn ? '?' : readColor(value.split(' ', 1)[0] ?? '');
    },
    'background-image': (value, to) => {
      if (value !== 'none') to.background = '?';
    },
  } satisfies Record<string, Property>),
);

/** Longest `style` that is read: generators of mail stay below 1,000 characters. */
const STYLE_LIMIT = 4096;

/** Reads a decoded `style` attribute. */
export function readStyle(text: string): Style {
  const to: Reading = {
    sets: 0,
    clears: 0,
    color: undefined,
    background: undefined,
    clipped: false,
    flat: false,
    narrow: false,
  };
  const size = Math.min(text.length, STYLE_LIMIT);
  for (let from = 0, end = 0; from < size; from = end + 1) {
    end = text.indexOf(';', from);
    if (end < 0) end = size;
    const colon = text.indexOf(':', from);
    if (colon < 0) break;
    if (colon > end) continue;
    const take = properties.get(text.slice(from, colon).trim().toLowerCase());
    if (take === undefined) continue;
    const value = text.slice(colon + 1, end);
    take(value.trim().toLowerCase(), to);
  }
  const { clears, color, background } = to;
  const sets = to.clipped && (to.flat || to.narrow) ? to.sets | GONE : to.sets;
  if (sets === 0 && clears === 0 && color === undefined && background === undefined) return NOTHING;
  return { sets, clears, color, background };
}
