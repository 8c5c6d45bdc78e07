/** A stranger's offer, known by its parts: what is sold, its price or gain, that an answer is wanted, and that he does not know the reader. */

import type { Facts } from '../../facts.ts';
import type { Weight } from '../../finding.ts';
import { isStrangersLetter } from '../senders/strangers.ts';
import { readingIn } from '../text/beginning.ts';
import { hasFile } from './lures.ts';
import { hasPart, storyIn, type Told } from './parts.ts';

/** Phrases of all parts above which the letter is nothing else: with what it gains, and with what it costs. */
const OF_GAIN = 4;
const OF_TRADE = 4;
/** Characters of a letter that offers one thing. */
const SHORT = 1200;
/** Characters in which one greets. */
const GREETING = 60;

/** `Hi,` `Dear Manager,` `Good morning, I work in`: he knows no name of the reader. */
const NAMELESS =
  /^(?:we|our|my name is|i(?:'m| am| do| work| help| represent)) |^(?:hi|hello|hey|dear|greetings|good (?:morning|day|afternoon|evening))(?: (?:there|dear|sirs?|madam|sir ?(?:\/|or) ?madam|manager|friend|team|owner|director|principal|business owner|website owner|webmaster|all))? ?[,.!:\r\n-]/i;
/** How he came upon him, or that he does not know whether he is the one. */
const FOUND =
  /\b(?:(?:came|ran|stumbled) (?:across|upon|on)|(?:looking|looked) at (?:your|google)|(?:checked|been checking|been looking at|been going through|going through|reviewed|visited|browsing|browsed|found|audited|watched|loved|seen) (?:how you|your)|noticed (?:that )?(?:your|you|a few|some|several)|big fan|great (?:site|blog|articles)|reason (?:i|we) (?:write|am writing)|(?:the )?right (?:person|contact|department)|if (?:this|it) is(?:n['’]t| not) (?:for|relevant|of interest)|not interested)\b/i;
/** Addresses of others are always sold to whoever did not ask. */
const LISTS =
  /\b(?:(?:attendees?|visitors?|exhibitors?|contacts?|e-?mail|mailing|prospects?|users?|leads?) lists?|database of|verified (?:contacts|e-?mails)|direct e-?mails|(?:qualified|more|extra|new) (?:leads|meetings|appointments))\b/i;

/** The offer, and how sure it is that nobody asked for it. */
export function coldOfferIn(facts: Facts): (Pick<Told, 'quote' | 'proof'> & { readonly weight: Weight }) | undefined {
  const seen = readingIn(facts);
  if (!isStrangersLetter(facts) || hasPart(facts, 'known-before')) return undefined;
  const gain = storyIn(facts, ['sold-site', 'sold-gain', 'sold-ask']);
  const [, gains = 0] = gain?.counts ?? [];
  const trade =
    seen.length > SHORT || hasFile(facts)
      ? undefined
      : storyIn(facts, ['trade', 'trade-us', 'trade-price', 'trade-ask']);
  const ofGain = gain !== undefined && gains > 1 ? gain : undefined;
  const story = ofGain ?? trade;
  if (story === undefined || !isUnknown(seen)) return undefined;
  const isWhole = (ofGain?.total ?? 0) > OF_GAIN || (trade?.total ?? 0) > OF_TRADE;
  return { quote: story.quote, proof: story.proof, weight: isWhole ? 3 : 2 };
}

/** Who makes an offer to a customer knows his name, and says nothing of how he found him. */
const isUnknown = (seen: string): boolean =>
  NAMELESS.test(seen.trimStart().slice(0, GREETING)) ||
  FOUND.test(seen.slice(0, SHORT)) ||
  LISTS.test(seen.slice(0, SHORT));
