/**
 * Registrable domains by the public suffix list (tldts), private suffixes (`github.io`) included, because different people hold the
 * names below them, and by the suffixes of mail services that the list lacks (`onmicrosoft.com`, `tenants.ts`).
 */
import { parse } from 'tldts';
import { apart } from './byte-string.ts';
import { tenantOf } from './tenants.ts';

const RULES = { allowPrivateDomains: true, validateHostname: false, extractHostname: false, detectIp: true } as const;

/** A name longer than DNS allows is judged by its end only (RFC 1035 §2.3.4: 255 octets). */
const NAME_LIMIT = 255;

/** One mail asks for few names and often; a mail with many links must not fill our memory. */
const KEPT = 512;
const kept = new Map<string, string | undefined>();

/**
 * The registrable domain of a host name: one label more than its public suffix.
 * @param written ASCII (punycode) or Unicode name; a trailing dot and upper case are tolerated.
 * @returns the domain in lower case, or undefined for an address, an empty name, or a public suffix itself. A name that routes mail
 *   (`x.mail.onmicrosoft.com`) has that of its holder (`x.onmicrosoft.com`).
 *   Names below an unknown top-level domain follow the list's default rule `*`: the last two labels.
 */
export function registrableDomain(written: string): string | undefined {
  if (kept.has(written)) return kept.get(written);
  const host = apart(written);
  const name = (host.length > NAME_LIMIT ? host.slice(-NAME_LIMIT) : host).toLowerCase();
  const domain = name.startsWith('[') ? null : domainIn(name.endsWith('.') ? name.slice(0, -1) : name);
  if (kept.size >= KEPT) kept.clear();
  // what is no name may be long
  if (host.length <= NAME_LIMIT) kept.set(host, domain ?? undefined);
  return domain ?? undefined;
}

function domainIn(name: string): string | null {
  const tenant = tenantOf(name);
  return tenant === undefined ? parse(name, RULES).domain : tenant;
}

/**
 * The name that somebody registered at a registry: one label more than a suffix of ICANN's part of the list, so that a
 * site below `github.io` gives `github.io`. For questions to registries only; who holds a site says `registrableDomain`.
 */
export function registeredDomain(host: string): string | undefined {
  const name = host.length > NAME_LIMIT ? host.slice(-NAME_LIMIT) : host;
  return parse(name.toLowerCase(), { ...RULES, allowPrivateDomains: false }).domain ?? undefined;
}

/** Whether `tld` (ASCII, lower case, no dot) is a top-level domain that exists. */
export function isTopLevel(tld: string): boolean {
  return !tld.includes('.') && parse(`a.${tld}`, RULES).isIcann === true;
}

/** The registrable domain of the part after the last `@` of a mail address, or that part itself when it has none. */
export function domainOfAddress(address: string): string {
  const known = domains.get(address);
  if (known !== undefined) return known;
  const host = hostOfAddress(address);
  const domain = registrableDomain(host) ?? host;
  if (domains.size >= KEPT) domains.clear();
  // what is no address may be long
  if (address.length <= ADDRESS_LIMIT) domains.set(apart(address), apart(domain));
  return domain;
}

/** The addresses of a mail are asked for a hundred times. */
const domains = new Map<string, string>();
/** RFC 5321 §4.5.3.1.3: a path has 256 octets. */
const ADDRESS_LIMIT = 256;

/** What stands before the first full stop of a domain: of a registrable one the name that was chosen. Empty where there is none. */
export const firstLabel = (domain: string): string => domain.slice(0, Math.max(0, domain.indexOf('.')));

/** What stands before the last `@`, as written; empty when there is no `@`. */
export const localOfAddress = (address: string): string => address.slice(0, Math.max(0, address.lastIndexOf('@')));

/** What stands after the last `@`, lower case, without a trailing dot; empty when there is no `@`. */
export function hostOfAddress(address: string): string {
  const at = address.lastIndexOf('@');
  if (at < 0) return '';
  const host = address
    .slice(at + 1)
    .trim()
    .toLowerCase();
  return host.endsWith('.') ? host.slice(0, -1) : host;
}
