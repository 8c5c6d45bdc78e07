/** The words of Word 97 to 2003 ([MS-DOC] §2.4.1): pieces of text in one stream, whose places the other stream tells. */
import { native } from '../../message/charset/native.ts';
import { u16, u32 } from '../../message/octets.ts';
import type { FileWords } from '../finds.ts';

/** Pieces of one document; each time it is saved quickly there are some more. */
const PIECES = 4000;
/** Parts in front of the table of pieces (§2.9.38). */
const PARTS = 1000;
/** Characters with those of fields, for each that is kept. */
const FIELDS = 4;

/** Places in the head of the document (§2.5.1 to §2.5.6). */
const MAIN_LENGTH = 0x4c;
const TABLE_AT = 0x1a2;
const TABLE_LENGTH = 0x1a6;

interface OldWords extends FileWords {
  /** Where its hyperlinks lead. */
  readonly links: readonly string[];
}

/** Which stream has the table: `1Table` or `0Table` (§2.5.2, fWhichTblStm). */
export const tableName = (document: Uint8Array): string => ((u16(document, 10) & 0x200) === 0 ? '0Table' : '1Table');

/** @param most characters that are gathered */
export function oldWordWords(document: Uint8Array, table: Uint8Array, most: number): OldWords {
  const clx = table.subarray(u32(document, TABLE_AT), u32(document, TABLE_AT) + u32(document, TABLE_LENGTH));
  const length = u32(document, MAIN_LENGTH);
  const pieces = tableOfPieces(clx);
  const count = Math.min(PIECES, Math.floor((pieces.length - 4) / 12));
  let raw = '';
  for (let i = 0; i < count && raw.length < most * FIELDS; i += 1) {
    const first = u32(pieces, 4 * i);
    const last = Math.min(u32(pieces, 4 * i + 4), length);
    if (last <= first) continue;
    const characters = Math.min(last - first, most * FIELDS - raw.length);
    // §2.9.73: bit 30 says that each character is one byte, at half the place
    const place = u32(pieces, 4 * (count + 1) + 8 * i + 2);
    const at = place & 0x3fff_ffff;
    raw +=
      (place & 0x4000_0000) === 0
        ? native('utf-16le').decode(document.subarray(at, at + 2 * characters))
        : native('windows-1252').decode(document.subarray(at >> 1, (at >> 1) + characters));
  }
  return withoutFields(raw, most, raw.length < length);
}

/** §2.9.38: descriptions of looks, each with its length, then the pieces. */
function tableOfPieces(clx: Uint8Array): Uint8Array {
  let at = 0;
  for (let parts = 0; clx[at] === 1 && parts < PARTS; parts += 1) at += 3 + u16(clx, at + 1);
  return clx[at] === 2 ? clx.subarray(at + 5, at + 5 + u32(clx, at + 1)) : new Uint8Array();
}

/** §2.8.25: 0x13, the instruction, 0x14, what is seen of it, 0x15. */
function withoutFields(raw: string, most: number, isCut: boolean): OldWords {
  const links: string[] = [];
  let seen = '';
  let instruction: string | undefined;
  for (const letter of raw) {
    const code = letter.charCodeAt(0);
    if (code === 0x13) instruction = '';
    else if (code === 0x14 || code === 0x15) {
      const link = instruction === undefined ? undefined : /HYPERLINK\s{1,9}"([^"]{1,2000})"/i.exec(instruction)?.[1];
      if (link !== undefined) links.push(link);
      instruction = undefined;
    } else if (instruction !== undefined) {
      if (instruction.length < 2100) instruction += letter;
    } else if (code === 13 || code === 11 || code === 12) seen += '\n';
    else if (code === 7 || code === 9) seen += ' ';
    else if (code >= 32) seen += letter;
    if (seen.length > most) break;
  }
  return { seen: seen.slice(0, most), hidden: '', isPartial: isCut || seen.length > most, links };
}
