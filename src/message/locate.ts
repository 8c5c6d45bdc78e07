/** From a place in decoded text back to the bytes of the mail, so that a statement about words can point at its proof. */
import { textOf } from './content.ts';
import type { TextContent } from './content.ts';
import { decoderOf } from './entity.ts';
import type { Message, Part, Span } from './message.ts';
import { base64Of, hexOf } from './transfer.ts';

/** Maps a range of characters (UTF-16 units) of the decoded text to bytes of the original. */
export type Locator = (start: number, end: number) => Span;

/** One place after another: how far each step of decoding has got. Only forwards. */
interface Walker {
  /** The range that unit `index` was made from. `index` must not be smaller than that of the last call. */
  at(index: number): Span;
  copy(): Walker;
}

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
  let first: Chain | undefined;
  let last: Chain | undefined;
  return (start, end) => {
    if (!(end > start) || start < 0 || end > text.text.length) return whole;
    if (first === undefined || start < first.index) first = chainOf(message, part, text);
    if (first === undefined) return whole;
    const from = first.at(start);
    if (end - 1 === start) return from;
    if (last === undefined || end - 1 < last.index || last.index < start) last = first.copy();
    const to = last.at(end - 1);
    return [from[0], Math.max(from[1], to[1])];
  };
}

/** One question; for several use `locator`. */
export function locate(message: Message, part: Part, start: number, end: number): Span {
  return locator(message, part)(start, end);
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
  const bytes = byteWalker(body, part.encoding);
  const characters = bytes === undefined ? undefined : characterWalker(text);
  return bytes === undefined || characters === undefined ? undefined : new Chain(characters, bytes, part.bodyAt[0]);
}

class Same implements Walker {
  at(index: number): Span { return [index, index + 1]; }
  copy(): Walker { return this; }
}
const same = new Same();

function byteWalker(body: Uint8Array, encoding: string): Walker | undefined {
  if (encoding.includes('+') || encoding.endsWith('~without-nul')) return undefined;
  switch (decoderOf(encoding)) {
    case 'base64': return new Base64Walker(body, encoding.endsWith('~ignore'));
    case 'quoted-printable': return new QuotedPrintableWalker(body);
    case 'uuencode': return undefined;
    default: return same;
  }
}

/** Which characters made a byte; the same steps as `decodeBase64`. */
class Base64Walker implements Walker {
  readonly #body: Uint8Array;
  readonly #ignorePadding: boolean;
  #pos = 0;
  #made = 0;
  #group = 0;
  #before = 0;
  #span: Span = [0, 0];

  constructor(body: Uint8Array, ignorePadding: boolean) {
    this.#body = body;
    this.#ignorePadding = ignorePadding;
  }

