/** Domains that differ as little as a reader overlooks. */
import { tight } from '../text/plain.ts';
import { romaji } from '../text/romaji.ts';

/** Shorter names of different people differ in one letter by chance. */
const LEAST = 6;
/** Names of so many letters are not drawn alike by chance. */
const LONG = 8;

/**
 * Whether two registrable domains are one with letters drawn alike (`0` for `o`, `rn` for `m`), two changed places, or one
 * letter doubled, left out or put in. Another letter in the place of one makes another name (`nissin`, `nissan`), a hyphen or
 * another ending is how one firm names itself twice.
 */
export function isSlip(a: string, b: string): boolean {
  const [one, two] = [labelOf(a), labelOf(b)];
  if (one === two || one.length < LEAST || two.length < LEAST) return false;
  if (one.replaceAll('-', '') === two.replaceAll('-', '')) return false;
  // a long name drawn alike is no chance, whatever its ending
  if (a.slice(one.length) !== b.slice(two.length))
    return Math.min(one.length, two.length) >= LONG && tight(one) === tight(two);
  if (tight(one) === tight(two)) return true;
  return Math.abs(one.length - two.length) === 1 ? isWithout(one, two) : isSwapped(one, two);
}

/**
 * Whether a registrable domain is drawn so that it is taken for another: a slip, or that name with letters drawn alike and a word more
 * (`kestreIpackaging-ar.example`). The very same letters with a word more are how one firm names itself twice.
 */
export function isDrawnAs(domain: string, other: string): boolean {
  const [one, two] = [labelOf(domain), labelOf(other)];
  if (isSlip(domain, other)) return true;
  return two.length >= LONG && one.length > two.length && !one.includes(two) && tight(one).includes(tight(two));
}

/** Whether both are one Japanese name in two ways of writing it (`daikyou-seimitu`, `daikyo-seimitsu`): two firms, or one that forgot how it is spelt. */
export function isRespelt(domain: string, other: string): boolean {
  const [one, two] = [labelOf(domain), labelOf(other)];
  return one !== two && Math.min(one.length, two.length) >= LONG && romaji(one) === romaji(two);
}

const labelOf = (domain: string): string => {
  const dot = domain.indexOf('.');
  return dot < 0 ? domain : domain.slice(0, dot);
};

/** The longer is the shorter with one letter more, that is not at its end: `minatos` is a plural, `sato2` a number. */
function isWithout(a: string, b: string): boolean {
  const [long, short] = a.length > b.length ? [a, b] : [b, a];
  let i = 0;
  while (i < short.length && long[i] === short[i]) i++;
  // a letter that is doubled is overlooked there too
  if (i === short.length) return long[i] === long[i - 1];
  return i > 0 && /[a-z]/.test(long[i] ?? '') && long.slice(i + 1) === short.slice(i);
}

function isSwapped(a: string, b: string): boolean {
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  return a.length === b.length && a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2);
}
