/** PNG (ISO/IEC 15948) as grey values; interlaced ones are left to those who read whole files. */
import { joined, latin1, u32be } from '../../message/octets.ts';
import type { Machine } from '../machine.ts';
import { unpredicted } from '../pdf/filter.ts';
import { blank, type Grey, greyOf, onWhite, sampleOf } from './grey.ts';

/** Samples of a pixel by the type of colour (§11.2.2). */
const SAMPLES: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

export function readPng(bytes: Uint8Array, machine: Pick<Machine, 'inflate'>): Grey | undefined {
  const picture = blank(u32be(bytes, 16), u32be(bytes, 20));
  const [depth = 0, colour = 0, , , interlaced = 0] = bytes.subarray(24, 29);
  const samples = SAMPLES[colour];
  if (picture === undefined || samples === undefined || interlaced !== 0 || ![1, 2, 4, 8, 16].includes(depth))
    return undefined;
  const { packed, palette, alphas } = chunksOf(bytes);
  const stride = Math.ceil((picture.width * samples * depth) / 8) + 1;
  const raw = machine.inflate(packed.subarray(2), stride * picture.height).bytes;
  if (raw.length < stride * picture.height) return undefined;
  const rows = unpredicted(raw, stride, picture.height, Math.max(1, (samples * depth) >> 3));
  const most = 2 ** Math.min(8, depth) - 1;
  for (let y = 0; y < picture.height; y += 1) {
    const from = y * stride + 1;
    // of 16 bits the upper eight
    const sample = (index: number): number =>
      depth === 16 ? (rows[from + index * 2] ?? 0) : sampleOf(rows, from, index, depth);
    for (let x = 0; x < picture.width; x += 1) {
      const at = x * samples;
      let grey: number;
      let alpha = 255;
      if (colour === 3) {
        const index = sample(at);
        grey = greyOf(palette[index * 3] ?? 0, palette[index * 3 + 1] ?? 0, palette[index * 3 + 2] ?? 0);
        alpha = alphas[index] ?? 255;
      } else if (samples >= 3) grey = greyOf(sample(at), sample(at + 1), sample(at + 2));
      else grey = (sample(at) * 255) / most;
      if (samples === 2 || samples === 4) alpha = sample(at + samples - 1);
      picture.pixels[y * picture.width + x] = onWhite(grey, alpha);
    }
  }
  return picture;
}

function chunksOf(bytes: Uint8Array): { packed: Uint8Array; palette: Uint8Array; alphas: Uint8Array } {
  const packed: Uint8Array[] = [];
  let palette: Uint8Array = new Uint8Array();
  let alphas: Uint8Array = new Uint8Array();
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = u32be(bytes, at);
    const kind = latin1(bytes, at + 4, at + 8);
    const data = bytes.subarray(at + 8, at + 8 + length);
    if (kind === 'IDAT') packed.push(data);
    else if (kind === 'PLTE') palette = data;
    else if (kind === 'tRNS') alphas = data;
    else if (kind === 'IEND') break;
    at += 12 + length;
  }
  return { packed: joined(packed), palette, alphas };
}
