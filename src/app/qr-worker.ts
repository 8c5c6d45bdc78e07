/** Reads QR codes out of pictures, in a thread that may be ended: a picture is what a stranger made. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parentPort } from 'node:worker_threads';
import { prepareZXingModule } from 'zxing-wasm/reader';
import type { Picture } from '../examine/observe/codes.ts';
import { textsOf } from './qr-texts.ts';

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

parentPort?.on('message', async ({ number, picture }: ToReader) => {
  let texts: readonly string[] = [];
  try {
    texts = await textsOf(picture);
  } catch {
    // a broken picture holds no code that anybody could scan
  }
  parentPort?.postMessage({ number, texts } satisfies FromReader);
});
