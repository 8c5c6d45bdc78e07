/** Places of a form letter that the program which fills it left as they were: `{{email}}`, `[[-Email-]]`, `##victimdomain##`, `*|FNAME|*`. */

/** What only kits for fraud fill in: whom they are after, and what they draw so that no two copies are alike. */
const OF_KITS =
  /\[\[?-[a-z][a-z _]{1,24}-\]\]?|(?:##|%%|\{\{? ?\$?|\[\[|\$\{)(?:random|rand|rnd)(?:[_-][a-z0-9]{1,24}){0,2}(?:##|%%| ?\}\}?|\]\])|[#%[](?:random|rand|rnd)_[a-z0-9]{1,24}(?:_[a-z0-9]{1,24})?[#%\]]|(?:##?|%%?|\{\{? ?\$?|\[\[?|\$\{)victim[_a-z]{0,24}(?:##?|%%?| ?\}\}?|\]\]?)/i;

/** The forms of mailing programs, honest and others, with a word for a recipient: it stands between marks in no other text. */
const OF_LETTERS =
  /(?:\{\{ {0,2}|\{\$?|\$\{|##?|%%?|\*\||\[\[)(?:(?:contact|user|customer|subscriber)\.)?(?:e-?mail(?:_?(?:address|addr|id))?|recipient(?:_?(?:name|e-?mail|address))?|rcpt(?:_?to)?|receiver(?:_?e-?mail)?|to_?e-?mail|(?:first|last|full)_?name|[fl]name)(?: {0,2}\}\}|\}|##?|%%?|\|\*|\]\])|(?:\{\{ {0,2}|%%|##|\[\[)(?:会社名|企業名|ご?担当者名|氏名|お名前|宛名)(?: {0,2}\}\}|%%|##|\]\])/i;

/** A greeting with a place for the name, whose word alone stands in texts about such programs as well. */
const OF_GREETING =
  /\b(?:dear|hi|hello|hey|hallo|bonjour|hola|liebe[rs]?|sehr geehrte[rs]?) {1,3}(?:\{\{? {0,2}|%%?|##?|\*\||\[\[?)name(?: {0,2}\}\}?|%%?|##?|\|\*|\]\]?)|(?:\{\{? {0,2}|%%?|##?|\*\||\[\[?)(?:name|名前|氏名|お名前)(?: {0,2}\}\}?|%%?|##?|\|\*|\]\]?)[ \u3000]{0,2}(?:様|さま|さん|殿)/i;

/** With two marks on both sides any word is one, where a line of the header or a link has to say something. */
const ANY =
  /\{\{ {0,2}[#$a-z][\w .|-]{0,40}\}\}|\[\[[a-z][\w .-]{0,40}\]\]|##[a-z]\w{1,40}##|\*\|[a-z]\w{1,40}\|\*|%%[a-z]\w{1,40}%%|\$\{[a-z][\w.]{1,40}\}/i;

/** One of these stands in each of them: `[News]` and `#5` are passed over before the long expressions are made. */
const GATE = /[{#%$][{#%$a-z名氏お会企担ご宛]|\*\||\[(?:[[-]|na|r[an]|vi|名|氏|お)/i;

/** Characters of a text that are looked at. */
const LOOKED = 20_000;

interface Placeholder {
  /** As it stands there. */
  readonly quote: string;
  /** No honest program has such a place. */
  readonly isOfKit: boolean;
}

/**
 * The first place in a text that was not filled.
 * @param isShort a subject, a name or the goal of a link: there other words are one, too
 */
export function placeholderIn(text: string, isShort = false): Placeholder | undefined {
  const looked = text.slice(0, LOOKED);
  if (!GATE.test(looked)) return undefined;
  const kit = OF_KITS.exec(looked)?.[0];
  if (kit !== undefined) return { quote: kit, isOfKit: true };
  const letter = (OF_LETTERS.exec(looked) ?? (isShort ? ANY : OF_GREETING).exec(looked))?.[0];
  return letter === undefined ? undefined : { quote: letter, isOfKit: false };
}
