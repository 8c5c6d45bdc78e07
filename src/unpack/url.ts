/**
 * URLs in running text, as people write them: Japanese stands directly around them, sentences end behind them,
 * brackets and quotes enclose them, and careful people write `hxxp://`. One pass, linear in the text.
 * What a URL means (host, odd IP spellings, tabs, full-width digits) is asked of the WHATWG parser afterwards, because
 * that is what a browser will do.
 */
import {
  endOf,
  endOfAuthority,
  HOST_LIMIT,
  isDigit,
  isEastAsian,
  isForeignLetter,
  isLetter,
  isLocal,
  isNameCharacter,
  trim,
} from './url-end.ts';

/** One URL found in a text. */
interface UrlRange {
  /** Character range in the text that was given. */
  readonly start: number;
  readonly end: number;
  /** As a browser would open it (WHATWG URL, serialised). */
  readonly href: string;
  /** `url`: with a scheme. `bare`: a host name without one. `address`: a mail address, or `mailto:`. */
  readonly kind: 'url' | 'bare' | 'address';
  /** Written so that no program makes it a link: `hxxp://`, `ttp://`, `example[.]com`. */
  readonly defanged?: true;
}

interface FoundUrls {
  readonly urls: readonly UrlRange[];
  /** There are more than URL_LIMIT, of which these are the first: what is behind them was not read. */
  readonly isCut: boolean;
}

/** URLs that are read of one text. Real newsletters carry under 300. */
export const URL_LIMIT = 2000;

const schemes: ReadonlyMap<string, string> = new Map([
  ['http', 'http'],
  ['https', 'https'],
  ['ftp', 'ftp'],
  // the customs of people who do not want a link: hxxp everywhere, ttp in Japan
  ['hxxp', 'http'],
  ['hxxps', 'https'],
  ['ttp', 'http'],
  ['ttps', 'https'],
  ['hxtp', 'http'],
  ['hxtps', 'https'],
  ['fxp', 'ftp'],
]);

