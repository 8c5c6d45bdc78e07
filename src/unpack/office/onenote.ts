/** OneNote files ([MS-ONESTORE]): the files that were dropped into a page, which a double click runs. */
import { find, u16, u64 } from '../../message/octets.ts';
import type { Finds } from '../finds.ts';

/** [MS-ONESTORE] §2.6.13: FileDataStoreObject begins with {BDE316E7-2665-4511-A4C4-8D4D0B7A9EAC}. */
const OBJECT = '\xe7\x16\xe3\xbd\x65\x26\x11\x45\xa4\xc4\x8d\x4d\x0b\x7a\x9e\xac';
const OBJECTS = 200;

/** Links that are told. */
const LINKS = 200;

export function openOneNote(bytes: Uint8Array, finds: Finds): void {
  readLinks(bytes, finds);
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

/** [MS-ONE] §2.2.20: where words lead stands as UTF-16 among the properties of the text. */
function readLinks(bytes: Uint8Array, finds: Finds): void {
  const HTTP = 'h\0t\0t\0p\0';
  for (let at = find(bytes, HTTP), links = 0; at >= 0 && links < LINKS; at = find(bytes, HTTP, at + 8)) {
    let url = '';
    for (let i = at; url.length < 2048; i += 2) {
      const unit = u16(bytes, i);
      if (unit <= 0x20 || unit >= 0x7f || unit === 0x22 || unit === 0x3c || unit === 0x3e) break;
      url += String.fromCharCode(unit);
    }
    if (!/^https?:\/\/[^/]/.test(url)) continue;
    links += 1;
    finds.link(url);
  }
}
