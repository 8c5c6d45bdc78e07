/** Width and height of a picture by its header, before anything of it is decoded. */
import { u16, u16be, u32, u32be } from '../message/octets.ts';
import { isTiff, tiffSize } from './picture/tiff.ts';
import { isWebp, webpSize } from './picture/webp.ts';

/** Pixels of the shorter side below which no code is read: the smallest has 21 modules. */
export const CODE_SIDE = 40;

interface ImageSize {
  readonly width: number;
  readonly height: number;
}

/** PNG, GIF, BMP, JPEG, WebP, TIFF; undefined for what is none of these, or is cut off. */
export function imageSize(bytes: Uint8Array): ImageSize | undefined {
  const at = (i: number): number => bytes[i] ?? 0;
  if (bytes.length < 26) return undefined;
  // PNG (ISO/IEC 15948 §11.2.2): IHDR comes first
  if (at(0) === 0x89 && at(1) === 0x50 && at(2) === 0x4e && at(3) === 0x47)
    return { width: u32be(bytes, 16), height: u32be(bytes, 20) };
  if (at(0) === 0x47 && at(1) === 0x49 && at(2) === 0x46) return { width: u16(bytes, 6), height: u16(bytes, 8) };
  if (at(0) === 0x42 && at(1) === 0x4d) return { width: u32(bytes, 18), height: Math.abs(u32(bytes, 22) | 0) };
  if (isWebp(bytes)) return webpSize(bytes);
  if (isTiff(bytes)) return tiffSize(bytes);
  return at(0) === 0xff && at(1) === 0xd8 ? jpegSize(bytes) : undefined;
}

/** ITU-T T.81 §B.2.2: the frame header is one of the segments SOF0 to SOF15; DHT, JPG and DAC lie among their numbers. */
function jpegSize(bytes: Uint8Array): ImageSize | undefined {
  const at = (i: number): number => bytes[i] ?? 0;
  for (let i = 2; i + 9 < bytes.length; ) {
    if (at(i) !== 0xff) return undefined;
    const kind = at(i + 1);
    if (kind === 0xff) {
      i++;
      continue;
    }
    if (kind >= 0xc0 && kind <= 0xcf && kind !== 0xc4 && kind !== 0xc8 && kind !== 0xcc)
      return { height: u16be(bytes, i + 5), width: u16be(bytes, i + 7) };
    if (kind === 0xd9 || kind === 0xda) return undefined;
    i += 2 + u16be(bytes, i + 2);
  }
  return undefined;
}
