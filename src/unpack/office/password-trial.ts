/** Which password opens a locked Office file: Excel's own, or a word of the mail. What hardens passwords costs time, which is bounded. */
import type { Finds } from '../finds.ts';
import { CUSTOMARY } from '../passwords.ts';

/** Excel closes with it what shall only not be changed, and opens it without asking ([MS-XLS] §2.4.117). */
const SILENT = 'VelvetSweatshop';
/** Words of the mail that are tried. */
const WORDS = 48;

interface Opening<Key> {
  readonly key: Key;
  /** The word of the mail; absent where nobody is asked for one. */
  readonly password?: string;
}

/**
 * @param rounds what one password costs
 * @returns `limit-time` where words of the mail were left untried
 */
export function openingOf<Key>(
  finds: Finds,
  rounds: number,
  keyOf: (password: string) => Key | undefined,
): Opening<Key> | 'password' | 'limit-time' {
  for (const word of [SILENT, ...finds.passwords().slice(0, WORDS)]) {
    if (!finds.mayTry(rounds)) return CUSTOMARY.includes(word) ? 'password' : 'limit-time';
    const key = keyOf(word);
    if (key !== undefined) return word === SILENT ? { key } : { key, password: word };
  }
  return 'password';
}
