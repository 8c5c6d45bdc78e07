/** What a mail asks for, by its phrases and by where it leads: what the detectors of lures have in common. */

import { onceFor } from '../../../message/once.ts';
import { firstLabel } from '../../../message/psl.ts';
import type { BodyText, Facts, Link } from '../../facts.ts';
import type { Hit, Weight } from '../../finding.ts';
import { sameHolder } from '../brands/match.ts';
import { isMailingService } from '../carriers/mailing-services.ts';
import { waysOf } from '../links/link-ends.ts';
import { isPublicPlace } from '../links/public-places.ts';
import { domainsOf } from '../senders/domains-of.ts';
import { isFreemail } from '../senders/freemail.ts';
import { playsAnother } from '../senders/playing.ts';
import { beginningOf, readingIn } from '../text/beginning.ts';
import { proofOfPhrases } from '../text/said-where.ts';
import type { ApproachGroup } from './phrases/approach-phrases.ts';
import type { LureGroup } from './phrases/lure-phrases.ts';
import type { OfferGroup } from './phrases/offer-phrases.ts';
import { phrasesIn, quoted } from './phrases.ts';
import { prizesIn } from './prizes.ts';

/** A text of so many characters says one thing only; of a longer one a single phrase is no subject. */
const SHORT = 400;
/** For each such length one phrase more is needed: whoever writes much meets every word. */
const LONG = 2500;

/** Characters for each phrase below which a text is about nothing else. */
const DENSE = 300;

interface Lure {
  /** Different phrases that do not overlap. */
  readonly count: number;
  /** It is what the mail is about, not a word in passing. */
  readonly isSubject: boolean;
  readonly hit: Hit;
  readonly phrases: readonly string[];
}

/**
 * The phrases of one story.
 * @param least phrases from which on it speaks at all, in a text that is not short
 * @param weight of a hit that is the subject; the first phrase alone weighs 1
 * @param whole phrases from which on, close together, the mail is nothing else: that weighs 3
 */
export function lureOf(
  { text, subject }: Facts,
  group: LureGroup | OfferGroup | ApproachGroup | 'prize',
  { least = 2, weight = 2, whole }: { readonly least?: number; readonly weight?: Weight; readonly whole?: number } = {},
): Lure | undefined {
  if (text === undefined) return undefined;
  const title = subject?.value ?? '';
  const hits =
    group === 'prize' ? prizesIn(text.value, title) : phrasesIn(text.value, title).filter((one) => one.group === group);
  const length = text.value.seen.length;
  let count = 0;
  let end = 0;
  for (const { phrase, at } of hits) {
    if (at >= end) count++;
    end = Math.max(end, at + phrase.length);
  }
  const needed = length < SHORT ? Math.min(1, least) : least + Math.floor(length / LONG);
  if (count === 0 || count < needed) return undefined;
  const isSubject = count >= Math.max(2, needed);
  const isAll = whole !== undefined && count >= whole && length < count * DENSE;
  const proof = proofOfPhrases({ subject, text }, hits);
  const hit: Hit = { proof, words: { quote: quoted(hits) }, weight: isAll ? 3 : isSubject ? weight : 1 };
  return { count, isSubject, hit, phrases: hits.map(({ phrase }) => phrase) };
}

/** Recipients whose domains are looked at. */
const READERS = 5;

/** `Loom & Larder` as a label of a domain. */
const asLabel = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}-]/gu, '');

/** The domains of From; at a service that sends for many, with what its customer is called: `Example Store`, examplestore.com. */
function ownDomains({ from, links }: Facts): string[] {
  const own = domainsOf(from);
  const names = from.flatMap(({ value }, at) =>
    isMailingService(own[at] ?? '') ? [value.name, value.name.replaceAll('&', 'and')].map(asLabel) : [],
  );
  if (names.length === 0) return own;
  return [...own, ...links.flatMap(({ value }) => (names.includes(firstLabel(value.domain)) ? value.domain : []))];
}

/** Whether some page that the mail opens belongs to somebody else than the sender: of one who plays another, every page. */
export function leadsElsewhere(facts: Facts): boolean {
  // the reader's own name stands in threats and greetings, and some readers make a link of it
  const readers = domainsOf(facts.to.slice(0, READERS));
  const own = playsAnother(facts) ? readers : [...readers, ...ownDomains(facts)];
  const isHome = ({ domain, host }: Link): boolean => own.some((one) => sameHolder(one, domain)) || isPublicPlace(host);
  return waysOf(facts.links, isHome).some(
    ({ value }) => value.url.startsWith('http') && value.hidden !== true && value.defanged !== true && !isHome(value),
  );
}

