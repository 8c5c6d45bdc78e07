/** The client of a check: its address in all the forms that SPF needs. */
import { type Ip, isIpv4, readIp, reverseName, writeIp } from '../../message/ip.ts';

export interface ClientAddress {
  readonly ip: Ip;
  /** RFC 7208 §5: an IPv4-mapped address counts as IPv4. */
  readonly family: 4 | 6;
  /** `%{i}`: dotted octets, or dotted nibbles. */
  readonly dotted: string;
  /** `%{c}`: as a person writes it (RFC 5952 §4). */
  readonly readable: string;
  /** The name under which its names stand: `1.2.0.192.in-addr.arpa`. */
  readonly reverse: string;
}

/** @returns undefined for what is no address */
export function readClient(text: string): ClientAddress | undefined {
  const ip = readIp(text);
  if (ip === undefined) return undefined;
  const readable = writeIp(ip);
  const reverse = reverseName(ip);
  if (isIpv4(ip)) return { ip, family: 4, dotted: readable, readable, reverse };
  const nibbles = [...ip.map((word) => word.toString(16).padStart(4, '0')).join('')];
  return { ip, family: 6, dotted: nibbles.join('.').toUpperCase(), readable, reverse };
}

/** Whether the first bits of two addresses are the same. @param bits of 128, or of 32 for IPv4 */
export function startsAlike(one: Ip, other: Ip, bits: number, family: 4 | 6): boolean {
  for (let i = family === 4 ? 6 : 0, left = bits; left > 0; i += 1, left -= 16) {
    const mask = left >= 16 ? 0xffff : (0xffff << (16 - left)) & 0xffff;
    if (((one[i] ?? 0) & mask) !== ((other[i] ?? 0) & mask)) return false;
  }
  return true;
}

/** Whether an address record is in the client's network, or the client itself when all bits count. */
export function holds(address: string, client: ClientAddress, bits = client.family === 4 ? 32 : 128): boolean {
  const ip = readIp(address);
  return (
    ip !== undefined &&
    address.includes(':') === (client.family === 6) &&
    startsAlike(ip, client.ip, bits, client.family)
  );
}
