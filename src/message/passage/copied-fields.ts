/**
 * Header fields that were copied into a text: the three to six that mail programs write above what they pass on, and the whole header that
 * is copied into a complaint.
 */
import { decodeWords } from '../encoded-word.ts';
import { endBefore, LINE, nextLine } from './lines.ts';

export interface PassageAuthor {
  /** Empty where only an address is named, and the other way round. */
  readonly name: string;
  readonly address: string;
}

/** What copied fields say, and where the letter below them begins. */
export interface Copied {
  readonly author?: PassageAuthor;
  readonly subject?: string;
  readonly date?: string;
  readonly letterAt: number;
}

/** Lines that are looked at for copied fields; mail programs write three to six, and some fold the recipients. */
const BLOCK = 12;

/** Lines and characters of a whole header. */
const HEADER_LINES = 300;
const HEADER = 16_384;

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

/** Fields that servers write: a header is copied as a whole. */
const OF_SERVERS: ReadonlySet<string> = new Set(
  'received|return-path|delivered-to|x-original-to|envelope-to|x-received|message-id|authentication-results|received-spf|dkim-signature|arc-seal|mime-version|x-originating-ip'.split(
    '|',
  ),
);

/** From, with two of date, recipient and subject: three lines that no letter has by chance. */
export const LEAST_FIELDS = 3;

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

/** The copied fields from `at` on, and how many of the four there are; one that only servers write counts as well. */
export function copiedFields(text: string, at: number): Copied & { readonly count: number } {
  const values = new Map<Field, string>();
  let isOfServer = false;
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
    isOfServer ||= read === undefined && isServersField(line);
    const author = values.get('from');
    // a style of the letter may break the line of its author: the name, and `<address>`, each in a line of its own
    if (read === undefined && values.size === 1 && author !== undefined && (author === '' || line.startsWith('<')))
      values.set('from', `${author} ${line}`.trim());
    from = next;
  }
  return { count: values.size + (isOfServer ? 1 : 0), ...told(values), letterAt };
}

/** A field that mail programs copy. */
export const isField = (line: string): boolean => fieldOf(line) !== undefined;

/** `From: …`, `差出人：…`. */
export const isAuthorsField = (line: string): boolean => fieldOf(line)?.field === 'from';

/** `Received: …`, `Message-ID: …`. */
export const isServersField = (line: string): boolean => {
  const colon = line.indexOf(':');
  return colon > 6 && colon < 25 && OF_SERVERS.has(line.slice(0, colon).toLowerCase());
};

/** The header that begins at `at` with a field of a server and goes on to a blank line, wherever its lines are broken; counted in the same way. */
export function copiedHeader(text: string, at: number): Copied & { readonly count: number } {
  const values = new Map<Field, string>();
  let from = at;
  for (let lines = 0; lines < HEADER_LINES && from < text.length && from - at < HEADER; lines++) {
    const next = nextLine(text, from);
    const line = text.slice(from, Math.min(endBefore(text, from, next), from + LINE)).replace(MARKED, '');
    if (line.trim() === '') break;
    const read = fieldOf(line);
    if (read !== undefined && !values.has(read.field)) values.set(read.field, read.value);
    from = next;
  }
  return { count: values.size + 1, ...told(values), letterAt: from };
}

function told(values: ReadonlyMap<Field, string>): Omit<Copied, 'letterAt'> {
  const author = authorIn(readable(values.get('from') ?? ''));
  const [subject, date] = [values.get('subject'), values.get('date')];
  return {
    ...(author === undefined ? {} : { author }),
    ...(subject === undefined ? {} : { subject: readable(subject) }),
    ...(date === undefined ? {} : { date }),
  };
}

/** Encoded words (RFC 2047) are copied as they stood; they are of bytes, and what was decoded before is not. */
const readable = (value: string): string =>
  value.includes('=?') && !/[^\u0000-\u00ff]/.test(value) ? decodeWords(value).text : value;

/** The marks of a quotation before a line. */
const MARKED = /^[> \t]{1,40}/;

/** A mailbox in running text. */
export const ADDRESS = /[a-z0-9._%+'=-]{1,64}@[a-z0-9][a-z0-9.-]{1,250}[a-z0-9]/i;

/** What stands around a name. */
export const SIGNS = /["'“”<>*[\]()（）]|mailto:/gi;

/** The author that a copied From names. */
function authorIn(value: string): PassageAuthor | undefined {
  const found = ADDRESS.exec(value);
  const before = found === null ? value : value.slice(0, found.index);
  const name = before.replace(SIGNS, ' ').trim();
  const address = found?.[0].toLowerCase() ?? '';
  return name === '' && address === '' ? undefined : { name, address };
}
