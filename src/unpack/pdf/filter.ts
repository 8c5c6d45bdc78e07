/** The filters of PDF (ISO 32000-1 §7.4) that pack text and files; those of pictures (DCT, CCITT, JBIG2, JPX) stay closed. */
import { latin1 } from '../../message/octets.ts';
import type { Machine } from '../machine.ts';

/** Filters of one stream; real ones have one or two. */
const CHAIN = 6;

interface Filtered {
  readonly content: Uint8Array;
  /** More would have come out than was allowed. */
  readonly isCut: boolean;
}

/**
 * @param machine without it what is packed by Flate stays closed
 * @param most bytes that may come out, of each filter of the chain
 * @returns undefined where one of the filters is not known here
 */
export function filtered(
  data: Uint8Array,
  dictionary: string,
  most: number,
  machine: Pick<Machine, 'inflate'> | undefined,
): Filtered | undefined {
  const names = filterNames(dictionary);
  if (names === undefined) return undefined;
  if (names.length > CHAIN) return { content: new Uint8Array(), isCut: true };
  let content = data;
  let isCut = false;
  for (const name of names) {
    const made = undo(name, content, most, machine);
    if (made === undefined) return undefined;
    isCut ||= made.isCut;
    content = made.content;
  }
  const isPacked = names.some((name) => /^\/(?:FlateDecode|Fl|LZWDecode|LZW)$/.test(name));
  const plain = isPacked ? withoutPredictor(content, dictionary) : content;
  return { content: plain.subarray(0, most), isCut: isCut || plain.length > most };
}

/** Undefined where they stand in another object. */
function filterNames(dictionary: string): readonly string[] | undefined {
  if (/\/Filter\s{1,9}\d/.test(dictionary)) return undefined;
  const said = /\/Filter\s{0,9}(\[[^\]]{0,400}\]?|\/[A-Za-z0-9]{1,30})/.exec(dictionary)?.[1] ?? '';
  return said.match(/\/[A-Za-z0-9]{1,30}/g) ?? [];
}

function undo(
  name: string,
  data: Uint8Array,
  most: number,
  machine: Pick<Machine, 'inflate'> | undefined,
): Filtered | undefined {
  switch (name) {
    case '/FlateDecode':
    case '/Fl': {
      if (machine === undefined) return undefined;
      // RFC 1950 §2.2: two bytes in front; the sum behind is not believed, for viewers do not look at it either
      const { bytes, state } = machine.inflate(data.subarray(2), most);
      return { content: bytes, isCut: state === 'over' };
    }
    case '/LZWDecode':
    case '/LZW':
      return fromLzw(data, most);
    case '/RunLengthDecode':
    case '/RL':
      return fromRuns(data, most);
    case '/ASCIIHexDecode':
    case '/AHx':
      return fromHex(latin1(data));
    case '/ASCII85Decode':
    case '/A85':
      return fromAscii85(data, most);
    // §7.4.10: the lock was undone before
    case '/Crypt':
      return { content: data, isCut: false };
    default:
      return undefined;
  }
}

function fromHex(text: string): Filtered {
  const digits = text.split('>', 1)[0]?.replace(/[^0-9a-f]/gi, '') ?? '';
  const out = new Uint8Array(Math.ceil(digits.length / 2));
  for (let i = 0; i < out.length; i += 1) out[i] = Number.parseInt(digits.slice(2 * i, 2 * i + 2).padEnd(2, '0'), 16);
  return { content: out, isCut: false };
}

/** §7.4.3 */
function fromAscii85(data: Uint8Array, most: number): Filtered {
  const out = new Output(most);
  let value = 0;
  let held = 0;
  for (const byte of data) {
    if (byte === 0x7e || out.isFull) break;
    if (byte === 0x7a && held === 0) for (let i = 0; i < 4; i += 1) out.push(0);
    else if (byte >= 0x21 && byte <= 0x75) {
      value = value * 85 + (byte - 0x21);
      held += 1;
      if (held < 5) continue;
      for (let i = 0; i < 4; i += 1) out.push(Math.floor(value / 256 ** (3 - i)) & 0xff);
      value = 0;
      held = 0;
    }
  }
  if (held > 1) {
    for (let i = held; i < 5; i += 1) value = value * 85 + 84;
    for (let i = 0; i < held - 1; i += 1) out.push(Math.floor(value / 256 ** (3 - i)) & 0xff);
  }
  return out.filtered;
}

/** §7.4.5; in PackBits of TIFF (its §9) the mark of the end says nothing. */
export function fromRuns(data: Uint8Array, most: number, hasEnd = true): Filtered {
  const out = new Output(most);
  for (let at = 0; at < data.length && !out.isFull; ) {
    const length = data[at++] ?? 128;
    if (length === 128) {
      if (hasEnd) break;
      continue;
    }
    if (length < 128) {
      for (let i = 0; i <= length && at < data.length; i += 1) out.push(data[at++] ?? 0);
    } else {
      const byte = data[at++] ?? 0;
      for (let i = length; i < 257; i += 1) out.push(byte);
    }
  }
  return out.filtered;
}

