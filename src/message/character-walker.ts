/** From a character of decoded text back to its bytes before the charset was decoded. */

import type { Walker } from './byte-walker.ts';
import { same } from './byte-walker.ts';
import type { TextContent } from './content.ts';
import type { Span } from './message.ts';

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
  'utf-8': (bytes, pos, step) => {
    const byte = bytes[pos] ?? 0;
    if (byte < 0xc2 || byte > 0xf4) one(step, 1);
    else if (byte < 0xe0) one(step, 2);
    else if (byte < 0xf0) one(step, 3);
    else one(step, 4, 2);
    if (pos === 0 && byte === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) one(step, 3, 0);
  },
  shift_jis: (bytes, pos, step) => {
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

/** The walker for a text; undefined when its characters cannot be counted. */
export function characterWalker(text: TextContent): Walker | undefined {
  if (text.text.length === text.bytes.length) return same;
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
