/** tar (POSIX.1-1988 ustar, and what GNU and pax write): headers of 512 bytes, each before its file. */
import { decodeCharset } from '../../message/charset.ts';
import { latin1 } from '../../message/octets.ts';
import type { Finds } from '../finds.ts';
import { isTarHeader, readOctal } from '../magic/tar-header.ts';

const BLOCK = 512;
/** Headers that are read, directories and long names among them. */
const HEADERS = 4096;
/** Bytes of a name. */
const NAME = 4096;

/** Kinds that have no content of their own, or none that anybody opens: links, devices, folders, and what describes others. */
const WITHOUT = '123456DgLKMNVx';

export function openTar(bytes: Uint8Array, finds: Finds): void {
  let said: { readonly name?: string | undefined; readonly size?: number | undefined } = {};
  let at = 0;
  for (let headers = 0; at + BLOCK <= bytes.length; headers += 1) {
    // the end is two blocks of nothing; archives that were put behind one another go on
    const isEmpty = bytes.subarray(at, at + BLOCK).every((byte) => byte === 0);
    if (isEmpty) {
      at = nextHeader(bytes, at);
      if (at < 0) return;
    }
    if (headers >= HEADERS) {
      finds.unread('limit-content');
      return;
    }
    const size = said.size ?? readSize(bytes, at + 124, 12);
    const kind = String.fromCharCode(bytes[at + 156] ?? 0);
    const data = bytes.subarray(at + BLOCK, at + BLOCK + size);
    const prefix = latin1(bytes, at + 257, at + 262) === 'ustar' ? field(bytes, at + 345, 155) : '';
    const name = said.name ?? `${prefix === '' ? '' : `${prefix}/`}${field(bytes, at, 100)}`;
    if (kind === 'L')
      said = { ...said, name: field(data, 0, Math.min(NAME, data.length)) }; // GNU: the next file's name
    else if (kind === 'x') said = { ...said, ...paxRecords(data) };
    else if (kind !== 'K') {
      said = {};
      // POSIX: what is of no known kind is a file
      if (!WITHOUT.includes(kind) && !(name.endsWith('/') && size === 0)) {
        const room = finds.room(name, size);
        if (room === 0) return;
        finds.file(name, data.subarray(0, room), 'stored', data.length < size ? { unopened: 'broken' } : {});
      }
    }
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
}

/** The next block that is a header behind empty ones; -1 where there is none. */
function nextHeader(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at + BLOCK <= bytes.length && bytes.subarray(at, at + BLOCK).every((byte) => byte === 0)) at += BLOCK;
  return at + BLOCK <= bytes.length && isTarHeader(bytes, at) ? at : -1;
}

function field(bytes: Uint8Array, at: number, length: number): string {
  const piece = bytes.subarray(at, at + length);
  const end = piece.indexOf(0);
  return decodeCharset(end < 0 ? piece : piece.subarray(0, end)).text;
}

/** In octal digits; or, with the highest bit set, as a number in 256s (GNU, star). */
function readSize(bytes: Uint8Array, at: number, length: number): number {
  if (((bytes[at] ?? 0) & 0x80) === 0) return readOctal(bytes, at, length);
  let value = 0;
  for (let i = at + 4; i < at + length; i += 1) value = value * 256 + (bytes[i] ?? 0);
  return value;
}

/** pax: `27 path=name\n`, and the size where it does not fit. */
function paxRecords(data: Uint8Array): { readonly name?: string; readonly size?: number } {
  const text = `\n${decodeCharset(data.subarray(0, NAME), 'utf-8').text}`;
  const name = /\n\d{1,9} path=([^\n]{0,4096})/.exec(text)?.[1];
  const size = /\n\d{1,9} size=(\d{1,15})/.exec(text)?.[1];
  return { ...(name === undefined ? {} : { name }), ...(size === undefined ? {} : { size: Number(size) }) };
}
