/** Scripts that are told by their ending only: their bytes are plain text. */
import { decodeCharset } from '../message/charset.ts';
import { u16 } from '../message/octets.ts';
import { shareUrl } from '../message/share.ts';
import type { Finds } from './finds.ts';
import { readMacroWords } from './office/macro-words.ts';

/** Files that lead somewhere: shortcuts, queries, settings of a connection. */
const LEADS =
  'url website webloc desktop library-ms searchconnector-ms search-ms scf appref-ms application appinstaller rdp theme msc iqy dqy oqy rqy slk reg inf xsl';

const endings: ReadonlySet<string> = new Set(
  `js jse vbs vbe wsf wsc hta bat cmd ps1 psm1 sct vba bas cls frm py sh csv settingcontent-ms ${LEADS}`.split(' '),
);
const leads: ReadonlySet<string> = new Set(LEADS.split(' '));
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
  const isWide = u16(piece, 0) === 0xfeff || u16(piece, 0) === 0xfffe;
  const text = decodeCharset(piece, isWide ? 'utf-16' : undefined).text;
  if (scriptEnding(name) === 'csv') {
    readSheet(text, finds);
    return;
  }
  readMacroWords(name, text, finds);
  if (leads.has(scriptEnding(name) ?? '')) readShares(text, finds);
}

/** Shares that are told of one file. */
const SHARES = 20;

/** `\\\\host\\share` and `file://host/share`: who follows it shows the host who he is. */
function readShares(text: string, finds: Finds): void {
  const found = text.match(/\\\\[^\\\s"'<>|]{1,255}\\[^\s"'<>|]{0,500}|file:[\\/]{2,9}[^\s"'<>|]{1,500}/gi) ?? [];
  for (const one of found.slice(0, SHARES)) finds.link(shareUrl(one) ?? one);
}

/** A cell that begins with a formula may start a program: `=cmd|' /c …'!A1`. */
function readSheet(text: string, finds: Finds): void {
  const at = text.search(/(?:^|[,;\t"\n])[=+@-][\w. ]{1,40}\|[^\n]/);
  if (at >= 0) finds.sign('dde', text.slice(at, at + 240).trim());
}
