/**
 * Passages of a text that are said to be somebody else's: what a person forwards inline or quotes in an answer. Mail
 * programs mark them by a line of their own words, by the header fields of the mail that they copy, by `>`, or by a line
 * that says who wrote. Nothing of it can be attested: the copied mail has lost its header and its route.
 */

export interface Passage {
  readonly how: 'forwarded' | 'quoted';
  /** Range of the text, marks included. */
  readonly start: number;
  readonly end: number;
  /** Where its own words begin: behind the mark and the copied fields, or the line that says who wrote. */
  readonly letterAt: number;
  /** Who is said to have written it, and what its copied fields say. */
  readonly author?: PassageAuthor;
  readonly subject?: string;
  readonly date?: string;
}

export interface PassageAuthor {
  /** Empty where only an address is named, and the other way round. */
  readonly name: string;
  readonly address: string;
}

/** Quotations kept of one text; a long answer has a dozen. */
const PASSAGES = 200;
/** Characters of a line that can be a mark; "On Tuesday … wrote:" with long names has under 200. */
const LINE = 300;
/** Lines that are looked at for copied fields; mail programs write three to six, and some fold the recipients. */
const BLOCK = 12;

const list = (words: string): ReadonlySet<string> => new Set(words.split('|').map((word) => word.trim()));

/**
 * Lines of Outlook, Outlook Express, Gmail, Thunderbird, Apple Mail, Yahoo, Zimbra, Becky!, Lotus Notes, Proton, Samsung,
 * Roundcube, QQ, 163, mail.ru and Naver in their languages, without the hyphens, signs and colon around them.
 */
const TITLES = list(
  'original message|original message follows|original-message|original email|forwarded message|forwarded mail|' +
    'forwarded email|begin forwarded message|forwarded message follows|start of forwarded message|original appointment|' +
    'ursprüngliche nachricht|original-nachricht|originalnachricht|weitergeleitete nachricht|' +
    'anfang der weitergeleiteten nachricht|anfang der weitergeleiteten e-mail|message d’origine|' +
    "message d'origine|message original|message transféré|message transmis|début du message réexpédié|" +
    'début du message transféré|mensaje original|mensaje reenviado|mensaje enviado|inicio del mensaje reenviado|' +
    'messaggio originale|messaggio inoltrato|inizio messaggio inoltrato|mensagem original|mensagem encaminhada|' +
    'início da mensagem encaminhada|oorspronkelijk bericht|doorgestuurd bericht|begin doorgestuurd bericht|' +
    'ursprungligt meddelande|vidarebefordrat meddelande|oprindelig meddelelse|opprinnelig melding|' +
    'alkuperäinen viesti|wiadomość oryginalna|wiadomość przekazana|treść przekazanej wiadomości|původní zpráva|' +
    'исходное сообщение|пересылаемое сообщение|пересланное сообщение|начало переадресованного сообщения|' +
    'orijinal mesaj|iletilen mesaj|元のメッセージ|転送メッセージ|転送されたメッセージ|転送されたメール|転送メール|' +
    '元のメール|原始邮件|原始郵件|转发邮件信息|转发的邮件|轉寄郵件|轉寄的郵件|转发邮件|原邮件|邮件原件|' +
    '下面是被转发的邮件|开始转发的邮件|以下是轉寄的郵件|원본 메일|원본 메시지|전달된 메시지|전달된 메일',
);
/** Notes names who forwards and when in the line itself. */
const TITLE_BEGINNINGS = ['forwarded by ', '転送者', 'weitergeleitet von '];

type Field = 'from' | 'date' | 'to' | 'subject';

