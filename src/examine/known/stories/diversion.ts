/** Another account than the known one, and why: in whatever words, within one sentence or two. */
import type { BodyText } from '../../facts.ts';
import { lowerBeginningOf } from '../text/beginning.ts';
import { quotedUpTo } from '../text/said-where.ts';

/** Characters that are looked at. */
const LOOKED = 6000;

/** The account that shall be used from now on. */
const OTHER =
  /\b(?:new|different|other|another|alternative|alternate|updated|revised|collection|secondary|temporary|foreign|international|sister|below|following) (?:[a-z]{2,14} )?(?:bank |company |company's |corporate |business |receiving )?(?:account|bank details|banking details|coordinates)|\b(?:account|bank details|one) (?:below|as follows)|\b(?:to|into) our [a-z]{3,20} account\b|\b(?:sent|paid|transferred|made|payable) (?:there |it )?instead\b|\bnot (?:use|pay to|pay into) the (?:bank |old )?account\b|(?:別|新|他|下記|以下|臨時)の(?:銀行)?口座|別口座|新口座|(?:お?支払い?|お?振込)[^。]{0,12}(?:下記|以下)に/;
/** Why the one that is known cannot be. */
const REASON =
  /\b(?:account|bank|transfers?|payments?|deposits?)\b[^.!?]{0,80}\b(?:returned|rejected|bounc(?:e|ed|ing)|blocked|frozen|closed|closing|audit(?:ed)?|unavailable|restricted|on hold|under review|no longer|cannot|can't|unable|not accept(?:ed|ing)?|compliance|tax reasons?|maintenance|upgrad(?:e|ed|ing)|migrat(?:e|ed|ing))\b|\b(?:account|one) (?:you have|on file|on the invoice|we had)[^.!?]{0,40}\b(?:is no longer|not the right|out of use)\b|\bnot (?:use|pay to|pay into) the (?:bank |old )?account\b|\buntil further notice\b|口座[^。]{0,40}(?:使えな|利用できな|使用できな|凍結|監査|停止|閉鎖|受け取れな|受取れな|受け付けられな|受付できな|受けられな)|監査[^。]{0,30}口座[^。]{0,40}な(?:い|く)/;

/** Who is to be believed says so by a way that the reader knows already. */
const KNOWN_WAY =
  /\b(?:call|phone|ring)\b[^.!?]{0,60}\b(?:you (?:already )?(?:have|know)|known number|usual number|on file|on our (?:web ?site|old invoices?))|以前から(?:ご存[じ知]|お持ち)の|お手元の(?:電話)?番号|(?:代表電話|いつもの(?:番号|電話))/;

/** The words that give the reason; undefined where no other account is told of, or no reason. */
export function diversionIn(letter: BodyText): string | undefined {
  const text = lowerBeginningOf(letter).slice(0, LOOKED);
  const reason = REASON.exec(text)?.[0];
  return reason !== undefined && OTHER.test(text) && !KNOWN_WAY.test(text)
    ? quotedUpTo(reason.replace(/\s+/g, ' '), 120)
    : undefined;
}
