/** compress(1), `.Z`: LZW with codes that grow from 9 bits to at most 16, in groups of eight codes of one width. */
import type { Finds } from '../finds.ts';
import { innerName } from './gzip.ts';

const CLEAR = 256;
const NARROWEST = 9;
const WIDEST = 16;

export function openCompress(bytes: Uint8Array, finds: Finds, name: string): void {
  const inner = innerName(name);
  const widest = (bytes[2] ?? 0) & 0x1f;
  if (widest < NARROWEST || widest > WIDEST) {
    finds.closed(inner, 0, 'broken');
    return;
  }
  const room = finds.room(inner);
  if (room === 0) return;
  const { content, isOver } = decodeCompress(bytes, room);
  if (isOver) finds.over();
  finds.file(inner, content, 'decompressed');
}

/** @param most bytes of output */
export function decodeCompress(bytes: Uint8Array, most: number): { content: Uint8Array; isOver: boolean } {
  const flags = bytes[2] ?? 0;
  const widest = flags & 0x1f;
  const canClear = (flags & 0x80) !== 0;
  const parents = new Uint16Array(1 << WIDEST);
  const lasts = new Uint8Array(1 << WIDEST);
  const chain = new Uint8Array(1 << WIDEST);
  const out = new Uint8Array(most);
  let to = 0;
  let width = NARROWEST;
  let next = canClear ? CLEAR + 1 : CLEAR;
  let before = -1;
  let first = 0;
  let bit = 24;
  let group = bit;
  /** Codes come in groups of eight: a change of width leaves the rest of a group out. */
  const regroup = (): void => {
    const size = width * 8;
    bit = group + Math.ceil((bit - group) / size) * size;
    group = bit;
  };
  const bits = bytes.length * 8;
  while (bit + width <= bits) {
    const at = bit >> 3;
    const word = (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16);
    let code = (word >> (bit & 7)) & ((1 << width) - 1);
    bit += width;
    if (code === CLEAR && canClear) {
      regroup();
      width = NARROWEST;
      next = CLEAR; // the code behind it makes an entry that nobody uses
      before = -1;
      continue;
    }
    const own = code;
    let length = 0;
    if (code >= next) {
      // the one that is just being made: what was before, and its first byte
      if (code > next || before < 0) break;
      chain[length++] = first;
      code = before;
    }
    while (code >= CLEAR && length < chain.length) {
      chain[length++] = lasts[code] ?? 0;
      code = parents[code] ?? 0;
    }
    first = code;
    chain[length++] = code;
    if (to + length > most) return { content: out.subarray(0, to), isOver: true };
    while (length > 0) out[to++] = chain[--length] ?? 0;
    if (next < 1 << widest) {
      if (before >= 0) {
        parents[next] = before;
        lasts[next] = first;
      }
      if (before >= 0 || next === CLEAR) next += 1;
    }
    before = own;
    if (next > (1 << width) - 1 && width < widest) {
      regroup();
      width += 1;
    }
  }
  return { content: out.subarray(0, to), isOver: false };
}