/** Whether it wants something to be opened: a page, or a file. */
export const hasWay = ({ links, attachments }: Facts): boolean =>
  links.some(({ value }) => value.url.startsWith('http') && value.written !== 'name') ||
  attachments.some(({ value }) => value.inline !== true);

/** Whether it brings a file. */
export const hasFile = ({ attachments }: Facts): boolean => attachments.some(({ value }) => value.inline !== true);

/** A free mailbox that is not the sender's own, where answers shall go: in Reply-To, or in the text. */
export const asideMailbox = onceFor(({ from, replyTo, text }: Facts): string | undefined => {
  const own = from.map(({ value }) => value.address.toLowerCase());
  const reply = replyTo.find(
    ({ value }) => isFreemail(hostOf(value.address)) && !own.includes(value.address.toLowerCase()),
  );
  if (reply !== undefined) return reply.value.address;
  const seen = readingIn({ text }).slice(0, LOOKED);
  for (let at = seen.indexOf('@'); at >= 0; at = seen.indexOf('@', at + 1)) {
    const host =
      /^[a-z0-9.-]{4,60}/i
        .exec(seen.slice(at + 1, at + 61))?.[0]
        .toLowerCase()
        .replace(/[.-]$/, '') ?? '';
    if (!isFreemail(host)) continue;
    let start = at;
    while (start > 0 && at - start < 64 && /[\w.+-]/.test(seen.charAt(start - 1))) start--;
    const address = `${seen.slice(start, at)}@${host}`;
    if (start < at && !own.includes(address.toLowerCase())) return address;
  }
  return undefined;
});

/** Characters of the text in which a mailbox or a telephone number is looked for. */
const LOOKED = 20_000;

const hostOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1).toLowerCase();

/** Digits of a telephone number with its area code (E.164: at most 15). */
const FEWEST = 10;
const MOST = 13;

/** RFC 3966: signs may be written as `%28`, and parameters stand behind the number. */
const written = (url: string): string =>
  url.replace(/%([2-3][0-9a-f])/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))).split(/[;?]/, 1)[0] ??
  '';

/** The first telephone number of the text: digits in groups, as people write them; no number in one piece. */
export function telephoneIn({ text, links }: Facts): string | undefined {
  const call = links.find(({ value }) => value.url.startsWith('tel:'));
  if (call !== undefined) return written(call.value.url.slice(4, 60));
  return text === undefined ? undefined : numberIn(beginningOf(text.value));
}

/** Letters in the place of digits, so that no filter finds the number: `(8O5) 555-O1l2`. */
export const unmasked = onceFor((text: BodyText): string =>
  beginningOf(text)
    .replace(/(?<=[\d(+-])[oO](?=[\d) -])/g, '0')
    .replace(/(?<=[\d(-])[lI](?=[\d) -])/g, '1'),
);

/**
 * The first telephone number that is written.
 * @param seen letters and digits in their plain form
 */
export function numberIn(seen: string): string | undefined {
  let at = 0;
  while (at < seen.length) {
    if (!isDigit(seen.charCodeAt(at))) {
      at++;
      continue;
    }
    let end = at;
    let digits = 0;
    let groups = 1;
    for (let gap = 0; end < seen.length && end - at < 40; end++) {
      if (isDigit(seen.charCodeAt(end))) {
        if (gap > 0) groups++;
        gap = 0;
        digits++;
      } else if (!isHours(seen.charAt(end), digits) && '-–—‑ ().·•'.includes(seen.charAt(end)) && ++gap <= GAP)
        continue;
      else break;
    }
    if (digits >= FEWEST && digits <= MOST && groups >= 3 && groups <= 5) {
      while (!isDigit(seen.charCodeAt(end - 1))) end--;
      return seen.slice(seen.charAt(at - 1) === '+' ? at - 1 : at, end);
    }
    at = end + 1;
  }
  return undefined;
}

/** Signs between two groups of digits: `+1 – (888) – 555` has five. */
const GAP = 5;

/** `03-0000-5521(9時〜17時)`: what a bracket holds behind a whole number is no part of it. */
const isHours = (sign: string, digits: number): boolean => sign === '(' && digits >= FEWEST;

const isDigit = (c: number): boolean => c >= 48 && c <= 57;
