/**
 * The letter without a mail that its writer typed or pasted in marks, 「…」 or "…", and asks about: the words in the marks, and the page among
 * them, are another's. So is what a house shows its own people of an exercise. Live pages are no examples otherwise
 * (docs/decisions/0016-a-mail-inside-a-mail-is-not-its-forwarders.md).
 */
import type { Facts, Link } from '../facts.ts';
import type { Observation } from '../finding.ts';
import { addressOf, asBroken } from '../known/links/shown-links.ts';
import { doubts } from '../known/stories/doubts.ts';
import { lettersInMarks, withoutLetters } from '../known/text/cited/rest.ts';
import { isSentByReadersHouse } from '../known/vouching/readers-house.ts';

/** The result of an exercise is told. */
const EXERCISE =
  /(?:メール|攻撃|フィッシング)訓練[^。\n]{0,40}(?:結果|報告|実施)|\bphishing (?:simulation|exercise|test|drill)\b/i;

/** The same object where nothing is left out. */
export function withoutDoubted(facts: Facts): Facts {
  const { text, subject } = facts;
  if (text === undefined) return facts;
  const letters = lettersInMarks(text.value.seen);
  if (letters.length === 0) return facts;
  const { seen } = text.value;
  const own = withoutLetters(seen, letters);
  const told = `${subject?.value ?? ''}\n${own}`;
  if (!doubts(told) && !(EXERCISE.test(told) && isSentByReadersHouse(facts))) return facts;
  const isInside = ({ value }: Observation<Link>): boolean => {
    const address = addressOf(value);
    return seen.includes(address) && !own.includes(address);
  };
  return {
    ...facts,
    text: { ...text, value: { ...text.value, seen: own } },
    links: asBroken(facts.links, isInside),
  };
}
