/** Finds the help text for a verb in the language that was asked for. */
import { usage } from '../words/help.ts';
import { usageOf } from '../words/help-of-verbs.ts';
import { langFrom } from './options/language.ts';

export function helpFor(verb: string | undefined, words: readonly string[]): string {
  const help = verb === undefined ? usage : (usageOf[verb] ?? usage);
  return help[langFrom(words)];
}
