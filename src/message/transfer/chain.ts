/** Decodes by the word of Content-Transfer-Encoding, and by the words that other readings carry. */
import { decoderOf } from '../mime/entity.ts';
import type { Decoded } from './decoders.ts';
import { decodeBase64, decodeQuotedPrintable, decodeUuencode } from './decoders.ts';

/**
 * `encoding` is a word of RFC 2045 §6, or one of another reading: `base64~stop` and `base64~ignore` (padding inside),
 * `8bit~without-nul`, `base64+base64` (encoded twice). Unknown words are read as identity, without a copy.
 */
export function decodeTransfer(bytes: Uint8Array, encoding: string): Decoded {
  if (encoding.includes('+')) {
    let all: Decoded = { bytes, junk: false, padded: false };
    for (const word of encoding.split('+')) all = decodeTransfer(all.bytes, word);
    return all;
  }
  const tilde = encoding.indexOf('~');
  const word = tilde < 0 ? encoding : encoding.slice(0, tilde);
  const variant = tilde < 0 ? '' : encoding.slice(tilde + 1);
  switch (decoderOf(word)) {
    case 'base64':
      return decodeBase64(bytes, variant === 'stop' || variant === 'ignore' ? variant : 'restart');
    case 'quoted-printable':
      return decodeQuotedPrintable(bytes);
    case 'uuencode':
      return decodeUuencode(bytes);
    default:
      return { bytes: variant === 'without-nul' ? withoutNul(bytes) : bytes, junk: false, padded: false };
  }
}

/** As a program reads it that knows nothing of UTF-16: without its mark, too. */
function withoutNul(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(bytes.length);
  const [first, second] = bytes;
  const isMarked = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  let length = 0;
  for (let i = isMarked ? 2 : 0; i < bytes.length; i += 1) {
    const byte = bytes[i] ?? 0;
    out[length] = byte;
    if (byte !== 0) length += 1;
  }
  return out.subarray(0, length);
}
