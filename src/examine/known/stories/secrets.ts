/** Sentences that ask for a secret: a password of a mailbox, a PIN, the code of a card, papers that prove who one is. */
import type { BodyText } from '../../facts.ts';
import { beginningOf, lowerBeginningOf } from '../text/beginning.ts';
import { quotedUpTo } from '../text/said-where.ts';

/** Sentences that are looked at. */
const SENTENCES = 400;

/** What nobody needs to be told by mail (antiphishing.jp, 利用者向けガイドライン; FTC, How to recognize phishing). */
const SECRETS =
  /メール(?:の|アカウントの|アドレスの)?パスワード|メールアドレスとパスワード|メールアドレスとメールパスワード|暗証番号|取引パスワード|取引暗証|セキュリティコード|リカバリーフレーズ|シードフレーズ|ワンタイムパスワード|(?:email|e-mail|mailbox|webmail)(?: account)? password|password (?:of|for|to) your (?:email|e-mail|mailbox)|\bpin (?:code|number)|security code of your card|card security code|\bcvv\b|recovery phrase|seed phrase|social security number/g;
/**
 * The same in other languages: what a card, a bank's app or a paper is signed with. Passwords are left out, for shops send people to
 * choose a new one, and card numbers count where money is given back, or with what stands on the back of the card.
 */
const SECRETS_ELSEWHERE =
  /\bpin\b|\btan\b|\bcv[vc]2?\b|\botp\b|kartenprüf|code (?:confidentiel|secret de)|cryptogramme|clave de (?:firma|acceso)|pin de (?:su|tu|la) tarjeta|senha (?:de \d|do cart|do banco|do app|eletrônica)|codice (?:pin|cvv|di sicurezza della carta)|pincode|hasł\S{0,3} do bankowości|kod (?:cvv|blik|z sms)|pinkode|pin-kod|pin kód|cod(?:ul)? pin|(?:kennwort|passwort)[^.!?\n]{0,40}hinterlegt|(?:passwort|kennwort) (?:für )?(?:ihre[sm]? |das )?(?:postfach|e-?mail|mailbox)|mot de passe de (?:votre )?(?:messagerie|bo[iî]te|e-?mail|adresse)|contraseña de (?:su |tu )?(?:correo|buzón|e-?mail)|password della (?:sua |tua |propria )?(?:casella|posta|mail)|senha d[oe] (?:seu )?(?:e-?mail|correio)|wachtwoord van (?:uw|je) (?:mailbox|e-?mail|postvak)|hasł\S{0,3} do (?:poczty|skrzynki)|sms kodu|kart şifre|логин и (?:действующий |текущий )?пароль|пароль от (?:почты|ящика)|код из смс|пин-код|cvv-код|短信验证码|手机验证码|取款密码|支付密码|驗證碼|보안카드|카드 ?비밀번호|보안코드/;
/** Numbers of a card or account, on which money is to be given back. */
const CARD =
  /kartendaten|kartennummer|code[^.!?\n]{0,50} par sms|código[^.!?\n]{0,40} por sms|codice[^.!?\n]{0,40} (?:via|per) sms|code[^.!?\n]{0,40} per sms|données (?:de votre|bancaires)|numéro de (?:votre )?carte|coordonnées (?:de votre carte|bancaires)|muni\S{0,8} de votre carte (?:bancaire|bleue|de crédit)|datos de (?:su|tu|la) tarjeta|número de (?:su |la )?tarjeta|dados do (?:seu )?cartão|número do (?:seu )?cartão|dati della (?:sua|tua|carta)|numero (?:della|di) carta|kaartnummer|kaartgegevens|bankgegevens|numeru? karty|(?:ihre|die) (?:kredit|bank)?karte[^.!?\n]{0,40}\bein\b|auf (?:ihre )?kreditkarte aus|danych karty|kortnummer|kortuppgifter|kortoplysninger|kortopplysninger|údaje (?:o kartě|karty)|čísl[oa] karty|kártyaadat|kártyaszám|datele cardului|numărul cardului|kart (?:bilgilerini|numaran)|номер (?:банковской )?карты|реквизиты карты|данные карты|银行卡号|信用卡(?:號碼|卡號|資料)|카드 ?번호/;
