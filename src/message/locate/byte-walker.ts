/** From a byte of decoded content back to the bytes of the encoded body that made it. */

import type { Span } from '../message.ts';
import { decoderOf } from '../mime/entity.ts';
import { base64Of, hexOf } from '../transfer/decoders.ts';

/** One place after another: how far each step of decoding has got. Only forwards. */
export interface Walker {
  /** The range that unit `index` was made from. `index` must not be smaller than that of the last call. */
  at(index: number): Span;
  copy(): Walker;
}

class Same implements Walker {
  at(index: number): Span {
    return [index, index + 1];
  }
  copy(): Walker {
    return this;
  }
}
/** Unit for unit. */
export const same = new Same();

/**
 * The walker for a transfer encoding; undefined when it cannot be traced.
 * @param marks the places that the decoder noted
 */
export function byteWalker(body: Uint8Array, encoding: string, marks: readonly number[]): Walker | undefined {
  if (encoding.includes('+') || encoding.endsWith('~without-nul')) return undefined;
  switch (decoderOf(encoding)) {
    case 'base64':
      return new Base64Walker(body, marks, encoding.endsWith('~ignore'));
    case 'quoted-printable':
      return new QuotedPrintableWalker(body, marks);
    case 'uuencode':
      return undefined;
    default:
      return same;
  }
}

/** The number of the last mark that stands at or before byte `index` and behind `made`, or -1. */
function markBefore(marks: readonly number[], index: number, made: number): number {
  let low = 0;
  let high = marks.length >> 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((marks[2 * middle] ?? 0) <= index) low = middle + 1;
    else high = middle;
  }
  return low > 0 && (marks[2 * low - 2] ?? 0) > made ? 2 * low - 2 : -1;
}

/** Which characters made a byte; the same steps as `decodeBase64`. */
class Base64Walker implements Walker {
  readonly #body: Uint8Array;
  readonly #marks: readonly number[];
  readonly #ignorePadding: boolean;
  #pos = 0;
  #made = 0;
  #group = 0;
  #before = 0;
  #span: Span = [0, 0];

  constructor(body: Uint8Array, marks: readonly number[], ignorePadding: boolean) {
    this.#body = body;
    this.#marks = marks;
    this.#ignorePadding = ignorePadding;
  }

  at(index: number): Span {
    const body = this.#body;
    const restarts = !this.#ignorePadding;
    let pos = this.#pos;
    let made = this.#made;
    let group = this.#group;
    let before = this.#before;
    let from = -1;
    const mark = markBefore(this.#marks, index, made);
    if (mark >= 0) {
      made = this.#marks[mark] ?? 0;
      pos = this.#marks[mark + 1] ?? 0;
      group = 0;
    }
    while (made <= index && pos < body.length) {
      const value = base64Of[body[pos] ?? 0] ?? 0;
      if (value < 64) {
        if (group > 0) {
          made += 1;
          from = before;
        }
        before = pos;
        group = (group + 1) & 3;
      } else if (restarts && body[pos] === 61) group = 0;
      pos += 1;
    }
    return this.#arrive(pos, made, group, before, from);
  }

  /** Apart from the loop, which V8 compiles before its end was ever reached. */
  #arrive(pos: number, made: number, group: number, before: number, from: number): Span {
    this.#pos = pos;
    this.#made = made;
    this.#group = group;
    this.#before = before;
    if (from >= 0) this.#span = [from, before + 1];
    return this.#span;
  }

  copy(): Walker {
    const copy = new Base64Walker(this.#body, this.#marks, this.#ignorePadding);
    copy.#pos = this.#pos;
    copy.#made = this.#made;
    copy.#group = this.#group;
    copy.#before = this.#before;
    copy.#span = this.#span;
    return copy;
  }
}

/** Which characters made a byte; the same steps as `decodeQuotedPrintable`. */
class QuotedPrintableWalker implements Walker {
  readonly #body: Uint8Array;
  readonly #marks: readonly number[];
  #pos = 0;
  #made = 0;
  #span: Span = [0, 0];
  /** White space up to here is content, not padding of a line. */
  #kept = 0;

  constructor(body: Uint8Array, marks: readonly number[]) {
    this.#body = body;
    this.#marks = marks;
  }

  at(index: number): Span {
    const body = this.#body;
    let pos = this.#pos;
    let made = this.#made;
    let kept = this.#kept;
    let from = -1;
    const mark = markBefore(this.#marks, index, made);
    if (mark >= 0) {
      made = this.#marks[mark] ?? 0;
      pos = this.#marks[mark + 1] ?? 0;
    }
    while (made <= index && pos < body.length) {
      const byte = body[pos] ?? 0;
      let next = pos + 1;
      if (byte === 61) {
        if (pos + 2 < body.length && (hexOf[body[pos + 1] ?? 0] ?? -1) >= 0 && (hexOf[body[pos + 2] ?? 0] ?? -1) >= 0) {
          next = pos + 3;
        } else {
          const after = softBreakEnd(body, pos + 1);
          if (after >= 0) {
            pos = after;
            continue;
          }
        }
      } else if ((byte === 32 || byte === 9) && pos >= kept) {
        const end = whiteEnd(body, pos);
        if (end < body.length && (body[end] === 10 || body[end] === 13)) {
          pos = end;
          continue;
        }
        kept = end;
      }
      made += 1;
      from = pos;
      pos = next;
    }
    return this.#arrive(pos, made, kept, from);
  }

  /** Apart from the loop, as above. */
  #arrive(pos: number, made: number, kept: number, from: number): Span {
    this.#pos = pos;
    this.#made = made;
    this.#kept = kept;
    if (from >= 0) this.#span = [from, pos];
    return this.#span;
  }

  copy(): Walker {
    const copy = new QuotedPrintableWalker(this.#body, this.#marks);
    copy.#pos = this.#pos;
    copy.#made = this.#made;
    copy.#span = this.#span;
    copy.#kept = this.#kept;
    return copy;
  }
}

/** Where the line goes on behind a soft line break whose `=` stands before `from`; -1 when it is none. */
function softBreakEnd(body: Uint8Array, from: number): number {
  const end = whiteEnd(body, from);
  if (end >= body.length) return end;
  if (body[end] === 10) return end + 1;
  if (body[end] === 13) return body[end + 1] === 10 ? end + 2 : end + 1;
  return -1;
}

function whiteEnd(body: Uint8Array, from: number): number {
  let pos = from;
  while (pos < body.length && (body[pos] === 32 || body[pos] === 9)) pos += 1;
  return pos;
}
