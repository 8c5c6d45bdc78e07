/** The client of a check: its address in all the forms that SPF needs. */
import { type Ip, readIp } from '../../message/ip.ts';

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
  if (ip.slice(0, 6).every((word, i) => word === (i === 5 ? 0xffff : 0))) {
    const octets = [ip[6] ?? 0, ip[7] ?? 0].flatMap((word) => [word >> 8, word & 0xff]);
    const dotted = octets.join('.');
    return { ip, family: 4, dotted, readable: dotted, reverse: `${octets.toReversed().join('.')}.in-addr.arpa` };
  }
  const nibbles = [...ip.map((word) => word.toString(16).padStart(4, '0')).join('')];
  return {
    ip,
    family: 6,
    dotted: nibbles.join('.').toUpperCase(),
    readable: compressed(ip),
    reverse: `${nibbles.toReversed().join('.')}.ip6.arpa`,
  };
}

/** Whether the first bits of two addresses are the same. @param bits of 128, or of 32 for IPv4 */
export function startsAlike(one: Ip, other: Ip, bits: number, family: 4 | 6): boolean {
  for (let i = family === 4 ? 6 : 0, left = bits; left > 0; i += 1, left -= 16) {
    const mask = left >= 16 ? 0xffff : (0xffff << (16 - left)) & 0xffff;
    if (((one[i] ?? 0) & mask) !== ((other[i] ?? 0) & mask)) return false;
  }
  return true;
}

/** RFC 5952 §4.2: the longest run of two or more zero words becomes `::`, the first of equal ones. */
function compressed(ip: Ip): string {
  let best = 0;
  let bestAt = -1;
  for (let i = 0, run = 0; i < 8; i += 1) {
    run = ip[i] === 0 ? run + 1 : 0;
    if (run > best) [best, bestAt] = [run, i - run + 1];
  }
  const hex = ip.map((word) => word.toString(16));
  return best < 2 ? hex.join(':') : `${hex.slice(0, bestAt).join(':')}::${hex.slice(bestAt + best).join(':')}`;
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
