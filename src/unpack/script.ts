/** Scripts that are told by their ending only: their bytes are plain text. */
import { decodeCharset } from '../message/charset.ts';
import { u16 } from '../message/octets.ts';
import type { Finds } from './finds.ts';
import { readMacroWords } from './office/macro-words.ts';

const endings: ReadonlySet<string> = new Set(
  'js jse vbs vbe wsf wsc hta bat cmd ps1 psm1 sct vba bas cls frm py sh url iqy csv settingcontent-ms'.split(' '),
);
/** Bytes that are looked at; padding makes some scripts enormous. */
const READ = 4 * 1024 * 1024;

/** The ending when it is one of a script. */
export function scriptEnding(name: string): string | undefined {
  const ending = name
    .slice(name.lastIndexOf('.') + 1)
    .trim()
    .toLowerCase();
  return endings.has(ending) ? ending : undefined;
}

export function openScript(name: string, bytes: Uint8Array, finds: Finds): void {
  const piece = bytes.subarray(0, READ);
  const isWide = u16(piece, 0) === 0xfeff;
  const text = decodeCharset(piece, isWide ? 'utf-16' : undefined).text;
  if (scriptEnding(name) === 'csv') {
    readSheet(text, finds);
    return;
  }
  readMacroWords(name, text, finds);
}

/** A cell that begins with a formula may start a program: `=cmd|' /c …'!A1`. */
function readSheet(text: string, finds: Finds): void {
  const at = text.search(/(?:^|[,;\t"\n])[=+@-][\w. ]{1,40}\|[^\n]/);
  if (at >= 0) finds.sign('dde', text.slice(at, at + 240).trim());
}
