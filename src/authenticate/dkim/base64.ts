/** Base64 as signatures and keys carry it (RFC 4648 §4): white space between, nothing else that does not belong. */

const wrong = /[^A-Za-z0-9+/=]/;
const white = /[ \t\r\n]+/g;

const values = new Uint8Array(128);
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

/** The octets of what `readBase64` gave. */
export function octetsOf(base64: string): Uint8Array {
  let length = (base64.length / 4) * 3;
  if (base64.endsWith('==')) length -= 2;
  else if (base64.endsWith('=')) length -= 1;
  const octets = new Uint8Array(length);
  for (let i = 0, at = 0; i < base64.length; i += 4) {
    const four =
      ((values[base64.charCodeAt(i)] ?? 0) << 18) |
      ((values[base64.charCodeAt(i + 1)] ?? 0) << 12) |
      ((values[base64.charCodeAt(i + 2)] ?? 0) << 6) |
      (values[base64.charCodeAt(i + 3)] ?? 0);
    octets[at] = four >> 16; // what lies beyond the end of the array is dropped by it
    octets[at + 1] = four >> 8;
    octets[at + 2] = four;
    at += 3;
  }
  return octets;
}

export function sameOctets(one: Uint8Array, other: Uint8Array): boolean {
  if (one.length !== other.length) return false;
  for (let i = 0; i < one.length; i += 1) if (one[i] !== other[i]) return false;
  return true;
}
