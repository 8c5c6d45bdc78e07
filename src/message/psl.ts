/**
 * Registrable domains by the public suffix list, private suffixes (`github.io`, `onmicrosoft.com`) included, because
 * different people hold the names below them. Own lookup over a compact table: tldts costs 10 to 18 ms to load, this
 * under 2 ms (docs/decisions/public-suffixes.md).
 */
import psl from './psl.json' with { type: 'json' };

/** The date of the bundled public suffix list. */
export const pslDate: string = psl.date;

const suffixes: Readonly<Record<string, string>> = psl.suffixes;
const opened = new Map<string, ReadonlySet<string> | undefined>();

/** The rules below a top-level domain, opened when first asked for. */
function rulesOf(tld: string): ReadonlySet<string> | undefined {
  if (opened.has(tld)) return opened.get(tld);
  const text = Object.hasOwn(suffixes, tld) ? suffixes[tld] : undefined;
  const rules = text === undefined ? undefined : new Set(text === '' ? [] : text.split(' '));
  if (rules !== undefined) opened.set(tld, rules); // only known names: a stranger must not fill our memory
  return rules;
}

/** Whether `tld` (ASCII, lower case) is a top-level domain that exists. */
export function isTopLevel(tld: string): boolean {
  return Object.hasOwn(suffixes, tld);
}

/** A name longer than DNS allows is judged by its end only (RFC 1035 §2.3.4: 255 octets). */
const NAME_LIMIT = 255;

/**
 * The registrable domain of a host name: one label more than its public suffix.
 * @param host ASCII (punycode) or already lower-cased Unicode name; a trailing dot and upper case are tolerated.
 * @returns the domain in lower case, or undefined for an address, an empty name, or a public suffix itself.
 *   Names below an unknown top-level domain follow the list's default rule `*`: the last two labels.
 */
export function registrableDomain(host: string): string | undefined {
  let name = host.length > NAME_LIMIT ? host.slice(-NAME_LIMIT) : host;
  name = name.toLowerCase();
  if (name.endsWith('.')) name = name.slice(0, -1);
  const dot = name.lastIndexOf('.');
  if (dot <= 0 || dot === name.length - 1) return undefined;
  const last = name.charCodeAt(name.length - 1);
  if ((last >= 48 && last <= 57 && isNumber(name, dot + 1)) || last === 93) return undefined; // IPv4, or [IPv6]
  const rules = rulesOf(name.slice(dot + 1));
  // `start` is where the public suffix begins; the list's default rule is the last label alone
  let start = dot + 1;
  if (rules !== undefined && rules.size > 0) {
    let from = dot;
    while (from > 0) {
      const previous = name.lastIndexOf('.', from - 1);
      const left = name.slice(previous + 1, dot);
      if (rules.has(`!${left}`)) {
        start = from + 1; // an exception: the suffix is one label shorter
        break;
      }
      if (rules.has(left)) start = previous + 1;
      else {
        const next = left.indexOf('.');
        if (rules.has(next < 0 ? '*' : `*${left.slice(next)}`)) start = previous + 1;
      }
      from = previous;
    }
  }
  if (start <= 0) return undefined;
  const domain = name.slice(name.lastIndexOf('.', start - 2) + 1);
  return domain.startsWith('.') ? undefined : domain;
}

function isNumber(name: string, from: number): boolean {
  for (let i = from; i < name.length; i++) {
    const code = name.charCodeAt(i);
    if (code < 48 || code > 57) return false;
  }
  return true;
}

/** The registrable domain of the part after the last `@` of a mail address, or that part itself when it has none. */
export function domainOfAddress(address: string): string {
  const host = hostOfAddress(address);
  return registrableDomain(host) ?? host;
}

/** What stands after the last `@`, lower case, without a trailing dot; empty when there is no `@`. */
export function hostOfAddress(address: string): string {
  const at = address.lastIndexOf('@');
  if (at < 0) return '';
  const host = address.slice(at + 1).trim().toLowerCase();
  return host.endsWith('.') ? host.slice(0, -1) : host;
}
