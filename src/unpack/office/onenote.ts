/** OneNote files ([MS-ONESTORE]): the files that were dropped into a page, which a double click runs. */
import { find, u64 } from '../../message/octets.ts';
import type { Finds } from '../finds.ts';

/** [MS-ONESTORE] §2.6.13: FileDataStoreObject begins with {BDE316E7-2665-4511-A4C4-8D4D0B7A9EAC}. */
const OBJECT = '\xe7\x16\xe3\xbd\x65\x26\x11\x45\xa4\xc4\x8d\x4d\x0b\x7a\x9e\xac';
const OBJECTS = 200;

export function openOneNote(bytes: Uint8Array, finds: Finds): void {
  let count = 0;
  for (let at = find(bytes, OBJECT); at >= 0 && count < OBJECTS; count += 1) {
    const size = u64(bytes, at + 16);
    const begin = at + 36;
    const name = `object ${count + 1}`;
    const room = finds.room(name, Math.min(size, bytes.length - begin));
    if (room === 0) return;
    const content = bytes.subarray(begin, Math.min(bytes.length, begin + Math.min(size, room)));
    finds.file(name, content, 'embedded');
    at = find(bytes, OBJECT, begin);
  }
}
