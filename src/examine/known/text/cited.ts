/**
 * What a letter shows of swindlers' letters and does not say itself: words in marks of quotation, lines behind `>`, and an example that is
 * announced. As of 2026-12-01. Only of a letter that names the swindle and tells what to do against it, in words of its own.
 */
import { rest } from './cited/rest.ts';

/** A swindle is named as one. */
const NAMES =
  /\b(?:scam(?:s|mers?)?|fraud(?:s|sters?|ulent)?|swindl(?:e|es|ers?)|bluff|sextortion|attackers|phishing|hoax|impersonat\w{2,5}|criminals?|test mail|was not me|pretend(?:s|ing)? to be|(?:fake|false|bogus) (?:\w{1,12} ){0,3}(?:e-?mails?|mails?|messages?|texts?|notices?|letters?|invoices?|calls?)|betr[uü]g\w{0,10}|gefälscht\w{0,3}|erpresser\w{0,10}|arnaques?|escrocs?|hameçonnage|frauduleu\w{1,4}|estafas?|fraudes?|truff[ae]|golpes?|oplicht\w{0,6}|nepmails?)\b|詐欺|なりすまし|を(?:装|かた|騙|名乗)|不審な|偽(?:メール|の)|注意喚起|メール訓練|訓練メール|標的型|フィッシング|闇バイト|手口|悪質|[だ騙]まされ|騙され|ばらまき/i;

/** What the reader shall do, or the writer never does. */
const RULES =
  /\b(?:(?:do not|don['’]t|never|nobody|no one) (?:\w{1,12} ){0,3}(?:pay|answer|reply|respond|click|open|call|send|asks?|give|share|enter|invest|trust)|(?:delete|ignore|report|forward) (?:the|it|them|this|such)|should have made you (?:stop|think)|was stopped|(?:is|are) (?:all )?(?:invented|made up|untrue|a lie|lies|a trick|nonsense)|train your (?:staff|people|team)|hang up|(?:ring|call|phone|use|ask by) (?:them by |him by )?(?:the|a) number (?:that )?you (?:already )?(?:have|know)|(?:löschen|ignorieren) sie|(?:zahlen|klicken|antworten|öffnen) sie (?:\w{1,12} ){0,3}nicht|ne (?:payez|cliquez|répondez|ouvrez) pas|supprimez|no (?:pague|haga clic|responda|abra)|(?:elimine|borre) el|non (?:pagate|cliccate|rispondete|aprite)|não (?:pague|clique|responda|abra)|(?:betaal|klik|antwoord) niet)\b|(?:開か|返信せ|返信し|支払わ|払わ|支払ったりせ|入力し|入力したりし|応じ|教え|送ら|操作し|クリックせ|クリックし|連絡せ)(?:ないで|ず|ない(?:よう|こと|。))|削除して|無視して|疑って|ことは(?:一切|絶対に|決して)?(?:ありません|ございません)|にご注意ください|(?:嘘|うそ|でたらめ|作り話)です|へご相談ください/i;

/** What its writer promises to do against it, or his office is called, names nothing in the letter a swindle. */
const PROMISED =
  /\b(?:protect\w{0,5}|safeguard\w{0,3}|secur(?:e|ing)|prevent\w{0,5}|fight\w{0,3})\b[^.!?\n]{0,40}\b(?:fraud|scams?|phishing)\b|\b(?:fraud|phishing)[ -](?:prevention|protection|department|team|checks?|detection|control|unit)\b|(?:詐欺|フィッシング|なりすまし)(?:行為)?(?:など)?(?:から|を(?:防|未然)|防止|対策|検知)/gi;
/** A letter that nobody answers asks so in its own name: that is no word on a swindle. */
const SENDING_ONLY =
  /\b(?:do not|don['’]t|please never) (?:reply|respond|answer|send)[^.!?\n]{0,12} this (?:e-?mail|mail|message|address|letter)\b|(?:この|本)(?:メール|アドレス)に?は?[^。\n]{0,12}返信[^。\n]{0,12}/gi;
/** It wants its button pressed. */
const PRESSED =
  /\b(?:please|kindly|simply|just) (?:use|click|press|tap|follow|visit|go to)\b[^.!?\n]{0,40}\b(?:button|link|page)\b|(?:ボタン|リンク|url|ページ)(?:から|より|に(?:て|アクセス)|を(?:クリック|押|タップ))[^。\n]{0,16}(?:お願い|ください|下さい)(?!ませ?んで)/i;

/** A swindle is named as one by somebody who wants no button pressed. */
export const namesSwindle = (text: string): boolean => NAMES.test(text.replace(PROMISED, '')) && !PRESSED.test(text);

/** Characters of a letter; a book is none. */
const LOOKED = 20_000;

/** Such a text without them; the same text where it shows nothing, or does not say of what. */
export function withoutCited(seen: string, subject: string): string {
  if (seen.length > LOOKED) return seen;
  const own = rest(seen);
  // what a letter is for is said in more words than it quotes
  if (own === seen || own.length * 3 < seen.length) return seen;
  return warns(own, subject) ? own : seen;
}

/** A letter that names a swindle and tells what to do against it. */
export const warns = (own: string, subject: string): boolean =>
  namesSwindle(`${subject}\n${own}`) && RULES.test(own.replace(SENDING_ONLY, '').replace(BROKEN, ' '));

/** A line that a program broke between two words. */
const BROKEN = /(?<=[a-z,]) ?\r?\n(?=[a-z])/g;