  at(index: number): Span {
    const body = this.#body;
    while (this.#made <= index && this.#pos < body.length) {
      const value = base64Of[body[this.#pos] ?? 0] ?? 0;
      if (value < 64) {
        if (this.#group > 0) {
          this.#made += 1;
          this.#span = [this.#before, this.#pos + 1];
        }
        this.#before = this.#pos;
        this.#group = (this.#group + 1) & 3;
      } else if (body[this.#pos] === 61 && !this.#ignorePadding) {
        this.#group = 0;
      }
      this.#pos += 1;
    }
    return this.#span;
  }

  copy(): Walker {
    const copy = new Base64Walker(this.#body, this.#ignorePadding);
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
  #pos = 0;
  #made = 0;
  #span: Span = [0, 0];
  /** White space up to here is content, not padding of a line. */
  #kept = 0;

  constructor(body: Uint8Array) {
    this.#body = body;
  }

  at(index: number): Span {
    const body = this.#body;
    while (this.#made <= index && this.#pos < body.length) {
      const pos = this.#pos;
      const byte = body[pos] ?? 0;
      if (byte === 61) {
        if (pos + 2 < body.length && (hexOf[body[pos + 1] ?? 0] ?? -1) >= 0 && (hexOf[body[pos + 2] ?? 0] ?? -1) >= 0) {
          this.#make(pos, pos + 3);
          continue;
        }
        const end = whiteEnd(body, pos + 1);
        if (end >= body.length) { this.#pos = end; continue; }
        if (body[end] === 10) { this.#pos = end + 1; continue; }
        if (body[end] === 13) { this.#pos = body[end + 1] === 10 ? end + 2 : end + 1; continue; }
      } else if ((byte === 32 || byte === 9) && pos >= this.#kept) {
        const end = whiteEnd(body, pos);
        if (end < body.length && (body[end] === 10 || body[end] === 13)) { this.#pos = end; continue; }
        this.#kept = end;
      }
      this.#make(pos, pos + 1);
    }
    return this.#span;
  }

  #make(from: number, to: number): void {
    this.#made += 1;
    this.#span = [from, to];
    this.#pos = to;
  }

  copy(): Walker {
    const copy = new QuotedPrintableWalker(this.#body);
    copy.#pos = this.#pos;
    copy.#made = this.#made;
    copy.#span = this.#span;
    copy.#kept = this.#kept;
    return copy;
  }
}

function whiteEnd(body: Uint8Array, from: number): number {
  let pos = from;
  while (pos < body.length && (body[pos] === 32 || body[pos] === 9)) pos += 1;
  return pos;
}

/** How many bytes a character has, how many UTF-16 units it becomes, and the shift state behind it. */
interface Step { bytes: number; units: number; state: number }
type Stepper = (bytes: Uint8Array, pos: number, step: Step) => void;

const one = (step: Step, bytes: number, units = 1): void => { step.bytes = bytes; step.units = units; };

const steppers: Readonly<Record<string, Stepper>> = {
  'utf-8': (bytes, pos, step) => {
    const byte = bytes[pos] ?? 0;
    if (byte < 0xc2 || byte > 0xf4) one(step, 1);
    else if (byte < 0xe0) one(step, 2);
    else if (byte < 0xf0) one(step, 3);
    else one(step, 4, 2);
    if (pos === 0 && byte === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) one(step, 3, 0);
  },
  'shift_jis': (bytes, pos, step) => {
    const byte = bytes[pos] ?? 0;
    one(step, (byte > 0x80 && byte < 0xa0) || (byte >= 0xe0 && byte <= 0xfc) ? 2 : 1);
  },
  'euc-jp': (bytes, pos, step) => {
    const byte = bytes[pos] ?? 0;
    one(step, byte === 0x8f ? 3 : byte === 0x8e || byte > 0xa0 ? 2 : 1);
  },
  'iso-2022-jp': (bytes, pos, step) => {
    const byte = bytes[pos] ?? 0;
    if (byte === 0x1b) {
      const next = bytes[pos + 1];
      const double = next === 0x24; // ESC $ @, ESC $ B, ESC $ ( D
      const long = double && bytes[pos + 2] === 0x28;
      one(step, long ? 4 : 3, 0);
      step.state = double ? 1 : 0;
      return;
    }
    one(step, step.state === 1 && byte > 0x20 && byte < 0x7f ? 2 : 1);
  },
};

const twoBytes: Stepper = (bytes, pos, step) => {
  const byte = bytes[pos] ?? 0;
  const second = bytes[pos + 1] ?? 0;
  one(step, byte < 0x81 ? 1 : second >= 0x30 && second <= 0x39 ? 4 : 2);
};
const twoByteCharsets = new Set(['gbk', 'gb18030', 'big5', 'euc-kr']);

function characterWalker(text: TextContent): Walker | undefined {
  if (text.text.length === text.bytes.length) return same;
  const stepper = Object.hasOwn(steppers, text.charset) ? steppers[text.charset] : twoByteCharsets.has(text.charset) ? twoBytes : undefined;
  if (stepper === undefined) return undefined;
  // broken characters and corrections by the decoder change the count: then we cannot say where a character stood
  const walker = new CharacterWalker(text.bytes, stepper);
  return walker.copy().units() === text.text.length ? walker : undefined;
}

class CharacterWalker implements Walker {
  readonly #bytes: Uint8Array;
  readonly #stepper: Stepper;
  readonly #step: Step = { bytes: 1, units: 1, state: 0 };
  #pos = 0;
  #units = 0;
  #span: Span = [0, 1];

  constructor(bytes: Uint8Array, stepper: Stepper) {
    this.#bytes = bytes;
    this.#stepper = stepper;
  }

  at(index: number): Span {
    const step = this.#step;
    let from = -1;
    while (this.#units <= index && this.#pos < this.#bytes.length) {
      this.#stepper(this.#bytes, this.#pos, step);
      from = this.#pos;
      this.#pos = Math.min(this.#bytes.length, from + step.bytes);
      this.#units += step.units;
    }
    if (from >= 0) this.#span = [from, this.#pos];
    return this.#span;
  }

  /** Units of all the rest. */
  units(): number {
    while (this.#pos < this.#bytes.length) this.at(this.#units);
    return this.#units;
  }

  copy(): CharacterWalker {
    const copy = new CharacterWalker(this.#bytes, this.#stepper);
    copy.#step.state = this.#step.state;
    copy.#pos = this.#pos;
    copy.#units = this.#units;
    copy.#span = this.#span;
    return copy;
  }
}
