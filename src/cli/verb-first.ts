/** Where the verb stands in a call. */

/** Options of every verb that take a value: before the verb, the word behind them is not it. */
const VALUED: ReadonlySet<string> = new Set(['--lang', '--format', '--config', '--data', '--output', '-o']);
/** They need no verb. */
const ALONE: ReadonlySet<string> = new Set(['--help', '-h', '--version']);

/** The words of a call as verbs read them. Some options are global: they may stand before the verb too. `help VERB` is `VERB --help`. */
export function verbFirst(words: readonly string[]): readonly string[] {
  let at = 0;
  while (words[at]?.startsWith('-') === true && words[at] !== '-') at += VALUED.has(words[at] ?? '') ? 2 : 1;
  const [verb, ...rest] = words.slice(at);
  // nothing but options: `--help`, `--version`, or a call without a verb
  if (verb === undefined) return words.toSorted((a, b) => Number(ALONE.has(b)) - Number(ALONE.has(a)));
  const before = words.slice(0, at);
  const [of, ...more] = rest;
  if (verb !== 'help') return [verb, ...before, ...rest];
  return of === undefined || of.startsWith('-') ? ['--help', ...before, ...rest] : [of, '--help', ...before, ...more];
}
