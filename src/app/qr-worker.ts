/** Reads QR codes out of pictures, in a thread that may be ended: a picture is what a stranger made. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parentPort } from 'node:worker_threads';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import type { Picture } from '../examine/observe/codes.ts';
import type { Grid } from '../unpack/qr-drawn.ts';

export interface ToReader {
  readonly number: number;
  readonly picture: Picture;
}
export interface FromReader {
  readonly number: number;
  readonly texts: readonly string[];
}

// without the bytes it would ask a CDN for them
const wasm = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(readFileSync(wasm)).buffer } });

/** Pixels of a module, and light modules around the code (ISO/IEC 18004 §6.3.8 asks for 4). */
const SCALE = 4;
const QUIET = 4;

parentPort?.on('message', async ({ number, picture }: ToReader) => {
  let texts: readonly string[] = [];
  try {
    texts = await textsOf(picture);
  } catch {
    // a broken picture holds no code that anybody could scan
  }
  parentPort?.postMessage({ number, texts } satisfies FromReader);
});

async function textsOf(picture: Picture): Promise<string[]> {
  if ('file' in picture) return read(picture.file);
  // light on dark is drawn as often as dark on light
  const texts = await read(drawn(picture.grid, false));
  return texts.length > 0 ? texts : read(drawn(picture.grid, true));
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
