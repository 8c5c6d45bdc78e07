/**
 * DNS lists of addresses and domains (RFC 5782). An answer that is no listing, because the list refuses us, is gone,
 * or somebody else answers in its name, has failed: it is never read as "listed", and never as "not listed".
 */
import type { Adapter } from './adapters.ts';
import { reversedAddress } from './dns/reverse.ts';
import { listZone } from './listing/zones.ts';
import { type Answer, idOf, type Listed } from './lookup.ts';

export { listZones, meaningsOf } from './listing/zones.ts';

/** Answers that are refusals on every list. */
const refusals: Readonly<Record<string, string>> = {
  // https://www.spamhaus.org/news/article/788/ and the DNSBL usage FAQ there
  '127.255.255.252': 'list-zone-mistyped',
  '127.255.255.254': 'list-refuses-public-resolver',
  '127.255.255.255': 'list-too-many-questions',
  // https://uribl.com/refused.shtml: bit 1 is no listing; RFC 5782 §5: 127.0.0.1 must not be listed, so it means none
  '127.0.0.1': 'list-refused',
};
/** Spamhaus keeps the whole of 127.255.255.0/24 for errors. */
const ERRORS = '127.255.255.';

/**
 * Answers `{ kind: 'listing', key: IP address or domain, type: zone }`, over the DNS adapter: A, and when listed TXT.
 * Outcomes: `found`; `absent`: not listed; `failed` with the reasons of DNS, and `list-refused
 * list-refuses-public-resolver list-too-many-questions list-zone-mistyped list-holds-no-addresses list-error
 * list-dead-or-hijacked`; `skipped` with `no-zone list-holds-no-addresses list-holds-no-domains` and those of DNS.
 * @param now for what was not asked; all else bears the time of the DNS answer
 */
export function listingAdapter(dns: Adapter<'dns'>, now = () => new Date()): Adapter<'listing'> {
  return async (question) => {
    const about = { id: idOf(question), question };
    const zone = question.type ?? '';
    const name = nameIn(zone, question.key);
    if ('reason' in name) {
      return { ...about, at: now().toISOString(), source: 'nobody', outcome: 'skipped', reason: name.reason };
    }
    const said = await dns({ kind: 'dns', key: name.name, type: 'A' });
    const told = { ...about, at: said.at, source: `${zone} by way of ${said.source}`, ...kept(said) };
    if (said.outcome !== 'found') {
      return { ...told, outcome: said.outcome, ...(said.reason === undefined ? {} : { reason: said.reason }) };
    }
    const codes = said.value ?? [];
    const reason = refusal(zone, codes);
    // how long a refusal lasts is not told by the TTL of what it refuses
    if (reason !== undefined) return { ...about, at: said.at, source: told.source, outcome: 'failed', reason };
    const words = await dns({ kind: 'dns', key: name.name, type: 'TXT' });
    const value: Listed = words.outcome === 'found' ? { codes, says: words.value ?? [] } : { codes };
    return { ...told, outcome: 'found', value };
  };
}

const kept = ({ ttl }: Answer): { ttl?: number } => (ttl === undefined ? {} : { ttl });

function nameIn(zone: string, key: string): { readonly name: string } | { readonly reason: string } {
  if (zone === '') return { reason: 'no-zone' };
  const reversed = reversedAddress(key);
  const of = listZone(zone)?.of;
  if (reversed === undefined) {
    if (of !== undefined && !of.includes('domain')) return { reason: 'list-holds-no-domains' };
    return { name: `${key}.${zone}` };
  }
  if (of !== undefined && !of.includes(reversed.family)) return { reason: 'list-holds-no-addresses' };
  return { name: `${reversed.labels}.${zone}` };
}

function refusal(zone: string, codes: readonly string[]): string | undefined {
  const own = listZone(zone)?.refusals ?? {};
  for (const code of codes) {
    const reason = refusals[code] ?? own[code] ?? (code.startsWith(ERRORS) ? 'list-error' : undefined);
    if (reason !== undefined) return reason;
    // RFC 5782 §2.1: listings lie in 127.0.0.0/8; a dead list's domain is often for sale and answers everything
    if (!code.startsWith('127.')) return 'list-dead-or-hijacked';
  }
  return undefined;
}
