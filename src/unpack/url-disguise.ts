/** How a URL is written so that its reader takes it for another one. Browsers open all of these. */

export type Disguise =
  /** `https://paypal.com@evil.example`: what stands before `@` is a user name. */
  | 'user-info'
  /** An IPv4 address as one number, in octal, in hexadecimal, in several of these, or with fewer than four numbers. */
  | 'ip-decimal'
  | 'ip-octal'
  | 'ip-hex'
  | 'ip-mixed'
  | 'ip-short'
  /** IPv4 inside IPv6: `[::ffff:192.0.2.1]`. */
  | 'ip-mapped'
  /** Full-width, circled or otherwise styled letters, which a browser makes plain ones. */
  | 'styled-letters'
  /** A backslash for a slash, or more or fewer slashes than two. */
  | 'slashes'
  /** A tab or a line end inside of the host, which a browser takes out; gateways that wrap long lines put one in too. */
  | 'line-break'
  /** Letters of the host as `%XX`. */
  | 'percent-host'
  /** Plain letters behind the host as `%XX`, which no program that encodes URLs does. */
  | 'percent-letters'
  /** `hTtPs://`: opens as ever, and is not what a filter looks for. Telephones begin with a capital, and people write `HTTPs`. */
  | 'scheme-capitals';

const SCHEME = /^\s*(https?):/i;

function hasOddCapitals(written: string): boolean {
  const [, scheme = ''] = SCHEME.exec(written) ?? [];
  return scheme !== '' && !/^(?:[Hh]ttps?|HTTP[Ss]?)$/.test(scheme);
}

/**
 * @param written the URL as it stands in the mail
 * @param href what a browser makes of it
 * @param host its host in ASCII
 */
export function disguisesOf(written: string, href: string, host: string): readonly Disguise[] {
  const found: Disguise[] = [];
  if (userInfoLooksLikeHost(href)) found.push('user-info');
  const first = host.charCodeAt(0);
  const isAddress = first === 91 || (first >= 48 && first <= 57 && isDotted(host));
  if (hasPercentLetters(href)) found.push('percent-letters');
  if (hasOddCapitals(written)) found.push('scheme-capitals');
  // what is written as it will be opened needs no second look
  if (!isAddress && written.includes(host) && !written.includes('\\')) return found;
  const authority = authorityOf(written);
  if (authority === undefined) return found;
  if (authority.odd) found.push('slashes');
  if (authority.broken) found.push('line-break');
  const name = authority.host;
  if (name.includes('%') && first !== 91) found.push('percent-host');
  if (isAddress) {
    const way = addressWay(name, host);
    if (way !== undefined) found.push(way);
  }
  if (/[^\u0000-\u007f]/.test(name) && name.normalize('NFKC').toLowerCase() !== name.toLowerCase())
    found.push('styled-letters');
  return found;
}

/** RFC 3986 §2.3: unreserved letters should not be encoded; a few are by old programs. */
const LETTERS_ENCODED = 6;
const LOOKED = 2000;

function hasPercentLetters(href: string): boolean {
  let count = 0;
  for (let at = href.indexOf('%'); at >= 0 && at < LOOKED; at = href.indexOf('%', at + 3)) {
    const c = Number.parseInt(href.slice(at + 1, at + 3), 16) | 32;
    if (c >= 97 && c <= 122 && ++count >= LETTERS_ENCODED) return true;
  }
  return false;
}

/** A user name with a dot in it stands there to be read as the host. `user:password@` of old FTP links is none. */
function userInfoLooksLikeHost(href: string): boolean {
  const from = href.indexOf('//') + 2;
  if (from < 2) return false;
  const slash = href.indexOf('/', from);
  const at = href.lastIndexOf('@', slash < 0 ? href.length : slash);
  if (at <= from || (slash >= 0 && at > slash)) return false;
  const info = href.slice(from, at).toLowerCase();
  const isHost = /^[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,8}(?:$|[:%/])/.test(info.slice(0, 255));
  return isHost || info.includes('%2f') || info.length > 60;
}

const BREAKS = /[\t\r\n]/g;

const isDotted = (host: string): boolean => /^[0-9]{1,3}(?:\.[0-9]{1,3}){3}$/.test(host);

interface Authority {
  readonly host: string;
  readonly odd: boolean;
  readonly broken: boolean;
}

/** The authority as written: what stands between the slashes and the path. */
function authorityOf(written: string): Authority | undefined {
  const colon = written.indexOf(':');
  if (colon < 0 || colon > 12) return undefined;
  let from = colon + 1;
  while (from < written.length && '/\\\t\r\n'.includes(written.charAt(from))) from++;
  const lead = written.slice(colon + 1, from);
  let to = from;
  while (to < written.length && !'/\\?#'.includes(written.charAt(to))) to++;
  const authority = written.slice(from, to).slice(0, 512);
  const at = authority.lastIndexOf('@');
  const host = authority.slice(at + 1);
  const port = host.startsWith('[') ? -1 : host.indexOf(':');
  const odd = lead.replace(BREAKS, '') !== '//' || written.charAt(to) === '\\';
  const plain = (lead + authority).replace(BREAKS, '');
  return {
    host: (port < 0 ? host : host.slice(0, port)).replace(BREAKS, ''),
    odd,
    broken: plain.length < lead.length + authority.length,
  };
}

/** WHATWG URL, IPv4 parser: each number may be decimal, octal (`0`) or hexadecimal (`0x`), and fewer than four fill up. */
function addressWay(name: string, host: string): Disguise | undefined {
  if (host.startsWith('[')) return host.startsWith('[::ffff:') ? 'ip-mapped' : undefined;
  const numbers = (name.endsWith('.') ? name.slice(0, -1) : name).toLowerCase().split('.');
  if (numbers.length > 4) return undefined;
  const ways = new Set(numbers.map(wayOf));
  if (ways.has('other')) return undefined;
  ways.delete('decimal');
  if (ways.size > 1) return 'ip-mixed';
  const [way] = ways;
  if (way === 'octal' || way === 'hex')
    return numbers.length < 4 || hasDecimals(numbers) ? mixed(way, numbers) : `ip-${way}`;
  if (numbers.length === 1) return 'ip-decimal';
  return numbers.length < 4 ? 'ip-short' : undefined;
}

const mixed = (way: 'octal' | 'hex', numbers: readonly string[]): Disguise =>
  numbers.length === 1 || !hasDecimals(numbers) ? `ip-${way}` : 'ip-mixed';

/** Plain numbers beside others; a lone `0` is the same in each. */
const hasDecimals = (numbers: readonly string[]): boolean =>
  numbers.some((number) => number !== '0' && wayOf(number) === 'decimal');

function wayOf(number: string): 'decimal' | 'octal' | 'hex' | 'other' {
  if (/^0x[0-9a-f]{0,16}$/.test(number)) return 'hex';
  if (/^0[0-7]{1,20}$/.test(number)) return 'octal';
  return /^[0-9]{1,12}$/.test(number) ? 'decimal' : 'other';
}