const CLEAR = 256;
const END = 257;

/** §7.4.4.2, with the table that grows one code early, as every writer does it. */
export function fromLzw(data: Uint8Array, most: number): Filtered {
  const out = new Output(most);
  const before = new Uint16Array(4097);
  const last = new Uint8Array(4097);
  const lengths = new Uint16Array(4097);
  let next = 258;
  let width = 9;
  let previous = -1;
  let bits = 0;
  let held = 0;
  const firstOf = (code: number): number => {
    let at = code;
    while (at >= 258) at = before[at] ?? 0;
    return at;
  };
  for (const byte of data) {
    bits = ((bits << 8) | byte) & 0xff_ffff;
    held += 8;
    if (held < width) continue;
    held -= width;
    const code = (bits >> held) & ((1 << width) - 1);
    if (code === END || out.isFull) break;
    if (code === CLEAR) {
      next = 258;
      width = 9;
      previous = -1;
      continue;
    }
    if (code > next || (code === next && previous < 0)) break;
    if (previous >= 0 && next < 4096) {
      before[next] = previous;
      last[next] = firstOf(code === next ? previous : code);
      lengths[next] = (previous < 256 ? 1 : (lengths[previous] ?? 0)) + 1;
      next += 1;
    } else if (code >= next) break;
    const length = code < 256 ? 1 : (lengths[code] ?? 0);
    const word = new Uint8Array(length);
    let at = code;
    for (let i = length - 1; i > 0; i -= 1) {
      word[i] = last[at] ?? 0;
      at = before[at] ?? 0;
    }
    word[0] = at;
    for (const one of word) out.push(one);
    previous = code;
    if (next >= (1 << width) - 1 && width < 12) width += 1;
  }
  return out.filtered;
}

/** Grows as it is filled, up to a limit: what a stream says of its size is not believed. */
class Output {
  readonly #most: number;
  #bytes = new Uint8Array(4096);
  #size = 0;

  constructor(most: number) {
    this.#most = most;
  }

  /** More came than there was room for. */
  isFull = false;

  get filtered(): Filtered {
    return { content: this.#bytes.subarray(0, this.#size), isCut: this.isFull };
  }

  push(byte: number): void {
    if (this.#size >= this.#most) {
      this.isFull = true;
      return;
    }
    if (this.#size === this.#bytes.length) {
      const more = new Uint8Array(Math.min(this.#most, this.#bytes.length * 2));
      more.set(this.#bytes);
      this.#bytes = more;
    }
    this.#bytes[this.#size++] = byte;
  }
}

/** §7.4.4.4: rows of which each says how it differs from the one above. */
function withoutPredictor(content: Uint8Array, dictionary: string): Uint8Array {
  const numberOf = (name: RegExp, otherwise: number): number => Number(name.exec(dictionary)?.[1] ?? otherwise);
  if (numberOf(/\/Predictor\s{0,9}(\d{1,3})/, 1) < 10) return content;
  const columns = numberOf(/\/Columns\s{0,9}(\d{1,6})/, 1);
  const bits = numberOf(/\/Colors\s{0,9}(\d{1,2})/, 1) * numberOf(/\/BitsPerComponent\s{0,9}(\d{1,2})/, 8);
  const stride = Math.ceil((columns * bits) / 8) + 1;
  if (stride < 2) return content;
  const rows = Math.floor(content.length / stride);
  const plain = unpredicted(content, stride, rows, Math.max(1, bits >> 3));
  const out = new Uint8Array(rows * (stride - 1));
  for (let row = 0; row < rows; row += 1)
    out.set(plain.subarray(row * stride + 1, (row + 1) * stride), row * (stride - 1));
  return out;
}

/** The filters of PNG (its specification §9), which Flate of PDF takes over (§7.4.4.4); the byte in front of each row stays. */
export function unpredicted(raw: Uint8Array, stride: number, height: number, step: number): Uint8Array {
  const out = Uint8Array.from(raw.subarray(0, stride * height));
  for (let y = 0; y < height; y += 1) {
    const row = y * stride;
    const kind = out[row] ?? 0;
    for (let x = 1; x < stride && kind > 0; x += 1) {
      const left = x > step ? (out[row + x - step] ?? 0) : 0;
      const up = y > 0 ? (out[row - stride + x] ?? 0) : 0;
      const corner = y > 0 && x > step ? (out[row - stride + x - step] ?? 0) : 0;
      const guess =
        kind === 1 ? left : kind === 2 ? up : kind === 3 ? (left + up) >> 1 : kind === 4 ? paeth(left, up, corner) : 0;
      out[row + x] = (out[row + x] ?? 0) + guess;
    }
  }
  return out;
}

function paeth(left: number, up: number, corner: number): number {
  const sum = left + up - corner;
  const [a, b, c] = [Math.abs(sum - left), Math.abs(sum - up), Math.abs(sum - corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}
