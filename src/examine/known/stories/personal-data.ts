/** Mail that asks who the reader is: a form to fill in, or a sentence that lists what to send. */
import { onceFor } from '../../../message/once.ts';
import type { BodyText } from '../../facts.ts';
import { beginningOf, lowerBeginningOf } from '../text/beginning.ts';
import { quotedUpTo } from '../text/said-where.ts';

/** Lines that are looked at, and characters behind a request in which things are listed. */
const LINES = 600;
const LISTED = 320;
/** Different things from which on it is a form; two stand in every signature. */
const LEAST = 3;

/** What is asked for; of `grave` things no stranger needs to know one before he knows the reader. */
const THINGS: readonly { readonly name: string; readonly grave: boolean; readonly of: RegExp }[] = [
  {
    name: 'name',
    grave: false,
    of: /\b(?<!user )names?\b|氏名|お?名前|\bnom\b|\bnombre|\bnome\b|姓名|\bnaam\b|\bnazwisko|\bimi[eę] i\b|\bnavn\b|\bnamn\b|příjmení|\bjméno|\bnume\b|\bvezetéknév|\bteljes név|\badınız|ad soyad|\bфио\b|полное имя|имя и фамили|성함|이름|성명/,
  },
  {
    name: 'address',
    grave: false,
    of: /\b(?:home|house|residential|contact|postal|delivery|full|your) address|\baddress\b|住所|\badresse\b|dirección|endereço|地址|\badres|indirizzo|anschrift|\badress\b|\bcím(?:e|ed|ét)?\b|адрес|주소/,
  },
  {
    name: 'telephone',
    grave: false,
    of: /\b(?:tele)?phone|\bmobile\b|\bcell\b|\btel\b|電話|携帯|téléphone|teléfono|telefone|手机号|电话|手機|telefon(?!ia|ía)|téléfono|\bcellulare|rufnummer|handynummer|телефон|전화|연락처|휴대폰/,
  },
  {
    name: 'country',
    grave: false,
    of: /\bcountry\b|\bstate\b|\bcity\b|\bnationality\b|国籍|\bpays\b|\bpaís\b|\bpaese\b|\bland\b|\bkraj\b|\bstát\b|\bország|ülke|страна|국적/,
  },
  {
    name: 'age',
    grave: true,
    of: /\bage\b|date of birth|\bd\.?o\.?b\b|年齢|生年月日|\bedad\b|\bâge\b|\bidade\b|\betà\b|\bleeftijd|geburtsdatum|date de naissance|fecha de nacimiento|data de nascimento|data di nascita|geboortedatum|data urodzenia|födelsedatum|fødselsdato|datum narození|születési|data nașterii|doğum tarih|дата рождения|возраст|出生日期|생년월일/,
  },
  { name: 'sex', grave: true, of: /\bsex\b|\bgender\b|marital|性別/ },
  {
    name: 'work',
    grave: true,
    of: /\boccupation|\bprofession|職業|monthly income|ocupación|profissão|\bberuf\b|\bprofessione|\bberoep|\bzawód\b|\byrke\b|\bstilling\b|\bpovolání|\bfoglalkozás|\bmeslek|профессия|职业|직업|einkommen|revenus? mensuel|ingresos mensuales|renda mensal|reddito/,
  },
  {
    name: 'paper',
    grave: true,
    of: /\bpassport|(?:identity|id) card|\bcopy of (?:your )?id|driver'?s? licen[cs]e|means of identification|免許証|パスポート|身分証|身份证|身分證|personalausweis|reisepass|carte d'identité|pi[èe]ce d'identité|documento de identidad|\bdni\b|\bcpf\b|documento d'identità|carta d'identità|codice fiscale|identiteitsbewijs|paspoort|skan dowodu|dowodu osobistego|\bpesel\b|občansk\S{1,4} průkaz|rodné číslo|személyi igazolvány|carte de identitate|kimlik|паспорт|주민등록|신분증|personnummer|cpr-nummer|fødselsnummer/,
  },
  {
    name: 'bank',
    grave: true,
    of: /\bbank name|\bname of bank|\baccount (?:number|no)|\bbank account|\brouting|\biban\b|口座番号|銀行名|银行卡号|cuenta bancaria|compte bancaire|conta bancária|dados bancários|conto corrente|bankverbindung|kontonummer|rekeningnummer|numer konta|číslo účtu|bankszámla|cont bancar|hesap numara|номер (?:карты|сч[её]та)|реквизиты|银行账号|銀行帳號|계좌번호/,
  },
  {
    name: 'kin',
    grave: true,
    of: /next of kin|nearest airport|amount (?:needed|required|won)|loan (?:amount|duration)|amount of loan|kredithöhe|darlehensbetrag|montant (?:souhaité|du prêt)|monto del préstamo|valor do empréstimo|importo (?:richiesto|del prestito)|leenbedrag|kwot[aęy] pożyczki|lånebelopp|lånebeløb|výš[ei] půjčky|сумма (?:кредита|займа)/,
  },
  // who banks for a firm is asked for it before the call
  {
    name: 'contract',
    grave: true,
    of: /契約者(?:番号|id)|契約先(?:番号|id)|利用者番号|店番(?:号)?・?口座|\bcontract (?:number|no)\b|\bbanking (?:id|user)\b|\bonline banking (?:id|number)/,
  },
  { name: 'password', grave: true, of: /\bpassword|パスワード|密码|验证码/ },
  { name: 'account', grave: false, of: /\buser ?name\b|\buser ?id\b|\bemail:|\be-mail:/ },
];

