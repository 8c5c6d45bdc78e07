/** The luminance of a baseline JPEG (ITU-T T.81), for pictures that are put together of several; progressive ones stay closed. */
import { blank, type Grey } from './grey.ts';

/** Figure A.6. */
const ZIGZAG = [
  0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20, 13, 6, 7, 14, 21, 28,
  35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59, 52, 45, 38, 31, 39, 46, 53, 60, 61, 54, 47,
  55, 62, 63,
];

interface Component {
  readonly id: number;
  readonly wide: number;
  readonly high: number;
  readonly quantum: number;
  dc: number;
  ac: number;
  last: number;
}

interface Codes {
  /** Per length 1 to 16: the first code, how many, and where their symbols begin. */
  readonly counts: Uint8Array;
  readonly symbols: Uint8Array;
}

export function readJpeg(bytes: Uint8Array): Grey | undefined {
  const quanta: Uint8Array[] = [];
  const codes = new Map<number, Codes>();
  const components: Component[] = [];
  let size = { width: 0, height: 0 };
  let restart = 0;
  const u16be = (at: number): number => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
  for (let at = 2; at + 4 <= bytes.length; ) {
    if (bytes[at] !== 0xff) return undefined;
    const kind = bytes[at + 1] ?? 0;
    if (kind === 0xff) {
      at += 1;
      continue;
    }
    const end = at + 2 + u16be(at + 2);
    const body = at + 4;
    if (kind === 0xdb)
      for (let i = body; i < end; i += 65) {
        // of 16 bits each in rare ones only
        if ((bytes[i] ?? 0) > 3) return undefined;
        quanta[bytes[i] ?? 0] = bytes.subarray(i + 1, i + 65);
      }
    else if (kind === 0xc4)
      for (let i = body; i < end; ) {
        const counts = bytes.subarray(i + 1, i + 17);
        const count = counts.reduce((sum, one) => sum + one, 0);
        codes.set(bytes[i] ?? 0, { counts, symbols: bytes.subarray(i + 17, i + 17 + count) });
        i += 17 + count;
      }
    else if (kind === 0xdd) restart = u16be(body);
    else if (kind === 0xc0 || kind === 0xc1) {
      size = { height: u16be(body + 1), width: u16be(body + 3) };
      for (let i = 0; i < Math.min(4, bytes[body + 5] ?? 0); i += 1) {
        const [id = 0, sampling = 0, quantum = 0] = bytes.subarray(body + 6 + 3 * i);
        components.push({ id, wide: sampling >> 4, high: sampling & 15, quantum, dc: 0, ac: 0, last: 0 });
      }
    } else if (kind > 0xc1 && kind <= 0xcf) return undefined;
    else if (kind === 0xda) {
      const count = bytes[body] ?? 0;
      // one scan with all components, as baseline writers make it
      if (count !== components.length) return undefined;
      for (let i = 0; i < count; i += 1) {
        const component = components.find(({ id }) => id === bytes[body + 1 + 2 * i]);
        const tables = bytes[body + 2 + 2 * i] ?? 0;
        if (component === undefined) return undefined;
        component.dc = tables >> 4;
        component.ac = 16 + (tables & 15);
      }
      return readScan(new Bits(bytes, end), { size, components, codes, quanta, restart });
    }
    at = end;
  }
  return undefined;
}

interface Frame {
  readonly size: { readonly width: number; readonly height: number };
  readonly components: readonly Component[];
  readonly codes: ReadonlyMap<number, Codes>;
  readonly quanta: readonly Uint8Array[];
  readonly restart: number;
}

function readScan(bits: Bits, { size, components, codes, quanta, restart }: Frame): Grey | undefined {
  const picture = blank(size.width, size.height);
  const [first] = components;
  if (picture === undefined || first === undefined) return undefined;
  if (components.some(({ wide, high }) => wide < 1 || wide > 4 || high < 1 || high > 4)) return undefined;
  const alone = components.length === 1;
  const mostWide = alone ? first.wide : Math.max(...components.map(({ wide }) => wide));
  const mostHigh = alone ? first.high : Math.max(...components.map(({ high }) => high));
  const across = Math.ceil(size.width / (8 * (alone ? 1 : mostWide)));
  const down = Math.ceil(size.height / (8 * (alone ? 1 : mostHigh)));
  const stretch = [mostWide / first.wide, mostHigh / first.high] as const;
  const block = new Int32Array(64);
  for (let unit = 0; unit < across * down; unit += 1) {
    if (restart > 0 && unit > 0 && unit % restart === 0) {
      bits.restart();
      for (const one of components) one.last = 0;
    }
    for (const component of components) {
      const [wide, high] = alone ? [1, 1] : [component.wide, component.high];
      const dc = codes.get(component.dc);
      const ac = codes.get(component.ac);
      if (dc === undefined || ac === undefined) return undefined;
      for (let i = 0; i < wide * high; i += 1) {
        if (!readBlock(bits, component, dc, ac, block)) return picture;
        if (component !== first) continue;
        const x = ((unit % across) * wide + (i % wide)) * 8;
        const y = (Math.floor(unit / across) * high + Math.floor(i / wide)) * 8;
        draw(picture, block, quanta[component.quantum], x, y, stretch);
      }
    }
  }
  return picture;
}

