/**
 * Whether a sentence says that its phrase is never done, or that swindlers say it. Such an excuse is one of the phrase that it stands with:
 * where its writer demands the same of the reader in that sentence, or tells him to press a button, it excuses nothing.
 */
import { namesSwindle } from '../../text/cited.ts';

/** Characters of a sentence behind a phrase, and before it, in which it may be denied. */
const BEHIND = 80;
const BEFORE = 60;
const FAR_BEFORE = 200;
/** `…を予告したりすることはありません`: what honest senders say that they never do. */
const NEVER =
  /^([^。!?]{0,80}?)ことは(?:、)?(?:一切|いっさい|絶対に|決して|けっして|当然|もちろん|まったく|全く)?(?:、)?(?:ありません|ございません|ない)/;
/** `確認していただければ、停止されることはありません`: what is denied is what follows otherwise, and the phrase is the condition. */
const CONDITION = /れば|たら|なら|ない限り|[すくうむるつ]と、|ますと|場合/;
const NEVER_EN =
  /\b(?:will|would|do|does) (?:never|not)(?: ever)? (?:ask|request|contact|send|call|require|threaten)[^.!?]{0,60}$|\bnever (?:asks?|requests?|sends?|calls?)[^.!?]{0,60}$/;
/** `If you do not contact us and verify…`: what the reader fails to do. */
const OF_READER = /\b(?:you|who|whoever|if (?:we|they|it)) $/;
const TO_SENDER = /\b(?:contact|send|call|ask) (?:us|our|me|back)\b/;

/** What the writer wants himself, in whatever sentence. */
const DEMAND =
  /\b(?:please|kindly|otherwise|therefore|unless|until|you (?:now |will |also )?(?:have to|must|need to|are (?:required|asked|requested) to)|we (?:must|need|have to|require|kindly)|bitte|müssen sie|sonst|andernfalls|veuillez|vous devez|sinon|debe|tiene que|por favor|deve|dovete|moet u|gelieve)\b/;
/** A verb that puts the words behind it into the mouth of others. */
const SAYING =
  /\b(?:ask|claim|sa[iy]|stat|tell|pretend|urg|request|demand|warn|threat|instruct|alleg|invit|want|mention|inform|behaupt|aufforder|aufgeforder|angeb|vorgeb|bitt|verlang|affirm|prétend|dis[ae]|demand|afirm|dic|pid|solicit|beweer|vrag|zegg)/;

/** `Phishing-Mails sind im Umlauf, die zur Aktualisierung auffordern`: what others are said to write. */
const TOLD =
  /(?:phishing|fake|fraudulent|scam|gefälschte[nr]?|betrügerische[nr]?|falsche|nep|faux|frauduleux|fraudulentos|falsos)[ -]{0,2}(?:e-?)?(?:mails?|messages?|nachrichten|courriels?|correos|sms)[^.!?]{0,90}\b(?:that|which|asking|claiming|pretending|saying|die|in denen|worin|waarin|qui|que|prétendant)\b[^.!?]{0,80}$/;

/** Whether others say it, and the writer does not demand it behind a mention of them. */
function isTold(told: string): boolean {
  const whole = TOLD.exec(told)?.[0];
  if (whole === undefined) return false;
  const demand = DEMAND.exec(whole);
  return demand === null || SAYING.test(whole.slice(0, demand.index));
}

