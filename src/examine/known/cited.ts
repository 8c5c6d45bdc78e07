/**
 * What a letter shows of swindlers' letters and does not say itself: words in marks of quotation, lines behind `>`, and an example that is
 * announced. As of 2026-12-01. Only of a letter that names the swindle and tells what to do against it, in words of its own.
 */
import { rest } from './cited/rest.ts';

/** A swindle is named as one. */
const NAMES =
  /\b(?:scam(?:s|mers?)?|fraud(?:s|sters?|ulent)?|swindl(?:e|es|ers?)|bluff|sextortion|attackers|phishing|hoax|impersonat\w{2,5}|criminals?|test mail|was not me|pretend(?:s|ing)? to be|(?:fake|false|bogus) (?:\w{1,12} ){0,3}(?:e-?mails?|mails?|messages?|texts?|notices?|letters?|invoices?|calls?)|betr[uü]g\w{0,10}|gefälscht\w{0,3}|erpresser\w{0,10}|arnaques?|escrocs?|hameçonnage|frauduleu\w{1,4}|estafas?|fraudes?|truff[ae]|golpes?|oplicht\w{0,6}|nepmails?)\b|詐欺|なりすまし|を(?:装|かた|騙|名乗)|不審な|偽(?:メール|の)|注意喚起|メール訓練|訓練メール|標的型|フィッシング|闇バイト|手口|悪質/i;

/** What the reader shall do, or the writer never does. */
const RULES =
  /\b(?:(?:do not|don['’]t|never|nobody|no one) (?:\w{1,12} ){0,3}(?:pay|answer|reply|respond|click|open|call|send|asks?|give|share|enter|invest|trust)|(?:delete|ignore|report|forward) (?:the|it|them|this|such)|should have made you (?:stop|think)|was stopped|(?:is|are) (?:all )?(?:invented|made up|untrue|a lie|lies|a trick|nonsense)|train your (?:staff|people|team)|hang up|(?:löschen|ignorieren) sie|(?:zahlen|klicken|antworten|öffnen) sie (?:\w{1,12} ){0,3}nicht|ne (?:payez|cliquez|répondez|ouvrez) pas|supprimez|no (?:pague|haga clic|responda|abra)|(?:elimine|borre) el|non (?:pagate|cliccate|rispondete|aprite)|não (?:pague|clique|responda|abra)|(?:betaal|klik|antwoord) niet)\b|(?:開か|返信せ|返信し|支払わ|支払ったりせ|入力し|入力したりし|応じ|教え|送ら|操作し|クリックせ|クリックし|連絡せ)(?:ないで|ず|ない(?:よう|こと|。))|削除して|無視して|疑って|ことは(?:一切|絶対に|決して)?(?:ありません|ございません)|にご注意ください|(?:嘘|うそ|でたらめ|作り話)です|へご相談ください/i;

/** Characters of a letter; a book is none. */
const LOOKED = 20_000;

/** Such a text without them; the same text where it shows nothing, or does not say of what. */
export function withoutCited(seen: string, subject: string): string {
  if (seen.length > LOOKED) return seen;
  const own = rest(seen);
  // what a letter is for is said in more words than it quotes
  if (own === seen || own.length * 3 < seen.length) return seen;
  return NAMES.test(`${subject}\n${own}`) && RULES.test(own) ? own : seen;
}
