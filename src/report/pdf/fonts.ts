/** The two weights of the document's font, and what of a text they can show. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';

export type Weight = 'regular' | 'bold';

/** One weight: its file, and how wide and whether at all it draws a text. */
interface Face {
  readonly file: Buffer;
  /** In points, at a size of one point. */
  readonly widthOf: (text: string) => number;
  /** The text with a visible code for each character that the font has no glyph for. Safe to call twice. */
  readonly drawable: (text: string) => string;
}

const FILES: Readonly<Record<Weight, string>> = {
  regular: '400Regular/BIZUDPGothic_400Regular.ttf',
  bold: '700Bold/BIZUDPGothic_700Bold.ttf',
};
/** Words of one document whose widths are kept; a hostile mail may have a million different ones. */
const WIDTHS_KEPT = 20_000;

const opened = new Map<Weight, Face>();

/** @throws when the package of the font is not installed: a fault of the installation */
export function faceOf(weight: Weight): Face {
  const known = opened.get(weight);
  if (known !== undefined) return known;
  const file = readFileSync(
    createRequire(`${import.meta.dirname}/`).resolve(`@expo-google-fonts/biz-udpgothic/${FILES[weight]}`),
  );
  const face = faceFrom(file);
  opened.set(weight, face);
  return face;
}

function faceFrom(file: Buffer): Face {
  const made = create(file);
  if (!('hasGlyphForCodePoint' in made)) throw new TypeError('the file of the font holds a collection');
  const font: Font = made;
  const widths = new Map<string, number>();
  return {
    file,
    widthOf(text) {
      const known = widths.get(text);
      if (known !== undefined) return known;
      const width = font.layout(text).advanceWidth / font.unitsPerEm;
      if (widths.size < WIDTHS_KEPT) widths.set(text, width);
      return width;
    },
    drawable: (text) => drawable(text, font),
  };
}

/** Kana written in two code points (as file names of macOS are) are one glyph in the font. */
const PARTED_KANA = /[\u3040-\u30ff][\u3099\u309a]/gu;
const ASCII = /^[ -~]*$/;

function drawable(text: string, font: Font): string {
  if (ASCII.test(text)) return text;
  let result = '';
  for (const character of text.replace(PARTED_KANA, (kana) => kana.normalize('NFC'))) {
    const code = character.codePointAt(0) ?? 0;
    result += font.hasGlyphForCodePoint(code) || isVariant(code) ? character : `<U+${hex(code)}>`;
  }
  return result;
}

const hex = (code: number): string => code.toString(16).toUpperCase().padStart(4, '0');

/** An ideographic variation selector: the font takes another glyph, or the usual one when it has no other. */
const isVariant = (code: number): boolean => code >= 0xe0100 && code <= 0xe01ef;