/** In these words it is asked for. */
const ASKS =
  /\b(?:send(?:ing)?|provid(?:e|ing)|reconfirm|re-confirm|forward(?! ?[.,;!?])|furnish|fill|submit|confirm(?:ing)?|indicat(?:e|ing)|reply with|respond with|get back to (?:me|us) with|contact (?:him|her|them) with)\b|返信|お知らせください|送って|教えて|ご記入|envoye[rz]|envíe|enviar|respóndame|填写|填寫|\bsenden sie|\bschicken sie|\bteilen sie|\bnennen sie|\bfüllen sie|\bcommuniquez|\brenseignez|\bécri[sv]ez?|\bremplir|\benvíenos|\bescríbame|\bindique|\benvie|\binforme\b|\bmande\b|\binvii?\b|\binviare|\bmi risponda|\brisponda con|\bcomunic(?:hi|are)|\bstuur|\bvermeld|\bgeef\b|\bpodaj\b|\bproszę o podanie|\bodpisz|\bprześlij|\bwypełnij|\bskicka|\bange\b|\buppge|\bsend (?:mig|meg|oss|os)\b|\boplys|\boppgi|\bzašlete|\buveďte|\bpošlete|\bküldje|\badja meg|\btrimite(?:ți|ți-ne)?|\bcompletați|\bgönderin|\bbildirin|сообщите|пришлите|укажите|отправьте|请提供|提供以下|回复|보내|회신|기재|기입/g;

interface Asked {
  /** Beginning of what asks. */
  readonly quote: string;
  /** It wants to know what a stranger has no use for. */
  readonly isGrave: boolean;
}

/** How a mail asks for personal data; undefined when it does not. */
export const personalDataAsked = onceFor(
  (text: BodyText): Asked | undefined => formIn(beginningOf(text)) ?? listIn(text),
);

/** Lines that end where the answer belongs: `Full Name:`, `4) Age .......`. */
function formIn(text: string): Asked | undefined {
  const found = new Set<(typeof THINGS)[number]>();
  let quote: string | undefined;
  const lines = text.split('\n', LINES).map((line) => line.trim());
  for (const [index, line] of lines.entries()) {
    if (line.length < 3 || line.length > 60 || !leavesRoom(line) || isFilledIn(lines, index)) continue;
    const label = line.toLowerCase();
    const thing = THINGS.find(({ of }) => of.test(label));
    if (thing === undefined) continue;
    quote ??= line;
    found.add(thing);
  }
  return found.size >= LEAST && quote !== undefined ? askedOf(found, quote) : undefined;
}

const ROOM = [':', '...', '___', '…', '---'].flatMap((sign) => [sign, `${sign})`]);

/** Whether a line ends where something is to be written. */
const leavesRoom = (line: string): boolean => ROOM.some((sign) => line.endsWith(sign));

/** Whether what a label asks for stands below it, as a service tells a new account: `Password:`, `k3Jd9xQz`, and a line that is free. */
function isFilledIn(lines: readonly string[], at: number): boolean {
  const below = lines[at + 1] ?? '';
  return below !== '' && !leavesRoom(below) && !/\s/.test(below) && (lines[at + 2] ?? '') === '';
}

/** What is asked for stands below: `下記をご返信ください`. */
const BELOW = /(?:下記|以下|次)(?:の[^。\n]{1,6})?(?:を|に|について)?ご?$/;

/** The words before it forbid it: `do not send money`. */
const REFUSED = /\b(?:not|never|don['’]t|nicht|niemals|nie|ne|jamais|no|nunca|não|non|mai|niet|nooit)(?: \w{1,12})? $/;

/** One sentence, or what follows it, lists several things to send. */
function listIn(text: BodyText): Asked | undefined {
  const lower = lowerBeginningOf(text);
  for (const { index } of lower.matchAll(ASKS)) {
    // Japanese asks at the end of the sentence, unless it says that the list stands below
    const isAsian = lower.charCodeAt(index) > 127;
    if (!isAsian && REFUSED.test(lower.slice(Math.max(0, index - 24), index))) continue;
    const from =
      isAsian && !BELOW.test(lower.slice(Math.max(0, index - 12), index)) ? Math.max(0, index - LISTED / 2) : index;
    const part = lower.slice(from, index + (from === index ? LISTED : 0));
    const found = new Set(THINGS.filter(({ of }) => of.test(part)));
    if (found.size > LEAST || (found.size === LEAST && [...found].some(({ grave }) => grave))) {
      const quote = beginningOf(text)
        .slice(from, from + 2 * QUOTED)
        .trim();
      return askedOf(found, quotedUpTo(quote, QUOTED));
    }
  }
  return undefined;
}

/** Characters that are quoted of what asks. */
const QUOTED = 80;

const askedOf = (found: ReadonlySet<(typeof THINGS)[number]>, quote: string): Asked => ({
  quote: quote.replace(/\s+/g, ' '),
  isGrave: [...found].some(({ grave }) => grave),
});
