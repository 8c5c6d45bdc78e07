/** gzip (RFC 1952): one member after another, each with a name if it likes. */
import { decodeCharset } from '../../message/charset.ts';
import { joined, u16 } from '../../message/octets.ts';
import type { Finds } from '../finds.ts';

/** Members that are opened; programs that pack in parallel write one for each 128 KB. */
const MEMBERS = 4096;

/** @param name of the archive: the file inside is called so without its ending, when it has no name of its own */
export function openGzip(bytes: Uint8Array, name: string, finds: Finds): void {
  const { machine } = finds;
  const first = readHeader(bytes, 0);
  const inner = first.name ?? innerName(name);
  if (machine === undefined) {
    finds.closed(inner, 0, 'no-machine');
    return;
  }
  const room = finds.room(inner);
  if (room === 0) return;
  // §2.2: members are pieces of one file
  const pieces: Uint8Array[] = [];
  let left = room;
  let isWhole = true;
  let at = 0;
  for (let member = 0; isWhole && left > 0 && bytes[at] === 0x1f && bytes[at + 1] === 0x8b; member += 1) {
    const { dataAt } = member === 0 ? first : readHeader(bytes, at);
    const made = machine.inflate(bytes.subarray(dataAt), left);
    isWhole = made.state === 'whole' && member < MEMBERS;
    if (made.state === 'over') finds.over();
    pieces.push(made.bytes);
    left -= made.bytes.length;
    at = dataAt + made.used + 8; // checksum and size
  }
  const content = pieces.length === 1 ? (pieces[0] ?? new Uint8Array()) : joined(pieces);
  if (!isWhole && content.length === 0) finds.closed(inner, 0, 'broken');
  else finds.file(inner, content, 'inflated', isWhole || left <= 0 ? {} : { unopened: 'broken' });
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
