/** The container of WebP (RFC 9649): how large the picture is, and the pictures of an animation each as a file of its own. */
import { joined, latin1, u16, u32 } from '../../message/octets.ts';

/** Pictures of an animation that are read. */
const FRAMES = 4;
/** Chunks that are looked at. */
const CHUNKS = 400;

interface Chunk {
  readonly kind: string;
  /** With its head. */
  readonly whole: Uint8Array;
  readonly data: Uint8Array;
}

/** RIFF, a length, WEBP (RFC 9649 §2.4). */
export const isWebp = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x52 && latin1(bytes, 0, 4) === 'RIFF' && latin1(bytes, 8, 12) === 'WEBP';

const u24 = (bytes: Uint8Array, at: number): number => u16(bytes, at) + ((bytes[at + 2] ?? 0) << 16);

export function webpSize(bytes: Uint8Array): { readonly width: number; readonly height: number } | undefined {
  const first = chunksIn(bytes.subarray(12))[0];
  if (first === undefined) return undefined;
  const { kind, data } = first;
  // §2.7: one less than they are
  if (kind === 'VP8X') return { width: u24(data, 4) + 1, height: u24(data, 7) + 1 };
  // RFC 6386 §9.1: fourteen bits, and two that say how to scale
  if (kind === 'VP8 ') return { width: u16(data, 6) & 0x3fff, height: u16(data, 8) & 0x3fff };
  if (kind !== 'VP8L') return undefined;
  // RFC 9649 §3.4
  const packed = u32(data, 1);
  return { width: (packed & 0x3fff) + 1, height: ((packed >>> 14) & 0x3fff) + 1 };
}

/** `isPartial`: there are more. */
export function webpPictures(bytes: Uint8Array): {
  readonly files: readonly Uint8Array[];
  readonly isPartial: boolean;
} {
  const frames = chunksIn(bytes.subarray(12)).filter(({ kind }) => kind === 'ANMF');
  if (frames.length === 0) return { files: [bytes], isPartial: false };
  const files = frames.slice(0, FRAMES).flatMap(({ data }) => {
    // §2.7.1.1: place, size and time in front; the picture's transparency is left out
    const picture = chunksIn(data.subarray(16)).find(({ kind }) => kind === 'VP8 ' || kind === 'VP8L');
    return picture === undefined ? [] : [asFile(picture.whole)];
  });
  return { files, isPartial: frames.length > FRAMES };
}

function asFile(chunk: Uint8Array): Uint8Array {
  const head = new TextEncoder().encode('RIFF\0\0\0\0WEBP');
  new DataView(head.buffer).setUint32(4, chunk.length + 4, true);
  return joined([head, chunk]);
}

function chunksIn(bytes: Uint8Array): Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = 0; at + 8 <= bytes.length && chunks.length < CHUNKS; ) {
    const length = u32(bytes, at + 4);
    const end = at + 8 + length;
    chunks.push({ kind: latin1(bytes, at, at + 4), whole: bytes.subarray(at, end), data: bytes.subarray(at + 8, end) });
    at = end + (length & 1);
  }
  return chunks;
}
