/**
 * The link inside a link: what a redirector, a gateway that rewrites links, or an open redirect was handed to go on to.
 * Read from the URL alone; nobody is asked, so a short link or a counted click without its goal in it stays closed.
 */
import { shareUrl } from '../message/share.ts';
import { decodeBase64, decodePercent } from './url-coding.ts';
import { translatedPage } from './url-translated.ts';

/** Where a URL says that it goes on to. */
interface InnerUrl {
  /** As it was handed over, decoded; not yet read as a browser would. */
  readonly url: string;
  /** The gateway names only the host. */
  readonly hostOnly?: true;
}

/** A URL that is cut before it is looked into: the longest that gateways make have 4,000. */
const LOOKED = 8192;
/** Base64 of one value that is decoded. */
const ENCODED = 4096;

/** Parameters that name a goal, in lower case. Names of one letter are read only when they hold a whole URL. */
const GOALS: ReadonlySet<string> = new Set(
  (
    'url u q uri to go goto link href redirect redirect_url redirecturl redirect_uri redirecturi redirect_to redir r ru rurl rd rdr rd_url ' +
    'target targeturl target_url dest desturl destination next continue return returnurl return_url returnto return_to returnuri forward ' +
    'fwd out exit jump site page location loc l goal adurl ad_url lp landing landingpage uddg a p d m x1 checkout_url callback callback_url ' +
    'success_url service clickurl click_url original originalurl data o ued murl end'
  ).split(' '),
);

/** Pages that pass a link on to be spoken of, not to be opened. */
const SHARING = ['/sharer', '/share', '/intent/', '/dialog/', '/submit', '/pin/create', '/sharearticle', '/save'];

/**
 * The URLs that stand in a URL as goals, the first ones first.
 * @param href as a browser would open it
 * @param host its host, ASCII, lower case
 */
export function innerUrls(href: string, host: string): readonly InnerUrl[] {
  const from = href.indexOf('/', href.indexOf('//') + 2);
  if (from < 0) return [];
  const isTranslated = host.endsWith('.translate.goog');
  if (!isTranslated && (from + 4 > href.length || !mayHold(href, from))) return [];
  const rest = href.length > LOOKED ? href.slice(from, LOOKED) : href.slice(from);
  const known = byService(rest, host);
  if (known !== undefined) return known;
  return inGeneral(rest);
}

