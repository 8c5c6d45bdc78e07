/** Width and height of a picture by its header, before anything of it is decoded. */
import { isTiff, tiffSize } from './picture/tiff.ts';
import { isWebp, webpSize } from './picture/webp.ts';

interface ImageSize {
  readonly width: number;
  readonly height: number;
}

/** PNG, GIF, BMP, JPEG, WebP, TIFF; undefined for what is none of these, or is cut off. */
export function imageSize(bytes: Uint8Array): ImageSize | undefined {
  const at = (i: number): number => bytes[i] ?? 0;
  const big = (i: number): number => (at(i) << 8) | at(i + 1);
  const little = (i: number): number => at(i) | (at(i + 1) << 8);
  if (bytes.length < 26) return undefined;
  // PNG (ISO/IEC 15948 §11.2.2): IHDR comes first
  if (at(0) === 0x89 && at(1) === 0x50 && at(2) === 0x4e && at(3) === 0x47)
    return { width: big(16) * 65_536 + big(18), height: big(20) * 65_536 + big(22) };
  if (at(0) === 0x47 && at(1) === 0x49 && at(2) === 0x46) return { width: little(6), height: little(8) };
  if (at(0) === 0x42 && at(1) === 0x4d)
    return { width: little(18) + little(20) * 65_536, height: Math.abs(little(22) | (little(24) << 16) | 0) };
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
      return { height: (at(i + 5) << 8) | at(i + 6), width: (at(i + 7) << 8) | at(i + 8) };
    if (kind === 0xd9 || kind === 0xda) return undefined;
    i += 2 + ((at(i + 2) << 8) | at(i + 3));
  }
  return undefined;
}
