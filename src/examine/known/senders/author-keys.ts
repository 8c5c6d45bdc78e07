/** By what an author is looked for in the store: the same function writes the key and asks by it. */
import { once } from '../../../message/once.ts';

/** Characters: an address has 320 at most (RFC 5321 §4.5.3.1), and longer names are nobody's. */
const LONGEST_ADDRESS = 320;
const LONGEST_NAME = 100;

/** Control characters, halves of pairs, and what nobody sees. */
const unseen = once(() => /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu);

/** NFKC, lower case; undefined for what is no address. */
export function addressKey(written: string): string | undefined {
  if (written.length > LONGEST_ADDRESS) return undefined;
  const key = written.normalize('NFKC').toLowerCase().replace(unseen(), '').trim();
  return key.indexOf('@') > 0 && key.length <= LONGEST_ADDRESS ? key : undefined;
}

/** NFKC, lower case, without spaces and quotation marks: 山田 太郎 is 山田太郎. Undefined for none, and for an address in its place. */
export function nameKey(written: string): string | undefined {
  if (written.length > LONGEST_NAME) return undefined;
  const key = written
    .normalize('NFKC')
    .toLowerCase()
    .replace(unseen(), '')
    .replace(/[\s"'`“”‘’「」『』]+/g, '');
  return key.length < 2 || key.length > LONGEST_NAME || key.includes('@') ? undefined : key;
}
