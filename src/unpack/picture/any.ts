/** One picture file as grey values, by its bytes; undefined for what is none, broken, or packed in a way that we do not undo. */
import type { Machine } from '../machine.ts';
import { readBmp } from './bmp.ts';
import { readGif } from './gif.ts';
import type { Grey } from './grey.ts';
import { readJpeg } from './jpeg.ts';
import { readPng } from './png.ts';
import { readTiff } from './tiff.ts';

export function readPicture(bytes: Uint8Array, machine: Pick<Machine, 'inflate'>): Grey | undefined {
  switch (bytes[0]) {
    case 0x89:
      return readPng(bytes, machine);
    case 0x47:
      return readGif(bytes);
    case 0x42:
      return readBmp(bytes);
    case 0xff:
      return readJpeg(bytes);
    case 0x49:
    case 0x4d:
      return readTiff(bytes, machine);
    default:
      return undefined;
  }
}
