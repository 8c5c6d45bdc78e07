/** Text made comparable: what looks or reads alike becomes alike. For comparison only, never for showing. */

import { addRareLetters } from './alike-letters.ts';
import { withoutStrayMarks, withoutUnseen } from './unseen.ts';

/** Letters of other scripts that are drawn as Latin ones (UTS #39 confusables, the ones that mail uses). */
const ALIKE: Readonly<Record<string, string>> = {
  ԛ: 'q',
  ԍ: 'g',
  ᴦ: 'r',
  ѡ: 'w',
  ҝ: 'k',
  қ: 'k',
  ң: 'h',
  ү: 'y',
  ұ: 'y',
  ҳ: 'x',
  ҽ: 'e',
  ӕ: 'ae',
  ө: 'o',
  ѳ: 'o',
  ԃ: 'd',
  ԏ: 't',
  ԗ: 'r',
  ь: 'b',
  ъ: 'b',
  ғ: 'f',
  є: 'e',
  э: 'e',
  я: 'r',
  л: 'n',
  и: 'n',
  ц: 'u',
  ч: 'y',
  ш: 'w',
  щ: 'w',
  з: '3',
  ѓ: 'r',
  ќ: 'k',
  ё: 'e',
  ї: 'i',
  ў: 'y',
  ħ: 'h',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ŧ: 't',
  ƀ: 'b',
  ƈ: 'c',
  ɗ: 'd',
  ɖ: 'd',
  ƒ: 'f',
  ɠ: 'g',
  ɦ: 'h',
  ɨ: 'i',
  ʝ: 'j',
  ƙ: 'k',
  ɭ: 'l',
  ɫ: 'l',
  ƚ: 'l',
  ɱ: 'm',
  ɳ: 'n',
  ɲ: 'n',
  ŋ: 'n',
  ƞ: 'n',
  ɵ: 'o',
  ƿ: 'p',
  ƥ: 'p',
  ʠ: 'q',
  ɾ: 'r',
  ɼ: 'r',
  ʂ: 's',
  ƭ: 't',
  ʈ: 't',
  ʋ: 'v',
  ʍ: 'm',
  ƴ: 'y',
  ʐ: 'z',
  ƶ: 'z',
  ʑ: 'z',
  æ: 'ae',
  œ: 'oe',
  ɐ: 'a',
  ɔ: 'o',
  ə: 'e',
  ɛ: 'e',
  ɜ: 'e',
  ɯ: 'w',
  ʌ: 'a',
  ʃ: 's',
  θ: 'o',
  λ: 'a',
  δ: 'o',
  π: 'n',
  φ: 'o',
  ψ: 'w',
  ζ: 'z',
  ξ: 'e',
  ς: 'c',
  ϲ: 'c',
  ϳ: 'j',
  ϱ: 'p',
  ϵ: 'e',
  ա: 'w',
  գ: 'q',
  զ: 'q',
  է: 't',
  ը: 'n',
  հ: 'h',
  ո: 'n',
  ռ: 'n',
  ս: 'u',
  ց: 'g',
  օ: 'o',
  ք: 'p',
  կ: 'k',
  յ: 'j',
  լ: 'l',
  ի: 'h',
  ն: 'u',
  վ: 'u',
  ꮁ: 'p',
  ꭵ: 'i',
  ꮩ: 'v',
  ꮐ: 'g',
  ꭲ: 'i',
  ꮜ: 'u',
  ꮷ: 'd',
  ꭱ: 'r',
  ꮖ: 'o',
  ꮎ: 'o',
  ꮞ: '4',
  а: 'a',
  в: 'b',
  с: 'c',
  ԁ: 'd',
  е: 'e',
  һ: 'h',
  і: 'i',
  ј: 'j',
  к: 'k',
  м: 'm',
  н: 'h',
  о: 'o',
  р: 'p',
  ѕ: 's',
  т: 't',
  у: 'y',
  х: 'x',
  ԝ: 'w',
  ѵ: 'v',
  ӏ: 'l',
  ґ: 'r',
  п: 'n',
  α: 'a',
  β: 'b',
  ε: 'e',
  η: 'n',
  ι: 'i',
  κ: 'k',
  ν: 'v',
  ο: 'o',
  ρ: 'p',
  τ: 't',
  υ: 'u',
  χ: 'x',
  ω: 'w',
  μ: 'm',
  γ: 'y',
  σ: 'o',
  ı: 'i',
  ɩ: 'i',
  ɑ: 'a',
  ɡ: 'g',
  ⅼ: 'l',
  ᴀ: 'a',
  ʙ: 'b',
  ᴄ: 'c',
  ᴅ: 'd',
  ᴇ: 'e',
  ɢ: 'g',
  ʜ: 'h',
  ɪ: 'i',
  ᴊ: 'j',
  ᴋ: 'k',
  ʟ: 'l',
  ᴍ: 'm',
  ɴ: 'n',
  ᴏ: 'o',
  ᴘ: 'p',
  ʀ: 'r',
  ꜱ: 's',
  ᴛ: 't',
  ᴜ: 'u',
  ᴠ: 'v',
  ᴡ: 'w',
  ʏ: 'y',
  ᴢ: 'z',
  ꮇ: 'm',
  ꭰ: 'd',
  ꮯ: 'c',
  ꭼ: 'e',
  ꮋ: 'h',
  ꭺ: 'a',
  ꮪ: 's',
  ꮃ: 'w',
  ꮲ: 'p',
  ꮶ: 'k',
  ꮮ: 'l',
  ꮓ: 'z',
  ꭻ: 'j',
};

