/** Whether a text tells an account to which money can be sent. */
import { onceFor } from '../../../message/once.ts';
import type { BodyText } from '../../facts.ts';
import { beginningOf, lowerBeginningOf } from '../text/beginning.ts';

/** What stands beside the numbers of an account (ISO 13616, ISO 9362; 全銀協). */
const LABELS =
  /\biban\b|\bswift\b|\bbic\b|\baccount (?:no|number|name|holder)\b|\bsort code\b|\brouting(?: no| number)?\b|\baccount ?:|\bbeneficiary (?:name|bank|account)\b|\bbank ?:|\ba\/c\b|口座番号|口座名義|(?:普通|当座)(?:預金|口座)? ?:? ?[0-9]{5,8}/g;

/** The number itself says whose bank it is (ISO 13616): two letters, two digits, groups of four. */
const IBAN = /(?<![\w/=.-])[a-z]{2}[0-9]{2}(?: ?[a-z0-9]{4}){3,7}(?: ?[a-z0-9]{1,3})?\b/g;

/** Its two digits make the whole 1 modulo 97 (ISO 7064), which one token of a link in a hundred does by chance. */
function isIban(written: string): boolean {
  const text = written.replaceAll(' ', '');
  let rest = 0;
  for (const sign of text.slice(4) + text.slice(0, 4)) {
    const value = Number.parseInt(sign, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return text.length >= 15 && text.length <= 34 && rest === 1;
}

/** Bank, branch and number in one line. */
const WHOLE = /銀行[^\n]{0,20}支店[^\n]{0,8}(?:普通|当座)[^\n]{0,8}[0-9]{6,8}/;

/** Sort code and account number as British banks write them, side by side. */
const BRITISH = /\b[0-9]{2}[- ][0-9]{2}[- ][0-9]{2}\b[^0-9\n]{0,30}\b[0-9]{8}\b/;

/** One label stands in many letters, two tell an account. */
const LEAST = 2;

export const tellsAccount = onceFor((letter: BodyText): boolean => {
  const text = lowerBeginningOf(letter);
  return (
    (text.match(IBAN) ?? []).some(isIban) ||
    WHOLE.test(text) ||
    BRITISH.test(text) ||
    new Set(text.match(LABELS)).size >= LEAST
  );
});

/** A number that the reader has on paper, or nothing to be changed by this mail alone. */
const CHECKED =
  /\b(?:nummer|telefonnummer|rufnummer)[^.!?\n]{0,12}(?:die (?:sie|ihnen)|die ihr|aus (?:unseren|früheren|alten))[^.!?\n]{0,60}(?:kennen|bekannt|vorliegt|rechnung|lieferschein|vertrag)|\bnuméro (?:que vous (?:avez|connaissez|utilisez)|habituel|figurant sur)|\bnúmero que (?:ya )?(?:tiene|tenéis|conoce|figura|usa)|\bnúmero que (?:já )?(?:tem|conhece|consta|usa)|\bnumero che (?:già )?(?:avete|ha|conosce|conoscete|usa)|\bnummer dat u (?:al )?(?:heeft|kent)|(?:名刺|契約書|以前から|従来|既に|すでに)[^。\n]{0,24}(?:電話|番号)[^。]{0,60}(?:電話|確認|問い合わせ|照合|読み合わせ)|(?:本|この)メールだけで[^。\n]{0,24}(?:変更|登録)[^。\n]{0,12}(?:ないで|なさらず|せず)|\b(?:number|contact)(?: that)? (?:you (?:already )?(?:have|hold)|(?:we|you) have used before|on (?:file|record|your (?:contract|records))|in your (?:contract|records|files)|(?:printed |given |stated )?on (?:our|your|the|any) (?:old |last |signed |paper )?(?:contract|statements?|framework agreement))\b|\bdo not change (?:anything|our details|the account|your records)[^.!?\n]{0,40}\b(?:mail|letter|message) alone\b/i;

/** Whether it wants to be checked in a way that no swindler can: who changes an account for himself gives a number of his own, or none. */
export const isToBeChecked = (letter: BodyText): boolean => CHECKED.test(beginningOf(letter));
