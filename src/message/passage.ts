/**
 * Passages of a text that are said to be somebody else's: what a person forwards inline or quotes in an answer. Mail
 * programs mark them by a line of their own words, by the header fields of the mail that they copy, by `>`, or by a line
 * that says who wrote. Nothing of it can be attested: the copied mail has lost its header and its route.
 */

import { NextOf } from './next-of.ts';
import {
  ADDRESS,
  type Copied,
  copiedFields,
  copiedHeader,
  isAuthorsField,
  isField,
  isServersField,
  LEAST_FIELDS,
  type PassageAuthor,
  SIGNS,
} from './passage/copied-fields.ts';
import { endBefore, LINE, nextLine } from './passage/lines.ts';

export interface Passage extends Copied {
  readonly how: 'forwarded' | 'quoted';
  /** Range of the text, marks included. */
  readonly start: number;
  readonly end: number;
}

/** Quotations kept of one text; a long answer has a dozen. */
const PASSAGES = 200;

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
  let headerUntil = 0;
  let unmarked: Passage | undefined;
  let rule: Rule = { line: '', end: -1 };
  const colons = [new NextOf(text, ':'), new NextOf(text, '：')];
  for (let at = 0; at < text.length && found.length < PASSAGES; ) {
    const next = nextLine(text, at);
    const end = endBefore(text, at, next);
    const first = firstSign(text, at, end);
    const isMarked = first === GREATER || first === WIDE_GREATER;
    // the line that says whose words follow belongs to them
    if (isMarked && run < 0) {
      unmarked = undefined;
      run = author !== undefined && at <= authorUntil ? authorFrom : at;
      runAt = at;
    }
    if (!isMarked && run >= 0) {
      found.push(quoted(run, at, runAt, (run <= authorUntil ? author : undefined) ?? authorInside(text, run, at)));
      author = undefined;
      run = -1;
    }
    // all that marks a line has a colon in it or in the next one, or begins with a rule: a text without costs no strings
    if (
      !isMarked &&
      first > 0 &&
      end - at <= LINE &&
      (isRule(first) || colons.some((colon) => colon.from(at) < nextLine(text, next)))
    ) {
      const line = text.slice(at, end).trim();
      // inside of a header that names nobody no line begins another one
      const above = rule.end === at ? rule.line : '';
      const copied = at < headerUntil ? undefined : copiedAt(text, at, line, above !== '');
      if (copied?.isLetter === true) {
        const until = Math.min(endMark(text, copied.letterAt), ruleFrom(text, copied.letterAt, above));
        found.push(forwarded(at, until, copied));
        at = until;
        continue;
      }
      if (copied !== undefined && isServersField(line)) headerUntil = copied.letterAt;
      if (RULE.test(line)) rule = { line, end: next };
      const said = sayerOf(line, text, next, isPage);
      if (said !== undefined && isPage) return [...found, quoted(at, text.length, behindSayer(line, text, next), said)];
      if (said !== undefined) {
        // some programs (Yahoo, Outlook on telephones) mark no line of what they quote to the end
        if (said.address !== '' && CLOCK.test(line))
          unmarked ??= quoted(at, text.length, behindSayer(line, text, next), said);
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
  return unmarked === undefined ? found : [...found.filter(({ start }) => start < unmarked.start), unmarked];
}

/** The fields that are copied where this line stands, and whether a letter that is passed on begins with them. */
function copiedAt(
  text: string,
  at: number,
  line: string,
  isBelowRule: boolean,
): (Copied & { readonly isLetter: boolean }) | undefined {
  if (isTitle(line)) return { ...copiedFields(text, nextLine(text, at)), isLetter: true };
  const fields = isServersField(line)
    ? copiedHeader(text, at)
    : isAuthorsField(line) || (isBelowRule && isField(line))
      ? copiedFields(text, at)
      : undefined;
  const least = isBelowRule ? FIELDS_BELOW_RULE : LEAST_FIELDS;
  return fields && { ...fields, isLetter: fields.author !== undefined && fields.count >= least };
}

/** A line of nothing but hyphens and the like, and where the one below it begins. */
interface Rule {
  readonly line: string;
  readonly end: number;
}
const RULE = /^[-=_*~—–─━－]{5,200}$/;
/** From and subject at the head of what stands between two rules: people copy no more of a mail that they show. */
const FIELDS_BELOW_RULE = 2;

/** Where the same rule stands again; the end of the text where it does not, or none stood above. */
function ruleFrom(text: string, at: number, line: string): number {
  const found = line === '' ? -1 : text.indexOf(`\n${line}`, at);
  return found < 0 ? text.length : nextLine(text, found + 1);
}

/** A line that ends what was copied: `--- end of message ---`, `-----ここまで-----`. */
const END =
  /^[-=_*~—–─━－]{2,40}[ \t\u3000]{0,4}(?:end (?:of )?(?:the )?(?:original |forwarded |quoted |spam |phishing )?(?:e-?mail|mail|message|text|quot(?:e|ation)|spam|phish|sample|header)s?|(?:(?:転送|引用|原文|メール|本文|ヘッダー?)(?:は|の)?)?(?:ここまで|終わり|終了))[ \t\u3000]{0,4}(?:[-=_*~—–─━－]{2,40})?[ \t\r]*$/im;

/** Where the line behind the first such line begins that stands from `at` on. */
function endMark(text: string, at: number): number {
  const found = END.exec(text.slice(at));
  return found === null ? text.length : nextLine(text, at + found.index);
}

const GREATER = 62;
const WIDE_GREATER = 0xff1e;

function forwarded(start: number, end: number, { letterAt, author, subject, date }: Copied): Passage {
  return {
    how: 'forwarded',
    start,
    end,
    letterAt,
    ...(author === undefined ? {} : { author }),
    ...(subject === undefined ? {} : { subject }),
    ...(date === undefined ? {} : { date }),
  };
}

function quoted(start: number, end: number, letterAt: number, author: PassageAuthor | undefined): Passage {
  return { how: 'quoted', start, end, letterAt, ...(author === undefined ? {} : { author }) };
}

/** Characters at the beginning of a quotation in which the fields of a mail are looked for that was forwarded in it. */
const INSIDE = 4000;
const MARKS = /^[> \t]{1,40}/gm;

function authorInside(text: string, start: number, end: number): PassageAuthor | undefined {
  const inside = text.slice(start, Math.min(end, start + INSIDE)).replace(MARKS, '');
  return (isServersField(inside.slice(0, LINE)) ? copiedHeader : copiedFields)(inside, 0).author;
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
/** Such a line tells the hour; a sentence that names an address and ends with a colon does not. */
const CLOCK = /\d{1,2}[:.時]\d{2}/;
const DIGIT = /\d/;
