/**
 * Walks the regular expressions of src/ and names those that a stranger's text could make slow: linear time is a
 * promise, and backtracking is how it is broken. Three forms are named:
 * nested:    a repeat inside a repeat whose turns can be cut in more than one way: exponential;
 * adjacent:  two repeats that can share characters, with nothing certain between: quadratic;
 * restarted: a repeat that is begun again at every character, and can then fail: quadratic (`/\s+$/`, `/<a[^>]*>/`).
 * A regular expression that only ever sees a short text says so on its line or the line above: `// bounded: WHY`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { overlap, type Ranges, readRegex, type Term } from './regex-tree.ts';

/** A repeat of at most this many is not a repeat that grows with the text. */
const longestHarmless = 256;

/** Stands for the source of `new RegExp(something)`; no real one holds a NUL. */
const madeAtRunTime = '\0';

const grows = (term: Term) => term.max > longestHarmless;

/** Groups that do not repeat and have one reading are their content. */
function flat(sequence: readonly Term[]): Term[] {
  return sequence.flatMap((term) => {
    const [only, ...others] = term.alternatives;
    return term.kind === 'group' && term.min === 1 && term.max === 1 && only && others.length === 0
      ? flat(only)
      : [term];
  });
}

const nullable = (term: Term): boolean =>
  term.kind === 'assertion' ||
  term.min === 0 ||
  (term.kind === 'group' && term.alternatives.some((one) => one.every(nullable)));

/** The growing repeats of a term: itself, or those inside a group. */
function repeats(term: Term): Term[] {
  if (term.kind === 'assertion') return [];
  return grows(term) ? [term] : term.alternatives.flatMap((one) => one.flatMap(repeats));
}

/** Whether the term can be passed while only taking characters of `set`. */
const passable = (term: Term, set: Ranges): boolean => nullable(term) || overlap(term.set, set);

/** The first pair of repeats that can share characters. */
function adjacent(sequence: readonly Term[]): [Term, Term] | undefined {
  for (const [index, term] of sequence.entries()) {
    for (const first of repeats(term)) {
      for (const next of sequence.slice(index + 1)) {
        const second = repeats(next).find((one) => overlap(one.set, first.set));
        if (second) return [first, second];
        if (!passable(next, first.set)) break;
      }
    }
  }
  return undefined;
}

/** Characters with which a sequence can begin. */
function firsts(sequence: readonly Term[]): Ranges {
  const ranges: (readonly [number, number])[] = [];
  for (const term of sequence) {
    if (term.kind === 'group') ranges.push(...term.alternatives.flatMap((one) => firsts(one)));
    else ranges.push(...term.set);
    if (!nullable(term)) break;
  }
  return ranges;
}

function faults(alternatives: readonly (readonly Term[])[]): string[] {
  return alternatives.flatMap((one) => {
    const sequence = flat(one);
    const found = sequence.flatMap((term) => [...(grows(term) ? nested(term) : []), ...faults(term.alternatives)]);
    const pair = adjacent(sequence);
    return pair ? [...found, `adjacent: ${pair[0].source} and ${pair[1].source}`] : found;
  });
}

function nested(term: Term): string[] {
  const bodies = term.alternatives.map(flat);
  const twice = bodies.flatMap((one) => bodies.map((other) => adjacent([...one, ...other]))).find(Boolean);
  if (twice) return [`nested: ${twice[0].source} in ${term.source}`];
  if (bodies.some((one) => one.length > 0 && one.every(nullable)))
    return [`nested: ${term.source} repeats what may be nothing`];
  const ambiguous = bodies.some((one, index) =>
    bodies.slice(index + 1).some((other) => overlap(firsts(one), firsts(other))),
  );
  return ambiguous ? [`nested: the choices in ${term.source} begin alike`] : [];
}

/** Unanchored: a run of the repeat's characters is tried from each of its positions. */
function restarted(sequence: readonly Term[]): string[] {
  const terms = flat(sequence);
  for (const [index, term] of terms.entries()) {
    if (term.kind === 'assertion' && term.source === '^') return [];
    const rest = terms.slice(index + 1);
    const canFail = rest.some((one) => one.kind === 'assertion' || !nullable(one));
    if (!canFail) return [];
    const slow = repeats(term).find((one) => terms.slice(0, index).every((before) => passable(before, one.set)));
    if (slow) return [`restarted: ${slow.source} is begun again at every character`];
  }
  return [];
}

/** What is wrong with one regular expression; nothing when it is linear. */
export function checkRegex(source: string, flags: string): string[] {
  if (source === madeAtRunTime) return ['made at run time: say what bounds it'];
  try {
    const alternatives = readRegex(source, flags);
    const anchored = flags.includes('y');
    return [...faults(alternatives), ...(anchored ? [] : alternatives.flatMap(restarted))];
  } catch (error) {
    return [`not understood: ${error instanceof Error ? error.message : error}`];
  }
}

/** Faults of one file, each with its line. */
export function checkFile(path: string, text: string): string[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const lines = text.split('\n');
  const found: string[] = [];
  const walk = (node: ts.Node): void => {
    const regex = regexOf(node);
    if (regex) {
      const line = file.getLineAndCharacterOfPosition(node.getStart()).line;
      const excused = [lines[line], lines[line - 1]].some((one) => one?.includes('// bounded: '));
      if (!excused) found.push(...checkRegex(...regex).map((fault) => `${path}:${line + 1}: ${fault}`));
    }
    ts.forEachChild(node, walk);
  };
  walk(file);
  return found;
}

/** `/…/flags`, and `new RegExp('…', 'flags')` with plain texts; other RegExp calls are named as not understood. */
function regexOf(node: ts.Node): [string, string] | undefined {
  if (ts.isRegularExpressionLiteral(node)) {
    const end = node.text.lastIndexOf('/');
    return [node.text.slice(1, end), node.text.slice(end + 1)];
  }
  if (!(ts.isNewExpression(node) || ts.isCallExpression(node)) || node.expression.getText() !== 'RegExp')
    return undefined;
  const [source, flags] = node.arguments ?? [];
  const plain = (one: ts.Expression | undefined) =>
    one === undefined ? '' : ts.isStringLiteralLike(one) ? one.text : undefined;
  return [plain(source) ?? madeAtRunTime, plain(flags) ?? ''];
}

if (import.meta.main) {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => /\.(ts|svelte)$/.test(file));
  const found = files.flatMap((file) => checkFile(join('src', file), readFileSync(join('src', file), 'utf8')));
  for (const fault of found) console.error(fault);
  process.exitCode = found.length > 0 ? 1 : 0;
}
