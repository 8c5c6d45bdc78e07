/** The first picture of a GIF (its specification of 1990) as grey values. */
import { u16 } from '../../message/octets.ts';
import { blank, type Grey, greyOf } from './grey.ts';

export function readGif(bytes: Uint8Array): Grey | undefined {
  const whole = blank(u16(bytes, 6), u16(bytes, 8));
  if (whole === undefined) return undefined;
  const flags = bytes[10] ?? 0;
  let at = 13;
  let table = bytes.subarray(at, at);
  if ((flags & 0x80) !== 0) {
    table = bytes.subarray(at, at + 3 * 2 ** ((flags & 7) + 1));
    at += table.length;
  }
  let transparent = -1;
  while (at < bytes.length) {
    const kind = bytes[at];
    if (kind === 0x21) {
      // §23: what is seen through
      if (bytes[at + 1] === 0xf9 && ((bytes[at + 3] ?? 0) & 1) !== 0) transparent = bytes[at + 6] ?? -1;
      at = behindBlocks(bytes, at + 2);
      continue;
    }
    if (kind !== 0x2c) return undefined;
    const [left, top, width, height] = [1, 3, 5, 7].map((i) => u16(bytes, at + i));
    const local = bytes[at + 9] ?? 0;
    at += 10;
    if ((local & 0x80) !== 0) {
      table = bytes.subarray(at, at + 3 * 2 ** ((local & 7) + 1));
      at += table.length;
    }
    const picture = blank(width ?? 0, height ?? 0);
    if (picture === undefined) return undefined;
    const indexes = unpacked(bytes, at, picture.pixels.length);
    for (const [i, index] of indexes.entries()) {
      const y =
        (local & 0x40) === 0 ? Math.floor(i / picture.width) : rowOf(Math.floor(i / picture.width), picture.height);
      const [x, to] = [(left ?? 0) + (i % picture.width), (top ?? 0) + y];
      if (index === transparent || x >= whole.width || to >= whole.height) continue;
      whole.pixels[to * whole.width + x] = greyOf(
        table[index * 3] ?? 0,
        table[index * 3 + 1] ?? 0,
        table[index * 3 + 2] ?? 0,
      );
    }
    return whole;
  }
  return undefined;
}

function behindBlocks(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && (bytes[at] ?? 0) > 0) at += 1 + (bytes[at] ?? 0);
  return at + 1;
}

/** Appendix E: every eighth row, those between, every second between these, the rest. */
function rowOf(nth: number, height: number): number {
  let left = nth;
  for (const [first, step] of [
    [0, 8],
    [4, 8],
    [2, 4],
    [1, 2],
  ] as const) {
    const rows = Math.max(0, Math.ceil((height - first) / step));
    if (left < rows) return first + left * step;
    left -= rows;
  }
  return height;
}

/** Appendix F: LZW whose codes stand from the low bit on. */
function unpacked(bytes: Uint8Array, from: number, most: number): Uint8Array {
  const out = new Uint8Array(most);
  const least = Math.min(11, bytes[from] ?? 0);
  const clear = 1 << least;
  const before = new Uint16Array(4096);
  const last = new Uint8Array(4096);
  const stack = new Uint8Array(4097);
  let [next, width, previous, first] = [clear + 2, least + 1, -1, 0];
  let [bits, held, size] = [0, 0, 0];
  for (let at = from + 1; at < bytes.length && size < most; ) {
    const end = at + 1 + (bytes[at] ?? 0);
    if (end === at + 1) break;
    for (at += 1; at < end && size < most; at += 1) {
      bits |= (bytes[at] ?? 0) << held;
      held += 8;
      while (held >= width && size < most) {
        const code = bits & ((1 << width) - 1);
        bits >>>= width;
        held -= width;
        if (code === clear) {
          [next, width, previous] = [clear + 2, least + 1, -1];
          continue;
        }
        if (code === clear + 1 || code > next || (code === next && previous < 0)) return out;
        let depth = 0;
        let one = code === next ? previous : code;
        if (code === next) stack[depth++] = first;
        while (one > clear) {
          stack[depth++] = last[one] ?? 0;
          one = before[one] ?? 0;
        }
        first = one;
        stack[depth++] = first;
        while (depth > 0 && size < most) out[size++] = stack[--depth] ?? 0;
        if (previous >= 0 && next < 4096) {
          before[next] = previous;
          last[next] = first;
          next += 1;
          if (next === 1 << width && width < 12) width += 1;
        }
        previous = code;
      }
    }
  }
  return out;
}