/** Characters that end a URL in another scheme's: `ms-word:ofv|u|https://example.com/a|s|…`. */
const FOREIGN = /https?:\/\/[^\s|"'<>!]{1,2000}/i;
/** A share in it: `search-ms:…&crumb=location:\\\\192.0.2.7\\share`. */
const SHARED = /\\\\[^\\/\s&"']{1,255}\\[^\s&"']{0,1000}/;

/** Where a URL leads that is handed to a program: the scheme names it, the rest says what it shall open. */
export function handedUrl(href: string): string | undefined {
  if (/^(?:https?|mailto|tel|sms|cid):/i.test(href)) return undefined;
  const text = decodePercent(href.slice(0, LOOKED));
  const share = SHARED.exec(text)?.[0];
  return FOREIGN.exec(text)?.[0] ?? (share === undefined ? undefined : shareUrl(share));
}

/** Signs without which no URL stands in another one: most links are passed over at once. */
const SIGNS = [
  'http',
  'HTTP',
  '%',
  'aHR0c',
  'eyJ',
  '=//',
  '/amp/',
  '.bing.com',
  'mimecast',
  '.sophos.com',
  'ampproject',
  'urldefense',
];

const mayHold = (href: string, from: number): boolean => SIGNS.some((sign, i) => href.includes(sign, i < 7 ? from : 0));

/** Services with a form of their own; undefined for all others. */
function byService(rest: string, host: string): readonly InnerUrl[] | undefined {
  if (host.startsWith('urldefense.')) return defense(rest);
  const translated = translatedPage(host, rest, (name) => parameter(rest, name));
  if (translated !== undefined) return one(translated);
  if (host.includes('google.')) {
    const amp = afterAny(rest, ['/amp/s/', '/amp/']);
    if (amp !== undefined && !amp.startsWith('?')) return one(withScheme(decodePercent(amp)));
  }
  if (host.endsWith('ampproject.org')) {
    const amp = afterAny(rest, ['/c/s/', '/v/s/', '/c/', '/v/']);
    if (amp !== undefined) return one(withScheme(amp));
  }
  // https://protect.checkpoint.com/v2/___https://example.com/a___.TOKEN, and Avanan's, which became theirs
  if (host === 'protect.checkpoint.com' || host === 'url.avanan.click') {
    const from = rest.indexOf('/___http');
    return from < 0 ? [] : one(decodePercent(upTo(rest, from + 4, '___.')));
  }
  // https://secure-web.cisco.com/TOKEN/https%3A%2F%2Fexample.com
  if (host === 'secure-web.cisco.com') return one(decodePercent(rest.slice(rest.indexOf('/', 1) + 1)));
  // the goal itself is kept at the gateway; its host is told: /s/TOKEN?domain=example.com
  if (host.includes('mimecast.com') || host.includes('mimecastprotect.com')) {
    const domain = parameter(rest, 'domain');
    return domain === undefined ? [] : [{ url: `https://${domain}/`, hostOnly: true }];
  }
  if (host.endsWith('.protection.sophos.com')) {
    const inner = parameter(rest, 'u');
    return inner === undefined ? [] : one(decodeBase64(inner.slice(0, ENCODED)));
  }
  // /ck/a?…&u=a1aHR0cHM6…: `a1` and Base64 for URLs
  if (host.endsWith('bing.com')) {
    const inner = parameter(rest, 'u');
    if (inner?.startsWith('a1') === true) return one(decodeBase64(inner.slice(2, ENCODED)));
  }
  // r.search.yahoo.com/…/RU=https%3a%2f%2fexample.com/RK=2/RS=…
  const ru = rest.indexOf('/RU=');
  if (ru >= 0) return one(decodePercent(upTo(rest, ru + 4, '/')));
  return undefined;
}

const one = (url: string): readonly InnerUrl[] => (isWhole(url) ? [{ url }] : []);

const isWhole = (url: string): boolean => /^https?:\/\/[^/]/i.test(url.slice(0, 16));

const withScheme = (url: string): string => (isWhole(url) ? url : `https://${url}`);

function afterAny(text: string, heads: readonly string[]): string | undefined {
  const head = heads.find((one) => text.startsWith(one) && text.length > one.length);
  return head === undefined ? undefined : text.slice(head.length);
}

function upTo(text: string, from: number, end: string): string {
  const to = text.indexOf(end, from);
  return to < 0 ? text.slice(from) : text.slice(from, to);
}

/** The decoded value of the first parameter of that name (lower case). */
function parameter(rest: string, wanted: string): string | undefined {
  for (const [name, value] of parameters(rest)) if (name === wanted) return decodePercent(value);
  return undefined;
}

/** Parameters that are looked at; a form has under 50. */
const PARAMETERS = 100;

/** Names in lower case, values as written. Of `?a=1&b=2`, and of what stands behind `#` or `;` in the same way. */
function* parameters(rest: string): Generator<readonly [name: string, value: string]> {
  let equals = rest.indexOf('=');
  let end = 0;
  for (let n = 0; equals >= 0 && n < PARAMETERS; n++) {
    let start = equals;
    while (start > end && !isBorder(rest.charCodeAt(start - 1))) start--;
    const name = equals - start > 32 ? '' : rest.slice(start, equals).toLowerCase();
    let to = equals + 1;
    while (to < rest.length && rest.charCodeAt(to) !== 38) to++;
    yield [name, rest.slice(equals + 1, to)];
    end = to;
    equals = rest.indexOf('=', to);
  }
}

const isBorder = (c: number): boolean => c === 38 || c === 63 || c === 35 || c === 59 || c === 47;

/** Any site: a parameter that names a goal, or a whole URL behind the path. */
function inGeneral(rest: string): readonly InnerUrl[] {
  const found: InnerUrl[] = [];
  const question = rest.indexOf('?');
  const path = question < 0 ? rest : rest.slice(0, question);
  const lower = path.toLowerCase();
  if (rest.includes('=') && !SHARING.some((page) => lower.includes(page))) {
    for (const [name, value] of parameters(rest)) {
      if (value.length < 8) continue;
      const goal = goalIn(value);
      if (goal !== undefined && (GOALS.has(name) || value.startsWith('eyJ') || value.includes('.eyJ')))
        found.push({ url: goal });
    }
  }
  // `?https://`, `#https://`
  const bare = /[?#](?=https?(?::|%3a))/i.exec(rest)?.index;
  if (bare !== undefined) {
    const url = decodePercent(rest.slice(bare + 1));
    if (isWhole(url) && url.slice(8).includes('.')) found.push({ url });
  }
  // `/*https://`, `/-/https:/`, `/url/https%3A%2F%2F`: a path that goes on to a whole URL
  const inPath = Math.max(lower.indexOf('/http', 1), lower.indexOf('/*http'), lower.indexOf('*-http'));
  if (inPath >= 0) {
    const url = decodePercent(rest.slice(rest.toLowerCase().indexOf('http', inPath)));
    const whole = /^https?:\/[^/]/i.test(url.slice(0, 16)) ? url.replace(':/', '://') : url;
    if (isWhole(whole) && whole.slice(8).includes('.')) found.push({ url: whole });
  }
  return found;
}

/** The URL that a value holds: plain, percent-encoded once or twice, in Base64, or in the JSON of a token. */
function goalIn(value: string): string | undefined {
  const c = value.charCodeAt(0) | 32;
  if (c === 104 || c === 37 || c === 47) {
    const once = decodePercent(value);
    if (isWhole(once)) return once;
    if (once.startsWith('//') && once.slice(2, 80).includes('.')) return `https:${once}`;
    if (!once.includes('%')) return undefined;
    const twice = decodePercent(once);
    return isWhole(twice) ? twice : undefined;
  }
  const plain = value.includes('%') ? decodePercent(value) : value;
  // `http` in Base64
  if (plain.startsWith('aHR0c')) {
    const read = decodeBase64(plain.slice(0, ENCODED));
    const url = isWhole(read) ? read : decodePercent(read);
    return isWhole(url) && isPrintable(url) ? url : undefined;
  }
  // `{"` in Base64: a token, of which one field may be a URL
  const json = plain.startsWith('eyJ') ? 0 : plain.indexOf('.eyJ') + 1;
  if (json === 0 && !plain.startsWith('eyJ')) return undefined;
  const read = decodeBase64(plain.slice(json, json + ENCODED));
  const at = read.indexOf('"http');
  return at < 0 ? undefined : upTo(read, at + 1, '"').replaceAll('\\/', '/');
}

const isPrintable = (text: string): boolean => !/[\u0000-\u0020\u007f\ufffd]/.test(text);

/** URLDefense of Proofpoint, in its three versions, as the public decoders of Proofpoint describe them. */
function defense(rest: string): readonly InnerUrl[] {
  if (rest.startsWith('/v1/')) return one(parameter(rest, 'u') ?? '');
  if (rest.startsWith('/v2/')) {
    for (const [name, value] of parameters(rest))
      if (name === 'u') return one(decodePercent(value.replaceAll('-', '%').replaceAll('_', '/')));
    return [];
  }
  if (!rest.startsWith('/v3/__')) return [];
  const end = rest.indexOf('__;', 6);
  if (end < 0) return [];
  return one(refilled(rest.slice(6, end), decodeBase64(upTo(rest, end + 3, '!').slice(0, ENCODED))));
}

const RUN_LENGTHS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Version 3 takes letters out: `*` stands for the next of them, `**X` for as many as X counts, from 2 on. */
function refilled(text: string, taken: string): string {
  const letters = [...taken];
  let next = 0;
  const out: string[] = [];
  for (let i = 0; i < text.length; i++) {
    if (text[i] !== '*') {
      out.push(text[i] ?? '');
      continue;
    }
    const run = text[i + 1] === '*' ? RUN_LENGTHS.indexOf(text[i + 2] ?? '') : -1;
    const count = run < 0 ? 1 : run + 2;
    if (run >= 0) i += 2;
    // nothing was taken out where the letters have come to an end: the star is the page's own
    out.push(next < letters.length ? letters.slice(next, next + count).join('') : '*');
    next += count;
  }
  const url = out.join('');
  return /^https?:\/[^/]/i.test(url.slice(0, 16)) ? url.replace(':/', '://') : url;
}
