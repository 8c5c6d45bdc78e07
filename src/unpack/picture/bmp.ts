/** A bitmap of Windows (BITMAPINFOHEADER) that is not packed, as grey values. */
import { u16, u32 } from '../../message/octets.ts';
import { blank, type Grey, greyOf, sampleOf } from './grey.ts';

export function readBmp(bytes: Uint8Array): Grey | undefined {
  const height = u32(bytes, 22) | 0;
  const picture = blank(u32(bytes, 18), Math.abs(height));
  const depth = u16(bytes, 28);
  const packing = u32(bytes, 30);
  if (picture === undefined || ![1, 4, 8, 24, 32].includes(depth) || (packing !== 0 && packing !== 3)) return undefined;
  const palette = 14 + u32(bytes, 14);
  const data = u32(bytes, 10);
  const stride = Math.ceil((picture.width * depth) / 32) * 4;
  for (let y = 0; y < picture.height; y += 1) {
    // rows stand from the lowest up, unless the height is negative
    const row = data + (height > 0 ? picture.height - 1 - y : y) * stride;
    for (let x = 0; x < picture.width; x += 1) {
      const at = depth >= 24 ? row + x * (depth >> 3) : palette + 4 * sampleOf(bytes, row, x, depth);
      picture.pixels[y * picture.width + x] = greyOf(bytes[at + 2] ?? 0, bytes[at + 1] ?? 0, bytes[at] ?? 0);
    }
  }
  return picture;
}
