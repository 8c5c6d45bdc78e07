/** The texts of QR codes in one picture, by the decoder that was made ready (`prepareZXingModule`). For Node's thread and a page's. */
import { readBarcodes } from 'zxing-wasm/reader';
import type { Codes, Picture } from '../examine/observe/codes.ts';
import type { Machine } from '../unpack/machine.ts';
import { pdfPictures } from '../unpack/pdf/pictures.ts';
import type { Grid } from '../unpack/qr-drawn.ts';

/** Pixels of a module, and light modules around the code (ISO/IEC 18004 §6.3.8 asks for 4). */
const SCALE = 4;
const QUIET = 4;

/**
 * @param machine for the pictures of documents that are packed or locked
 * @throws where the decoder does: a broken picture
 */
export async function codesOf(picture: Picture, machine: Machine): Promise<Codes> {
  if ('file' in picture) return { texts: await read(picture.file) };
  if ('pdf' in picture) return readDocument(picture.pdf, picture.passwords, machine);
  // light on dark is drawn as often as dark on light
  const texts = await read(drawn(picture.grid, false));
  return { texts: texts.length > 0 ? texts : await read(drawn(picture.grid, true)) };
}

async function readDocument(bytes: Uint8Array, passwords: readonly string[], machine: Machine): Promise<Codes> {
  const { files, isPartial } = pdfPictures(bytes, machine, passwords);
  const texts: string[] = [];
  // one broken picture hides no other
  for (const file of files) texts.push(...(await read(file).catch(() => [])));
  return isPartial ? { texts, isPartial } : { texts };
}

async function read(file: Uint8Array): Promise<string[]> {
  const found = await readBarcodes(new Uint8Array(file), {
    formats: ['QRCode', 'MicroQRCode'],
    maxNumberOfSymbols: 8,
    tryHarder: true,
  });
  return found.filter(({ isValid }) => isValid).map(({ text }) => text);
}

/** The grid as a picture file (PGM, Netpbm). */
function drawn(grid: Grid, isInverted: boolean): Uint8Array {
  const width = ((grid[0]?.length ?? 0) + 2 * QUIET) * SCALE;
  const height = (grid.length + 2 * QUIET) * SCALE;
  const head = new TextEncoder().encode(`P5 ${width} ${height} 255\n`);
  const file = new Uint8Array(head.length + width * height).fill(255);
  file.set(head);
  for (const [y, row] of grid.entries()) {
    for (const [x, module] of row.entries()) {
      if (module === isInverted) continue;
      for (let line = 0; line < SCALE; line++) {
        const from = head.length + ((y + QUIET) * SCALE + line) * width + (x + QUIET) * SCALE;
        file.fill(0, from, from + SCALE);
      }
    }
  }
  return file;
}