const FIELDS: ReadonlyMap<string, Field> = new Map([
  ...named(
    'from',
    'from|差出人|送信者|発信者|送信元|von|de|expéditeur|da|mittente|remitente|remetente|van|från|fra|lähettäjä|od|от|kimden|发件人|寄件者|寄件人|보낸 사람|보낸사람',
  ),
  ...named(
    'date',
    'sent|date|送信日時|送信日|日時|日付|送信|gesendet|datum|envoyé|enviado|enviado el|enviada|enviada em|fecha|inviato|data|verzonden|skickat|dato|sendt|lähetetty|wysłano|отправлено|дата|gönderildi|tarih|发送时间|日期|時間|时间|寄件日期|寄件時間|보낸 날짜|날짜',
  ),
  ...named(
    'to',
    'to|宛先|宛て|受信者|送信先|an|à|destinataire|para|a|destinatario|aan|till|til|vastaanottaja|do|кому|kime|收件人|收件者|받는 사람|받는사람',
  ),
  ...named(
    'subject',
    'subject|件名|題名|表題|betreff|objet|asunto|oggetto|assunto|onderwerp|ämne|emne|aihe|temat|тема|konu|主题|主題|主旨|제목',
  ),
]);

function named(field: Field, words: string): (readonly [string, Field])[] {
  return words.split('|').map((word) => [word, field]);
}

/** Words of the line above a quotation. */
const SAID = [
  ' wrote',
  ' writes',
  ' said',
  ' schrieb',
  ' a écrit',
  ' escribió',
  ' ha scritto',
  ' escreveu',
  ' schreef',
  ' skrev',
  ' kirjoitti',
  ' napisał',
  ' пишет',
  ' написал',
  ' yazdı',
  '书写道',
  '写道',
  '寫道',
  '書きました',
  '書かれました',
  'のメール',
  'さんのメッセージ',
  'さんは',
  '님이 작성',
  '님의 말',
];

/**
 * Finds them in the order of the text. What is forwarded reaches to the end, as programs write it. Linear; never throws.
 * @param isPage the text is that of a page (HTML), where no `>` shows how far a quotation goes: then it goes to the end
 */
export function findPassages(text: string, isPage = false): Passage[] {
  const found: Passage[] = [];
  let run = -1;
  let runAt = 0;
  let author: PassageAuthor | undefined;
  let authorFrom = 0;
  let authorUntil = 0;
  const colon = new Colons(text);
  for (let at = 0; at < text.length && found.length < PASSAGES; ) {
    const next = nextLine(text, at);
    const end = endBefore(text, at, next);
    const first = firstSign(text, at, end);
    const isMarked = first === GREATER || first === WIDE_GREATER;
    // the line that says whose words follow belongs to them
    if (isMarked && run < 0) {
      run = author !== undefined && at <= authorUntil ? authorFrom : at;
      runAt = at;
    }
    if (!isMarked && run >= 0) {
      found.push(quoted(run, at, runAt, (run <= authorUntil ? author : undefined) ?? authorInside(text, run, at)));
      author = undefined;
      run = -1;
    }
    // all that marks a line has a colon in it or in the next one, or begins with a rule: a text without costs no strings
    if (!isMarked && first > 0 && end - at <= LINE && (isRule(first) || colon.isBefore(nextLine(text, next), at))) {
      const line = text.slice(at, end).trim();
      if (isTitle(line))
        return [...found, { how: 'forwarded', ...fieldsFrom(text, next), start: at, end: text.length }];
      if (fieldOf(line)?.field === 'from') {
        const { count, ...fields } = block(text, at);
        if (count >= LEAST_FIELDS && fields.author !== undefined)
          return [...found, { how: 'forwarded', ...fields, start: at, end: text.length }];
      }
      const said = sayerOf(line, text, next, isPage);
      if (said !== undefined && isPage) return [...found, quoted(at, text.length, behindSayer(line, text, next), said)];
      if (said !== undefined) {
        author = said;
        authorFrom = at;
        authorUntil = nextLine(text, nextLine(text, next)); // a blank line or the rest of this one may stand between
      }
    }
    at = next;
  }
  if (run >= 0)
    found.push(
      quoted(
        run,
        text.length,
        runAt,
        (run <= authorUntil ? author : undefined) ?? authorInside(text, run, text.length),
      ),
    );
  return found;
}

