/** From a character of decoded text back to its bytes before the charset was decoded. */

import { big5Letter } from '../charset/big5.ts';
import { SINGLE_SHIFT_2, SINGLE_SHIFT_3 } from '../charset/euc-jp.ts';
import type { TextContent } from '../content.ts';
import type { Span } from '../message.ts';
import type { Walker } from './byte-walker.ts';
import { same } from './byte-walker.ts';

/** How many bytes a character has, how many UTF-16 units it becomes, and the shift state behind it. */
interface Step {
  bytes: number;
  units: number;
  state: number;
}
type Stepper = (bytes: Uint8Array, pos: number, step: Step) => void;

const one = (step: Step, bytes: number, units = 1): void => {
  step.bytes = bytes;
  step.units = units;
};

const steppers: Readonly<Record<string, Stepper>> = {
  shift_jis: (bytes, pos, step) => {
    const byte = bytes[pos] ?? 0;
    one(step, (byte > 0x80 && byte < 0xa0) || (byte >= 0xe0 && byte <= 0xfc) ? 2 : 1);
  },
  big5: (bytes, pos, step) => {
    const byte = bytes[pos] ?? 0;
    const letter = byte < 0x81 ? undefined : big5Letter(byte, bytes[pos + 1] ?? 0);
    one(step, byte < 0x81 ? 1 : 2, letter?.length ?? 1);
  },
  'euc-jp': (bytes, pos, step) => {
    const byte = bytes[pos] ?? 0;
    one(step, byte === SINGLE_SHIFT_3 ? 3 : byte === SINGLE_SHIFT_2 || byte > 0xa0 ? 2 : 1);
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
const twoByteCharsets = new Set(['gbk', 'gb18030', 'euc-kr']);

/** The walker for a text; undefined when its characters cannot be counted. */
export function characterWalker(text: TextContent): Walker | undefined {
  if (text.text.length === text.bytes.length) return same;
  if (text.charset === 'utf-8') {
    const walker = new Utf8Walker(text);
    return walker.fits() ? walker : undefined;
  }
  const stepper = Object.hasOwn(steppers, text.charset)
    ? steppers[text.charset]
    : twoByteCharsets.has(text.charset)
      ? twoBytes
      : undefined;
  if (stepper === undefined) return undefined;
  // broken characters and corrections by the decoder change the count: then we cannot say where a character stood
  const walker = new CharacterWalker(text.bytes, stepper);
  return walker.copy().units() === text.text.length ? walker : undefined;
}

/** UTF-8 is counted from the text, which says how many bytes each of its characters had (RFC 3629 §3). */
class Utf8Walker implements Walker {
  readonly #content: TextContent;
  #index = 0;
  #pos: number;
  /** No character between `#index` and this one is beyond ASCII: such runs are counted at once. */
  #wide = 0;

  constructor(content: TextContent) {
    this.#content = content;
    const { bytes } = content;
    this.#pos = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0; // the decoder drops a BOM
  }

  at(index: number): Span {
    const { text } = this.#content;
    let [i, pos] = [this.#index, this.#pos];
    while (i < index) {
      if (i >= this.#wide) {
        for (; i < index && text.charCodeAt(i) > 0x7f; i += 1) pos += widthAt(text, i);
        this.#wide = nextWide(text, i);
        continue;
      }
      const end = Math.min(index, this.#wide);
      pos += end - i;
      i = end;
    }
    [this.#index, this.#pos] = [i, pos];
    const unit = text.charCodeAt(index);
    // both halves of a pair stand for the same four bytes
    if (isLow(unit)) return [pos - 4, pos];
    return [pos, pos + (isHigh(unit) ? 4 : widthAt(text, index))];
  }

  /** Whether the characters have as many bytes as there are: a broken one was replaced by one of another length. */
  fits(): boolean {
    const { text, bytes } = this.#content;
    return !text.includes('\ufffd') || this.#pos + encoder.encode(text).length === bytes.length;
  }

  copy(): Walker {
    const copy = new Utf8Walker(this.#content);
    copy.#index = this.#index;
    copy.#pos = this.#pos;
    copy.#wide = this.#wide;
    return copy;
  }
}

const BEYOND_ASCII = /[^\0-\x7f]/g;

/** The first character from `from` on that is beyond ASCII, or the length of the text. */
function nextWide(text: string, from: number): number {
  BEYOND_ASCII.lastIndex = from;
  return BEYOND_ASCII.test(text) ? BEYOND_ASCII.lastIndex - 1 : text.length;
}

const encoder = new TextEncoder();

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit < 0xdc00;
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit < 0xe000;

/** Bytes of UTF-8 that a UTF-16 unit stands for; the first half of a pair carries all four. */
function widthAt(text: string, i: number): number {
  const unit = text.charCodeAt(i);
  if (unit < 0x80) return 1;
  if (unit < 0x800) return 2;
  if (isHigh(unit)) return 4;
  return isLow(unit) ? 0 : 3;
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
    this.at(Number.MAX_SAFE_INTEGER);
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
