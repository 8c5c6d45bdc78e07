/**
 * Finds the names of brands in a few words. By the two characters with which they begin: of nearly two thousand names a mail meets a
 * handful, and a short run has no time to look at the others.
 */
import { apart } from '../../../message/byte-string.ts';
import { once } from '../../../message/once.ts';
import type { Brand } from '../brands.ts';
import { brands } from '../brands.ts';
import { isAscii, letterShapes, tightNames } from '../text/plain.ts';

interface Name {
  readonly brand: Brand;
  /** At least two characters. */
  readonly says: string;
}
type Beginnings = ReadonlyMap<number, readonly Name[]>;

/** A Latin name that is long enough to be found inside letters that were spaced out or joined. */
const SHORTEST_TIGHT = 6;
/** No name has more letters. */
const LONGEST_TIGHT = 64;

const pairAt = (text: string, at: number): number => text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1);

/** Latin names, which are found as words, and those that are written without spaces. Made when the first name is looked at. */
const names = once((): { readonly latin: Beginnings; readonly east: Beginnings } => {
  const latin = new Map<number, Name[]>();
  const east = new Map<number, Name[]>();
  for (const brand of brands) {
    for (const written of brand.says) {
      const isLatin = written.charCodeAt(0) < 0x250;
      const says = isLatin ? written : written.replaceAll(' ', '');
      const of = isLatin ? latin : east;
      const pair = pairAt(says, 0);
      const known = of.get(pair);
      if (known === undefined) of.set(pair, [{ brand, says }]);
      else known.push({ brand, says });
    }
  }
  return { latin, east };
});

const NONE: readonly Name[] = [];

/** @param words as `skeleton` gives them */
export function latinNamesIn(words: string): Brand[] {
  const found: Brand[] = [];
  const { latin } = names();
  for (let at = 0; at < words.length - 1; at++) {
    if (isWord(words.charCodeAt(at)) && isWord(words.charCodeAt(at - 1))) continue;
    for (const { brand, says } of latin.get(pairAt(words, at)) ?? NONE) {
      const end = at + says.length;
      if (!words.startsWith(says, at) || (isWord(words.charCodeAt(end)) && isWord(words.charCodeAt(end - 1)))) continue;
      found.push(brand);
    }
  }
  return found;
}

/** @param letters as `plain` gives them, without spaces */
export function eastNamesIn(letters: string): Brand[] {
  const found: Brand[] = [];
  const { east } = names();
  for (let at = 0; at < letters.length - 1; at++) {
    for (const { brand, says } of east.get(pairAt(letters, at)) ?? NONE) {
      if (letters.startsWith(says, at)) found.push(brand);
    }
  }
  return found;
}

/** Whether a letter or digit of Latin script in lower case; false beyond the text. */
const isWord = (c: number): boolean => (c >= 97 && c <= 122) || (c >= 48 && c <= 57);

/**
 * Names whose letters stand apart or have signs between; they begin and end with words: `pineapple inc` is no `apple inc`, `resonance` no `resona`.
 * @param words as `skeleton` gives them
 */
export function spacedNamesIn(words: string): Brand[] {
  const pieces = piecesOf(words);
  const raw = pieces.join('');
  const letters = letterShapes(raw);
  if (letters.length < SHORTEST_TIGHT) return [];
  const edges = [0];
  let end = 0;
  for (const piece of pieces) {
    end += piece.length;
    // two letters that are drawn as one may stand apart: `i n t e r n e t`
    edges.push(letters.length === raw.length ? end : letterShapes(raw.slice(0, end)).length);
  }
  const found: Brand[] = [];
  for (const [i, from] of edges.entries()) {
    for (const [more, until] of edges.slice(i + 1).entries()) {
      if (until - from > LONGEST_TIGHT) break;
      if (until - from < SHORTEST_TIGHT) continue;
      if (more === 1 && ORDINARY.has(`${pieces[i]} ${pieces[i + 1]}`)) continue;
      const name = letters.slice(from, until);
      found.push(...(tightOf(name.charAt(0)).get(name) ?? []));
    }
  }
  return found;
}

/** Two words that people write side by side, and that are a name only when they are one: `did you see`, `can we chat`. */
const ORDINARY: ReadonlySet<string> = new Set(
  'you see,in post,may bank,all state,de bank,we chat,bit get,free box,after pay,view card,open bank,easy box,easy bank,post bank,talk talk,com direct,air tel,fine co,cost co,life card,clear pay,pay pay,auto pass,nor auto,post nl'.split(
    ',',
  ),
);

/** The words without what stands between them; a bar that touches a letter is one. */
const piecesOf = (words: string): readonly string[] =>
  words
    .split(isAscii(words) ? /[^a-z0-9|]+/ : /[^\p{L}\p{N}|]+/u)
    .filter((piece) => piece !== '' && !/^\|+$/.test(piece));

const tightened = new Map<string, ReadonlyMap<string, readonly Brand[]>>();

/** The Latin names whose first letter that is once they are tightened. */
function tightOf(letter: string): ReadonlyMap<string, readonly Brand[]> {
  const known = tightened.get(letter);
  if (known !== undefined) return known;
  const first = beginningsOf(letter);
  const near = [...names().latin.values()].filter(([one]) => first.includes(firstLetter(one?.says ?? '')));
  const some = near.flat();
  const owners = new Map<string, Brand[]>();
  for (const [i, name] of tightNames(some.map(({ says }) => says)).entries()) {
    const brand = some[i]?.brand;
    if (brand === undefined || name.length < SHORTEST_TIGHT || !name.startsWith(letter)) continue;
    const others = owners.get(name);
    if (others === undefined) owners.set(name, [brand]);
    else others.push(brand);
  }
  tightened.set(apart(letter), owners);
  return owners;
}

/** Without the sign or the accent that few names begin with: `@nifty`, `žabka`. */
const firstLetter = (says: string): string =>
  isWord(says.charCodeAt(0)) ? says.charAt(0) : (/[a-z0-9]/.exec(says.normalize('NFD'))?.[0] ?? '');

/** The letters and signs of which `tight` makes that one. */
const SHAPED: Readonly<Record<string, string>> = { l: '1i|', m: 'r', o: '0', s: '5', w: 'v' };

/** With which letters a name may begin that once tightened begins so. */
export const beginningsOf = (letter: string): string => letter + (SHAPED[letter] ?? '');
