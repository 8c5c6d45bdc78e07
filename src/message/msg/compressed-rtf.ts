/** Compressed RTF ([MS-OXRTFCP]): a dictionary of 4,096 bytes that begins with the words of every RTF. */
import { fromLatin1 } from '../byte-string.ts';
import { u16be, u32 } from '../octets.ts';

/** §2.1.2.1, with its line ends. */
const DICTIONARY =
  '{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx';
const COMPRESSED = 0x75465a4c;
const PLAIN = 0x414c454d;
/** Bytes of RTF; the letter in it is read for its text only. */
const MOST = 32 * 1024 * 1024;

/** `{\rt`, by which every RTF begins: some programs keep it without the header. */
const BARE = 0x74725c7b;

/** The RTF, as far as its bytes reach, whatever its header says of their number; empty when they are none. */
export function readCompressedRtf(bytes: Uint8Array): Uint8Array {
  const kind = u32(bytes, 8);
  if (u32(bytes, 0) === BARE) return bytes.subarray(0, MOST);
  if (kind === PLAIN) return bytes.subarray(16, 16 + MOST);
  if (kind !== COMPRESSED) return new Uint8Array();
  const ring = new Uint8Array(4096);
  ring.set(fromLatin1(DICTIONARY));
  let write = DICTIONARY.length;
  // 2 bytes give at most 17; the stream says itself where it ends
  const out = new Uint8Array(Math.min(MOST, bytes.length * 9));
  let to = 0;
  for (let at = 16; at < bytes.length && to < out.length; ) {
    const flags = bytes[at++] ?? 0;
    for (let bit = 0; bit < 8 && at < bytes.length && to < out.length; bit += 1) {
      if (((flags >> bit) & 1) === 0) {
        const byte = bytes[at++] ?? 0;
        out[to++] = byte;
        ring[write] = byte;
        write = (write + 1) & 0xfff;
        continue;
      }
      const token = u16be(bytes, at);
      at += 2;
      const offset = token >> 4;
      // §3.1.1.2.1: a reference to where we write ends it
      if (offset === write) return out.subarray(0, to);
      const length = (token & 15) + 2;
      for (let i = 0; i < length && to < out.length; i += 1) {
        const byte = ring[(offset + i) & 0xfff] ?? 0;
        out[to++] = byte;
        ring[write] = byte;
        write = (write + 1) & 0xfff;
      }
    }
  }
  return out.subarray(0, to);
}
