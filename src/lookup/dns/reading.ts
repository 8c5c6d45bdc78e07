/** From a checked packet to what it says of a name: the records, that there are none, or that it does not say. */
import type { ReadPacket, ReadRecord } from 'dns-packet';
import type { Checked } from './bounds.ts';

/** What one packet says. `alias`: the name goes on under the last of the names walked, of which the packet says nothing. */
export type Reading =
  | { readonly says: 'found'; readonly values: readonly string[]; readonly ttl: number }
  | { readonly says: 'absent'; readonly reason: 'no-name' | 'no-type'; readonly ttl?: number }
  | { readonly says: 'alias'; readonly walked: readonly string[]; readonly ttl: number }
  | { readonly says: 'failed'; readonly reason: string };

/** RFC 1035 §4.1.1, RFC 6891 §6.1.3. */
const rcodes: Readonly<Record<number, string>> = {
  1: 'format-error',
  2: 'server-failure',
  4: 'not-implemented',
  5: 'refused',
};
const NO_NAME = 3;

/** Why a packet with this code says nothing of the name; undefined when it does. */
export function failureOf(rcode: number): string | undefined {
  return rcode === 0 || rcode === NO_NAME ? undefined : (rcodes[rcode] ?? `rcode-${rcode}`);
}

/** RFC 2181 §8: with the top bit set it is to be read as zero. */
const ttlOf = ({ ttl }: ReadRecord): number => (ttl > 0x7fffffff ? 0 : ttl);

/** Aliases that are followed for one name, over all packets; resolvers stop at 8 to 16. */
const MOST_ALIASES = 10;

/** @param asked the names walked so far, in lower case; the last one is what the packet answers */
export function readingOf(checked: Checked, packet: ReadPacket, type: string, asked: readonly string[]): Reading {
  const owned = byOwner(packet.answers);
  const walked = [...asked];
  let ttl = Number.POSITIVE_INFINITY;
  for (;;) {
    const name = walked.at(-1) ?? '';
    const records = owned.get(name) ?? [];
    const found = records.filter((record) => record.type === type);
    if (found.length > 0) {
      const values = found.map(textOf);
      if (!values.every((value) => value !== undefined)) return { says: 'failed', reason: 'malformed' };
      return { says: 'found', values, ttl: Math.min(ttl, ...found.map(ttlOf)) };
    }
    const alias = records.find((record) => record.type === 'CNAME');
    if (alias === undefined) return absence(checked, packet, walked, ttl);
    const next = nameOf(alias.data);
    if (walked.includes(next)) return { says: 'failed', reason: 'cname-loop' };
    if (walked.length > MOST_ALIASES) return { says: 'failed', reason: 'cname-chain-too-long' };
    walked.push(next);
    ttl = Math.min(ttl, ttlOf(alias));
  }
}

/** @param ttl the least of the aliases that led here; infinite where there were none */
function absence(checked: Checked, packet: ReadPacket, walked: readonly string[], ttl: number): Reading {
  const name = walked.at(-1) ?? '';
  const soa = packet.authorities.find((record) => record.type === 'SOA' && isWithin(name, record.name.toLowerCase()));
  // RFC 6604 §2: the code speaks of the last name of the chain
  if (checked.rcode !== NO_NAME && soa === undefined) {
    // RFC 2308 §2.2: name servers without a SOA and without authority send us elsewhere
    if (!checked.authoritative && packet.authorities.some((record) => record.type === 'NS')) {
      return { says: 'failed', reason: 'referral' };
    }
    // an authority tells an alias and not what lies in another's zone; who recurses would have followed
    if (ttl !== Number.POSITIVE_INFINITY && !checked.recurses) return { says: 'alias', walked, ttl };
  }
  const reason = checked.rcode === NO_NAME ? 'no-name' : 'no-type';
  // RFC 2308 §5: without a SOA an absence is not to be kept
  if (soa === undefined) return { says: 'absent', reason };
  return { says: 'absent', reason, ttl: Math.min(ttl, ttlOf(soa), numberOf(soa.data, 'minimum')) };
}

function byOwner(answers: readonly ReadRecord[]): Map<string, ReadRecord[]> {
  const owned = new Map<string, ReadRecord[]>();
  for (const record of answers) {
    const name = record.name.toLowerCase();
    const others = owned.get(name);
    if (others === undefined) owned.set(name, [record]);
    else others.push(record);
  }
  return owned;
}

const isWithin = (name: string, zone: string): boolean => zone === '.' || name === zone || name.endsWith(`.${zone}`);

/** One record as the text that a Lookup answers with. */
function textOf({ type, data }: ReadRecord): string | undefined {
  switch (type) {
    case 'A':
    case 'AAAA':
      return typeof data === 'string' ? data : undefined;
    case 'TXT':
      // RFC 7208 §3.3: the strings of one record are put together, without anything between them
      return Array.isArray(data) && data.every(Buffer.isBuffer) ? Buffer.concat(data).toString('latin1') : undefined;
    case 'MX':
      return `${numberOf(data, 'preference')} ${nameOf(fieldOf(data, 'exchange'))}`;
    case 'SOA': {
      const numbers = ['serial', 'refresh', 'retry', 'expire', 'minimum'].map((field) => numberOf(data, field));
      return [nameOf(fieldOf(data, 'mname')), nameOf(fieldOf(data, 'rname')), ...numbers].join(' ');
    }
    default:
      return nameOf(data);
  }
}

function fieldOf(data: unknown, field: string): unknown {
  return typeof data === 'object' && data !== null ? Reflect.get(data, field) : undefined;
}

function numberOf(data: unknown, field: string): number {
  const value = fieldOf(data, field);
  return typeof value === 'number' ? value : 0;
}

const nameOf = (data: unknown): string => (typeof data === 'string' ? data.toLowerCase() : '.');
