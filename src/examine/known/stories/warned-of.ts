/** What a warning to a customer names: without the second, the address and the port nobody can look up whose line it was (RFC 6302 §2). */
import { canBeAskedAbout, readIp } from '../../../message/ip.ts';
import { onceFor } from '../../../message/once.ts';
import type { BodyText } from '../../facts.ts';
import { beginningOf } from '../text/beginning.ts';

interface WarnedOf {
  /** Of the line that is said to have sent, as it is written. */
  readonly ip?: string;
  /** Day and time, as they are written. */
  readonly time?: string;
  readonly port?: string;
  /** Under which the provider finds the warning again. */
  readonly number?: string;
}

/** Characters that are looked at. */
const LOOKED = 6000;
/** Digits and dots, or hex digits and colons. */
const ADDRESS = /(?<![\w.:])(?:\d{1,3}(?:\.\d{1,3}){3}|[\da-f]{1,4}(?::[\da-f]{0,4}){2,7})(?![\w:]|\.\d)/gi;
const TIME =
  /\d{4}(?:年 ?|[-/.])\d{1,2}(?:月 ?|[-/.])\d{1,2}日?(?: ?\([^)\n]{1,4}\))?(?:T| {0,3})\d{1,2}(?::|時)\d{2}(?:(?::|分)\d{2}秒?)?(?: ?(?:JST|UTC|GMT|Z\b|\(?[+-]\d{2}:?\d{2}\)?))?/;
const TIME_IN_WORDS =
  /\b(?:\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6},? \d{4}|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6} \d{1,2},? \d{4})(?: at|,)? \d{1,2}:\d{2}(?::\d{2})?(?: ?(?:JST|UTC|GMT|[+-]\d{4}))?/i;
const PORT = /(?:ポート(?:番号)?|\bports?\b)[ :：]{0,3}(\d{1,5})\b/i;
const NUMBER =
  /(?:受付番号|管理番号|整理番号|お?問い?合わ?せ番号|\b(?:ticket|case|reference|incident)(?: (?:no|number|id))?\b\.?)[ :：#]{0,4}([A-Za-z0-9][\w-]{3,30})/i;

/** What it names of the sending that it warns of. */
export const warnedOf = onceFor((text: BodyText): WarnedOf => {
  const seen = beginningOf(text).slice(0, LOOKED).normalize('NFKC');
  const ip = (seen.match(ADDRESS) ?? []).find((one) => {
    const words = readIp(one);
    return words !== undefined && canBeAskedAbout(words);
  });
  const time = (TIME.exec(seen) ?? TIME_IN_WORDS.exec(seen))?.[0];
  const port = PORT.exec(seen)?.[1];
  const number = NUMBER.exec(seen)?.[1];
  return {
    ...(ip === undefined ? {} : { ip }),
    ...(time === undefined ? {} : { time }),
    ...(port === undefined ? {} : { port }),
    ...(number === undefined ? {} : { number }),
  };
});
