/** Hosts inside one's own network: a router, a printer, a store of files. No stranger takes anything there. */
import { readIp, specialOf } from '../../../message/ip.ts';

/** Addresses that are not of the Internet (RFC 1918, RFC 6598, RFC 4291 §2.5, RFC 3927). */
const INNER: ReadonlySet<string> = new Set(['private', 'loopback', 'linkLocal', 'carrierGradeNat', 'unspecified']);

/** Names that no public DNS holds (RFC 6762 §3, RFC 8375, ICANN's `internal`). */
const ENDINGS = ['.local', '.lan', '.internal', '.home.arpa', '.localhost'];

/** @param host as in a URL, an IPv6 address in brackets */
export function isInnerHost(host: string): boolean {
  if (host === 'localhost' || ENDINGS.some((ending) => host.endsWith(ending))) return true;
  // a name of one label, `wiki` or the `xxxxxxxx` of whoever shows a page and keeps it back; top-level domains have no pages
  if (!/[.:]/.test(host)) return true;
  const ip = readIp(host.startsWith('[') ? host.slice(1, -1) : host);
  return ip !== undefined && INNER.has(specialOf(ip) ?? '');
}
