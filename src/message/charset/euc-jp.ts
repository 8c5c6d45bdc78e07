/** EUC-JP with the IBM characters of eucJP-ms, which the web's decoder does not have. */

import { native } from './native.ts';

/** Before a half-width kana, and before a character of JIS X 0212. */
export const SINGLE_SHIFT_2 = 0x8e,
  SINGLE_SHIFT_3 = 0x8f;

// eucJP-ms puts the IBM extensions that JIS X 0212 lacks at 8F F3 F3 to 8F F4 FE. In order; compatibility kanji as
// escapes, so that no editor normalises them into others.
const IBM =
  'ⅰⅱⅲⅳⅴⅵⅶⅷⅸⅹⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ＇＂㈱№℡炻仼僴凬匇匤\ufa0e咊坙\ufa0f\ufa10增寬峵嵓\ufa11德悅愠敎昻晥\ufa12\uf929栁\ufa13\ufa14橫櫢淸淲瀨\ufa15\ufa16甁皂皞\ufa17礰\ufa18\ufa19\ufa1a\ufa1b竧\ufa1c\ufa1d綠緖\ufa1e荢\ufa1f薰\ufa20\ufa21蠇\ufa22譿賴赶\ufa23\ufa24\ufa25郞\ufa26鄕\ufa27\ufa28閒\uf9dc\ufa29霻靍靑\ufa2a\ufa2b\ufa2c馞髙魲\ufa2d黑';

/** Decodes EUC-JP, eucJP-ms and CP51932. Linear; never throws. */
export function decodeEucJp(bytes: Uint8Array): string {
  const text = native('euc-jp').decode(bytes);
  if (!text.includes('\ufffd') || !bytes.includes(SINGLE_SHIFT_3)) return text;
  const pieces: string[] = [];
  let from = 0;
  for (let i = 0; i < bytes.length; ) {
    const b = bytes[i] ?? 0;
    if (b < 0x80) {
      i++;
      continue;
    }
    if (b !== SINGLE_SHIFT_3) {
      i += (bytes[i + 1] ?? 0) >= 0xa1 ? 2 : 1;
      continue;
    }
    const row = bytes[i + 1] ?? 0,
      cell = bytes[i + 2] ?? 0;
    const index = (row - 0xf3) * 94 + cell - 0xf3;
    if (row < 0xf3 || row > 0xf4 || cell < 0xa1 || index < 0) {
      i += 3;
      continue;
    }
    if (i > from) pieces.push(native('euc-jp').decode(bytes.subarray(from, i)));
    pieces.push(IBM[index] ?? '\ufffd');
    i += 3;
    from = i;
  }
  if (from === 0) return text;
  pieces.push(native('euc-jp').decode(bytes.subarray(from)));
  return pieces.join('');
}