const CARD_PAID_BACK =
  /erstattung|rückzahlung|guthaben|gutschrift|auszahlung|remboursement|devolución|reembolso|restituição|rimborso|teruggave|terugbetaling|zwrot|återbetalning|skatteåterbäring|tilbagebetaling|tilbakebetaling|refusjon|refusion|udbetal|utbetal|vrácení|přeplat|visszatérít|restituire|rambursare|iade|возврат|выплат|компенсац|补贴|退款|退税|退稅|補助|환급|지원금/;
/** And asked for in these words. */
const ASKED_ELSEWHERE =
  /\b(?:halten sie|geben sie|nennen sie|benötigen sie|hinterlegt|tragen sie|hinterlegen|eingeben|bereithalten|bereit)\b|\b(?:recopie[rz]|vous aurez besoin|munissez|(?:en vous )?munissant|renseigne[rz]|saisi[rs]|indique[rz]|entre[rz])\b|\b(?:introduzca|introducir|necesitará|introduce|ingrese|ingresar|indique|facilite|tenga a mano)\b|\b(?:precisará|informe|informar|digite|digitar|insira|inserir|tenha em mãos|preencha)\b|\b(?:le occorrono|occorrono|comunichi|inserisca|inserire|inserisci|indichi|digiti|compili|fornisca)\b|\b(?:voer|invoeren|vul|invullen|houd|nodig)\b|\b(?:podaj|podanie|podać|wpisz|wprowadź)\b|\b(?:indtast|indtaste|ange|fyll|uppge|oppgi|tast inn|legg inn)\b|\b(?:zadejte|uveďte|vyplňte|doplňte|připravte)\b|\b(?:adja meg|írja be|adatait)\b|\b(?:introduceți|completați|furnizați)\b|\b(?:girin|giriniz|girerek|yazın)\b|подтвер(?:дите|дят|ждение)|укажите|введите|сообщите|请准备|填写|输入|填寫|輸入|提供|准备好|입력|필요합니다|기재/;
