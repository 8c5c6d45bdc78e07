/** A file that was dropped into a document: the stream `\1Ole10Native` of an OLE package. */
import { decodeCharset } from '../../message/charset.ts';
import { u16, u32 } from '../../message/octets.ts';
import type { Finds } from '../finds.ts';

/** Two bytes, the name that is shown, the path it had, another path, and the content with its length in front. */
export function openPackage(stream: Uint8Array, finds: Finds, begin = 4): void {
  const cursor = { at: begin + 2 };
  // without the package's own form the stream is the object itself
  if (u16(stream, begin) !== 2) {
    const room = finds.room('', stream.length);
    if (room > 0 && stream.length > begin) finds.file('object', stream.subarray(begin, begin + room), 'embedded');
    return;
  }
  const label = text(stream, cursor);
  const path = text(stream, cursor);
  cursor.at += 4;
  const length = u32(stream, cursor.at);
  cursor.at += 4 + length;
  const size = u32(stream, cursor.at);
  const name = label !== '' ? label : (path.split('\\').at(-1) ?? '');
  const room = finds.room(name, size);
  finds.sign('embedded-object', name);
  if (room > 0) finds.file(name, stream.subarray(cursor.at + 4, cursor.at + 4 + Math.min(size, room)), 'embedded');
}

function text(bytes: Uint8Array, cursor: { at: number }): string {
  const end = bytes.indexOf(0, cursor.at);
  if (end < 0) return '';
  const piece = bytes.subarray(cursor.at, Math.min(end, cursor.at + 1024));
  cursor.at = end + 1;
  return decodeCharset(piece).text;
}
