/** Whether a letter wants a picture read with a telephone: that is a page to open, though no link stands in the letter. As of 2026-11-30. */
import { onceFor } from '../../../message/once.ts';
import type { Facts } from '../../facts.ts';
import { beginningOf } from '../text/beginning.ts';

/** `QRコードをスマートフォンで読み取り`, `二次元コードをスキャン`, `scan the QR code`. */
const SCAN =
  /(?:(?:qr ?|二次元)コード|qrコード画像)[^。\n]{0,24}(?:読み取(?!り?機|り?端末|らせ)|読取(?!機)|読み込|スキャン(?!ナー))|\bscan(?:ning)? (?:the |this |a )?(?:qr|attached|below)[ -]?(?:code|qr)|\b(?:point|hold|use|aim)\b[^.\n]{0,30}\bcamera\b[^.\n]{0,30}\bcode\b|カメラ[^。\n]{0,16}(?:コード|かざ)|\bqr[ -]?code\b[^.\n]{0,40}\b(?:scannen|scan with|escane|scannez|inquadra)/i;

/** The words in which it asks for that, where a picture stands in the letter or lies by it. */
export const codeToScan = onceFor(({ text, pictures = [], attachments }: Facts): string | undefined => {
  const isPicture = pictures.length > 0 || attachments.some(({ value }) => value.type.startsWith('image/'));
  return text === undefined || !isPicture ? undefined : SCAN.exec(beginningOf(text.value))?.[0];
});
