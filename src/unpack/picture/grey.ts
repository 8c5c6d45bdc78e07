/** A picture as grey values, which is all that a code needs. */

export interface Grey {
  readonly width: number;
  readonly height: number;
  /** Row by row; 0 is black. */
  readonly pixels: Uint8Array;
}

/** Pixels of a picture that is decoded: 25 million are 100 MB of memory where each has four bytes. */
export const PIXELS = 25_000_000;

export const greyOf = (red: number, green: number, blue: number): number => (red * 3 + green * 6 + blue) / 10;

/** As it lies on the white ground of a mail. */
export const onWhite = (grey: number, alpha: number): number => 255 - ((255 - grey) * alpha) / 255;

/** One sample of up to eight bits, of a row that begins at `row`; they stand from the high bit of each byte on. */
export function sampleOf(bytes: Uint8Array, row: number, index: number, depth: number): number {
  const bit = index * depth;
  return ((bytes[row + (bit >> 3)] ?? 0) >> (8 - depth - (bit & 7))) & (2 ** depth - 1);
}

/** Undefined where the numbers are no picture, or one that is too large. */
export function blank(width: number, height: number): Grey | undefined {
  if (!(width >= 1 && height >= 1 && width * height <= PIXELS)) return undefined;
  return { width, height, pixels: new Uint8Array(width * height).fill(255) };
}

/** As a file of its own (PGM, Netpbm), which readers of pictures take. */
export function pgmOf({ width, height, pixels }: Grey): Uint8Array {
  const head = new TextEncoder().encode(`P5 ${width} ${height} 255\n`);
  const file = new Uint8Array(head.length + pixels.length);
  file.set(head);
  file.set(pixels, head.length);
  return file;
}

/** Puts one picture into a box of another, stretched as browsers do it. */
export function paint(onto: Grey, picture: Grey, box: { x: number; y: number; width: number; height: number }): void {
  for (let y = 0; y < box.height && box.y + y < onto.height; y += 1) {
    const row = Math.floor((y * picture.height) / box.height) * picture.width;
    const to = (box.y + y) * onto.width + box.x;
    for (let x = 0; x < box.width && box.x + x < onto.width; x += 1)
      onto.pixels[to + x] = picture.pixels[row + Math.floor((x * picture.width) / box.width)] ?? 255;
  }
}