/** §F.2.2: false at the end of the data. */
function readBlock(bits: Bits, component: Component, dc: Codes, ac: Codes, block: Int32Array): boolean {
  block.fill(0);
  const size = bits.symbol(dc);
  if (size < 0 || size > 11) return false;
  component.last += bits.signed(size);
  block[0] = component.last;
  for (let at = 1; at < 64; at += 1) {
    const symbol = bits.symbol(ac);
    if (symbol < 0) return false;
    const length = symbol & 15;
    if (length === 0) {
      if (symbol !== 0xf0) break;
      at += 15;
      continue;
    }
    at += symbol >> 4;
    if (at > 63) return false;
    block[ZIGZAG[at] ?? 0] = bits.signed(length);
  }
  return true;
}

const COSINES = Float64Array.from(
  { length: 64 },
  (_, i) => ((i & 7) === 0 ? Math.SQRT1_2 : 1) * Math.cos((((i >> 3) * 2 + 1) * (i & 7) * Math.PI) / 16) * 0.5,
);

/** §A.3.3, row by row and column by column. */
function draw(
  picture: Grey,
  block: Int32Array,
  quanta: Uint8Array | undefined,
  left: number,
  top: number,
  [wide, high]: readonly [number, number],
): void {
  const values = new Float64Array(64);
  for (let i = 0; i < 64; i += 1) {
    const to = ZIGZAG[i] ?? 0;
    values[to] = (block[to] ?? 0) * (quanta?.[i] ?? 1);
  }
  const half = new Float64Array(64);
  for (let v = 0; v < 8; v += 1)
    for (let x = 0; x < 8; x += 1) {
      let sum = 0;
      for (let u = 0; u < 8; u += 1) sum += (values[v * 8 + u] ?? 0) * (COSINES[x * 8 + u] ?? 0);
      half[v * 8 + x] = sum;
    }
  for (let y = 0; y < 8 * high; y += 1) {
    const to = top * high + y;
    if (to >= picture.height) break;
    for (let x = 0; x < 8 * wide; x += 1) {
      if (left * wide + x >= picture.width) break;
      let sum = 128;
      for (let v = 0; v < 8; v += 1)
        sum += (half[v * 8 + Math.floor(x / wide)] ?? 0) * (COSINES[Math.floor(y / high) * 8 + v] ?? 0);
      picture.pixels[to * picture.width + left * wide + x] = Math.max(0, Math.min(255, sum));
    }
  }
}

/** §F.2.2.5: from the high bit on; `FF 00` is a byte FF. */
class Bits {
  readonly #bytes: Uint8Array;
  #at: number;
  #value = 0;
  #held = 0;

  constructor(bytes: Uint8Array, at: number) {
    this.#bytes = bytes;
    this.#at = at;
  }

  #bit(): number {
    if (this.#held === 0) {
      const byte = this.#bytes[this.#at];
      if (byte === undefined || (byte === 0xff && this.#bytes[this.#at + 1] !== 0)) return -1;
      this.#at += byte === 0xff ? 2 : 1;
      this.#value = byte;
      this.#held = 8;
    }
    this.#held -= 1;
    return (this.#value >> this.#held) & 1;
  }

  /** -1 at the end, or where no code fits. */
  symbol({ counts, symbols }: Codes): number {
    let [code, first, index] = [0, 0, 0];
    for (let length = 0; length < 16; length += 1) {
      const bit = this.#bit();
      if (bit < 0) return -1;
      code = code * 2 + bit;
      const count = counts[length] ?? 0;
      if (code - first < count) return symbols[index + code - first] ?? -1;
      index += count;
      first = (first + count) * 2;
    }
    return -1;
  }

  /** Table F.1: the high half is positive, the low half negative. */
  signed(length: number): number {
    let value = 0;
    for (let i = 0; i < length; i += 1) value = value * 2 + Math.max(0, this.#bit());
    return length > 0 && value < 2 ** (length - 1) ? value - 2 ** length + 1 : value;
  }

  /** Behind the next mark of a restart. */
  restart(): void {
    this.#held = 0;
    while (this.#at + 1 < this.#bytes.length) {
      if (this.#bytes[this.#at] === 0xff && ((this.#bytes[this.#at + 1] ?? 0) & 0xf8) === 0xd0) {
        this.#at += 2;
        return;
      }
      if (this.#bytes[this.#at] === 0xff && (this.#bytes[this.#at + 1] ?? 0) > 0) return;
      this.#at += 1;
    }
  }
}
