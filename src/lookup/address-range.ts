/** Ranges of IP addresses as registries write them: CIDR, `first - last`, and LACNIC's cut-off `177.0/16`. */
import { addressBytes } from './geo/address.ts';

export interface AddressRange {
  readonly bits: 32 | 128;
  readonly first: bigint;
  readonly last: bigint;
}

/** Longer than any range that a registry writes. */
const MAX_RANGE_TEXT = 100;

/** @returns undefined for what is no range, and for one that runs backwards */
export function readRange(text: string): AddressRange | undefined {
  if (text.length > MAX_RANGE_TEXT) return undefined;
  const dash = text.indexOf('-');
  if (dash >= 0) return between(text.slice(0, dash).trim(), text.slice(dash + 1).trim());
  const [address = '', length] = text.trim().split('/');
  if (length === undefined) return between(address, address);
  const base = addressNumber(length === '' ? address : padded(address));
  const prefix = Number(length);
  if (base === undefined || !/^\d{1,3}$/.test(length) || prefix > base.bits) return undefined;
  const free = BigInt(base.bits - prefix);
  const first = (base.first >> free) << free;
  return { bits: base.bits, first, last: first | ((1n << free) - 1n) };
}

export function between(first: string, last: string): AddressRange | undefined {
  const from = addressNumber(first);
  const to = addressNumber(last);
  if (from === undefined || to === undefined || from.bits !== to.bits || from.first > to.first) return undefined;
  return { bits: from.bits, first: from.first, last: to.first };
}

export const contains = (outer: AddressRange, inner: AddressRange): boolean =>
  outer.bits === inner.bits && outer.first <= inner.first && inner.last <= outer.last;

export const width = ({ first, last }: AddressRange): bigint => last - first + 1n;

/** First and last address in their usual spelling (RFC 5952 for IPv6). */
export const endsOf = ({ bits, first, last }: AddressRange): readonly [first: string, last: string] => [
  spelled(bits, first),
  spelled(bits, last),
];

/** One address as a range of one. */
function addressNumber(text: string): AddressRange | undefined {
  const bytes = addressBytes(withoutZeros(text));
  if (bytes === undefined) return undefined;
  const first = BigInt(`0x${Buffer.from(bytes).toString('hex')}`);
  return { bits: bytes.length === 4 ? 32 : 128, first, last: first };
}

/** `020.192.000.000`, as some registries print IPv4; decimal, whatever C thinks of it. */
const withoutZeros = (text: string): string =>
  /^\d{1,3}(?:\.\d{1,3}){3}$/.test(text) ? text.split('.').map(Number).join('.') : text;

/** LACNIC writes 177.0.0.0/16 as `177.0/16`. */
function padded(address: string): string {
  if (!/^\d{1,3}(?:\.\d{1,3}){0,3}$/.test(address)) return address;
  const octets = address.split('.');
  while (octets.length < 4) octets.push('0');
  return octets.join('.');
}

function spelled(bits: 32 | 128, value: bigint): string {
  if (bits === 32) return [24n, 16n, 8n, 0n].map((shift) => (value >> shift) & 0xffn).join('.');
  const words = Array.from({ length: 8 }, (_, i) => ((value >> BigInt(112 - 16 * i)) & 0xffffn).toString(16));
  // RFC 5952 §4.2: the longest run of zero words, of two at least, becomes `::`, the first of equals
  let best = { at: -1, length: 1 };
  for (let at = 0; at < 8; at++) {
    let length = 0;
    while (at + length < 8 && words[at + length] === '0') length++;
    if (length > best.length) best = { at, length };
  }
  if (best.at < 0) return words.join(':');
  return `${words.slice(0, best.at).join(':')}::${words.slice(best.at + best.length).join(':')}`;
}