/** Or nobody asks, in the same languages. */
const DENIED_ELSEWHERE =
  /\b(?:nie|nicht|niemals|keine|keinen|jamais|ne|n'|nunca|jamás|no (?:le|te|les|comparta|comparte|facilite|introduzca|responda|pedimos|pedirá|solicita|solicitamos)|não|mai|non|nooit|niet|geen|nigdy|aldrig|inte|ikke|nikdy|ne|soha|nem|niciodată|nu (?:vă|te|cere|cerem|solicită|solicităm|comunicați|introduceți)|asla|никогда|не)\b|никогда|(?:^|\s)не\s|\bistemez|ödemez|切勿|请勿|請勿|不要|不会|不會|绝不|絕不|谨防|小心|않습니다|않으며|마세요|마십시오|주의|\b(?:en (?:magasin|agence|boutique)|au guichet|vergessen|oublié|olvid|esquec|dimenticat|vergeten|zapomnia|glömt|glemt|zapomn)/;

/** Asked for in these words. */
const ASKED =
  /入力(?!内容)|登録|必要です|必要となり|確認が必要|の確認|ご用意|お知らせください|ご返信|\benter\b|\bprovide\b|\bconfirm\b|\bverify\b|\bvalidate\b|\bsubmit\b|\btype\b|\bsign in with\b|\blog in with\b|\bsign in to\b|\breply with\b|\bsend us\b|\bin order to\b/;
/** A page that wants the account of another house before it shows a letter, a card or papers that shall prove who one is. */
const ASKS =
  /カード(?:情報|番号)?(?:での|による|で)の?(?:ご)?本人(?:様)?(?:の)?(?:確認|認証)|カードの両面|免許証[^。]{0,20}(?:画像|写真)|アカウントで(?:サインイン|ログイン)して|表示するには[^。]{0,10}サインイン|閲覧[^。]{0,10}サインイン|口座番号[^。]{0,20}本人|本人様情報のご?登録|受け取り口座と|(?:confirm|verify|validate) (?:your )?(?:payment card|credit card|debit card|card|bank account|payment details)|(?:sign|log) ?in (?:with|using) your (?:email|e-mail|microsoft|office|google|work|company|corporate)|copy of your (?:id|passport|driver)|(?:ユーザー?名|id)(?:と|・|\/|及び|および|、)パスワード(?:で|にて|による|を入力し)(?:の|て)?再認証|re-?(?:confirm|validate|verify|enter) your (?:user ?name|user ?id|login|email)(?: address)? (?:and|\/|&) password|(?:microsoft|office|google|outlook) ?アカウントのパスワード(?:が求め|を入力|が必要)|windows[^。\n]{0,8}(?:ログオン|ログイン|サインイン)[^。\n]{0,8}(?:id|ユーザー?名)[^。\n]{0,3}パスワード|裏面の?[^。\n]{0,4}番号[^。\n]{0,3}(?:全桁|すべて|全て)|乱数表の?(?:番号|数字|画像|写真)|your microsoft,? (?:or )?(?:google|office|yahoo)[^.\n]{0,30}(?:sign-?in|log-?in|account)|user ?id[ */]{1,6}password|(?:asked (?:for|to (?:enter|give|provide))|please (?:enter|give|provide|have)) (?:your |the )?card (?:details|number|information)[^.\n]{0,20}\band (?:a |the |your )?(?:one-time|sms) (?:code|pass(?:code|word))|password ?\*[ /]{0,4}confirm|smsに届[^。\n]{0,14}(?:数字|番号|コード)[^。\n]{0,10}入力|認証アプリ[^。\n]{0,8}(?:コード|数字|番号)[^。\n]{0,10}入力|(?:確認|認証|ワンタイム)(?:番号|コード|パスワード|キー)[^。]{0,40}(?:読み上げ(?:て|いただ|ください)|口頭で|電話でお伝えください|オペレーターにお)|\b(?:read|tell|give) (?:(?:out )?to )?(?:us|me|him|her|the agent|our \w{1,20}|your \w{1,20}) (?:out )?the (?:\w{1,12} ){0,3}(?:code|passcode|otp)\b|\bread (?:out )?the (?:\w{1,12} ){0,3}(?:code|passcode|otp) (?:out |aloud )?(?:to (?:us|me|him|her|the agent|our \w{1,20})|aloud|over the phone)/;
/** An account for what is paid back. */
const ACCOUNT =
  /(?:口座|キャッシュカード|デビットカード|クレジットカード)(?:番号|情報)?(?:または[^。\n]{0,12}カード)?[をの]?ご?(?:登録|入力)/;
const PAID_BACK = /還付|返金|補償|給付金|未受取/;
/** The password of a mailbox is asked for by nobody but thieves, not even by who runs the server. */
const MAILBOX =
  /メール(?:の|アカウントの|アドレスの)?パスワード|(?:email|e-mail|mailbox|webmail)(?: account)? password/;

/** A place to write the password into the answer: empty brackets, or dots or a line, of which three alone end the name of a menu. */
const ROOM =
  /(?:\bpasswords?|パスワード|密码)(?: ?[:：]? ?(?:\( {0,9}\)|\[ {0,9}\]|（ {0,9}）|[._…]{4,20})| ?[:：] ?[._…]{2,3})/;

/**
 * A form of nothing but labels in which one is the password, as it is filled in and sent back: `Usuario:`, `Contraseña:`. Where an account
 * is told to its new owner, a value stands between them.
 */
const LABEL = /^[^\n:：]{2,40}[:：]$/;
const PASSWORD_LABEL =
  /^(?:[^\n:：]{0,20} )?(?:e-?mail |webmail |current )?(?:pass ?word|contraseña|clave|pass?wort|kennwort|mot de passe|senha|palavra-passe|wachtwoord|hasło|lösenord|adgangskode|passord|salasana|heslo|jelszó|parolă|parola|şifre|пароль|密码|密碼|비밀번호|パスワード) ?[:：]$/;
const SENT_BACK =
  /\b(?:reply|respond|send|return|fill|complete|provide|submit|responda|responde|conteste|responder|env[ií]e|completar?|preencha|antwort|senden|ausfüllen|répond|renvoye|rempli|rispond|inviar|compil|antwoord|beantwoord|invul|odpow|odpis|wypełni|svar|odgovor|ответ|отправ)|返信|ご記入|回复|回覆|填写|답장|회신/;

/** The label of the password, where another one stands right before or behind it. */
function formIn(text: string): string | undefined {
  const lines = text
    .split('\n', FORM_LINES)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const at = lines.findIndex(
    (line, here) =>
      PASSWORD_LABEL.test(line) &&
      [lines[here - 1], lines[here + 1]].some((one) => one !== undefined && LABEL.test(one)),
  );
  return at < 0 || !SENT_BACK.test(text) ? undefined : lines[at];
}

/** Lines that are looked at. */
const FORM_LINES = 200;

/** The sentence forbids it, tells that nobody asks, speaks of a password that was forgotten, or of what is shown in person. */
const DENIED =
  /ません|ないで|ないよう|入力させ|聞き出|打ち込ませ|\bfake\b|なさらない|注意|装|偽|騙|かた[るっ]|手口|盗|忘れ|再設定|不要|\bnever\b|\bnot\b|n't\b|\bforgot|\breset\b|\bscam|\bphish|\breceived an? (?:e-?mail|message)|\bwith the subject|という件名|という(?:内容の)?メール|\bfraud|\bthieves\b|\bin person\b|\bin branch\b|\bour (?:office|branch)\b|\bbring\b|来店|窓口|持参/;

/** The next sentence wants it brought, and not written. */
const BROUGHT = /^(?:please )?bring (?:it|them|both)\b/;

const ENDS = /[。!?！？\n]|\. /;

/** Characters of a sentence that are shown. */
const QUOTED = 80;

/** Each sentence with its place, at which it stands in the mail as it was written. */
function sentencesOf(text: string): { readonly sentence: string; readonly at: number }[] {
  let from = 0;
  return text.split(ENDS, SENTENCES).map((part) => {
    const sentence = part.trim();
    const at = text.indexOf(sentence, from);
    from = at + sentence.length;
    return { sentence, at };
  });
}

interface Asked {
  /** The first such sentence. */
  readonly quote: string;
  /** It wants the password of a mailbox, or several secrets. */
  readonly isGrave: boolean;
}

/** How a mail asks for secrets; undefined when it does not. */
export function secretAsked(letter: BodyText): Asked | undefined {
  const text = lowerBeginningOf(letter);
  const written = beginningOf(letter);
  const isElsewhere = letter.language !== 'ja' && letter.language !== 'en';
  const sentences = sentencesThatAsk(text, written);
  const form = formIn(text);
  const quote =
    sentences[0]?.quote ??
    form ??
    (isElsewhere ? secretElsewhere(text, written, CARD_PAID_BACK.test(text)) : undefined);
  if (quote === undefined) return undefined;
  const wanted = new Set(sentences.flatMap(({ wants }) => wants));
  const isGrave =
    form !== undefined ||
    wanted.size > 1 ||
    sentences.some(({ isWritten }) => isWritten) ||
    [...wanted].some((one) => MAILBOX.test(one));
  return { quote, isGrave };
}

/** A sentence of Japanese or English that asks for secrets. */
interface Sentence {
  readonly quote: string;
  readonly wants: readonly string[];
  /** It leaves room for the password. */
  readonly isWritten: boolean;
}

/** @param text in lower case, of what was `written` */
function sentencesThatAsk(text: string, written: string): Sentence[] {
  // most letters have nothing of it anywhere: they are not taken apart
  const names = text.search(SECRETS) >= 0;
  const leavesRoom = ROOM.test(text);
  const isPaidBack = PAID_BACK.test(text);
  if (!names && !leavesRoom && !ASKS.test(text) && !(isPaidBack && ACCOUNT.test(text))) return [];
  return sentencesOf(text).flatMap(({ sentence, at }, index, all) => {
    const secrets = names && ASKED.test(sentence) ? (sentence.match(SECRETS) ?? []) : [];
    const room = ROOM.exec(sentence)?.[0];
    const asks = room ?? ASKS.exec(sentence)?.[0] ?? (isPaidBack ? ACCOUNT.exec(sentence)?.[0] : undefined);
    if ((secrets.length === 0 && asks === undefined) || DENIED.test(sentence)) return [];
    if (BROUGHT.test(all[index + 1]?.sentence ?? '')) return [];
    return [
      {
        quote: quotedUpTo(written.slice(at, at + sentence.length).trim(), QUOTED),
        wants: asks === undefined ? secrets : [...secrets, asks],
        isWritten: room !== undefined,
      },
    ];
  });
}

/** The first sentence in another language than Japanese and English that asks for one; it is never grave by itself. */
function secretElsewhere(text: string, written: string, isPaidBack: boolean): string | undefined {
  for (const { sentence, at } of sentencesOf(text)) {
    if (!ASKED_ELSEWHERE.test(sentence) || DENIED_ELSEWHERE.test(sentence) || DENIED.test(sentence)) continue;
    if (SECRETS_ELSEWHERE.test(sentence) || (isPaidBack && CARD.test(sentence)))
      return quotedUpTo(written.slice(at, at + sentence.length).trim(), QUOTED);
  }
  return undefined;
}
