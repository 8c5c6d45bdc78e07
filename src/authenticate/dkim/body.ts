/**
 * Body canonicalization (RFC 6376 §3.4.3, §3.4.4) straight into a hash: in one pass, with one small buffer, however
 * large the mail is. Line ends that a file keeps as LF are hashed as CR LF, which is what was on the wire.
 */
import type { Digest } from '../signature.ts';
import type { Canonicalization } from './signature-field.ts';
import { canStride, hashStride, strideEnd } from './stride.ts';

const TAB = 9;
const LF = 10;
const CR = 13;
const SPACE = 32;

const CRLF = Uint8Array.of(CR, LF);

/** Octets that are put together before they go to the hash: most mails fit, and a call costs about as much as 1 KB. */
const PIECE = 64 * 1024;
/** One for all: nothing waits between filling and handing on. The room at its end takes what one step writes more. */
const piece = new Uint8Array(PIECE + 4);
/** Beyond the white space that no stride can take, the next one goes on. */
const SHORT_STEP = 64;

interface BodyOptions {
  /** `l=`: octets of the canonical body that count. */
  readonly length?: number | undefined;
  /** Every LF of the range is known to have its CR, so that `simple` has nothing to put right. */
  readonly crlf?: boolean;
}

export interface BodyWalk {
  /** Octets that were hashed. */
  readonly octets: number;
  /** Where in the bytes `l=` ended, when more than empty lines comes behind it. */
  readonly beyond?: number | undefined;
}

/** Hashes the bytes of `[from, to)` as the body that a signer signed. */
export function hashBody(
  bytes: Uint8Array,
  [from, to]: readonly [number, number],
  mode: Canonicalization,
  digest: Digest,
  { length = Number.POSITIVE_INFINITY, crlf = false }: BodyOptions = {},
): BodyWalk {
  const end = mode === 'simple' ? endOfText(bytes, from, to) : endOfContent(bytes, from, to);
  let octets = 0;
  let at = from;
  if (mode === 'simple' && crlf) {
    at = Math.min(end, from + length);
    octets = at - from;
    if (octets > 0) digest.update(bytes.subarray(from, at));
  }
  const strides = length === Number.POSITIVE_INFINITY && canStride;
  while (at < end && octets < length) {
    const stop = strides ? strideEnd(bytes, at, end) : at;
    if (stop > at) {
      octets += hashStride(bytes, at, stop, mode === 'relaxed', digest);
      at = stop;
      continue;
    }
    // octet by octet: `l=` may end at any of them, and white space may be longer than a stride
    const room = strides ? SHORT_STEP : Math.min(PIECE, length - octets);
    const filled = mode === 'relaxed' ? relax(bytes, at, end, room) : normalize(bytes, at, end, room);
    const written = Math.min(filled, length - octets); // a line end is two octets, and l= may end between them
    at = reached;
    digest.update(piece.subarray(0, written));
    octets += written;
  }
  // RFC 6376 §3.4.3: an empty body is one CRLF; §3.4.4: an empty body is nothing
  if (at >= end && (mode === 'simple' || end > from)) {
    const more = Math.min(2, length - octets);
    if (more > 0) digest.update(CRLF.subarray(0, more));
    octets += Math.max(0, more);
  }
  return at < end ? { octets, beyond: at } : { octets };
}

/** Where the last step stopped reading; a pair as a result would be an object for each piece. */
let reached = 0;

/** The end without the empty lines there (RFC 6376 §3.4.3) and without the last line's own end. */
function endOfText(bytes: Uint8Array, from: number, to: number): number {
  let end = to;
  while (end > from && bytes[end - 1] === LF) {
    end -= 1;
    if (end > from && bytes[end - 1] === CR) end -= 1;
  }
  return end;
}

/** The same, where lines of white space are empty too (RFC 6376 §3.4.4). */
function endOfContent(bytes: Uint8Array, from: number, to: number): number {
  let end = to;
  while (end > from) {
    const last = bytes[end - 1];
    if (last === LF) {
      end -= 1;
      if (end > from && bytes[end - 1] === CR) end -= 1;
    } else if (last === SPACE || last === TAB) end -= 1;
    else break;
  }
  return end;
}

/** Writes from `at` on until `room` octets are full: runs of white space are one space, none before a line end. */
function relax(bytes: Uint8Array, at: number, end: number, room: number): number {
  let from = at;
  let to = 0;
  while (from < end && to < room) {
    const byte = bytes[from] ?? 0;
    from += 1;
    if (byte > SPACE) {
      piece[to] = byte;
      to += 1;
    } else if (byte === SPACE || byte === TAB) {
      let next = bytes[from] ?? 0;
      while ((next === SPACE || next === TAB) && from < end) {
        from += 1;
        next = bytes[from] ?? 0;
      }
      if (next === LF || (next === CR && bytes[from + 1] === LF)) continue;
      piece[to] = SPACE;
      to += 1;
    } else if (byte === LF || (byte === CR && bytes[from] === LF)) {
      if (byte === CR) from += 1;
      piece[to] = CR;
      piece[to + 1] = LF;
      to += 2;
    } else {
      piece[to] = byte;
      to += 1;
    }
  }
  reached = from;
  return to;
}

/** The same for `simple`: only an LF without its CR gets one. */
function normalize(bytes: Uint8Array, at: number, end: number, room: number): number {
  let from = at;
  let to = 0;
  while (from < end && to < room) {
    const byte = bytes[from] ?? 0;
    from += 1;
    if (byte === LF && (from < 2 || bytes[from - 2] !== CR)) {
      piece[to] = CR;
      to += 1;
    }
    piece[to] = byte;
    to += 1;
  }
  reached = from;
  return to;
}
