/** Colours of CSS as six hexadecimal digits, to be compared. */
import { once } from '../../message/once.ts';
import { COLOURS } from './colour-names.ts';

const named = once(() => {
  const words = COLOURS.split(' ');
  const all = new Map<string, string>();
  for (let i = 0; i + 1 < words.length; i += 2) all.set(words[i] ?? '', words[i + 1] ?? '');
  return all;
});

/** Opacity up to which nobody sees anything. */
export const FAINT = 0.05;

/** Text of this colour is not drawn. */
export const UNDRAWN = '-';

/** A colour as six hex digits; `?` for what we do not compare (variables, gradients, images, transparency). */
export function readColor(text: string): string {
  const { color, alpha } = colorOf(text);
  return alpha < 1 ? '?' : color;
}

/** The colour of text: without opacity it is none. */
export function readInk(text: string): string {
  const { color, alpha } = colorOf(text);
  if (alpha <= FAINT) return UNDRAWN;
  return alpha < 1 ? '?' : color;
}

/** As the attribute `bgcolor` has it: browsers take six digits without their sign as well. */
export const readAttributeColor = (written: string): string =>
  readColor(/^[0-9a-f]{6}$/i.test(written) ? `#${written}` : written);

interface Color {
  readonly color: string;
  /** 0 to 1. */
  readonly alpha: number;
}

const UNKNOWN: Color = { color: '?', alpha: 1 };

function colorOf(text: string): Color {
  const value = text.trim().toLowerCase().replace('!important', '').trim();
  if (value.startsWith('#')) return hexColor(value.slice(1));
  const open = value.indexOf('(');
  if (open < 0) {
    if (value === 'transparent') return { color: '?', alpha: 0 };
    return { color: named().get(value) ?? '?', alpha: 1 };
  }
  const parts = value
    .slice(open + 1, -1)
    .split(/[\s,/]+/)
    .filter((part) => part !== '');
  return functionColor(value.slice(0, open), parts);
}

function hexColor(hex: string): Color {
  if (!/^[0-9a-f]{3,8}$/.test(hex)) return UNKNOWN;
  if (hex.length === 3 || hex.length === 4) {
    const [red = '', green = '', blue = '', alpha = 'f'] = hex;
    return { color: red + red + green + green + blue + blue, alpha: Number.parseInt(alpha, 16) / 15 };
  }
  if (hex.length === 5 || hex.length === 7) return UNKNOWN;
  return { color: hex.slice(0, 6), alpha: hex.length === 8 ? Number.parseInt(hex.slice(6), 16) / 255 : 1 };
}

function functionColor(name: string, [a = '', b = '', c = '', d]: readonly string[]): Color {
  const alpha = d === undefined ? 1 : share(d);
  if (name === 'rgb' || name === 'rgba') {
    const parts = [a, b, c].map((part) =>
      part.includes('%') ? Math.round(Number.parseFloat(part) * 2.55) : Number.parseInt(part, 10),
    );
    const isColor = parts.every((part) => part >= 0 && part <= 255);
    return isColor ? { color: parts.map(digits).join(''), alpha } : { color: '?', alpha };
  }
  if (name === 'hsl' || name === 'hsla') return { color: fromHsl(Number.parseFloat(a), share(b), share(c)), alpha };
  if (name === 'hwb') return { color: grey(share(b), 1 - share(c)), alpha };
  // of the others only white and black are told
  if (name === 'lab' || name === 'lch') return { color: atEnd(Number.parseFloat(a) / 100), alpha };
  if (name === 'oklab' || name === 'oklch') return { color: atEnd(a.includes('%') ? share(a) : Number(a)), alpha };
  if (name === 'color') {
    const parts = [b, c, d ?? ''].map(share);
    return { color: parts.every((part) => part === parts[0]) ? grey(parts[0] ?? 0, parts[0] ?? 0) : '?', alpha: 1 };
  }
  return UNKNOWN;
}

const share = (text: string): number => Number.parseFloat(text) / (text.includes('%') ? 100 : 1);
const digits = (value: number): string => value.toString(16).padStart(2, '0');
const atEnd = (light: number): string => (light >= 0.99 ? 'ffffff' : light <= 0.01 ? '000000' : '?');
const grey = (white: number, most: number): string =>
  Math.abs(white - most) < 0.01 && white >= 0 && white <= 1 ? digits(Math.round(white * 255)).repeat(3) : '?';

/** CSS Color 4 §7.1. */
function fromHsl(hue: number, saturation: number, light: number): string {
  if (![hue, saturation, light].every((part) => part >= 0) || saturation > 1 || light > 1) return '?';
  const reach = saturation * Math.min(light, 1 - light);
  const part = (n: number): string => {
    const k = (n + hue / 30) % 12;
    return digits(Math.round(255 * (light - reach * Math.max(-1, Math.min(k - 3, 9 - k, 1)))));
  };
  return part(0) + part(8) + part(4);
}

/** Steps of 255 by which ink differs from its ground and is still unseen; the lightest greys of honest mail differ by 10. */
const INDISTINCT = 4;

/** Steps by which letters are guessed more than read. */
const PALE = 24;

/** Whether nobody can tell two colours apart; both six hexadecimal digits. */
export const looksSame = (a: string, b: string): boolean => differsLittle(a, b, INDISTINCT);

/** Whether letters of the one are hard to read on the other. */
export const isPale = (a: string, b: string): boolean => differsLittle(a, b, PALE);

function differsLittle(a: string, b: string, most: number): boolean {
  if (a === b) return true;
  if (a.length !== 6 || b.length !== 6) return false;
  for (let i = 0; i < 6; i += 2) {
    const step = Number.parseInt(a.slice(i, i + 2), 16) - Number.parseInt(b.slice(i, i + 2), 16);
    if (!(Math.abs(step) <= most)) return false;
  }
  return true;
}
