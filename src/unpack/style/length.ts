/** Lengths of CSS, as far as they say that nothing is seen. */

/** Characters of a value that are computed. */
const VALUE = 200;

/** Whether letters of this size are nothing to see: below one pixel or point. */
export function isNothing(value: string): boolean {
  const text = value.slice(0, VALUE);
  if (text.startsWith('calc(')) return isNothing(sum(inner(text)));
  if (text.startsWith('min(')) return argumentsOf(text).some(isNothing);
  if (text.startsWith('max(')) return argumentsOf(text).every(isNothing);
  if (text.startsWith('clamp(')) {
    const [least = '', wish = '', most = ''] = argumentsOf(text);
    return isNothing(most) || (isNothing(least) && isNothing(wish));
  }
  const size = Number.parseFloat(text);
  if (Number.isNaN(size)) return false;
  // of ordinary letters, which have some 16 pixels
  if (text.includes('em')) return size < 0.06;
  if (text.includes('%')) return size < 6;
  return size < 1 || (size <= 1 && text.includes('px'));
}

/** Whether a box of this height or width shows nothing of what is in it. */
export function isFlat(value: string): boolean {
  const size = Number.parseFloat(value);
  return size === 0 || (size > 0 && size <= 1 && value.includes('px'));
}

/** Whether what is moved by so much has left every screen. */
export function isFar(value: string): boolean {
  const size = Math.abs(Number.parseFloat(value));
  if (Number.isNaN(size)) return false;
  if (/\d(?:r?em|ch)/.test(value)) return size >= 60;
  if (/\d(?:%|d?v[wh])/.test(value)) return size >= 100;
  // to the right and below a page can be rolled on
  return size >= (value.trim().startsWith('-') ? 900 : 5000);
}

const inner = (text: string): string => text.slice(text.indexOf('(') + 1, text.lastIndexOf(')'));

const argumentsOf = (text: string): string[] =>
  inner(text)
    .split(',', 8)
    .map((one) => one.trim());

/** The sum of lengths in one unit; what else there may be in `calc()` comes out as it stands. */
function sum(text: string): string {
  const terms = text.match(/[+-]?\s{0,9}\d{0,9}\.?\d{1,9}[a-z%]{0,4}/g) ?? [];
  if (/[*/(]/.test(text)) return terms.some((one) => Number.parseFloat(one) === 0) ? '0' : text;
  const units = new Set(terms.map((one) => /[a-z%]{0,4}$/.exec(one)?.[0]));
  if (units.size !== 1) return text;
  const total = terms.reduce((all, one) => all + Number.parseFloat(one.replace(/\s/g, '')), 0);
  return `${total}${[...units][0] ?? ''}`;
}

/** The numbers of a function, in pixels or percents as they stand. */
export const numbersIn = (value: string): number[] =>
  (value.slice(0, VALUE).match(/-?\d{0,9}\.?\d{1,9}/g) ?? []).map(Number);
