/** The texts of QR codes in one picture, by the decoder that was made ready (`prepareZXingModule`). For Node's thread and a page's. */
import { readBarcodes } from 'zxing-wasm/reader';
import type { Codes, Picture } from '../../examine/observe/codes.ts';
import { decodeBase64 } from '../../message/transfer/decoders.ts';
import type { Machine } from '../../unpack/machine.ts';
import { pdfPictures } from '../../unpack/pdf/pictures.ts';
import { readPicture } from '../../unpack/picture/any.ts';
import { blank, type Grey, paint, pgmOf } from '../../unpack/picture/grey.ts';
import { drawSvg, plainAddress } from '../../unpack/picture/svg.ts';
import { isTiff } from '../../unpack/picture/tiff.ts';
import type { Tiled } from '../../unpack/picture/tiles.ts';
import { isWebp, webpPictures } from '../../unpack/picture/webp.ts';
import type { Grid } from '../../unpack/qr-drawn.ts';
import { webpGrey } from './webp.ts';

/** Pixels of a module, and light modules around the code (ISO/IEC 18004 §6.3.8 asks for 4). */
const SCALE = 4;
const QUIET = 4;
/** Pictures inside of a drawing. */
const INSIDE = 4;

/** What reading takes from the machine. */
interface Eyes {
  /** For the pictures of documents, and those that we decode ourselves. */
  readonly machine: Machine;
  /** libwebp, compiled when the first WebP comes. */
  readonly webp: () => Promise<WebAssembly.Module>;
}

/** @throws where the decoder does: a broken picture */
export async function codesOf(picture: Picture, eyes: Eyes): Promise<Codes> {
  if ('file' in picture) return readFile(picture.file, eyes);
  if ('pdf' in picture) return readDocument(picture.pdf, picture.passwords, eyes);
  if ('svg' in picture) return readDrawing(picture.svg, eyes);
  if ('tiles' in picture) return readTiles(picture, eyes);
  // light on dark is drawn as often as dark on light
  const texts = await read(drawn(picture.grid, false));
  return { texts: texts.length > 0 ? texts : await read(drawn(picture.grid, true)) };
}

/** PNG, JPEG, GIF and BMP are decoded by the reader of codes itself. */
async function readFile(file: Uint8Array, eyes: Eyes): Promise<Codes> {
  if (isWebp(file)) {
    const { files, isPartial } = webpPictures(file);
    const pictures = await Promise.all(files.map((one) => webp(one, eyes)));
    const seen = await readAll(pictures);
    return isPartial ? { ...seen, isPartial } : seen;
  }
  return isTiff(file) ? readAll([readPicture(file, eyes.machine)]) : { texts: await read(file) };
}

async function webp(file: Uint8Array, eyes: Eyes): Promise<Grey | undefined> {
  const module = await eyes.webp();
  try {
    return webpGrey(file, module);
  } catch {
    return undefined; // made to break it
  }
}

async function readAll(pictures: readonly (Grey | undefined)[]): Promise<Codes> {
  const texts: string[] = [];
  for (const picture of pictures) if (picture !== undefined) texts.push(...(await read(pgmOf(picture))));
  return pictures.includes(undefined) ? { texts, isPartial: true } : { texts };
}

async function readDocument(bytes: Uint8Array, passwords: readonly string[], { machine }: Eyes): Promise<Codes> {
  const { files, isPartial } = pdfPictures(bytes, machine, passwords);
  const texts: string[] = [];
  // one broken picture hides no other
  for (const file of files) texts.push(...(await read(file).catch(() => [])));
  return isPartial ? { texts, isPartial } : { texts };
}

async function readDrawing(svg: string, eyes: Eyes): Promise<Codes> {
  const { picture, pictures, isPartial } = drawSvg(svg);
  const texts = picture === undefined ? [] : await read(pgmOf(picture));
  let isCut = isPartial || pictures.length > INSIDE;
  for (const address of pictures.slice(0, INSIDE)) {
    const comma = address.indexOf(',');
    const { bytes } = decodeBase64(new TextEncoder().encode(plainAddress(address.slice(comma + 1))));
    const seen = await readFile(bytes, eyes).catch((): Codes => ({ texts: [] }));
    texts.push(...seen.texts);
    isCut ||= seen.isPartial === true || !address.slice(0, comma).endsWith(';base64');
  }
  return isCut ? { texts, isPartial: true } : { texts };
}

async function readTiles({ tiles, width, height }: Tiled, eyes: Eyes): Promise<Codes> {
  const whole = blank(width, height);
  if (whole === undefined) return { texts: [], isPartial: true };
  const known = new Map<Uint8Array, Grey | undefined>();
  for (const { file } of tiles)
    if (!known.has(file)) known.set(file, isWebp(file) ? await webp(file, eyes) : readPicture(file, eyes.machine));
  for (const tile of tiles) {
    const picture = known.get(tile.file);
    if (picture !== undefined) paint(whole, picture, tile);
  }
  return readAll([whole, ...[...known.values()].filter((one) => one === undefined)]);
}

async function read(file: Uint8Array): Promise<string[]> {
  const found = await readBarcodes(new Uint8Array(file), {
    formats: ['QRCode', 'MicroQRCode'],
    maxNumberOfSymbols: 8,
    tryHarder: true,
  });
  return found.filter(({ isValid }) => isValid).map(({ text }) => text);
}

/** The grid as a picture file. */
function drawn(grid: Grid, isInverted: boolean): Uint8Array {
  const width = ((grid[0]?.length ?? 0) + 2 * QUIET) * SCALE;
  const height = (grid.length + 2 * QUIET) * SCALE;
  const pixels = new Uint8Array(width * height).fill(255);
  for (const [y, row] of grid.entries()) {
    for (const [x, module] of row.entries()) {
      if (module === isInverted) continue;
      for (let line = 0; line < SCALE; line++) {
        const from = ((y + QUIET) * SCALE + line) * width + (x + QUIET) * SCALE;
        pixels.fill(0, from, from + SCALE);
      }
    }
  }
  return pgmOf({ width, height, pixels });
}
