/**
 * The pictures of a PDF (ISO 32000-1 §8.9) as files that a picture's reader takes: JPEG as it lies there, and what is packed by
 * Flate or not at all as grey pixels. Other packings (CCITT, JBIG2, JPEG 2000) and drawings are not decoded.
 */
import { latin1 } from '../../message/octets.ts';
import type { Machine } from '../machine.ts';
import { greyOf, PIXELS, pgmOf, sampleOf } from '../picture/grey.ts';
import { unpredicted } from './filter.ts';
import { plainPdf } from './plain.ts';
import { streamBegin, streamEnd } from './stream.ts';

/** Pictures of one document. */
const PICTURES = 16;
/** A code of 21 modules needs as many. */
const SIDE = 40;
/** Bytes in front of a stream that may be its dictionary. */
const DICTIONARY = 2048;

type Inflater = Pick<Machine, 'inflate'>;

interface Pictures {
  readonly files: readonly Uint8Array[];
  readonly isPartial: boolean;
}

/**
 * @param machine without it pictures that are packed by Flate stay closed, and so do locked documents
 * @param passwords for locked documents; the empty one is tried in any case
 */
export function pdfPictures(
  bytes: Uint8Array,
  machine: Machine | undefined,
  passwords: readonly string[] = [],
): Pictures {
  const plain = plainPdf(bytes, machine, passwords);
  if (plain === 'not-locked') return picturesOf(bytes, machine, PICTURES);
  // a lock may be a mere word that no viewer follows: what can be read as it stands is read
  const own = picturesOf(bytes, machine, PICTURES);
  if (typeof plain === 'string') return { files: own.files, isPartial: true };
  const opened = picturesOf(plain.bytes, machine, PICTURES);
  return { files: [...opened.files, ...own.files], isPartial: opened.isPartial || plain.isPartial };
}

function picturesOf(bytes: Uint8Array, machine: Inflater | undefined, most: number): Pictures {
  const text = latin1(bytes);
  const files: Uint8Array[] = [];
  let isPartial = false;
  let from = 0;
  for (let at = text.indexOf('stream', 0); at >= 0; at = text.indexOf('stream', from)) {
    from = at + 6;
    if (text.startsWith('end', at - 3)) continue;
    const before = text.slice(Math.max(0, at - DICTIONARY), at);
    const dictionary = before.slice(Math.max(0, before.lastIndexOf(' obj')));
    if (!dictionary.includes('/Image') || !/\/Subtype\s{0,9}\/Image(?![A-Za-z])/.test(dictionary)) continue;
    const begin = streamBegin(text, at);
    const end = streamEnd(text, begin, dictionary);
    from = end;
    if (files.length >= most) return { files, isPartial: true };
    const file = pictureOf(bytes.subarray(begin, end), dictionary, machine);
    if (file === undefined) isPartial = true;
    else if (file !== 'small') files.push(file);
  }
  return { files, isPartial };
}

const NUMBERS = {
  Width: /\/Width\s{0,9}(\d{1,7})(?!\s{1,9}\d{1,9}\s{1,9}R)/,
  Height: /\/Height\s{0,9}(\d{1,7})(?!\s{1,9}\d{1,9}\s{1,9}R)/,
  BitsPerComponent: /\/BitsPerComponent\s{0,9}(\d{1,3})(?!\s{1,9}\d{1,9}\s{1,9}R)/,
  Predictor: /\/Predictor\s{0,9}(\d{1,3})(?!\s{1,9}\d{1,9}\s{1,9}R)/,
} as const;

/** A number that stands in the dictionary itself; NaN when it is told elsewhere or not at all. */
const numberOf = (dictionary: string, name: keyof typeof NUMBERS): number =>
  Number(NUMBERS[name].exec(dictionary)?.[1] ?? Number.NaN);

/** Undefined for what is packed otherwise or too large. */
function pictureOf(
  data: Uint8Array,
  dictionary: string,
  machine: Inflater | undefined,
): Uint8Array | 'small' | undefined {
  const width = numberOf(dictionary, 'Width');
  const height = numberOf(dictionary, 'Height');
  if (width < SIDE || height < SIDE) return 'small';
  if (!(width * height <= PIXELS)) return undefined;
  const filters = /\/Filter\s{0,9}(\[[^\]]{0,120}\]|\/[A-Za-z0-9]{1,30})/.exec(dictionary)?.[1] ?? '';
  const names = filters.match(/\/[A-Za-z0-9]{1,30}/g) ?? [];
  // ITU-T T.81 §B.1.1.3: what does not begin so is locked or broken
  if (names.length === 1 && names[0] === '/DCTDecode') return data[0] === 0xff && data[1] === 0xd8 ? data : undefined;
  if (names.length > 1 || (names.length === 1 && names[0] !== '/FlateDecode')) return undefined;
  const depth = /\/ImageMask\s{1,9}true/.test(dictionary) ? 1 : numberOf(dictionary, 'BitsPerComponent');
  if (depth !== 1 && depth !== 2 && depth !== 4 && depth !== 8) return undefined;
  const isPredicted = numberOf(dictionary, 'Predictor') >= 10;
  const most = height * (width * 4 + 1);
  // RFC 1950 §2.2: two bytes in front
  const raw = names.length === 0 ? data : machine?.inflate(data.subarray(2), most).bytes;
  if (raw === undefined) return undefined;
  return fileOf(raw, { width, height, depth, isPredicted });
}

interface Form {
  readonly width: number;
  readonly height: number;
  readonly depth: number;
  readonly isPredicted: boolean;
}

/** How many colours there are is told by the length: the colour space may stand in another object. */
function fileOf(raw: Uint8Array, { width, height, depth, isPredicted }: Form): Uint8Array | undefined {
  const tag = isPredicted ? 1 : 0;
  const rowOf = (colours: number): number => Math.ceil((width * depth * colours) / 8) + tag;
  const colours = [4, 3, 1].find((one) => raw.length >= rowOf(one) * height);
  if (colours === undefined) return undefined;
  const stride = rowOf(colours);
  const rows = isPredicted ? unpredicted(raw, stride, height, Math.max(1, (depth * colours) >> 3)) : raw;
  const pixels = new Uint8Array(width * height);
  const most = 2 ** depth - 1;
  const sample = (row: number, index: number): number => sampleOf(rows, row, index, depth) * (255 / most);
  for (let y = 0; y < height; y += 1) {
    const row = y * stride + tag;
    for (let x = 0; x < width; x += 1) {
      const at = x * colours;
      const grey =
        colours === 1
          ? sample(row, at)
          : colours === 3
            ? greyOf(sample(row, at), sample(row, at + 1), sample(row, at + 2))
            : 255 -
              Math.min(255, sample(row, at + 3) + (sample(row, at) + sample(row, at + 1) + sample(row, at + 2)) / 3);
      pixels[y * width + x] = grey;
    }
  }
  return pgmOf({ width, height, pixels });
}
