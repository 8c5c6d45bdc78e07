/** tar (POSIX.1-1988 ustar, and what GNU and pax write): headers of 512 bytes, each before its file. */
import { decodeCharset } from '../../message/charset.ts';
import { latin1 } from '../../message/octets.ts';
import type { Finds } from '../finds.ts';

const BLOCK = 512;
/** Headers that are read, directories and long names among them. */
const HEADERS = 4096;
/** Bytes of a name. */
const NAME = 4096;

export function openTar(bytes: Uint8Array, finds: Finds): void {
  let longName: string | undefined;
  let at = 0;
  for (let headers = 0; headers < HEADERS && at + BLOCK <= bytes.length && (bytes[at] ?? 0) !== 0; headers += 1) {
    const size = readOctal(bytes, at + 124, 12);
    const kind = bytes[at + 156] ?? 0;
    const data = bytes.subarray(at + BLOCK, at + BLOCK + size);
    const prefix = latin1(bytes, at + 257, at + 262) === 'ustar' ? field(bytes, at + 345, 155) : '';
    const name = longName ?? `${prefix === '' ? '' : `${prefix}/`}${field(bytes, at, 100)}`;
    longName = undefined;
    if (kind === 0x4c)
      longName = field(data, 0, Math.min(NAME, data.length)); // GNU `L`: the next file's name
    else if (kind === 0x78) longName = paxPath(data);
    else if (kind === 0 || kind === 0x30 || kind === 0x37) {
      const room = finds.room(name, size);
      if (room === 0) return;
      finds.file(name, data.subarray(0, room), 'stored');
    }
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
}

function field(bytes: Uint8Array, at: number, length: number): string {
  const piece = bytes.subarray(at, at + length);
  const end = piece.indexOf(0);
  return decodeCharset(end < 0 ? piece : piece.subarray(0, end)).text;
}

function readOctal(bytes: Uint8Array, at: number, length: number): number {
  let value = 0;
  for (let i = at; i < at + length; i += 1) {
    const digit = (bytes[i] ?? 0) - 0x30;
    if (digit >= 0 && digit <= 7) value = value * 8 + digit;
    else if (value > 0) break;
  }
  return value;
}

/** pax: `27 path=name\n` among other lines. */
function paxPath(data: Uint8Array): string | undefined {
  const text = decodeCharset(data.subarray(0, NAME), 'utf-8').text;
  const from = text.indexOf(' path=');
  if (from < 0) return undefined;
  const end = text.indexOf('\n', from);
  return text.slice(from + 6, end < 0 ? undefined : end);
}
