/** Numbers and text out of bytes; beyond the end everything is zero. */

export const u8 = (bytes: Uint8Array, at: number): number => bytes[at] ?? 0;
export const u16 = (bytes: Uint8Array, at: number): number => (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);
export const u32 = (bytes: Uint8Array, at: number): number => (u16(bytes, at) | (u16(bytes, at + 2) << 16)) >>> 0;
/** As a double: exact below 2^53, which no file of ours reaches. */
export const u64 = (bytes: Uint8Array, at: number): number => u32(bytes, at) + u32(bytes, at + 4) * 0x1_0000_0000;
export const u16be = (bytes: Uint8Array, at: number): number => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
export const u32be = (bytes: Uint8Array, at: number): number => ((u16be(bytes, at) << 16) | u16be(bytes, at + 2)) >>> 0;

/** Bytes `[from, to)` as one character each. */
export function latin1(bytes: Uint8Array, from = 0, to = bytes.length): string {
  const end = Math.min(to, bytes.length);
  const pieces: string[] = [];
  for (let at = Math.max(0, from); at < end; at += PIECE) {
    const piece: string = Reflect.apply(String.fromCharCode, null, bytes.subarray(at, Math.min(end, at + PIECE)));
    pieces.push(piece);
  }
  return pieces.length === 1 ? (pieces[0] ?? '') : pieces.join('');
}

/** Whether both are the same bytes, and are any. */
export function isSameOctets(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.length > 0 && one.every((byte, i) => byte === other[i]);
}

/** The pieces as one. */
export function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((sum, one) => sum + one.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** Characters made at once: as many arguments as every engine takes. */
const PIECE = 8192;

/** UTF-16LE `[from, to)`, up to the first NUL. */
export function wide(bytes: Uint8Array, from: number, to: number): string {
  let text = '';
  const end = Math.min(to, bytes.length - 1, from + 2 * PIECE);
  for (let at = from; at + 1 <= end; at += 2) {
    const unit = u16(bytes, at);
    if (unit === 0) break;
    text += String.fromCharCode(unit);
  }
  return text;
}

/** Where Latin-1 `text` begins in `[from, to)`; -1 when nowhere. The first character should be a rare one. */
export function find(bytes: Uint8Array, text: string, from = 0, to = bytes.length): number {
  const first = text.charCodeAt(0);
  const last = Math.min(to, bytes.length) - text.length;
  for (let at = bytes.indexOf(first, from); at >= 0 && at <= last; at = bytes.indexOf(first, at + 1)) {
    let i = 1;
    while (i < text.length && bytes[at + i] === text.charCodeAt(i)) i += 1;
    if (i === text.length) return at;
  }
  return -1;
}
