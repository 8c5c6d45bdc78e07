/**
 * Pixels of a WebP by libwebp as WebAssembly (@cwasm/webp): no imports but three that end it, and a fresh instance for each
 * picture, so that what a stranger's bytes do to its memory ends with it. For Node's thread and a page's.
 */
import { blank, type Grey, greyOf, onWhite, PIXELS } from '../../unpack/picture/grey.ts';
import { webpSize } from '../../unpack/picture/webp.ts';

function noSystem(): never {
  throw new Error('no system');
}
const imports = { wasi_snapshot_preview1: { fd_close: noSystem, fd_seek: noSystem, fd_write: noSystem } };

type Call = (...words: readonly number[]) => number;

/** @throws where the decoder does: a picture made to break it */
export function webpGrey(file: Uint8Array, module: WebAssembly.Module): Grey | undefined {
  const size = webpSize(file);
  if (size === undefined || size.width * size.height > PIXELS) return undefined;
  const { exports } = new WebAssembly.Instance(module, imports);
  const { memory } = exports;
  if (!(memory instanceof WebAssembly.Memory)) return undefined;
  const call = (name: string): Call => {
    const found = exports[name];
    return (...words) => (typeof found === 'function' ? Number(Reflect.apply(found, undefined, words)) : 0);
  };
  const input = call('malloc')(file.length);
  const said = call('malloc')(8);
  if (input === 0 || said === 0) return undefined;
  new Uint8Array(memory.buffer).set(file, input);
  const output = call('WebPDecodeRGBA')(input, file.length, said, said + 4);
  if (output === 0) return undefined;
  const [width = 0, height = 0] = new Uint32Array(memory.buffer, said, 2);
  const picture = blank(width, height);
  if (picture === undefined) return undefined;
  const colours = new Uint8Array(memory.buffer, output, width * height * 4);
  for (let i = 0; i < width * height; i += 1) {
    const grey = greyOf(colours[4 * i] ?? 0, colours[4 * i + 1] ?? 0, colours[4 * i + 2] ?? 0);
    picture.pixels[i] = onWhite(grey, colours[4 * i + 3] ?? 0);
  }
  return picture;
}
