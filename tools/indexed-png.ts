/** Makes a PNG of text small: at most 256 colours instead of sixteen million (PNG, W3C Recommendation, third edition). */
import { crc32, deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** The last entry of the palette is the transparent one. */
const COLOURS = 255;

/** An 8-bit RGB or RGBA PNG, not interlaced, as an indexed one. */
export function indexed(png: Buffer): Buffer {
  const chunks = chunksOf(png);
  const header = chunks.find((one) => one.type === 'IHDR')?.data ?? Buffer.alloc(13);
  const [width, height, depth, type] = [header.readUInt32BE(0), header.readUInt32BE(4), header[8], header[9]];
  if (depth !== 8 || (type !== 2 && type !== 6)) return png;
  const size = type === 6 ? 4 : 3;
  const raw = inflateSync(Buffer.concat(chunks.filter((one) => one.type === 'IDAT').map((one) => one.data)));
  const pixels = unfiltered(raw, width * size, height, size);
  const palette = paletteOf(pixels, size);
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at += size) rows[y * (width + 1) + 1 + x] = palette.index(pixels, at);
  }
  const head = Buffer.from(header);
  head[9] = 3;
  const alpha = Buffer.alloc(palette.colours.length / 3, 255);
  alpha[alpha.length - 1] = 0;
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', head),
    chunk('PLTE', palette.colours),
    chunk('tRNS', alpha),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunksOf(png: Buffer): { type: string; data: Buffer }[] {
  const chunks = [];
  for (let at = SIGNATURE.length; at + 12 <= png.length; ) {
    const length = png.readUInt32BE(at);
    chunks.push({ type: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length) });
    at += 12 + length;
  }
  return chunks;
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([ends.subarray(0, 4), named, ends.subarray(4)]);
}

/** PNG §9: each row names the filter that was applied to it. */
function unfiltered(raw: Buffer, stride: number, height: number, size: number): Buffer {
  const out = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (stride + 1)] ?? 0;
    for (let x = 0; x < stride; x++) {
      const at = y * stride + x;
      const left = x >= size ? (out[at - size] ?? 0) : 0;
      const up = y > 0 ? (out[at - stride] ?? 0) : 0;
      const corner = x >= size && y > 0 ? (out[at - stride - size] ?? 0) : 0;
      const predicted = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0;
      out[at] = (raw[y * (stride + 1) + 1 + x] ?? 0) + predicted;
    }
  }
  return out;
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

/** The most frequent colours, five bits a channel; every other colour goes to its nearest. */
function paletteOf(pixels: Buffer, size: number): { colours: Buffer; index: (pixels: Buffer, at: number) => number } {
  const key = (from: Buffer, at: number): number =>
    size === 4 && (from[at + 3] ?? 0) < 128
      ? -1
      : (((from[at] ?? 0) >> 3) << 10) | (((from[at + 1] ?? 0) >> 3) << 5) | ((from[at + 2] ?? 0) >> 3);
  const counts = new Map<number, { count: number; first: readonly [number, number, number] }>();
  for (let at = 0; at < pixels.length; at += size) {
    const one = counts.get(key(pixels, at));
    if (one === undefined)
      counts.set(key(pixels, at), { count: 1, first: [pixels[at] ?? 0, pixels[at + 1] ?? 0, pixels[at + 2] ?? 0] });
    else one.count++;
  }
  counts.delete(-1);
  const all = [...counts].sort((a, b) => b[1].count - a[1].count);
  const kept = all.slice(0, COLOURS).map(([, one]) => one.first);
  const index = new Map<number, number>([[-1, kept.length]]);
  for (const [name, { first }] of all) {
    const distance = (other: readonly [number, number, number]): number =>
      (first[0] - other[0]) ** 2 + (first[1] - other[1]) ** 2 + (first[2] - other[2]) ** 2;
    index.set(
      name,
      kept.reduce((best, other, at) => (distance(other) < distance(kept[best] ?? other) ? at : best), 0),
    );
  }
  return { colours: Buffer.from([...kept.flat(), 0, 0, 0]), index: (from, at) => index.get(key(from, at)) ?? 0 };
}
