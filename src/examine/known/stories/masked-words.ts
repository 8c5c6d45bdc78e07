/** Words of lures with signs or digits among their letters, so that no filter reads them: `p@ssw0rd`, `acc.ount`, `v-e-r-i-f-y`. */
import { once } from '../../../message/once.ts';
import type { Facts } from '../../facts.ts';
import { isOpenPage } from '../links/link-ends.ts';
import { stories } from './phrases.ts';

/** Characters and words that are looked at. */
const LOOKED = 3000;
/** Letters of a word that is known. */
const SHORTEST = 5;
const LONGEST = 24;

/** Signs that stand for a letter, and those that only stand between letters. */
const LETTERS: Readonly<Record<string, string>> = { '0': 'o', '1': 'i', '3': 'e', '5': 's', '@': 'a', $: 's' };
const MASKS = /[0135@$.*|_!~^-]/g;
/** A sign between two letters. Behind a point another sentence begins in a capital. */
const INSIDE = /[a-z][0135@$*|_!~^]{1,2}[a-z]|[a-z]\.[a-z]/;
/** One hyphen joins honest words; letters that all have one are masked. */
const DASHED = /^[a-z]-[a-z]-[a-z]-[a-z]/;
/** An address of mail or of a page; what programs join: `%UserName%`, `first_name`. */
const ADDRESS = /:\/\/|^www\.|@[\w.-]{1,60}\.[a-z]{2}|[/\\={}<>%#]/;

/** A word without what stands before and behind it. */
const WITHOUT_SIGNS = /[A-Za-z](?:\S{0,46}[A-Za-z])?/;

/** Every word of the stories that lures tell. */
const vocabulary = once(
  () =>
    new Set(
      stories()
        .flatMap(([, phrases]) => phrases.flatMap((phrase) => phrase.split(' ')))
        .filter((word) => word.length >= SHORTEST && /^[a-z]+$/.test(word)),
    ),
);

/** Different words from which on it is looked up what they are: honest texts have a few of some kind. */
const LEAST = 2;
const NONE: ReadonlyMap<string, string> = new Map();

/** What is said to whom a secret shall be had from; who masks two of these and has a page is after that. */
const OF_SECRETS = ['password', 'account', 'verify', 'confirm', 'login', 'security', 'identity', 'suspended'];
const ENOUGH = 2;

/** Whether a mail is after secrets by the words that filters shall not read, and has a page to type them into. */
export const isAfterSecrets = ({ links }: Pick<Facts, 'links'>, hidden: string): boolean =>
  OF_SECRETS.filter((word) => hidden.includes(word)).length >= ENOUGH && links.some(({ value }) => isOpenPage(value));

/** The words as they are written, each once, by what is meant; empty where fewer than two are found. */
export function maskedWords(text: string): ReadonlyMap<string, string> {
  const seen = text.slice(0, LOOKED);
  if (!/[A-Za-z](?:[0135@$*|_!~^]{1,2}|\.|-[A-Za-z]-)[A-Za-z]/.test(seen)) return NONE;
  const candidates = new Map<string, string>();
  for (const token of seen.split(/\s+/)) {
    if (token.length < SHORTEST || token.length > 2 * LONGEST) continue;
    const word = WITHOUT_SIGNS.exec(token)?.[0] ?? '';
    const lower =
      word.charAt(0).toLowerCase() + (word === word.toUpperCase() ? word.slice(1).toLowerCase() : word.slice(1));
    if ((INSIDE.test(lower) || DASHED.test(lower)) && !ADDRESS.test(token.toLowerCase())) candidates.set(lower, word);
  }
  if (candidates.size < LEAST) return NONE;
  const known = vocabulary();
  const found = new Map<string, string>();
  for (const [lower, word] of candidates) {
    const joined = lower.toLowerCase().replace(MASKS, (sign) => LETTERS[sign] ?? '');
    const other = lower.toLowerCase().replace(MASKS, (sign) => (sign === '1' ? 'l' : (LETTERS[sign] ?? '')));
    const [meant] = [joined, other].filter((one) => known.has(one));
    if (meant !== undefined && !found.has(meant)) found.set(meant, word);
  }
  return found.size < LEAST ? NONE : found;
}
