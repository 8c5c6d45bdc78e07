/** gzip (RFC 1952): one member after another, each with a name if it likes. */
import { decodeCharset } from '../../message/charset.ts';
import { u16 } from '../../message/octets.ts';
import type { Finds } from '../finds.ts';

/** Members that are opened; tools that write many make one file of them all. */
const MEMBERS = 64;

/** @param name of the archive: the file inside is called so without its ending, when it has no name of its own */
export function openGzip(bytes: Uint8Array, name: string, finds: Finds): void {
  const { machine } = finds;
  let at = 0;
  for (let member = 0; member < MEMBERS && bytes[at] === 0x1f && bytes[at + 1] === 0x8b; member += 1) {
    const { dataAt, name: own } = readHeader(bytes, at);
    const inner = own ?? innerName(name);
    if (machine === undefined) {
      finds.closed(inner, 0, 'no-machine');
      return;
    }
    const room = finds.room(inner);
    if (room === 0) return;
    const made = machine.inflate(bytes.subarray(dataAt), room);
    if (made.state === 'broken' && made.bytes.length === 0) {
      finds.closed(inner, 0, 'broken');
      return;
    }
    if (made.state === 'over') finds.over();
    finds.file(inner, made.bytes, 'inflated');
    if (made.state !== 'whole') return;
    at = dataAt + made.used + 8; // checksum and size
  }
}

/** RFC 1952 §2.3 */
function readHeader(bytes: Uint8Array, at: number): { dataAt: number; name?: string } {
  const flags = bytes[at + 3] ?? 0;
  let next = at + 10;
  if ((flags & 4) !== 0) next += 2 + u16(bytes, next);
  let name: string | undefined;
  if ((flags & 8) !== 0) {
    const end = bytes.indexOf(0, next);
    if (end >= 0) {
      name = decodeCharset(bytes.subarray(next, Math.min(end, next + 1024))).text;
      next = end + 1;
    }
  }
  if ((flags & 16) !== 0) {
    const end = bytes.indexOf(0, next);
    if (end >= 0) next = end + 1;
  }
  if ((flags & 2) !== 0) next += 2;
  return name === undefined ? { dataAt: next } : { dataAt: next, name };
}

/** `a.tar.gz` holds `a.tar`, `a.tgz` too. */
export function innerName(name: string): string {
  const dot = name.lastIndexOf('.');
  const base = dot > 0 ? name.slice(0, dot) : name;
  return /\.t(?:gz|bz2?|xz|az|lz|zst)$/i.test(name) ? `${base}.tar` : base;
}