const NAMESPACE = /\bxmlns(?::\w{1,16})?=["']$/;

/** Top-level domains that are also endings of file names: without a scheme or path, `readme.md` is a file. */
const fileEndings: ReadonlySet<string> = new Set([
  'zip',
  'mov',
  'md',
  'pl',
  'py',
  'sh',
  'rs',
  'ps',
  'pm',
  'so',
  'cc',
  'ai',
  'app',
  'bz',
  'bat',
  'mp',
  'mk',
  'ml',
  'am',
  'as',
  'do',
  'la',
  'vi',
]);

/** Surnames that are top-level domains of a firm alone: without a scheme or path, `ichiro.suzuki` is the name of an account. */
const surnames: ReadonlySet<string> = new Set(['suzuki', 'honda', 'toyota', 'komatsu', 'otsuka', 'ford', 'fox']);

/**
 * Finds the URLs of a running text.
 * @param text decoded text; positions in the result are character positions in it
 * @param isTopLevel whether an ASCII lower-case label is a top-level domain; asked only for names without a scheme
 * @returns URLs in the order of the text, at most URL_LIMIT of them, never overlapping
 */
export function findUrls(text: string, isTopLevel: (label: string) => boolean): FoundUrls {
  const urls: UrlRange[] = [];
  let at = 0; // everything before is settled, so no character is looked at more than a few times
  let dot = text.indexOf('.');
  let colon = text.indexOf(':');
  while (dot >= 0 || colon >= 0) {
    let hit: UrlRange | undefined;
    let next: number;
    if (colon >= 0 && (dot < 0 || colon < dot)) {
      next = colon + 1;
      const marked = readMarked(text, at, colon, isTopLevel);
      if (marked !== undefined) {
        next = Math.max(next, marked.end);
        hit = marked.hit;
      }
    } else {
      const bare = readBare(text, at, dot, isTopLevel);
      next = Math.max(dot + 1, bare.end);
      hit = bare.hit;
    }
    if (hit !== undefined) {
      if (urls.length === URL_LIMIT) return { urls, isCut: true };
      urls.push(hit);
    }
    at = next;
    if (dot >= 0 && dot < at) dot = text.indexOf('.', at);
    if (colon >= 0 && colon < at) colon = text.indexOf(':', at);
  }
  return { urls, isCut: false };
}

/** The known scheme that ends right before `colon`, in lower case; empty when there is none. */
function schemeBefore(text: string, from: number, colon: number): string {
  let start = colon;
  while (start > from && colon - start < 6 && isLetter(text.charCodeAt(start - 1))) start--;
  const word = text.slice(start, colon).toLowerCase();
  for (let i = 0; i < word.length - 2; i++) {
    const scheme = word.slice(i);
    if (schemes.has(scheme) || scheme === 'mailto') return scheme;
  }
  return '';
}

interface Attempt {
  readonly end: number;
  readonly hit?: UrlRange;
}

/** Reads what begins with a scheme whose colon is at `colon`. */
function readMarked(
  text: string,
  from: number,
  colon: number,
  isTopLevel: (label: string) => boolean,
): Attempt | undefined {
  const scheme = schemeBefore(text, from, colon);
  const start = colon - scheme.length;
  if (scheme === 'mailto') {
    const at = localEnd(text, colon + 1);
    if (at === colon + 1 || text.charCodeAt(at) !== 64 || !isNameCharacter(text.charCodeAt(at + 1)))
      return { end: colon + 1 };
    const end = endOf(text, at + 1);
    return { end, hit: { start, end, href: text.slice(start, end), kind: 'address' } };
  }
  let body = colon + 1;
  if (text.charCodeAt(colon + 1) === 93 && text.charCodeAt(colon - 1) === 91) return undefined; // `http[:]//` is read by people only
  if (text.charCodeAt(body) !== 47 || text.charCodeAt(body + 1) !== 47) return undefined;
  body += 2;
  if (scheme === '') {
    // an unknown scheme (`hppt://example.com`) is no link, nor is what stands in it
    return isLetter(text.charCodeAt(colon - 1)) ? { end: endOf(text, body) } : { end: body };
  }
  // the name of a vocabulary in the source of a page, which nobody follows
  if (NAMESPACE.test(text.slice(Math.max(0, start - 24), start))) return { end: endOf(text, body) };
  const authority = endOfAuthority(text, body, isTopLevel);
  if (authority.end === body || authority.empty) return { end: Math.max(body, authority.end) };
  const end = endOf(text, body, authority.end);
  let written = text.slice(body, end);
  const squared = written.includes('[.]') || written.includes('(.)') || written.includes('{.}');
  if (squared) written = written.replaceAll('[.]', '.').replaceAll('(.)', '.').replaceAll('{.}', '.');
  const plain = schemes.get(scheme) ?? scheme;
  const read = readUrl(`${plain}://${written}`);
  if (read === undefined || read.host.length > HOST_LIMIT) return { end };
  const href = read.href;
  const range = { start, end, href, kind: 'url' } as const;
  return { end, hit: plain !== scheme || squared ? { ...range, defanged: true } : range };
}

/** Reads a name without a scheme around the dot at `dot`, or a mail address. */
function readBare(text: string, from: number, dot: number, isTopLevel: (label: string) => boolean): Attempt {
  let start = dot;
  while (start > from && dot - start < HOST_LIMIT && isNameCharacter(text.charCodeAt(start - 1))) start--;
  let end = dot;
  let lastDot = dot;
  const stop = Math.min(text.length, dot + HOST_LIMIT);
  let squared = false;
  while (end < stop) {
    const c = text.charCodeAt(end);
    if (c === 46) {
      if (!isNameCharacter(text.charCodeAt(end + 1))) {
        // `example[.]com`
        if (text.charCodeAt(end + 1) === 93 && text.charCodeAt(end - 1) === 91) {
          squared = true;
          end += 2;
          lastDot = end - 1;
          continue;
        }
        break;
      }
      lastDot = end;
    } else if (!isNameCharacter(c)) break;
    end++;
  }
  if (squared || text.charCodeAt(dot - 1) === 91) return readSquared(text, from, dot);
  // `see.http://…`: what looks like the last label may be a scheme
  const settled = text.charCodeAt(end) === 58 ? dot + 1 : Math.max(end, dot + 1);
  const before = start > 0 ? text.charCodeAt(start - 1) : 32;
  // the name ends where another writing begins: `example.comテスト` ends by itself, East Asian is no name character
  const last = text.slice(lastDot + 1, end);
  if (last === '' || start === lastDot || end - start > HOST_LIMIT) return { end: settled };
  const tld = topLevel(last);
  if (before === 64) {
    const address = addressStart(text, from, start - 1);
    const top = tld !== undefined && isTopLevel(tld);
    return top && address < start - 1
      ? { end: settled, hit: { start: address, end, href: `mailto:${text.slice(address, end)}`, kind: 'address' } }
      : { end: settled };
  }
  const sign = localEnd(text, end);
  if (text.charCodeAt(sign) === 64) {
    const hit = mailHit(text, from, start, sign, isTopLevel);
    return hit === undefined ? { end: Math.max(settled, sign + 1) } : { end: Math.max(settled, hit.end), hit };
  }
  if (text.charCodeAt(end) === 95) return { end: settled };
  let begin = start;
  if (before === 47 && text.charCodeAt(start - 2) === 47) {
    const outer = start > 2 ? text.charCodeAt(start - 3) : 32;
    if (outer > 32 && outer < 128) return { end: settled };
    begin = start - 2; // `//example.com`
  } else if (!mayPrecede(before) && !(before === 58 && isEastAsian(text.charCodeAt(start - 2)))) {
    return { end: settled }; // `予約サイト:example.com` names a place, and `a:b.com` may name anything
  }
  if (tld === undefined || !isTopLevel(tld)) return { end: settled };
  const head = text.charCodeAt(start);
  if (head === 45 || text.charCodeAt(end - 1) === 45) return { end: settled };
  let authority = end;
  if (text.charCodeAt(end) === 58 && isDigit(text.charCodeAt(end + 1))) {
    authority = end + 1;
    while (authority - end < 7 && isDigit(text.charCodeAt(authority))) authority++;
  }
  const whole = endOf(text, start, authority);
  const name = text.slice(start, end);
  const prominent = name.length > 4 && name.slice(0, 4).toLowerCase() === 'www.';
  if (whole <= end && !prominent && (!plainName(name, last, tld) || isClient(text, end))) return { end: settled };
  const href = readUrl(`http://${text.slice(start, whole)}`)?.href;
  return href === undefined
    ? { end: Math.max(settled, whole) }
    : { end: Math.max(settled, whole), hit: { start: begin, end: whole, href, kind: 'bare' } };
}

/** `example[.]com` and `example(.)com`: people wrote it so that it is no link. */
function readSquared(text: string, from: number, dot: number): Attempt {
  let start = dot - 1;
  while (start > from && dot - start < HOST_LIMIT && isNameCharacter(text.charCodeAt(start - 1))) start--;
  if (start === dot - 1 || text.charCodeAt(dot + 1) !== 93) return { end: dot + 1 };
  let end = dot + 2;
  const stop = Math.min(text.length, dot + HOST_LIMIT);
  while (end < stop) {
    const c = text.charCodeAt(end);
    if (isNameCharacter(c) || c === 46 || c === 47) end++;
    else if (c === 91 && text.charCodeAt(end + 1) === 46 && text.charCodeAt(end + 2) === 93) end += 3;
    else break;
  }
  end = trim(text, start, end);
  const href = readUrl(`http://${text.slice(start, end).replaceAll('[.]', '.')}`)?.href;
  return href === undefined
    ? { end: Math.max(end, dot + 1) }
    : { end: Math.max(end, dot + 1), hit: { start, end, href, kind: 'bare', defanged: true } };
}

/** Before a name without a scheme stands space, a bracket, a quote or East Asian writing; not the rest of another word. */
function mayPrecede(c: number): boolean {
  if (c <= 32 || isEastAsian(c)) return true;
  if (c < 128)
    return c === 40 || c === 91 || c === 123 || c === 60 || c === 62 || c === 34 || c === 39 || c === 44 || c === 124;
  return !isForeignLetter(c);
}

/** Whether a name that stands alone, without path and `www.`, is meant as a host: conservative. */
function plainName(name: string, last: string, tld: string): boolean {
  if (fileEndings.has(tld) || surnames.has(tld)) return false;
  // `the end.In the beginning`: a missing space, not India; `DR.WALTER`: a title and a name
  if (!isUpper(last.charCodeAt(0))) return true;
  return name === name.toUpperCase() && last.length <= SHORT;
}

/** Characters of a top-level domain that people write in capitals. */
const SHORT = 4;

/** `mx.example.com[192.0.2.25] said`: a host that a mail server names with its address. */
const isClient = (text: string, end: number): boolean =>
  text.charCodeAt(end) === 91 && (isDigit(text.charCodeAt(end + 1)) || text.startsWith('IPv6:', end + 1));

const isUpper = (c: number): boolean => c >= 65 && c <= 90;

/** A last label as an ASCII name in lower case; undefined when it is a number. */
function topLevel(label: string): string | undefined {
  const lower = label.toLowerCase();
  let foreign = false;
  for (let i = 0; i < lower.length; i++) {
    const c = lower.charCodeAt(i);
    if (c > 127) foreign = true;
    else if (isDigit(c) && !lower.startsWith('xn--')) return undefined;
  }
  if (!foreign) return lower;
  return URL.canParse(`http://a.${lower}`) ? new URL(`http://a.${lower}`).hostname.slice(2) : undefined;
}

function addressStart(text: string, from: number, at: number): number {
  let start = at;
  while (start > from && at - start < 64) {
    // RFC 5321 §4.5.3.1.1: a local part has at most 64 octets
    const c = text.charCodeAt(start - 1);
    if (!isLocal(c)) break;
    start--;
  }
  return start;
}

/** Where the local part of an address would end that goes on at `from`: `first.last+tag@…`. */
function localEnd(text: string, from: number): number {
  let end = from;
  while (end - from < 64 && isLocal(text.charCodeAt(end))) end++;
  return end;
}

function mailEnd(text: string, at: number): number {
  let end = at + 1;
  const stop = Math.min(text.length, at + HOST_LIMIT);
  while (
    end < stop &&
    (isNameCharacter(text.charCodeAt(end)) ||
      (text.charCodeAt(end) === 46 && isNameCharacter(text.charCodeAt(end + 1))))
  )
    end++;
  return end;
}

/** `first.last@example.com`, met at the dot of its local part. */
function mailHit(
  text: string,
  from: number,
  start: number,
  at: number,
  isTopLevel: (label: string) => boolean,
): UrlRange | undefined {
  const end = mailEnd(text, at);
  const dot = text.lastIndexOf('.', end - 1);
  if (dot <= at + 1) return undefined;
  const tld = topLevel(text.slice(dot + 1, end));
  if (tld === undefined || !isTopLevel(tld)) return undefined;
  const begin = Math.min(start, addressStart(text, from, at));
  return { start: begin, end, href: `mailto:${text.slice(begin, end)}`, kind: 'address' };
}

/** A URL as a browser understands it. */
interface ReadUrl {
  readonly href: string;
  /** `http`, `mailto`, …, without the colon. */
  readonly scheme: string;
  /** Host in ASCII, lower case, without a trailing dot; `[…]` around IPv6; empty when the scheme has none. */
  readonly host: string;
}

/**
 * Parses a URL as browsers do (WHATWG URL): odd spellings of addresses, full-width letters and tabs are normalised, so
 * all judging happens on the result, never on the text.
 * @param base the document's base, for a relative reference
 * @returns undefined when no browser would open it
 */
export function readUrl(text: string, base?: string): ReadUrl | undefined {
  const url = URL.parse(text, base);
  if (url === null) return undefined;
  const host = url.hostname;
  // `%20` in a host is none by the standard, and one to Chromium, in which the private page runs
  if (host.includes('%') || isUnfilled(host)) return undefined;
  return { href: url.href, scheme: url.protocol.slice(0, -1), host: host.endsWith('.') ? host.slice(0, -1) : host };
}

/** A name that was to be filled in (`{{link}}`): browsers take it, and no name server has it. Of `{number}.example.com` the owner is known. */
const isUnfilled = (host: string): boolean => {
  const mark = host.lastIndexOf('}');
  return mark >= 0 && !host.slice(mark).includes('.');
};
