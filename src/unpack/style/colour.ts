/** Colours of CSS as six hexadecimal digits, to be compared. */
import { once } from '../../message/once.ts';

/** CSS Color 4 §6.1. */
const NAMES =
  'aliceblue f0f8ff antiquewhite faebd7 aqua 00ffff aquamarine 7fffd4 azure f0ffff beige f5f5dc bisque ffe4c4 black 000000 blanchedalmond ffebcd blue 0000ff ' +
  'blueviolet 8a2be2 brown a52a2a burlywood deb887 cadetblue 5f9ea0 chartreuse 7fff00 chocolate d2691e coral ff7f50 cornflowerblue 6495ed cornsilk fff8dc ' +
  'crimson dc143c cyan 00ffff darkblue 00008b darkcyan 008b8b darkgoldenrod b8860b darkgray a9a9a9 darkgreen 006400 darkgrey a9a9a9 darkkhaki bdb76b ' +
  'darkmagenta 8b008b darkolivegreen 556b2f darkorange ff8c00 darkorchid 9932cc darkred 8b0000 darksalmon e9967a darkseagreen 8fbc8f darkslateblue 483d8b ' +
  'darkslategray 2f4f4f darkslategrey 2f4f4f darkturquoise 00ced1 darkviolet 9400d3 deeppink ff1493 deepskyblue 00bfff dimgray 696969 dimgrey 696969 ' +
  'dodgerblue 1e90ff firebrick b22222 floralwhite fffaf0 forestgreen 228b22 fuchsia ff00ff gainsboro dcdcdc ghostwhite f8f8ff gold ffd700 goldenrod daa520 ' +
  'gray 808080 green 008000 greenyellow adff2f grey 808080 honeydew f0fff0 hotpink ff69b4 indianred cd5c5c indigo 4b0082 ivory fffff0 khaki f0e68c ' +
  'lavender e6e6fa lavenderblush fff0f5 lawngreen 7cfc00 lemonchiffon fffacd lightblue add8e6 lightcoral f08080 lightcyan e0ffff lightgoldenrodyellow fafad2 ' +
  'lightgray d3d3d3 lightgreen 90ee90 lightgrey d3d3d3 lightpink ffb6c1 lightsalmon ffa07a lightseagreen 20b2aa lightskyblue 87cefa lightslategray 778899 ' +
  'lightslategrey 778899 lightsteelblue b0c4de lightyellow ffffe0 lime 00ff00 limegreen 32cd32 linen faf0e6 magenta ff00ff maroon 800000 ' +
  'mediumaquamarine 66cdaa mediumblue 0000cd mediumorchid ba55d3 mediumpurple 9370db mediumseagreen 3cb371 mediumslateblue 7b68ee mediumspringgreen 00fa9a ' +
  'mediumturquoise 48d1cc mediumvioletred c71585 midnightblue 191970 mintcream f5fffa mistyrose ffe4e1 moccasin ffe4b5 navajowhite ffdead navy 000080 ' +
  'oldlace fdf5e6 olive 808000 olivedrab 6b8e23 orange ffa500 orangered ff4500 orchid da70d6 palegoldenrod eee8aa palegreen 98fb98 paleturquoise afeeee ' +
  'palevioletred db7093 papayawhip ffefd5 peachpuff ffdab9 peru cd853f pink ffc0cb plum dda0dd powderblue b0e0e6 purple 800080 rebeccapurple 663399 ' +
  'red ff0000 rosybrown bc8f8f royalblue 4169e1 saddlebrown 8b4513 salmon fa8072 sandybrown f4a460 seagreen 2e8b57 seashell fff5ee sienna a0522d ' +
  'silver c0c0c0 skyblue 87ceeb slateblue 6a5acd slategray 708090 slategrey 708090 snow fffafa springgreen 00ff7f steelblue 4682b4 tan d2b48c teal 008080 ' +
  'thistle d8bfd8 tomato ff6347 turquoise 40e0d0 violet ee82ee wheat f5deb3 white ffffff whitesmoke f5f5f5 yellow ffff00 yellowgreen 9acd32';

const named = once(() => {
  const words = NAMES.split(' ');
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