/** Where colons stand, asked from the beginning of the text to its end. */
class Colons {
  readonly #text: string;
  #plain = -1;
  #wide = -1;

  constructor(text: string) {
    this.#text = text;
  }

  /** Whether one stands from `at` on and before `end`. */
  isBefore(end: number, at: number): boolean {
    if (this.#plain < at) this.#plain = this.#next(':', at);
    if (this.#wide < at) this.#wide = this.#next('：', at);
    return this.#plain < end || this.#wide < end;
  }

  #next(sign: string, at: number): number {
    const found = this.#text.indexOf(sign, at);
    return found < 0 ? Number.POSITIVE_INFINITY : found;
  }
}

/** From, with two of date, recipient and subject: three lines that no letter has by chance. */
const LEAST_FIELDS = 3;
const GREATER = 62;
const WIDE_GREATER = 0xff1e;

function quoted(start: number, end: number, letterAt: number, author: PassageAuthor | undefined): Passage {
  return { how: 'quoted', start, end, letterAt, ...(author === undefined ? {} : { author }) };
}

/** Characters at the beginning of a quotation in which the fields of a mail are looked for that was forwarded in it. */
const INSIDE = 1500;
const MARKS = /^[> \t]{1,40}/gm;
const MARKED = /^[> \t]{1,40}/;

function authorInside(text: string, start: number, end: number): PassageAuthor | undefined {
  return block(text.slice(start, Math.min(end, start + INSIDE)).replace(MARKS, ''), 0).author;
}

/** Where the line behind that of `at` begins. */
function nextLine(text: string, at: number): number {
  const lf = text.indexOf('\n', at);
  return lf < 0 ? text.length : lf + 1;
}

/** The end of the line from `at` to `next` without its line end. */
function endBefore(text: string, at: number, next: number): number {
  if (next <= at || text.charCodeAt(next - 1) !== 10) return next;
  return next - 2 >= at && text.charCodeAt(next - 2) === 13 ? next - 2 : next - 1;
}

/** The first character of a line that is no space; 0 when there is none among the first ones. */
function firstSign(text: string, at: number, end: number): number {
  for (let i = at; i < end && i < at + LINE; i++) {
    const code = text.charCodeAt(i);
    if (code !== 32 && code !== 9 && code !== 0xa0 && code !== 0x3000) return code;
  }
  return 0;
}

const RULES = '-_=*~#:：.—–─━ー－>< \t\u00a0\u3000';

const RULED = '-_=*~—–─━－';
/** Whether a line that begins so may begin with a rule; white space that is rarer than that of `firstSign` is passed over. */
function isRule(code: number): boolean {
  const sign = String.fromCharCode(code);
  return RULED.includes(sign) || sign.trim() === '';
}

/** A line between hyphens, or one that ends with a colon. */
function isTitle(line: string): boolean {
  const isRuled = RULED.includes(line.charAt(0)) && line.charAt(0) === line.charAt(1);
  if (!isRuled && !line.endsWith(':') && !line.endsWith('：')) return false;
  let from = 0;
  let to = line.length;
  while (from < to && RULES.includes(line.charAt(from))) from++;
  while (to > from && RULES.includes(line.charAt(to - 1))) to--;
  const words = line.slice(from, to).toLowerCase();
  return TITLES.has(words) || (isRuled && TITLE_BEGINNINGS.some((word) => words.startsWith(word)));
}

interface CopiedField {
  readonly field: Field;
  readonly value: string;
}

/** `From: …`, `差出人：…`, `*From:* …`. */
function fieldOf(line: string): CopiedField | undefined {
  const colon = line.search(/[:：]/);
  if (colon < 1 || colon > 20) return undefined;
  const name = line.slice(0, colon).replaceAll('*', '').trim().toLowerCase();
  const field = FIELDS.get(name);
  return field === undefined ? undefined : { field, value: line.slice(colon + 1).replace(/^[*\s]{1,9}/, '') };
}

type Copied = Pick<Passage, 'author' | 'subject' | 'date' | 'letterAt'>;

/** The copied fields from `at` on, and how many of the four there are. */
function block(text: string, at: number): Copied & { readonly count: number } {
  const values = new Map<Field, string>();
  let from = at;
  let letterAt = at;
  for (let lines = 0; lines < BLOCK && from < text.length; lines++) {
    const next = nextLine(text, from);
    const end = endBefore(text, from, next);
    // some programs mark the copied fields as they mark the text
    const line = text
      .slice(from, Math.min(end, from + LINE))
      .replace(MARKED, '')
      .trim();
    const read = fieldOf(line);
    // what is blank behind the fields ends them; some programs put a blank line in front of each
    if (read === undefined && line === '' && values.size >= LEAST_FIELDS) {
      // recipients that were folded, and fields of other names, stand before it
      letterAt = from;
      break;
    }
    if (read !== undefined && !values.has(read.field)) {
      values.set(read.field, read.value);
      letterAt = next;
    }
    const author = values.get('from');
    // a style of the letter may break the line of its author: the name, and `<address>`, each in a line of its own
    if (read === undefined && values.size === 1 && author !== undefined && (author === '' || line.startsWith('<')))
      values.set('from', `${author} ${line}`.trim());
    from = next;
  }
  const author = authorIn(values.get('from') ?? '');
  const [subject, date] = [values.get('subject'), values.get('date')];
  return {
    count: values.size,
    letterAt,
    ...(author === undefined ? {} : { author }),
    ...(subject === undefined ? {} : { subject }),
    ...(date === undefined ? {} : { date }),
  };
}

function fieldsFrom(text: string, at: number): Copied {
  const { count: _, ...fields } = block(text, at);
  return fields;
}

const ADDRESS = /[a-z0-9._%+'=-]{1,64}@[a-z0-9][a-z0-9.-]{1,250}[a-z0-9]/i;

/** What stands around a name. */
const SIGNS = /["'“”<>*[\]()（）]|mailto:/gi;

/** The author that a copied From names. */
function authorIn(value: string): PassageAuthor | undefined {
  const found = ADDRESS.exec(value);
  const before = found === null ? value : value.slice(0, found.index);
  const name = before.replace(SIGNS, ' ').trim();
  const address = found?.[0].toLowerCase() ?? '';
  return name === '' && address === '' ? undefined : { name, address };
}

/**
 * Who is said to have written what follows; the words may go on in the next line. On a page, where everything behind it
 * counts as quoted, it must name a time or an address too.
 */
function sayerOf(line: string, text: string, next: number, isPage: boolean): PassageAuthor | undefined {
  const end = endBefore(text, next, nextLine(text, next));
  const rest = text.slice(next, Math.min(end, next + LINE)).trim();
  // what names a time by itself is whole, and the line above it is the answer, unless that tells of the time as well
  const mayBelong = !YEAR.test(rest) || DIGIT.test(line);
  const isBroken = mayBelong && !COLON_LAST.test(line) && COLON_LAST.test(rest) && line.length + rest.length < LINE;
  const whole = isBroken ? `${line} ${rest}` : line;
  if (!COLON_LAST.test(whole)) return undefined;
  const lower = whole.toLowerCase();
  const found = ADDRESS.exec(whole);
  const said = SAID.find((word) => lower.includes(word));
  if (found !== null)
    return said !== undefined || YEAR.test(whole) ? { name: '', address: found[0].toLowerCase() } : undefined;
  if (said === undefined || (isPage && !YEAR.test(whole))) return undefined;
  const before = whole.slice(0, lower.indexOf(said));
  const name = before
    .slice(before.lastIndexOf(',') + 1)
    .replace(SIGNS, ' ')
    .trim();
  return name === '' ? undefined : { name, address: '' };
}

/** Where the line behind the words that say who wrote begins; they may go on in the next line. */
function behindSayer(line: string, text: string, next: number): number {
  return COLON_LAST.test(line) ? next : nextLine(text, next);
}

const COLON_LAST = /[:：]$/;
const YEAR = /\d{4}/;
const DIGIT = /\d/;
