/** Reads QR codes out of pictures, in a thread that may be ended: a picture is what a stranger made. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parentPort } from 'node:worker_threads';
import { prepareZXingModule } from 'zxing-wasm/reader';
import type { Codes, Picture } from '../../examine/observe/codes.ts';
import { machine } from '../machine.ts';
import { codesOf } from './qr-texts.ts';

export interface ToReader {
  readonly number: number;
  readonly picture: Picture;
}
export interface FromReader {
  readonly number: number;
  readonly codes: Codes;
}

// without the bytes it would ask a CDN for them
const load = createRequire(import.meta.url);
const wasm = load.resolve('zxing-wasm/reader/zxing_reader.wasm');
prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(readFileSync(wasm)).buffer } });
let decoder: Promise<WebAssembly.Module> | undefined;
const webp = (): Promise<WebAssembly.Module> =>
  (decoder ??= WebAssembly.compile(readFileSync(load.resolve('@cwasm/webp/webp.wasm'))));

parentPort?.on('message', async ({ number, picture }: ToReader) => {
  let codes: Codes = { texts: [] };
  try {
    codes = await codesOf(picture, { machine, webp });
  } catch {
    // a broken picture holds no code that anybody could scan
  }
  parentPort?.postMessage({ number, codes } satisfies FromReader);
});
