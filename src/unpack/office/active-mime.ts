/**
 * `editdata.mso`: the macros of a Word document that was saved as a page or as XML, packed (no standard; the place of the packed
 * data as public analysis tools know it).
 */
import { decodeCharset } from '../../message/charset.ts';
import { find, latin1, u16 } from '../../message/octets.ts';
import { decodeBase64 } from '../../message/transfer/decoders.ts';
import type { Finds } from '../finds.ts';
import { isFlatDocument, openFlatDocument } from './open-document.ts';

/** The beginnings of zlib (RFC 1950 §2.2) that Word writes, and how far behind the header they are looked for. */
const ZLIB: readonly number[] = [0x9c78, 0x0178, 0xda78, 0x5e78];
const REACH = 4096;

export function openActiveMime(bytes: Uint8Array, finds: Finds): void {
  const { machine } = finds;
  // the header says where, and lies in some files
  const said = u16(bytes, 0x1e) + 46;
  const places = [said, 0x32, 0x22a, ...Array.from({ length: Math.min(REACH, bytes.length) }, (_, at) => at)];
  const at = places.find((place) => ZLIB.includes(u16(bytes, place)));
  if (at === undefined || machine === undefined) {
    finds.unread(machine === undefined ? 'no-machine' : 'broken');
    return;
  }
  const room = finds.room('editdata', 1);
  if (room === 0) return;
  const made = machine.inflate(bytes.subarray(at + 2), room);
  if (made.state === 'over') finds.over();
  if (made.bytes.length === 0) finds.unread('broken');
  else finds.file('editdata', made.bytes, 'inflated', made.state === 'broken' ? { unopened: 'broken' } : {});
}

/** `ActiveMime` in Base64, wherever it stands in a text. */
const CODED = 'QWN0aXZlTWlt';

/** Bytes in which the root element stands with its name spaces, and of a document that are read. */
const HEAD = 16 * 1024;
const FLAT = 8 * 1024 * 1024;

/** XML of Word 2003 carries it as text; one of OpenDocument is read as what it is. */
export function openOfficeXml(bytes: Uint8Array, finds: Finds): void {
  const head = latin1(bytes, 0, HEAD);
  if (isFlatDocument(head)) openFlatDocument(decodeCharset(bytes.subarray(0, FLAT), 'utf-8').text, finds);
  for (let at = find(bytes, CODED), files = 0; at >= 0 && files < 8; files += 1) {
    let end = at;
    while (end < bytes.length && isCoded(bytes[end] ?? 0)) end += 1;
    const text = bytes.subarray(at, end);
    const room = finds.room('editdata.mso', text.length);
    if (room === 0) return;
    finds.file('editdata.mso', decodeBase64(text).bytes.subarray(0, room), 'decoded');
    at = find(bytes, CODED, end);
  }
}

const isCoded = (byte: number): boolean =>
  (byte >= 48 && byte <= 57) ||
  (byte >= 65 && byte <= 90) ||
  (byte >= 97 && byte <= 122) ||
  byte === 43 ||
  byte === 47 ||
  byte === 61 ||
  byte === 10 ||
  byte === 13;
