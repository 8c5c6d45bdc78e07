/** WHOIS says nothing of its charset (RFC 3912 §4): the bytes show it, or the server's custom does. */

/**
 * @param custom the charset of the server when its bytes are no UTF-8
 * ISO-2022-JP is known by its escapes, UTF-8 by being sound; else the custom, else windows-1252, which reads any byte.
 */
export function decodeAnswer(bytes: Uint8Array, custom = 'windows-1252'): string {
  // ECMA-35: ESC $ or ESC ( announces another set
  const announced = bytes.indexOf(0x1b);
  const after = announced < 0 ? undefined : bytes[announced + 1];
  if (after === 0x24 || after === 0x28) return new TextDecoder('iso-2022-jp').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    return new TextDecoder(custom).decode(bytes);
  }
}
