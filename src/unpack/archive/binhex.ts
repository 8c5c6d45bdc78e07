/** BinHex 4.0 (RFC 1741, its appendix): six bits a character, runs marked by 0x90, then a header and two forks. */
import { decodeCharset } from '../../message/charset.ts';
import { find } from '../../message/octets.ts';
import type { Finds } from '../finds.ts';

const LETTERS = '!"#$%&\'()*+,-012345689@ABCDEFGHIJKLMNPQRSTUVXYZ[`abcdefhijklmpqr';
const values = new Int8Array(256).fill(-1);
for (let i = 0; i < LETTERS.length; i += 1) values[LETTERS.charCodeAt(i)] = i;
const MARK = 0x90;

export function openBinhex(bytes: Uint8Array, finds: Finds): void {
  const start = find(bytes, '\n:') + 2;
  const room = finds.room('');
  if (start < 2 || room === 0) return;
  const { content, isOver } = decode(bytes, start, room);
  const length = content[0] ?? 0;
  const name = decodeCharset(content.subarray(1, 1 + length)).text;
  // behind the name: a version, type, creator, flags, the lengths of both forks, a checksum
  const at = length + 12;
  const view = new DataView(content.buffer, content.byteOffset, content.length);
  if (content.length < at + 10) {
    finds.unread('broken');
    return;
  }
  const size = view.getUint32(at);
  if (isOver) finds.over();
  finds.file(name, content.subarray(at + 10, at + 10 + size), 'decoded');
}

function decode(bytes: Uint8Array, start: number, most: number): { content: Uint8Array; isOver: boolean } {
  const out = new Uint8Array(Math.min(most, bytes.length * 64));
  let to = 0;
  let held = 0;
  let bits = 0;
  let before = 0;
  let isMarked = false;
  for (let at = start; at < bytes.length && bytes[at] !== 0x3a; at += 1) {
    const value = values[bytes[at] ?? 0] ?? -1;
    if (value < 0) continue; // line ends
    held = ((held << 6) | value) & 0x3fff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    const byte = (held >> bits) & 0xff;
    let times = 1;
    if (isMarked) {
      isMarked = false;
      // zero stands for the mark itself; a count includes the one before
      if (byte === 0) before = MARK;
      else times = byte - 1;
    } else if (byte === MARK) {
      isMarked = true;
      continue;
    } else before = byte;
    if (to + times > out.length) return { content: out.subarray(0, to), isOver: true };
    out.fill(before, to, to + times);
    to += times;
  }
  return { content: out.subarray(0, to), isOver: false };
}
