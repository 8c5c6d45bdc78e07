/** An address as labels of a name, the most particular first: for PTR records and lists. */
import { addressBytes } from '../geo/address.ts';

interface Reversed {
  readonly family: 'ipv4' | 'ipv6';
  readonly labels: string;
}

/** `1.2.0.192`, or 32 nibbles; undefined for what is no address. An IPv4 address in IPv6 (`::ffff:…`) is IPv4. */
export function reversedAddress(address: string): Reversed | undefined {
  const bytes = addressBytes(address);
  if (bytes === undefined) return undefined;
  if (bytes.length === 4) return { family: 'ipv4', labels: [...bytes].reverse().join('.') };
  // RFC 3596 §2.5, RFC 5782 §2.4: nibbles, the last one first
  return { family: 'ipv6', labels: [...Buffer.from(bytes).toString('hex')].reverse().join('.') };
}

/** The name at which the PTR record of an address stands (RFC 1035 §3.5, RFC 3596 §2.5); undefined for none. */
export function reverseName(address: string): string | undefined {
  const reversed = reversedAddress(address);
  if (reversed === undefined) return undefined;
  return `${reversed.labels}.${reversed.family === 'ipv4' ? 'in-addr' : 'ip6'}.arpa`;
}
