/**
 * S/MIME that carries its letter inside (RFC 8551 §3.5.2): what was signed stands in the middle of a CMS structure (RFC 5652 §5.1), in
 * BER (ITU-T X.690). Nothing is verified: mail programs show the letter, whoever signed it.
 */
import { joined } from './octets.ts';

/** Structures inside one another; a letter that was signed stands in the eighth. */
const DEPTH = 16;
/** Pieces of one string: programs that write as they read cut it into thousands. */
const PIECES = 200_000;

/** id-signedData. */
const SIGNED = [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07, 0x02];

interface Element {
  readonly tag: number;
  /** Of the content. */
  readonly begin: number;
  readonly end: number;
  /** Behind it, with the two bytes that end what has no length. */
  readonly next: number;
  /** It says that it is longer than what it stands in, or has no end. */
  readonly isCut?: true;
}

/** What was signed, and whether some of it is not there: the structure ends early, or a limit was reached. */
interface Signed {
  readonly bytes: Uint8Array;
  readonly isPartial: boolean;
}

/** The MIME entity that was signed; undefined for what is locked, or signs a part beside it. Never throws. */
export function signedEntity(bytes: Uint8Array): Signed | undefined {
  const outer = childrenOf(bytes, elementAt(bytes, 0, bytes.length, 0));
  const [kind, content] = outer;
  if (kind === undefined || !isSame(bytes, kind, SIGNED)) return undefined;
  const [signed] = childrenOf(bytes, content);
  // version, digest algorithms, and what was signed: its type and, where it is here, itself
  const [, , inner] = childrenOf(bytes, signed);
  const [, explicit] = childrenOf(bytes, inner);
  const [octets] = childrenOf(bytes, explicit);
  if (octets === undefined || (octets.tag & 0x1f) !== 4) return undefined;
  const strings: Strings = { pieces: [], isPartial: false };
  gather(bytes, octets, strings, 0);
  const { pieces, isPartial } = strings;
  return pieces.length === 0 ? undefined : { bytes: joined(pieces), isPartial };
}

function isSame(bytes: Uint8Array, { tag, begin, end }: Element, wanted: readonly number[]): boolean {
  return tag === 6 && end - begin === wanted.length && wanted.every((byte, i) => bytes[begin + i] === byte);
}

/** The pieces of a string as far as they were gathered. */
interface Strings {
  readonly pieces: Uint8Array[];
  isPartial: boolean;
}

/** X.690 §8.7.3: a string may be cut into strings. */
function gather(bytes: Uint8Array, element: Element, into: Strings, depth: number): void {
  if (element.isCut === true) into.isPartial = true;
  if ((element.tag & 0x20) === 0) {
    if (into.pieces.length < PIECES) into.pieces.push(bytes.subarray(element.begin, element.end));
    else into.isPartial = true;
    return;
  }
  // one more than is taken, so that a limit is seen to be reached
  const children = depth >= DEPTH ? [] : childrenOf(bytes, element, PIECES + 1);
  if ((children.at(-1)?.next ?? element.begin) < element.end) into.isPartial = true;
  for (const child of children) gather(bytes, child, into, depth + 1);
}

function childrenOf(bytes: Uint8Array, parent: Element | undefined, most = 16): Element[] {
  const children: Element[] = [];
  if (parent === undefined || (parent.tag & 0x20) === 0) return children;
  for (let at = parent.begin; at < parent.end && children.length < most; ) {
    const child = elementAt(bytes, at, parent.end, 0);
    if (child === undefined) break;
    children.push(child);
    at = child.next;
  }
  return children;
}

/** X.690 §8.1: tag, length, content; tags of several bytes stand nowhere in these structures. */
function elementAt(bytes: Uint8Array, at: number, most: number, depth: number): Element | undefined {
  const tag = bytes[at];
  const first = bytes[at + 1];
  if (tag === undefined || first === undefined || at + 2 > most || (tag & 0x1f) === 0x1f) return undefined;
  if (first === 0x80) return openAt(bytes, at, most, depth);
  let begin = at + 2;
  let length = first;
  if (first > 0x80) {
    length = 0;
    const digits = first & 0x7f;
    if (digits > 5) return undefined;
    for (let i = 0; i < digits; i += 1) length = length * 256 + (bytes[begin + i] ?? 0);
    begin += digits;
  }
  // what is cut off is taken as far as it goes
  const end = Math.min(begin + length, most);
  return { tag, begin, end, next: end, ...(begin + length > most ? { isCut: true } : {}) };
}

/** §8.1.3.6: without a length it goes to two bytes of nothing. */
function openAt(bytes: Uint8Array, at: number, most: number, depth: number): Element | undefined {
  const tag = bytes[at] ?? 0;
  if (depth >= DEPTH || (tag & 0x20) === 0) return undefined;
  let to = at + 2;
  while (to < most && !(bytes[to] === 0 && bytes[to + 1] === 0)) {
    const child = elementAt(bytes, to, most, depth + 1);
    if (child === undefined || child.next <= to) break;
    to = child.next;
  }
  const isEnded = to + 1 < most && bytes[to] === 0 && bytes[to + 1] === 0;
  return { tag, begin: at + 2, end: to, next: Math.min(to + 2, most), ...(isEnded ? {} : { isCut: true }) };
}
