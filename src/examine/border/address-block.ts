/** Blocks of addresses in CIDR form (RFC 4632), for saying which hosts are ours. */
import { type Ip, readIp } from '../../message/ip.ts';

export interface AddressBlock {
  readonly base: Ip;
  /** Leading bits that count, of 128; an IPv4 block counts 96 more. */
  readonly bits: number;
}

const MAPPED_BITS = 96;

/** Reads `192.0.2.0/24`, `2001:db8::/32`, or one address, which is a block of its own. Undefined for everything else. */
export function readBlock(text: string): AddressBlock | undefined {
  const slash = text.indexOf('/');
  const base = readIp(slash < 0 ? text : text.slice(0, slash));
  if (base === undefined) return undefined;
  const own = text.includes(':') ? 128 : 32;
  if (slash < 0) return { base, bits: 128 };
  const length = text.slice(slash + 1);
  if (!/^\d{1,3}$/.test(length) || Number(length) > own) return undefined;
  return { base, bits: Number(length) + (own === 32 ? MAPPED_BITS : 0) };
}

/** The blocks among `texts`; what is no block is left out. */
export function readBlocks(texts: readonly string[]): AddressBlock[] {
  return texts.flatMap((text) => readBlock(text) ?? []);
}

function inBlock(ip: Ip, block: AddressBlock): boolean {
  for (let i = 0, left = block.bits; left > 0; i += 1, left -= 16) {
    const mask = left >= 16 ? 0xffff : (0xffff << (16 - left)) & 0xffff;
    if (((ip[i] ?? 0) & mask) !== ((block.base[i] ?? 0) & mask)) return false;
  }
  return true;
}

export function inAny(ip: Ip, blocks: readonly AddressBlock[]): boolean {
  return blocks.some((block) => inBlock(ip, block));
}

/** Whether two addresses are neighbours: the same IPv4 /24, or the same IPv6 /64 (RFC 4291 §2.5.4). */
export function areNeighbours(one: Ip, other: Ip): boolean {
  const mapped = isMapped(other);
  return mapped === isMapped(one) && inBlock(one, { base: other, bits: mapped ? MAPPED_BITS + 24 : 64 });
}

function isMapped(ip: Ip): boolean {
  return ip[5] === 0xffff && ip[0] === 0 && ip[1] === 0 && ip[2] === 0 && ip[3] === 0 && ip[4] === 0;
}
