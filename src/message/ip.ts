/**
 * Addresses of the Internet Protocol, and which of them belong to nobody on the Internet.
 * Own table, because the usual packages read `1.2` and `012.1.1.1` as addresses and cost 2 ms of start-up.
 */

import { apart } from './byte-string.ts';
import { SPECIAL } from './special-addresses.ts';

/** A route asks for each of its few addresses a dozen times. */
const KEPT = 512;
const kept = new Map<string, Ip | undefined>();

/** Eight words of 16 bits. An IPv4 address stands in ::ffff:0:0/96 (RFC 4291 §2.5.5.2), so both families compare alike. */
export type Ip = readonly number[];

/**
 * Reads an address in its usual spelling: four decimal numbers without leading zeros, or RFC 4291 §2.2.
 * No zone, no brackets, no prefix length, no octal or single number. Undefined for everything else.
 */
export function readIp(text: string): Ip | undefined {
  if (text.length > 45) return undefined; // the longest spelling is 39 characters, 45 with a dotted tail
  const known = kept.get(text);
  if (known !== undefined || kept.has(text)) return known;
  if (kept.size >= KEPT) kept.clear();
  const own = apart(text);
  const ip = wordsOf(own);
  kept.set(own, ip);
  return ip;
}

function wordsOf(text: string): Ip | undefined {
  if (!text.includes(':')) {
    const quad = dotted(text);
    return quad && [0, 0, 0, 0, 0, 0xffff, quad[0], quad[1]];
  }
  const halves = text.split('::');
  if (halves.length > 2) return undefined;
  const head = groups(halves[0] ?? '', halves.length === 1);
  const tail = halves.length === 2 ? groups(halves[1] ?? '', true) : [];
  if (head === undefined || tail === undefined) return undefined;
  const missing = 8 - head.length - tail.length;
  if (halves.length === 1 ? missing !== 0 : missing < 1) return undefined;
  return [...head, ...new Array<number>(missing).fill(0), ...tail];
}

/** What kind of special address it is, e.g. `private`; undefined for an address of the Internet. */
export function specialOf(ip: Ip): string | undefined {
  const mapped = inside(ip, MAPPED, 96);
  const { v4, v6 } = specialRanges();
  for (const range of mapped ? v4 : v6) if (inside(ip, range.base, range.bits, mapped ? 6 : 0)) return range.name;
  return undefined;
}

/** Whether it is an IPv4 address. */
export const isIpv4 = (ip: Ip): boolean => inside(ip, MAPPED, 96);

/** RFC 5952 §4: lower case, no leading zeros, the longest run of zeros as `::`, the first of equal ones; an IPv4 address dotted. */
export function writeIp(ip: Ip): string {
  if (isIpv4(ip)) return [ip[6] ?? 0, ip[7] ?? 0].map((word) => `${word >> 8}.${word & 255}`).join('.');
  let best = 1; // one zero alone is written out
  let bestAt = -1;
  for (let i = 0, run = 0; i < 8; i += 1) {
    run = ip[i] === 0 ? run + 1 : 0;
    if (run > best) [best, bestAt] = [run, i - run + 1];
  }
  const hex = ip.map((word) => word.toString(16));
  return bestAt < 0 ? hex.join(':') : `${hex.slice(0, bestAt).join(':')}::${hex.slice(bestAt + best).join(':')}`;
}

/** The address as labels of a name, the most particular first (RFC 1035 §3.5; RFC 3596 §2.5: nibbles). */
export function reversedLabels(ip: Ip): string {
  const labels = isIpv4(ip)
    ? ip.slice(6).flatMap((word) => [String(word >> 8), String(word & 255)])
    : ip.flatMap((word) => [...word.toString(16).padStart(4, '0')]);
  return labels.reverse().join('.');
}

/** The name at which the PTR record of an address stands. */
export const reverseName = (ip: Ip): string => `${reversedLabels(ip)}.${isIpv4(ip) ? 'in-addr' : 'ip6'}.arpa`;

/**
 * Whether the world can be asked about it: an address of the Internet. Those that are kept for documents (RFC 5737, RFC
 * 3849) are nobody's, and stand in our own examples: asking about them is harmless.
 */
export function canBeAskedAbout(ip: Ip): boolean {
  const special = specialOf(ip);
  return special === undefined || special === 'documentation';
}

function groups(text: string, mayEndDotted: boolean): number[] | undefined {
  if (text === '') return [];
  const parts = text.split(':', 9);
  const out: number[] = [];
  for (const [i, part] of parts.entries()) {
    const quad = mayEndDotted && i === parts.length - 1 && part.includes('.') ? dotted(part) : undefined;
    const word = quad === undefined ? hexWord(part) : -1;
    if (quad) out.push(...quad);
    else if (word >= 0) out.push(word);
    else return undefined;
  }
  return out;
}

/** One to four hexadecimal digits, or -1. A loop, for a regular expression takes a millisecond of a short run to compile. */
function hexWord(text: string): number {
  if (text.length < 1 || text.length > 4) return -1;
  let word = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    const small = c | 0x20;
    if (c >= 0x30 && c <= 0x39) word = word * 16 + c - 0x30;
    else if (small >= 0x61 && small <= 0x66) word = word * 16 + small - 0x57;
    else return -1;
  }
  return word;
}

function dotted(text: string): [number, number] | undefined {
  let high = 0;
  let low = 0;
  let dots = 0;
  let octet = NO_DIGIT;
  for (let i = 0; i <= text.length; i++) {
    const c = i < text.length ? text.charCodeAt(i) : 0x2e;
    if (c === 0x2e) {
      if (octet === NO_DIGIT) return undefined;
      if (dots < 2) high = high * 256 + octet;
      else low = low * 256 + octet;
      dots++;
      octet = NO_DIGIT;
      continue;
    }
    // a digit behind a leading zero: some would read octal
    if (c < 0x30 || c > 0x39 || octet === 0) return undefined;
    octet = octet === NO_DIGIT ? c - 0x30 : octet * 10 + c - 0x30;
    if (octet > 255) return undefined;
  }
  return dots === 4 ? [high, low] : undefined;
}

const NO_DIGIT = -1;

/** @param from words before this one are known to be equal */
function inside(ip: Ip, base: Ip, bits: number, from = 0): boolean {
  for (let i = from, left = bits - 16 * from; left > 0; i++, left -= 16) {
    const mask = left >= 16 ? 0xffff : (0xffff << (16 - left)) & 0xffff;
    if (((ip[i] ?? 0) & mask) !== ((base[i] ?? 0) & mask)) return false;
  }
  return true;
}

const MAPPED: Ip = [0, 0, 0, 0, 0, 0xffff, 0, 0];

interface Special {
  readonly base: Ip;
  readonly bits: number;
  readonly name: string;
}
const ranges: { readonly v4: Special[]; readonly v6: Special[] } = { v4: [], v6: [] };

/** The table as numbers, read when the first address is asked for. */
function specialRanges(): typeof ranges {
  if (ranges.v4.length > 0) return ranges;
  for (const [block, name] of SPECIAL) {
    const [base = '', bits = ''] = block.split('/', 2);
    const mapped = !base.includes(':');
    const words = wordsOf(base) ?? MAPPED;
    ranges[mapped ? 'v4' : 'v6'].push({ base: words, bits: Number(bits) + (mapped ? 96 : 0), name });
  }
  return ranges;
}
