/**
 * MD5 and SHA-1 of short texts, in which mass mail carries its readers' addresses. For comparing with what stands in a
 * link only; nothing is protected by them (RFC 6151, RFC 6194).
 */

const turn = (x: number, by: number): number => (x << by) | (x >>> (32 - by));

/** RFC 1321 §3.1, FIPS 180-4 §5.1.1: a one bit, zeros, and the length in bits. */
function padded(bytes: Uint8Array, bigEndian: boolean): DataView<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer((((bytes.length + 8) >> 6) + 1) << 6));
  new Uint8Array(view.buffer).set(bytes);
  view.setUint8(bytes.length, 0x80);
  view.setUint32(view.byteLength - (bigEndian ? 4 : 8), bytes.length << 3, !bigEndian);
  return view;
}

const hex = (words: readonly number[], littleEndian: boolean): string => {
  const view = new DataView(new ArrayBuffer(words.length * 4));
  for (const [i, word] of words.entries()) view.setUint32(i * 4, word >>> 0, littleEndian);
  return Array.from({ length: view.byteLength }, (_, i) => view.getUint8(i).toString(16).padStart(2, '0')).join('');
};

const SHIFTS = [
  [7, 12, 17, 22],
  [5, 9, 14, 20],
  [4, 11, 16, 23],
  [6, 10, 15, 21],
] as const;

/** MD5 (RFC 1321 §3) as lower-case hex. */
export function md5(bytes: Uint8Array): string {
  const view = padded(bytes, false);
  const state = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476];
  for (let at = 0; at < view.byteLength; at += 64) {
    let [a = 0, b = 0, c = 0, d = 0] = state;
    for (let i = 0; i < 64; i++) {
      const round = i >> 4;
      const [mixed, word] =
        round === 0
          ? [(b & c) | (~b & d), i]
          : round === 1
            ? [(d & b) | (~d & c), 5 * i + 1]
            : round === 2
              ? [b ^ c ^ d, 3 * i + 5]
              : [c ^ (b | ~d), 7 * i];
      const constant = Math.floor(Math.abs(Math.sin(i + 1)) * 4_294_967_296);
      const sum = (a + mixed + constant + view.getUint32(at + (word & 15) * 4, true)) | 0;
      a = d;
      d = c;
      c = b;
      b = (b + turn(sum, SHIFTS[round]?.[i & 3] ?? 0)) | 0;
    }
    for (const [i, value] of [a, b, c, d].entries()) state[i] = ((state[i] ?? 0) + value) | 0;
  }
  return hex(state, true);
}

/** SHA-1 (FIPS 180-4 §6.1) as lower-case hex. */
export function sha1(bytes: Uint8Array): string {
  const view = padded(bytes, true);
  const state = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0];
  const words = new Int32Array(80);
  for (let at = 0; at < view.byteLength; at += 64) {
    for (let t = 0; t < 16; t++) words[t] = view.getInt32(at + t * 4);
    for (let t = 16; t < 80; t++)
      words[t] = turn((words[t - 3] ?? 0) ^ (words[t - 8] ?? 0) ^ (words[t - 14] ?? 0) ^ (words[t - 16] ?? 0), 1);
    let [a = 0, b = 0, c = 0, d = 0, e = 0] = state;
    for (let t = 0; t < 80; t++) {
      const mixed = t < 20 ? (b & c) | (~b & d) : t < 40 || t >= 60 ? b ^ c ^ d : (b & c) | (b & d) | (c & d);
      const constant = t < 20 ? 0x5a827999 : t < 40 ? 0x6ed9eba1 : t < 60 ? 0x8f1bbcdc : 0xca62c1d6;
      const next = (turn(a, 5) + mixed + e + constant + (words[t] ?? 0)) | 0;
      e = d;
      d = c;
      c = turn(b, 30);
      b = a;
      a = next;
    }
    for (const [i, value] of [a, b, c, d, e].entries()) state[i] = ((state[i] ?? 0) + value) | 0;
  }
  return hex(state, false);
}
