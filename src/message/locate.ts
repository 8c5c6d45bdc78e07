/** From a place in decoded text back to the bytes of the mail, so that a statement about words can point at its proof. */

import type { TextContent } from './content.ts';
import { textOf } from './content.ts';
import type { Walker } from './locate/byte-walker.ts';
import { byteWalker } from './locate/byte-walker.ts';
import { characterWalker } from './locate/character-walker.ts';
import type { Message, Part, Span } from './message.ts';
import { once } from './once.ts';

/** Maps a range of characters (UTF-16 units) of the decoded text to bytes of the original. */
type Locator = (start: number, end: number) => Span;

/**
 * Makes a locator for one part. Questions in ascending order cost together one pass over the part; a question that
 * goes back starts anew. Exact for identity, base64 and quoted-printable with ASCII, single-byte charsets, UTF-8,
 * ISO-2022-JP, Shift_JIS, EUC-JP and the two-byte charsets of China and Korea; otherwise the whole body. For a
 * message that was decoded out of an encoded part, the range of the original that holds it.
 */
export function locator(message: Message, part: Part, text: TextContent = textOf(message, part)): Locator {
  const within = message.within;
  if (within !== undefined) return () => within;
  const whole = part.bodyAt;
  // of some parts no character can be counted, which is found by counting them all
  const begun = once(() => chainOf(message, part, text));
  let first: Chain | undefined;
  let last: Chain | undefined;
  return (start, end) => {
    if (!(end > start) || start < 0 || end > text.text.length) return whole;
    if (first === undefined || start < first.index) first = begun()?.copy();
    if (first === undefined) return whole;
    const from = first.at(start);
    if (end - 1 === start) return from;
    if (last === undefined || end - 1 < last.index || last.index < start) last = first.copy();
    const to = last.at(end - 1);
    return [from[0], Math.max(from[1], to[1])];
  };
}

/** Character → decoded byte → original byte. */
class Chain {
  index = 0;
  readonly #characters: Walker;
  readonly #first: Walker;
  readonly #base: number;

  constructor(characters: Walker, bytes: Walker, base: number) {
    this.#characters = characters;
    this.#first = bytes;
    this.#base = base;
  }

  at(index: number): Span {
    this.index = index;
    const [from, to] = this.#characters.at(index);
    const start = this.#first.at(from);
    const end = to - 1 > from ? this.#first.copy().at(to - 1) : start;
    return [this.#base + start[0], this.#base + end[1]];
  }

  copy(): Chain {
    const copy = new Chain(this.#characters.copy(), this.#first.copy(), this.#base);
    copy.index = this.index;
    return copy;
  }
}

function chainOf(message: Message, part: Part, text: TextContent): Chain | undefined {
  const body = message.bytes.subarray(part.bodyAt[0], part.bodyAt[1]);
  const bytes = byteWalker(body, part.encoding, text.marks);
  const characters = bytes === undefined ? undefined : characterWalker(text);
  return bytes === undefined || characters === undefined ? undefined : new Chain(characters, bytes, part.bodyAt[0]);
}
