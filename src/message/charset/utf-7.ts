/** UTF-7 (RFC 2152) and HZ (RFC 1843): 7-bit encodings that TextDecoder refuses, because pages were attacked with them. */

import { nativePiece } from './native.ts';

const SEXTETS = new Uint8Array(128).fill(0xff);
for (const [i, c] of [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'].entries())
  SEXTETS[c.charCodeAt(0)] = i;

/** Decodes UTF-7. 8-bit bytes, which it does not have, become U+FFFD. Linear; never throws. */
export function decodeUtf7(bytes: Uint8Array): string {
  const out = new Uint8Array(2 * bytes.length + 2);
  let o = 0;
  const put = (unit: number): void => {
    out[o++] = unit & 0xff;
    out[o++] = unit >> 8;
  };
  for (let i = 0; i < bytes.length; ) {
    const b = bytes[i] ?? 0;
    if (b !== 0x2b) {
      put(b < 0x80 ? b : 0xfffd);
      i++;
      continue;
    }
    i++;
    if (bytes[i] === 0x2d) {
      put(0x2b);
      i++;
      continue;
    } // "+-" is a plus sign
    let bits = 0,
      held = 0;
    const start = i;
    for (; i < bytes.length; i++) {
      const c = bytes[i] ?? 0;
      const sextet = c < 0x80 ? (SEXTETS[c] ?? 0xff) : 0xff;
      if (sextet === 0xff) break;
      bits = ((bits << 6) | sextet) & 0x3fffff;
      held += 6;
      if (held >= 16) {
        held -= 16;
        put((bits >> held) & 0xffff);
      }
    }
    if (i === start) put(0x2b); // a plus sign that the mailer forgot to write as "+-"
    if (bytes[i] === 0x2d) i++;
  }
  return nativePiece('utf-16le').decode(out.subarray(0, o));
}

/** Decodes HZ: `~{` begins GB 2312 in 7 bits, `~}` ends it. 8-bit bytes are read as GBK. Linear; never throws. */
export function decodeHz(bytes: Uint8Array): string {
  const out = new Uint8Array(bytes.length);
  let o = 0,
    chinese = false;
  for (let i = 0; i < bytes.length; i++) {
    const b = bytes[i] ?? 0,
      t = bytes[i + 1] ?? 0;
    if (b === 0x7e && (t === 0x7b || t === 0x7d)) {
      chinese = t === 0x7b;
      i++;
      continue;
    }
    if (b === 0x7e && !chinese && t === 0x7e) {
      out[o++] = b;
      i++;
      continue;
    }
    if (b === 0x7e && !chinese && t === 0x0a) {
      i++;
      continue;
    } // RFC 1843 §1: a line that goes on
    if (b === 0x0a) chinese = false;
    if (chinese && b > 0x20 && b < 0x7f && t > 0x20 && t < 0x7f) {
      out[o++] = b | 0x80;
      out[o++] = t | 0x80;
      i++;
      continue;
    }
    out[o++] = b;
  }
  return nativePiece('gbk').decode(out.subarray(0, o));
}
