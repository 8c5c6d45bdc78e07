/** Percent-encoding and Base64 as URLs carry them: text in, text out, nothing thrown. */

const hexDigit = (c: number): number =>
  c >= 48 && c <= 57 ? c - 48 : (c | 32) >= 97 && (c | 32) <= 102 ? (c | 32) - 87 : -1;

const utf8 = new TextDecoder();

/** RFC 3986 §2.1, bytes read as UTF-8; what is no `%XX` stays as it is. */
export function decodePercent(text: string): string {
  let next = text.indexOf('%');
  if (next < 0) return text;
  const out: string[] = [];
  let from = 0;
  while (next >= 0) {
    const bytes: number[] = [];
    let at = next;
    while (text.charCodeAt(at) === 37) {
      const high = hexDigit(text.charCodeAt(at + 1));
      const low = hexDigit(text.charCodeAt(at + 2));
      if (high < 0 || low < 0) break;
      bytes.push(high * 16 + low);
      at += 3;
    }
    if (bytes.length > 0) {
      out.push(text.slice(from, next), utf8.decode(Uint8Array.from(bytes)));
      from = at;
    }
    next = text.indexOf('%', Math.max(at, next + 1));
  }
  return out.join('') + text.slice(from);
}

const places = new Int8Array(128).fill(-1);
for (const [i, c] of [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'].entries())
  places[c.charCodeAt(0)] = i;
// RFC 4648 §5: the alphabet for URLs and file names
places[45] = 62;
places[95] = 63;

/** Base64 in either alphabet, as UTF-8; read up to the first character that is none. */
export function decodeBase64(text: string): string {
  const bytes = new Uint8Array((text.length * 3) >> 2);
  let bits = 0;
  let held = 0;
  let length = 0;
  for (let i = 0; i < text.length; i++) {
    const place = places[text.charCodeAt(i)] ?? -1;
    if (place < 0) break;
    held = ((held << 6) | place) & 0xffffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[length++] = (held >> bits) & 0xff;
    }
  }
  return utf8.decode(bytes.subarray(0, length));
}