/** `Vous avez peut-être reçu: "…"`: words of somebody else, in marks, behind the word that they came. */
const OPENING = ['"', '“', '„', '«'];
const CAME =
  /\b(?:received|got|get|saying|says|said|reads?|like|reçu|reçois|disant|erhalten|bekommen|recibido|recibiste|recibir|dice|ricevuto|recebeu|receberam|ontvangen|kreeg)\b[^"“„«.!?]{0,40}$/;
/** `The "are you at your desk?" message has moved to chat`. */
const CALLED =
  /^[^"”“»]{0,220}["”»] (?:e-?mails?|messages?|texts?|scams?|tricks?|lures?|swindles?|ploys?)\b|^[^"”“»]{0,220}["”»][.,]? {1,2}(?:no|nobody|never|delete|scam|fake|false)\b/;
/**
 * `"Urgent transfer", "new bank details": ring the person first`: what others write is named, and what to do then. A number to call, and
 * what not to ignore, are a lure's own advice.
 */
const NAMED =
  /^[^"”“»]{0,80}["”»](?:,? (?:and |or )?["“„«][^"”“„«»]{1,80}["”»]){0,5} ?(?:[:=–—-]|->|→) ?(?:please |always |just )?(?:(?:ring|call|phone|ask|walk) (?:the (?:person|sender|colleague|boss|supplier|customer)|him|her|them|whoever|first|back|over|round|by (?:tele)?phone)\b|(?:stop and|speak to|talk to|report it|delete it)\b|(?:do not|don['’]t|never) (?:pay|reply|answer|click|buy|fall)\b)/;
/** Characters of a quoted lure on each side of a phrase in it. */
const QUOTATION = 240;

function isQuoted(text: string, start: number, end: number): boolean {
  const from = Math.max(0, start - QUOTATION);
  const before = text.slice(from, start);
  const open = Math.max(...OPENING.map((mark) => before.lastIndexOf(mark)));
  if (open < 0 || /["”»]/.test(before.slice(open + 1)) || !/["”“»]/.test(text.slice(end, end + QUOTATION)))
    return false;
  const behind = text.slice(end, end + QUOTATION);
  if (CALLED.test(behind) || NAMED.test(behind)) return true;
  // `You have received: "Your account…"` may be the writer's own notice: who shows a lure says that it is one, and has no button for it
  return CAME.test(text.slice(Math.max(0, from + open - BEFORE), from + open)) && namesSwindle(text);
}

/** Whether the sentence says that this is never done, or that swindlers do it. */
export function isDenied(text: string, start: number, end: number): boolean {
  const behind = text.slice(end, end + BEHIND);
  if (EAST_LETTER.test(text.charAt(end - 1)) && isToldInJapanese(behind)) return true;
  if (behind.includes('ことは') && isNeverDone(behind)) return true;
  const before = text.slice(Math.max(0, start - BEFORE), start);
  if (before.includes('名') && TITLED.test(before) && namesSwindle(text)) return true;
  const told = text.slice(Math.max(0, start - FAR_BEFORE), start);
  if ((told.includes('mail') || told.includes('message') || told.includes('nachricht')) && isTold(told)) return true;
  if (isQuoted(text, start, end)) return true;
  return (before.includes('never') || before.includes(' not ')) && isNeverAsked(text, start - before.length, before);
}

function isNeverDone(behind: string): boolean {
  const between = NEVER.exec(behind)?.[1];
  return between !== undefined && !CONDITION.test(between);
}

function isNeverAsked(text: string, from: number, before: string): boolean {
  const found = NEVER_EN.exec(before);
  if (found === null || TO_SENDER.test(found[0]) || DEMAND.test(found[0])) return false;
  const at = from + found.index;
  return !OF_READER.test(text.slice(Math.max(0, at - 12), at));
}

/** Kana and kanji. */
const EAST_LETTER = /[\u3040-\u30ff\u4e00-\u9fff]/;
/** `還付金詐欺`, and `不在通知などを装うメール`: the phrase is the name or the dress of a swindle. */
const DRESS = /^(?:[^。!?\n]{0,30}(?:を装[いうっ]|と偽[っりる]|を騙[っりる]|をかた[っりる]|を口実に|を名目に)|詐欺)/;
/** `暗証番号を人に教えないでください`: what the reader shall not do. Who does not do it and loses by that is threatened. */
const FORBIDDEN =
  /^[^。!?\n「]{0,24}?(?:教え|伝え|渡さ|入力し|入力なさら|クリックし|開か|答え|送ら|操作し|応じ)(?:ないで(?!放置|いる|おく)|ない(?:よう|こと(?![がをで]|により))|ず(?:、|に)(?![^。!?\n]{0,40}(?:経過|停止|放置|削除され|凍結|失効|制限|無効|場合)))/;
/** `本人確認書類をお持ちください`: what is shown in person goes to no page. */
const BROUGHT = /^書類[^。!?\n]{0,40}(?:お持ち|持参|ご提示|ご用意のうえ(?:ご来|お越し))/;
/** `…が切れます」というメール`, `「本日中」と急がせる`: words of somebody else, quoted. */
const QUOTED =
  /^[^「」『』]{0,60}[」』](?:[、や]?[「『][^「」『』]{1,40}[」』]){0,3}[^。!?\n「]{0,30}?(?:(?:という|といった|などの|等の|のような|と書かれた|と称する|と題する)[^。!?\n「]{0,12}?(?:メール|電話|sms|ショートメッセージ|手口|文面|文言|詐欺|嘘|うそ)|(?:などと|と)(?:急がせ|急か|不安を|脅|あお|煽|だま|騙|偽|言われたら|言ってき|うそ|嘘)|[はにも、](?:疑え|疑って|罠|わな|だまされ|騙され))/;

/** `件名A「【重要】…の有効期限切れ」`: the title of a mail that is told of. */
const TITLED = /(?:件名|題名|表題)[^「」『』\n]{0,8}[「『][^「」『』\n]{0,60}$/;

/** Whether a Japanese sentence tells of a lure, or warns of it, instead of laying it. */
const isToldInJapanese = (behind: string): boolean =>
  DRESS.test(behind) ||
  BROUGHT.test(behind) ||
  FORBIDDEN.test(behind) ||
  ((behind.includes('」') || behind.includes('』')) && QUOTED.test(behind));
