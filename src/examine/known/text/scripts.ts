/**
 * Writing systems mixed in one word, after UTS #39 §5.2 (restriction levels): which mixes people write, and which only
 * deceivers do. The tables have the blocks of letters that names and mail really use.
 */
import { skeleton } from './plain.ts';

/** How freely a word mixes scripts, from what all write to what nobody does. */
type Mix = 'ascii' | 'single' | 'highly-restrictive' | 'moderately-restrictive' | 'minimally-restrictive';

type Script =
  | 'common'
  | 'latin'
  | 'greek'
  | 'cyrillic'
  | 'armenian'
  | 'cherokee'
  | 'han'
  | 'kana'
  | 'hangul'
  | 'bopomofo'
  | 'other';

/** First and last character of each block; what stands in none is a sign or digit that all scripts share. */
const BLOCKS: readonly (readonly [Script, number, number])[] = [
  ['latin', 0x41, 0x5a],
  ['latin', 0x61, 0x7a],
  ['latin', 0xaa, 0xaa],
  ['latin', 0xba, 0xba],
  ['latin', 0xc0, 0xd6],
  ['latin', 0xd8, 0xf6],
  ['latin', 0xf8, 0x2af],
  ['greek', 0x370, 0x373],
  ['greek', 0x376, 0x37d],
  ['greek', 0x386, 0x3e1],
  ['greek', 0x3f0, 0x3ff],
  ['cyrillic', 0x400, 0x52f],
  ['armenian', 0x531, 0x58a],
  ['other', 0x5d0, 0x109f],
  ['other', 0x10a0, 0x10ff],
  ['hangul', 0x1100, 0x11ff],
  ['other', 0x1200, 0x139f],
  ['cherokee', 0x13a0, 0x13ff],
  ['other', 0x1400, 0x1c7f],
  ['cyrillic', 0x1c80, 0x1c8f],
  ['latin', 0x1d00, 0x1d25],
  ['latin', 0x1d6b, 0x1d77],
  ['latin', 0x1e00, 0x1eff],
  ['greek', 0x1f00, 0x1fff],
  ['latin', 0x2c60, 0x2c7f],
  ['han', 0x2e80, 0x2fd5],
  ['han', 0x3005, 0x3007],
  ['kana', 0x3041, 0x30ff],
  ['bopomofo', 0x3105, 0x312f],
  ['hangul', 0x3131, 0x318e],
  ['kana', 0x31f0, 0x31ff],
  ['han', 0x3400, 0x9fff],
  ['cyrillic', 0xa640, 0xa69f],
  ['latin', 0xa722, 0xa7ff],
  ['latin', 0xab30, 0xab64],
  ['cherokee', 0xab70, 0xabbf],
  ['hangul', 0xac00, 0xd7a3],
  ['han', 0xf900, 0xfaff],
  ['kana', 0xff66, 0xff9d],
  ['han', 0x20000, 0x323af],
];

function scriptOf(c: number): Script {
  let low = 0;
  let high = BLOCKS.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [script, first, last] = BLOCKS[middle] ?? ['common', 0, 0];
    if (c < first) high = middle - 1;
    else if (c > last) low = middle + 1;
    else return script;
  }
  return 'common';
}

/** Han with what is written beside it in one language. */
const TOGETHER: readonly (readonly Script[])[] = [
  ['latin', 'han', 'kana'],
  ['latin', 'han', 'bopomofo'],
  ['latin', 'han', 'hangul'],
];

/** Scripts whose letters are drawn as Latin ones. */
const ALIKE: ReadonlySet<Script> = new Set(['greek', 'cyrillic', 'cherokee', 'armenian']);

/** The restriction level of a word or host label (Unicode, as shown). */
export function mixOf(word: string): Mix {
  const scripts = new Set<Script>();
  let ascii = true;
  for (const letter of word) {
    const c = letter.codePointAt(0) ?? 0;
    if (c > 127) ascii = false;
    const script = scriptOf(c);
    if (script !== 'common') scripts.add(script);
  }
  if (ascii) return 'ascii';
  if (scripts.size <= 1) return 'single';
  if (TOGETHER.some((one) => [...scripts].every((script) => one.includes(script)))) return 'highly-restrictive';
  return scripts.size === 2 && scripts.has('latin') && ![...scripts].some((script) => ALIKE.has(script))
    ? 'moderately-restrictive'
    : 'minimally-restrictive';
}

/** Whether a word is of one foreign script, but reads as Latin letters from beginning to end: `аррӏе`. */
export function isWholeDisguise(word: string): boolean {
  const scripts = new Set([...word].map((letter) => scriptOf(letter.codePointAt(0) ?? 0)));
  scripts.delete('common');
  const [script] = scripts;
  return scripts.size === 1 && script !== undefined && ALIKE.has(script) && /^[a-z0-9-]{3,63}$/.test(skeleton(word));
}
