/** Where a hyperlink of Office leads ([MS-OSHARED] §2.3.7.1, Hyperlink Object). */
import { u16, u32, wide } from '../../message/octets.ts';

/** What is there, by the bits of the flags. */
const MONIKER = 0x01;
const DISPLAY_NAME = 0x10;
const FRAME_NAME = 0x80;
const MONIKER_IS_TEXT = 0x100;
/** The class of a URL ([MS-OSHARED] §2.3.7.6), as its bytes stand. */
const URL_CLASS = [0xe0, 0xc9, 0xea, 0x79, 0xf9, 0xba, 0xce, 0x11, 0x8c, 0x82, 0x00, 0xaa, 0x00, 0x4b, 0xa9, 0x0b];

/** @param at where the object begins: its version, then the flags; undefined for a file, a place in the document, or nonsense */
export function hyperlinkAt(bytes: Uint8Array, at: number, end: number): string | undefined {
  const flags = u32(bytes, at + 4);
  let place = at + 8;
  if ((flags & DISPLAY_NAME) !== 0) place = behindText(bytes, place);
  if ((flags & FRAME_NAME) !== 0) place = behindText(bytes, place);
  if ((flags & MONIKER) === 0 || place >= end) return undefined;
  if ((flags & MONIKER_IS_TEXT) !== 0) return wide(bytes, place + 4, Math.min(end, behindText(bytes, place)));
  if (!URL_CLASS.every((byte, i) => bytes[place + i] === byte)) return undefined;
  return wide(bytes, place + 20, Math.min(end, place + 20 + u32(bytes, place + 16)));
}

/** §2.3.7.9: its length in characters, the NUL at its end among them. */
const behindText = (bytes: Uint8Array, at: number): number => at + 4 + 2 * u32(bytes, at);

/** The URL that a formula names as text ([MS-XLS] §2.5.198.89, PtgStr), as `=HYPERLINK("…")` does. */
export function urlsInFormula(formula: Uint8Array, isUnicode: boolean): readonly string[] {
  const urls: string[] = [];
  const head = isUnicode ? 3 : 2;
  for (let at = formula.indexOf(TEXT); at >= 0 && urls.length < URLS; at = formula.indexOf(TEXT, at + 1)) {
    const first = (formula[at + head] ?? 0) | 0x20;
    // h or f
    if (first !== 0x68 && first !== 0x66) continue;
    const unit = isUnicode ? ((formula[at + 2] ?? 0) & 1) + 1 : 1;
    let text = '';
    for (let i = 0; i < (formula[at + 1] ?? 0); i += 1)
      text += String.fromCharCode(unit === 2 ? u16(formula, at + head + 2 * i) : (formula[at + head + i] ?? 0));
    if (/^(?:https?|ftp):\/\//i.test(text)) urls.push(text);
  }
  return urls;
}

/** The token of a text (PtgStr). */
const TEXT = 0x17;
/** URLs of one formula: HYPERLINK names one, and an IF around it some more. */
const URLS = 8;
