/** Base64 as signatures and keys carry it (RFC 4648 §4): white space between, nothing else that does not belong. */

const wrong = /[^A-Za-z0-9+/=]/;
const white = /[ \t\r\n]+/g;

const values = new Uint8Array(128).fill(255);
for (const [value, character] of [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'].entries())
  values[character.charCodeAt(0)] = value;

/** The characters without white space and with their padding put right, or undefined: empty, or not base64. */
export function readBase64(text: string): string | undefined {
  const close = text.replace(white, '');
  const padding = close.indexOf('=');
  const plain = padding < 0 ? close : close.slice(0, padding);
  if (plain === '' || wrong.test(plain) || plain.length % 4 === 1) return undefined;
  if (padding >= 0 && (close.length - padding > 2 || close.lastIndexOf('=') !== close.length - 1)) return undefined;
  return plain.padEnd(Math.ceil(plain.length / 4) * 4, '=');
}

/** What stands for a character that is none of the 64. */
const NONE = 255;
const [TAB, LF, CR, SPACE, PADDING] = [9, 10, 13, 32, 61];

/** The octets of base64 as `readBase64` takes it, or undefined: empty, or not base64. One pass, without strings between. */
export function readOctets(text: string): Uint8Array | undefined {
  const octets = new Uint8Array(Math.ceil((text.length * 3) / 4));
  let [length, count, bits, padding] = [0, 0, 0, 0];
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    const value = code < 128 ? (values[code] ?? NONE) : NONE;
    if (value === NONE) {
      if (code === SPACE || code === TAB || code === LF || code === CR) continue;
      if (code !== PADDING || padding === 2) return undefined;
      padding += 1;
      continue;
    }
    if (padding > 0) return undefined;
    bits = (bits << 6) | value;
    count += 1;
    if (count % 4 !== 0) continue;
    octets[length] = bits >> 16;
    octets[length + 1] = bits >> 8;
    octets[length + 2] = bits;
    length += 3;
  }
  const rest = count % 4;
  if (count === 0 || rest === 1) return undefined;
  if (rest === 2) octets[length++] = bits >> 4;
  if (rest === 3) {
    octets[length++] = bits >> 10;
    octets[length++] = bits >> 2;
  }
  return octets.subarray(0, length);
}

export function sameOctets(one: Uint8Array, other: Uint8Array): boolean {
  if (one.length !== other.length) return false;
  for (let i = 0; i < one.length; i += 1) if (one[i] !== other[i]) return false;
  return true;
}
