import { u8 } from '../octets.ts';

/** Whether a range is valid UTF-8 (RFC 3629 §4) with at least one character beyond ASCII. Throws nothing, unlike a fatal decoder. */
export function isUtf8(bytes: Uint8Array, from = 0, to = bytes.length): boolean {
  let wide = false;
  for (let i = from; i < to; ) {
    const b = u8(bytes, i);
    if (b < 0x80) {
      i++;
      continue;
    }
    const more = b >= 0xf0 ? 3 : b >= 0xe0 ? 2 : 1;
    if (b < 0xc2 || b > 0xf4 || i + more >= to) return false;
    const c = u8(bytes, i + 1);
    if (c < (b === 0xe0 ? 0xa0 : b === 0xf0 ? 0x90 : 0x80) || c > (b === 0xed ? 0x9f : b === 0xf4 ? 0x8f : 0xbf))
      return false;
    for (let k = 2; k <= more; k++) if ((u8(bytes, i + k) & 0xc0) !== 0x80) return false;
    wide = true;
    i += more + 1;
  }
  return wide;
}
