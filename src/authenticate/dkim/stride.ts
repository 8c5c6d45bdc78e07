/**
 * Body canonicalization in long strides. Most of a body stays as it is, and going over single bytes costs about 2 ns
 * each, four times what hashing them costs. So four bytes are looked at together, and only where there is something to
 * change are they taken apart.
 */
import type { Digest } from '../signature.ts';

const TAB = 9;
const LF = 10;
const CR = 13;
const SPACE = 32;

/** Bytes taken at a time. */
const STRIDE = 32 * 1024;
/** Where they are put; before it is the room for the result, which is at most twice as long (all LF). */
const IN = STRIDE * 2;
/** Before and behind them stand bytes that need nothing, so that no step has to ask where the end is. */
const PLAIN = 0x78;
const PLAIN_BEHIND = 8;

const scratch = new Uint8Array(IN + STRIDE + PLAIN_BEHIND);
const words = new Int32Array(scratch.buffer, 0, scratch.length >> 2);
const view = new DataView(scratch.buffer);

/** What is carried from word to word leans on the order of bytes, which is this one in every engine that we know of. */
export const canStride = new Uint8Array(Int32Array.of(1).buffer)[0] === 1;

/** Where a stride from `at` ends: behind a byte that no canonicalization changes. `at` itself: there is only white space. */
export function strideEnd(bytes: Uint8Array, at: number, end: number): number {
  let stop = at + STRIDE;
  if (stop >= end) return end;
  while (stop > at && (bytes[stop - 1] ?? 0) <= SPACE) stop -= 1;
  return stop;
}

/** Hashes `[at, stop)` as `strideEnd` gave it, and says how many octets that were. */
export function hashStride(bytes: Uint8Array, at: number, stop: number, relaxed: boolean, digest: Digest): number {
  const end = IN + stop - at;
  scratch.set(bytes.subarray(at, stop), IN);
  scratch.fill(PLAIN, end, end + PLAIN_BEHIND);
  scratch[IN - 1] = PLAIN;
  const written = condense(end, relaxed);
  digest.update(written < 0 ? scratch.subarray(IN, end) : scratch.subarray(0, written));
  return written < 0 ? end - IN : written;
}

/** Canonicalizes what stands in `[IN, end)` to the beginning of the scratch; -1 when all of it stays as it is. */
function condense(end: number, relaxed: boolean): number {
  const pairs = relaxed ? -1 : 0;
  const lastWord = (end + 3) >> 2;
  let start = IN; // what was not copied yet
  let to = 0;
  let carry = 0;
  for (let word = IN >> 2; word < lastWord; ) {
    const four = words[word] ?? 0;
    // the high bit of each byte that is white space or control (up to 0x20), and of each up to 0x0C: TAB and LF
    const low = (four - 0x21212121) & ~four & 0x80808080;
    const ends = (four - 0x0d0d0d0d) & ~four & 0x80808080;
    if ((ends | (((low & (low >>> 8)) | (carry & low)) & pairs)) === 0) {
      carry = low >>> 24;
      word += 1;
      continue;
    }
    // two low ones side by side, or a TAB or LF: from here byte by byte, to a word that does not begin within white space
    let at = word << 2;
    if (carry !== 0) at -= 1;
    const least = (word + 1) << 2;
    for (;;) {
      const byte = scratch[at] ?? 0;
      if (byte > SPACE) {
        at += 1;
        if (at >= least && (at & 3) === 0) break;
      } else if (byte === LF) {
        if (scratch[at - 1] !== CR) {
          to = copy(start, at, to);
          scratch[to] = CR;
          scratch[to + 1] = LF;
          to += 2;
          start = at + 1;
        }
        at += 1;
      } else if (relaxed && (byte === SPACE || byte === TAB)) {
        let next = at + 1;
        while (scratch[next] === SPACE || scratch[next] === TAB) next += 1;
        const lineEnd = scratch[next] === LF || (scratch[next] === CR && scratch[next + 1] === LF);
        if (lineEnd || next > at + 1 || byte === TAB) {
          to = copy(start, at, to);
          if (!lineEnd) {
            scratch[to] = SPACE;
            to += 1;
          }
          start = next;
        }
        at = next;
      } else at += 1;
    }
    word = at >> 2;
    carry = 0;
  }
  return start === IN ? -1 : copy(start, end, to);
}

/**
 * Copies within the scratch, and says where the next goes. Four bytes at a time: lines are short, and a call of
 * `copyWithin` costs as much as a line. Up to three bytes too many are written, over which the next ones come.
 */
function copy(from: number, end: number, to: number): number {
  for (let at = from, into = to; at < end; at += 4, into += 4) view.setInt32(into, view.getInt32(at, true), true);
  return to + end - from;
}
