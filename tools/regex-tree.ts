/** A small reader of JavaScript regular expressions, for `regex-check`: what may repeat, and which characters it takes. */

/** Sorted ranges of code points, both ends included. */
export type Ranges = readonly (readonly [first: number, last: number])[];

/** One element of a sequence. An assertion takes nothing and may fail. */
export interface Term {
  readonly kind: 'set' | 'group' | 'assertion';
  /** What one character of it may be; of a group, any character anywhere inside. */
  readonly set: Ranges;
  readonly alternatives: readonly (readonly Term[])[];
  readonly min: number;
  readonly max: number;
  readonly source: string;
}

const top = 0x10ffff;
export const everything: Ranges = [[0, top]];
const digits: Ranges = [[48, 57]];
const word: Ranges = [...digits, [65, 90], [95, 95], [97, 122]];
const space: Ranges = [
  [9, 13],
  [32, 32],
  [160, 160],
  [0x1680, 0x1680],
  [0x2000, 0x200a],
  [0x2028, 0x2029],
  [0x202f, 0x202f],
  [0x205f, 0x205f],
  [0x3000, 0x3000],
  [0xfeff, 0xfeff],
];
const lineEnds: Ranges = [
  [10, 10],
  [13, 13],
  [0x2028, 0x2029],
];

function merged(ranges: Ranges): Ranges {
  const result: [number, number][] = [];
  for (const [first, last] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const before = result.at(-1);
    if (before && first <= before[1] + 1) before[1] = Math.max(before[1], last);
    else result.push([first, last]);
  }
  return result;
}

function inverted(ranges: Ranges): Ranges {
  const result: [number, number][] = [];
  let next = 0;
  for (const [first, last] of merged(ranges)) {
    if (first > next) result.push([next, first - 1]);
    next = last + 1;
  }
  if (next <= top) result.push([next, top]);
  return result;
}

export function overlap(a: Ranges, b: Ranges): boolean {
  return a.some(([first, last]) => b.some(([from, to]) => first <= to && from <= last));
}

/** ASCII letters of either case, for the flag `i`. */
function folded(ranges: Ranges): Ranges {
  const other = ranges.flatMap(([first, last]) => {
    const shift = (from: number, to: number, by: number): [number, number][] => {
      const [low, high] = [Math.max(first, from), Math.min(last, to)];
      return low <= high ? [[low + by, high + by]] : [];
    };
    return [...shift(65, 90, 32), ...shift(97, 122, -32)];
  });
  return merged([...ranges, ...other]);
}

/** Reads the text between the slashes. Throws on what it does not know, which the check then names. */
export function readRegex(source: string, flags: string): readonly (readonly Term[])[] {
  let at = 0;
  const peek = (text: string) => source.startsWith(text, at);
  const take = (text: string) => {
    const there = peek(text);
    if (there) at += text.length;
    return there;
  };
  const fold = (ranges: Ranges) => (flags.includes('i') ? folded(ranges) : merged(ranges));

  function alternatives(): Term[][] {
    const all: Term[][] = [[]];
    while (at < source.length && !peek(')')) {
      if (take('|')) all.push([]);
      else all.at(-1)?.push(term());
    }
    return all;
  }

  function term(): Term {
    const start = at;
    const bare = atom();
    const [min, max] = quantifier();
    return { ...bare, min, max, source: source.slice(start, at) };
  }

  function quantifier(): [number, number] {
    let range: [number, number] = [1, 1];
    const braces = /^\{(\d+)(,?)(\d*)\}/.exec(source.slice(at, at + 24));
    if (take('*')) range = [0, Number.POSITIVE_INFINITY];
    else if (take('+')) range = [1, Number.POSITIVE_INFINITY];
    else if (take('?')) range = [0, 1];
    else if (braces) {
      at += braces[0].length;
      const min = Number(braces[1]);
      range = [min, braces[3] ? Number(braces[3]) : braces[2] ? Number.POSITIVE_INFINITY : min];
    } else return range;
    take('?');
    return range;
  }

  const one = (set: Ranges): Omit<Term, 'min' | 'max' | 'source'> => ({
    kind: 'set',
    set: fold(set),
    alternatives: [],
  });
  const assertion = (inner: Term[][] = []): Omit<Term, 'min' | 'max' | 'source'> => ({
    kind: 'assertion',
    set: [],
    alternatives: inner,
  });

  function atom(): Omit<Term, 'min' | 'max' | 'source'> {
    if (take('^') || take('$') || take('\\b') || take('\\B')) return assertion();
    for (const look of ['(?=', '(?!', '(?<=', '(?<!']) {
      if (!take(look)) continue;
      const inner = alternatives();
      take(')');
      return assertion(inner);
    }
    if (take('(')) {
      const opening = /^\?(?::|<[^>]+>)/.exec(source.slice(at, at + 60));
      if (opening) at += opening[0].length;
      else if (peek('?')) throw new Error(`unknown group ${source.slice(at, at + 6)}`);
      const inner = alternatives();
      take(')');
      return { kind: 'group', set: merged(inner.flat().flatMap((part) => part.set)), alternatives: inner };
    }
    if (take('[')) return one(characterClass());
    if (take('.')) return one(flags.includes('s') ? everything : inverted(lineEnds));
    if (take('\\')) return one(escaped());
    const point = source.codePointAt(at) ?? 0;
    at += String.fromCodePoint(point).length;
    return one([[point, point]]);
  }

  function escaped(): Ranges {
    const letter = source.charAt(at++);
    const known: Record<string, Ranges> = {
      d: digits,
      D: inverted(digits),
      w: word,
      W: inverted(word),
      s: space,
      S: inverted(space),
    };
    const set = known[letter];
    if (set) return set;
    if (letter === 'p' || letter === 'P') {
      at = source.indexOf('}', at) + 1;
      return everything; // which characters a property has is not known here: the widest is the careful reading
    }
    if (letter === 'k') {
      at = source.indexOf('>', at) + 1;
      return everything;
    }
    const hex = /^(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|u\{([\da-fA-F]+)\})/.exec(source.slice(at - 1, at + 10));
    if (hex) {
      at += hex[0].length - 1;
      const point = Number.parseInt(hex[1] ?? hex[2] ?? hex[3] ?? '0', 16);
      return [[point, point]];
    }
    const control: Record<string, number> = { t: 9, n: 10, v: 11, f: 12, r: 13, 0: 0, b: 8 };
    if (/[1-9]/.test(letter)) return everything; // a backward reference
    const point = control[letter] ?? letter.charCodeAt(0);
    return [[point, point]];
  }

  function characterClass(): Ranges {
    const negative = take('^');
    const ranges: (readonly [number, number])[] = [];
    while (at < source.length && !take(']')) {
      const first = classAtom();
      const single = first.length === 1 && first[0]?.[0] === first[0]?.[1];
      if (single && peek('-') && source.charAt(at + 1) !== ']') {
        at++;
        ranges.push([first[0]?.[0] ?? 0, classAtom()[0]?.[1] ?? top]);
      } else ranges.push(...first);
    }
    // with `i`, [^a] takes neither a nor A: fold before the inversion
    return negative ? inverted(fold(ranges)) : ranges;
  }

  function classAtom(): Ranges {
    if (take('\\')) return escaped();
    const point = source.codePointAt(at) ?? 0;
    at += String.fromCodePoint(point).length;
    return [[point, point]];
  }

  const all = alternatives();
  if (at < source.length) throw new Error(`left over: ${source.slice(at)}`);
  return all;
}
