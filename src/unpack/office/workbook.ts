/** Excel 97 to 2003 workbooks ([MS-XLS]): sheets of Excel 4 macros, a name that starts them, a password. */
import { latin1, u16, u32, wide } from '../../message/octets.ts';
import type { Finds } from '../finds.ts';

/** Records that are looked at: the globals stand in front of all sheets. */
const RECORDS = 100_000;

const FILEPASS = 0x2f;
const BOUNDSHEET = 0x85;
const LBL = 0x18;
const SUPBOOK = 0x1ae;

export function readWorkbook(stream: Uint8Array, finds: Finds): void {
  for (let at = 0, i = 0; at + 4 <= stream.length && i < RECORDS; i += 1) {
    const type = u16(stream, at);
    const size = u16(stream, at + 2);
    const data = at + 4;
    if (type === FILEPASS) {
      // §2.4.117: Excel opens what is closed with its own fixed password without asking, so this says little of secrecy
      finds.encrypted();
      finds.sign('encrypted', 'FilePass');
    } else if (type === BOUNDSHEET) readSheet(stream, data, finds);
    else if (type === LBL) readName(stream, data, finds);
    // §2.4.271: a link to a program is written `application|topic`
    else if (type === SUPBOOK && u16(stream, data + 2) > 4) {
      const text = latin1(stream, data + 5, data + size).replaceAll('\0', '');
      const bar = text.indexOf('\x03');
      if (bar > 0 && bar < 32) finds.sign('dde', text.replace('\x03', '|'), { range: [data, data + size] });
    }
    at = data + size;
  }
}

/** §2.4.28: where it lies, hidden or not, kind (1 = macro sheet), name. */
function readSheet(stream: Uint8Array, data: number, finds: Finds): void {
  if (stream[data + 5] !== 1) return;
  const length = stream[data + 6] ?? 0;
  const isWide = ((stream[data + 7] ?? 0) & 1) !== 0;
  const name = isWide ? wide(stream, data + 8, data + 8 + 2 * length) : latin1(stream, data + 8, data + 8 + length);
  const hidden = ['', ' (hidden)', ' (very hidden)'][(stream[data + 4] ?? 0) & 3] ?? '';
  finds.sign('excel4-macro', `${name}${hidden}`, {
    range: [u32(stream, data), Math.min(stream.length, u32(stream, data) + 4)],
  });
}

/** §2.4.150: a built-in name of one character: 1 is Auto_Open, 2 Auto_Close, 10 and 11 Auto_Activate and Auto_Deactivate. */
function readName(stream: Uint8Array, data: number, finds: Finds): void {
  const isBuiltIn = (u16(stream, data) & 0x20) !== 0;
  const length = stream[data + 3] ?? 0;
  const text = latin1(stream, data + 15, data + 15 + length);
  const starts = isBuiltIn ? [1, 2, 10, 11].includes(text.charCodeAt(0)) : /^auto_(?:open|close|activate)/i.test(text);
  if (starts) finds.sign('macro-starts-itself', isBuiltIn ? 'Auto_Open' : text, { range: [data, data + 15 + length] });
}
