/**
 * Which values a property takes. A browser drops a declaration whose value it does not know (CSS Syntax 3 §2.2), and what
 * was said before it stays.
 */

import { DISPLAY_VALUES, LENGTH_PROPERTIES } from './value-words.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** CSS Cascade 5 §7.3: every property takes these. */
const WIDE = set('inherit initial unset revert revert-layer');

const DISPLAYS = set(DISPLAY_VALUES);
const KEYWORDS: Readonly<Record<string, ReadonlySet<string>>> = {
  visibility: set('visible hidden collapse'),
  'content-visibility': set('visible hidden auto'),
  position: set('static relative absolute fixed sticky -webkit-sticky'),
  float: set('none left right inline-start inline-end'),
};
const OVERFLOWS = set('visible hidden clip auto scroll overlay');

/** Lengths of one or several words; CSS Values 4 §6: a number without unit is none, but for zero. */
const LENGTHS = set(LENGTH_PROPERTIES);
const LENGTH =
  /^(?:[+-]?(?:\d{1,12}\.?\d{0,12}|\.\d{1,12})(?:e[+-]?\d{1,3})?(?:px|pt|pc|in|cm|mm|q|em|rem|ex|rex|ch|rch|ic|cap|lh|rlh|[dsl]?v(?:[whib]|min|max)|cq[whib]|fr|%)|[+-]?(?:0{1,12}(?:\.0{0,12})?|\.0{1,12})|[a-z][a-z-]{0,30}(?:\(.{0,400}\))?)$/;
const NUMBER = /^(?:[+-]?(?:\d{1,12}\.?\d{0,12}|\.\d{1,12})(?:e[+-]?\d{1,3})?%?|[a-z]{1,20}(?:\(.{0,400}\))?)$/;
const NEVER_NEGATIVE = set('font-size height width max-height max-width min-height min-width');

type Form = 'display' | 'keyword' | 'overflow' | 'number' | 'length';
const FORMS: ReadonlyMap<string, Form> = new Map([
  ...[...LENGTHS].map((name): [string, Form] => [name, 'length']),
  ...Object.keys(KEYWORDS).map((name): [string, Form] => [name, 'keyword']),
  ['display', 'display'],
  ['opacity', 'number'],
  ['overflow', 'overflow'],
  ['overflow-x', 'overflow'],
  ['overflow-y', 'overflow'],
]);

/** Whether a browser takes the value, which is in lower case. */
export function isValid(name: string, value: string): boolean {
  const form = FORMS.get(name);
  if (form === undefined || WIDE.has(value) || value.includes('var(')) return true;
  if (form === 'display') return DISPLAYS.has(value) || isPair(value);
  if (form === 'keyword') return KEYWORDS[name]?.has(value) === true;
  if (form === 'overflow') return value.split(/\s+/, 3).every((one) => OVERFLOWS.has(one));
  if (form === 'number') return NUMBER.test(value);
  if (NEVER_NEGATIVE.has(name) && value.startsWith('-') && /^-[\d.]/.test(value)) return false;
  if (value.includes('(')) return /^[a-z+\d.-]/.test(value);
  return value.includes(' ') ? value.split(/\s+/, 5).every((one) => LENGTH.test(one)) : LENGTH.test(value);
}

/** CSS Display 3 §2: `block flow`, `inline list-item`. */
const isPair = (value: string): boolean => {
  const words = value.split(/\s+/, 4);
  return words.length > 1 && words.length < 4 && words.every((one) => PAIRED.has(one));
};
const PAIRED = set('block inline flow flow-root table flex grid ruby list-item run-in math');

/** What kind of box an element makes, for what is said of boxes alone. */
export type Box = 'inline' | 'inline-block' | 'block' | 'table' | 'cell' | 'none' | 'contents';

/** @param display a value that is valid; undefined where it says nothing of its own (`inherit`, `revert`) */
export function boxOf(display: string): Box | undefined {
  if (display === 'none' || display === 'contents') return display;
  if (display === 'inherit' || display.startsWith('revert')) return undefined;
  if (display === 'initial' || display === 'unset' || display === 'inline flow' || display.startsWith('ruby'))
    return 'inline';
  if (display === 'inline') return display;
  if (display === 'table-cell') return 'cell';
  if (display.includes('inline')) return 'inline-block';
  return display.startsWith('table') ? 'table' : 'block';
}
