/** TIFF 6.0 as grey values: not packed, PackBits, LZW and deflate; fax and JPEG inside of it are not decoded. */
import type { Machine } from '../machine.ts';
import { fromLzw, fromRuns } from '../pdf/filter.ts';
import { blank, type Grey, greyOf, sampleOf } from './grey.ts';

/** Entries of a directory, and pieces of a picture; real ones have twenty, and a few thousand rows. */
const ENTRIES = 400;
const PIECES = 20_000;
/** Bytes of one number by its type (§2): BYTE, SHORT, LONG. */
const SIZES: Readonly<Record<number, number>> = { 1: 1, 3: 2, 4: 4 };

type Fields = ReadonlyMap<number, readonly number[]>;

/** The fields of the first picture; undefined for what is no TIFF. */
function readFields(bytes: Uint8Array): Fields | undefined {
  const isLittle = bytes[0] === 0x49 && bytes[1] === 0x49 && bytes[2] === 42;
  if (!isLittle && !(bytes[0] === 0x4d && bytes[1] === 0x4d && bytes[3] === 42)) return undefined;
  const number = (at: number, size: number): number => {
    let value = 0;
    for (let i = 0; i < size; i += 1) value = value * 256 + (bytes[isLittle ? at + size - 1 - i : at + i] ?? 0);
    return value;
  };
  const fields = new Map<number, readonly number[]>();
  const at = number(4, 4);
  const count = Math.min(ENTRIES, number(at, 2));
  for (let i = 0; i < count; i += 1) {
    const entry = at + 2 + 12 * i;
    const size = SIZES[number(entry + 2, 2)];
    const values = Math.min(PIECES, number(entry + 4, 4));
    if (size === undefined || entry + 12 > bytes.length) continue;
    const from = size * values <= 4 ? entry + 8 : number(entry + 8, 4);
    fields.set(
      number(entry, 2),
      Array.from({ length: from < bytes.length ? values : 0 }, (_, n) => number(from + n * size, size)),
    );
  }
  return fields;
}

/** Width and height as they are said. */
export function tiffSize(bytes: Uint8Array): { readonly width: number; readonly height: number } | undefined {
  const fields = readFields(bytes);
  const [width] = fields?.get(256) ?? [];
  const [height] = fields?.get(257) ?? [];
  return width === undefined || height === undefined ? undefined : { width, height };
}

export function readTiff(bytes: Uint8Array, machine: Pick<Machine, 'inflate'>): Grey | undefined {
  const fields = readFields(bytes);
  if (fields === undefined) return undefined;
  const one = (tag: number, otherwise: number): number => fields.get(tag)?.[0] ?? otherwise;
  const picture = blank(one(256, 0), one(257, 0));
  const [depth, samples, kind] = [one(258, 1), one(277, 1), one(262, 0)];
  const offsets = fields.get(273) ?? [];
  // planes apart, tiles, and colours of other kinds (CMYK, YCbCr, Lab) are rare
  if (picture === undefined || ![1, 2, 4, 8].includes(depth) || one(284, 1) !== 1 || kind > 3) return undefined;
  if (offsets.length === 0 || samples < 1 || samples > 5) return undefined;
  const stride = Math.ceil((picture.width * samples * depth) / 8);
  const strip = Math.min(picture.height, one(278, picture.height));
  const lengths = fields.get(279) ?? [];
  const colours = fields.get(320) ?? [];
  const most = 2 ** depth - 1;
  for (const [i, offset] of offsets.entries()) {
    const top = i * strip;
    if (top >= picture.height || strip < 1) break;
    const rows = Math.min(strip, picture.height - top);
    const raw = unpacked(
      bytes.subarray(offset, offset + (lengths[i] ?? bytes.length)),
      one(259, 1),
      rows * stride,
      machine,
    );
    if (raw === undefined) return undefined;
    const isPredicted = one(317, 1) === 2 && depth === 8;
    for (let y = 0; y < rows; y += 1) {
      const row = y * stride;
      // §14: each sample as what differs from the one on its left
      if (isPredicted)
        for (let x = samples; x < stride; x += 1) raw[row + x] = (raw[row + x] ?? 0) + (raw[row + x - samples] ?? 0);
      const sample = (index: number): number => sampleOf(raw, row, index, depth);
      for (let x = 0; x < picture.width; x += 1) {
        const at = x * samples;
        const value = sample(at);
        let grey = (value * 255) / most;
        if (kind === 0) grey = 255 - grey;
        else if (kind === 2) grey = greyOf(grey, (sample(at + 1) * 255) / most, (sample(at + 2) * 255) / most);
        else if (kind === 3) {
          const [red = 0, green = 0, blue = 0] = [0, 1, 2].map((n) => (colours[value + n * (most + 1)] ?? 0) >> 8);
          grey = greyOf(red, green, blue);
        }
        picture.pixels[(top + y) * picture.width + x] = grey;
      }
    }
  }
  return picture;
}

/** A copy that may be written to; undefined for a packing without a reader. */
function unpacked(
  data: Uint8Array,
  packing: number,
  most: number,
  machine: Pick<Machine, 'inflate'>,
): Uint8Array | undefined {
  const out = new Uint8Array(most);
  const made =
    packing === 1
      ? data
      : packing === 5
        ? fromLzw(data, most).content
        : packing === 32773
          ? fromRuns(data, most, false).content
          : packing === 8 || packing === 32946
            ? machine.inflate(data.subarray(2), most).bytes
            : undefined;
  if (made === undefined) return undefined;
  out.set(made.subarray(0, most));
  return out;
}

/** `II*` or `MM*` with their zeros (TIFF 6.0 §2). */
export const isTiff = (bytes: Uint8Array): boolean =>
  (bytes[0] === 0x49 && bytes[1] === 0x49 && bytes[2] === 42 && bytes[3] === 0) ||
  (bytes[0] === 0x4d && bytes[1] === 0x4d && bytes[2] === 0 && bytes[3] === 42);