/** By code point; made for the first text that is not plain ASCII. */
let alikeLetters: Map<number, string> | undefined;
function alike(): ReadonlyMap<number, string> {
  if (alikeLetters === undefined) {
    alikeLetters = new Map(Object.entries(ALIKE).map(([letter, latin]) => [letter.charCodeAt(0), latin]));
    addRareLetters(alikeLetters);
  }
  return alikeLetters;
}

const ASCII = /^[\x00-\x7f]*$/;

/** Whether a text needs no classes of Unicode, whose expressions take a millisecond of a short run to compile. */
export const isAscii = (text: string): boolean => ASCII.test(text);

/** White space that is not one space already: most of a text is left where it is. */
const SPACES = / \s+|[^\S ]\s*/g;

/**
 * Lower case, NFKC (full-width and styled letters become plain), white space as single spaces, and gone what has no picture and what only
 * strikes letters out.
 */
export function plain(text: string): string {
  // ASCII is plain already but for its case and spaces
  if (ASCII.test(text)) return text.toLowerCase().replace(SPACES, ' ');
  return withoutStrayMarks(withoutUnseen(text).normalize('NFKC').toLowerCase()).replace(SPACES, ' ');
}

/** `plain`, and letters that look like Latin ones become those; accents go. For names of a few words, not for texts. */
export function skeleton(text: string): string {
  const comparable = plain(text);
  if (ASCII.test(comparable)) return comparable;
  const base = comparable.normalize('NFD');
  const table = alike();
  let out = '';
  for (const letter of base) {
    const c = letter.codePointAt(0) ?? 0;
    if (c >= 0x300 && c <= 0x36f) continue;
    out += table.get(c) ?? letter;
  }
  return out.normalize('NFC');
}

/** What is no letter and no digit. */
export const SIGNS = /[\s\p{P}\p{S}]+/gu;

const BAR_APART = /(?<![a-z0-9])\|(?![a-z0-9])/g;

/** `skeleton` with the signs that are drawn alike made one (`0`=`o`, `1`=`l`=`i`, `5`=`s`, `rn`=`m`, `vv`=`w`) and all between letters gone. */
export function tight(text: string): string {
  const letters = skeleton(text);
  if (!ASCII.test(letters)) return letterShapes(letters.replace(SIGNS, ''));
  // a bar that touches no letter parts two names
  return letterShapes(letters.replace(BAR_APART, '').replace(/[^a-z0-9|]+/g, ''));
}

/** Most words have none of these. */
const SHAPED = /[015i|]|rn|vv/;

/** The signs that are drawn alike made one, of letters without anything between. */
export function letterShapes(letters: string): string {
  if (!SHAPED.test(letters)) return letters;
  return letters
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w')
    .replaceAll('0', 'o')
    .replaceAll('5', 's')
    .replace(/[1i|]/g, 'l');
}

/** Stands between names that are made comparable together; in none of them, and no white space. */
const SEAM = '\u0001';

/** `tight` of many names in two passes: name by name it takes some milliseconds of a short run. */
export function tightNames(names: readonly string[]): string[] {
  const ascii = letterShapes(names.join(SEAM).replace(/[^a-z0-9|\u0001]+/g, '')).split(SEAM);
  const others = names.filter((name) => !isAscii(name));
  const rest = letterShapes(skeleton(others.join(SEAM)).replace(SIGNS, '')).split(SEAM);
  const byName = new Map(others.map((name, i) => [name, rest[i]]));
  return names.map((name, i) => byName.get(name) ?? ascii[i] ?? '');
}
