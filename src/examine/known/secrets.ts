/** Sentences that ask for a secret: a password of a mailbox, a PIN, the code of a card, papers that prove who one is. */
import type { BodyText } from '../facts.ts';
import { lowerBeginningOf } from './beginning.ts';

/** Sentences that are looked at. */
const SENTENCES = 400;

/** What nobody needs to be told by mail (antiphishing.jp, 利用者向けガイドライン; FTC, How to recognize phishing). */
const SECRETS =
  /メール(?:の|アカウントの|アドレスの)?パスワード|メールアドレスとパスワード|メールアドレスとメールパスワード|暗証番号|取引パスワード|取引暗証|セキュリティコード|リカバリーフレーズ|シードフレーズ|ワンタイムパスワード|(?:email|e-mail|mailbox|webmail)(?: account)? password|password (?:of|for|to) your (?:email|e-mail|mailbox)|\bpin (?:code|number)|security code of your card|card security code|\bcvv\b|recovery phrase|seed phrase|social security number/g;
/** Asked for in these words. */
const ASKED =
  /入力|登録|必要です|必要となり|確認が必要|の確認|ご用意|お知らせください|ご返信|\benter\b|\bprovide\b|\bconfirm\b|\bverify\b|\bvalidate\b|\bsubmit\b|\btype\b|\bsign in with\b|\blog in with\b|\bsign in to\b|\breply with\b|\bsend us\b|\bin order to\b/;
/** A page that wants the account of another house before it shows a letter, a card or papers that shall prove who one is. */
const ASKS =
  /カード(?:情報|番号)?(?:での|による|で)の?(?:ご)?本人(?:様)?(?:の)?(?:確認|認証)|カードの両面|免許証[^。]{0,20}(?:画像|写真)|アカウントで(?:サインイン|ログイン)して|表示するには[^。]{0,10}サインイン|閲覧[^。]{0,10}サインイン|口座番号[^。]{0,20}本人|本人様情報のご?登録|受け取り口座と|(?:confirm|verify|validate) (?:your )?(?:payment card|credit card|debit card|card|bank account|payment details)|(?:sign|log) ?in (?:with|using) your (?:email|e-mail|microsoft|office|google|work|company|corporate)|copy of your (?:id|passport|driver)/;
/** An account for what is paid back. */
const ACCOUNT = /口座(?:番号|情報)?を?ご?(?:登録|入力)/;
const PAID_BACK = /還付|返金|補償|給付金|未受取/;
/** The password of a mailbox is asked for by nobody but thieves, not even by who runs the server. */
const MAILBOX =
  /メール(?:の|アカウントの|アドレスの)?パスワード|(?:email|e-mail|mailbox|webmail)(?: account)? password/;

/** A place to write the password into the answer: empty brackets, dots or a line behind the word. */
const ROOM = /(?:\bpasswords?|パスワード|密码) ?[:：]? ?(?:\( {0,9}\)|\[ {0,9}\]|（ {0,9}）|[._…]{3,20})/;

/** The sentence forbids it, tells that nobody asks, or speaks of a password that was forgotten. */
const DENIED =
  /ません|ないで|ないよう|なさらない|注意|装|偽|騙|かた[るっ]|手口|盗|忘れ|再設定|不要|\bnever\b|\bnot\b|n't\b|\bforgot|\breset\b|\bscam|\bphish|\bfraud|\bthieves\b/;

const ENDS = /[。!?！？\n]|\. /;

interface Asked {
  /** The first such sentence. */
  readonly quote: string;
  /** It wants the password of a mailbox, or several secrets. */
  readonly isGrave: boolean;
}

/** How a mail asks for secrets; undefined when it does not. */
export function secretAsked(letter: BodyText): Asked | undefined {
  const text = lowerBeginningOf(letter);
  const wanted = new Set<string>();
  const isPaidBack = PAID_BACK.test(text);
  let quote: string | undefined;
  let isWritten = false;
  for (const sentence of text.split(ENDS, SENTENCES)) {
    const secrets = ASKED.test(sentence) ? (sentence.match(SECRETS) ?? []) : [];
    const room = ROOM.exec(sentence)?.[0];
    if (room !== undefined) isWritten = true;
    const asks = room ?? ASKS.exec(sentence)?.[0] ?? (isPaidBack ? ACCOUNT.exec(sentence)?.[0] : undefined);
    if ((secrets.length === 0 && asks === undefined) || DENIED.test(sentence)) continue;
    for (const one of secrets) wanted.add(one);
    if (asks !== undefined) wanted.add(asks);
    quote ??= sentence.trim().slice(0, 80);
  }
  const isGrave = isWritten || wanted.size > 1 || [...wanted].some((one) => MAILBOX.test(one));
  return quote === undefined ? undefined : { quote, isGrave };
}
