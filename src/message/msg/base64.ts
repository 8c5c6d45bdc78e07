/** Base64 (RFC 4648 §4), written without the platform. */

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** RFC 2045 §6.8: lines of 76 characters, as bytes: a file of 50 MB would be a million short texts. */
export function base64Lines(bytes: Uint8Array): Uint8Array {
  const groups = Math.ceil(bytes.length / 3);
  const out = new Uint8Array(groups * 4 + Math.ceil(groups / 19) * 2);
  let to = 0;
  for (let i = 0, group = 1; i < bytes.length; i += 3, group += 1) {
    const word = ((bytes[i] ?? 0) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    for (let digit = 0; digit < 4; digit += 1) {
      const isPad = i + digit > bytes.length;
      out[to++] = isPad ? 0x3d : ALPHABET.charCodeAt((word >> (18 - 6 * digit)) & 63);
    }
    if (group % 19 === 0 || group === groups) {
      out[to++] = 13;
      out[to++] = 10;
    }
  }
  return out;
}

export function base64(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(i, i + 3);
    text += `${ALPHABET[a >> 2]}${ALPHABET[((a & 3) << 4) | (b >> 4)]}`;
    text += i + 1 < bytes.length ? ALPHABET[((b & 15) << 2) | (c >> 6)] : '=';
    text += i + 2 < bytes.length ? ALPHABET[c & 63] : '=';
  }
  return text;
}
