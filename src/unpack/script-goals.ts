/**
 * Where the scripts of a page lead: what they put into the address, open, or send a form to. Nothing is run; of the ways to hide a
 * URL the usual ones are undone: letters as numbers, pieces with plus signs between, Base64.
 */
import { latin1 } from '../message/octets.ts';
import { decodeBase64 } from '../message/transfer/decoders.ts';

/** Characters that are looked at; pages that carry a file in letters are longer, and lead on in their first or last ones. */
const LENGTH = 256 * 1024;
/** Goals that are told of one page. */
const GOALS = 20;
/** Texts that are whole URLs, beside those whose use is seen: a page of phishing has a few, a page that was saved has hundreds. */
const TEXTS = 8;

/** What stands in front of a text that is opened or sent to. */
const USE =
  /(?:\blocation(?:\.href)?\s{0,9}=|\blocation\.(?:replace|assign)\s{0,9}\(|\bopen\s{0,9}\(\s{0,9}(?:["'](?:get|post)["']\s{0,9},)?|\bfetch\s{0,9}\(|\burl\s{0,9}:|\.(?:action|href)\s{0,9}=)\s{0,9}(?:["'`]([^"'`]{4,2048})["'`]|(?:window\.)?atob\s{0,9}\(\s{0,9}["'`]([^"'`]{4,4096})["'`])/gi;
/** Somewhere the page leads on, perhaps by a name that was given before. */
const LEADS = /\blocation\b|\bwindow\.open\b|\bfetch\s{0,9}\(|\bajax\b|xmlhttprequest|\.submit\s{0,9}\(/i;
const TEXT = /["'`](https?:\/\/[^"'`\s<>]{4,2048})["'`]/gi;
const CODED = /["'`](aHR0c[A-Za-z0-9+/=]{8,4096})["'`]/g;
const NUMBERS = /fromcharcode\s{0,9}\(([\d\s,x]{12,8192})\)/gi;
/** What pages fetch for themselves. */
const OWN = /\.(?:js|mjs|css|png|jpe?g|gif|svg|ico|woff2?|ttf)(?:[?#]|$)|^https?:\/\/(?:www\.)?w3\.org\//i;

/** @param page the whole page, for scripts stand in its attributes too */
export function scriptGoals(page: string): string[] {
  const whole = page.length > 2 * LENGTH ? `${page.slice(0, LENGTH)}\n${page.slice(-LENGTH)}` : page;
  const text = whole
    .replace(/\\x([0-9a-f]{2})|\\u([0-9a-f]{4})/gi, (_, two: string | undefined, four: string | undefined) =>
      String.fromCharCode(Number.parseInt(two ?? four ?? '', 16)),
    )
    .replaceAll('\\/', '/')
    .replace(/&(?:quot|#34|#x22);/gi, '"')
    .replace(/&(?:apos|#39|#x27);/gi, "'")
    .replace(/["'`]\s{0,9}\+\s{0,9}["'`]/g, '');
  const goals = new Set<string>();
  const add = (goal: string): void => {
    const url = goal.trim();
    if (goals.size < GOALS && /^(?:https?:)?\/\/[^/\s]/i.test(url))
      goals.add(url.startsWith('//') ? `https:${url}` : url);
  };
  for (const [, plain, coded] of text.matchAll(USE)) add(plain ?? decoded(coded ?? ''));
  if (!LEADS.test(text)) return [...goals];
  for (const [, coded] of text.matchAll(CODED)) add(decoded(coded ?? ''));
  for (const [, numbers] of text.matchAll(NUMBERS))
    add(String.fromCharCode(...(numbers ?? '').split(',', 2048).map((one) => Number(one) & 0xffff)));
  const texts = [...text.matchAll(TEXT)].map(([, url]) => url ?? '').filter((url) => !OWN.test(url));
  const own = new Set(texts);
  if (own.size <= TEXTS) for (const url of own) add(url);
  return [...goals];
}

const decoded = (coded: string): string => latin1(decodeBase64(new TextEncoder().encode(coded)).bytes);
