/**
 * Pieces of mails, repeated in one place of a mail. Whatever is done once for each of many signs and looks through all that follows is slow
 * there, and nothing else finds it: a quote that is never closed in each of a thousand cells, a link in a text of which no character counts.
 */
import { toolsFor } from '../../src/app/wire.ts';
import { examine } from '../../src/examine/examine.ts';
import { ruleBorder } from '../../src/examine/observe/border.ts';
import { cpuClock } from '../cpu.ts';
import { Chance } from './chance.ts';
import { mailSeeds, type Seeds } from './seeds.ts';

const CHARSETS = [
  'utf-8',
  'iso-2022-jp',
  'shift_jis',
  'euc-jp',
  'gb18030',
  'big5',
  'utf-7',
  'us-ascii',
  'windows-1252',
  'utf-16',
  'hz-gb-2312',
  'x-unknown',
] as const;
type File = readonly [ending: string, begin: string];
/** Kinds of files by their endings, and what each begins with, so that its own reader reads it. */
const FILES: readonly [File, ...File[]] = [
  ['txt', ''],
  ['html', '<html><body>'],
  ['pdf', '%PDF-1.7\n1 0 obj\n'],
  ['zip', 'PK\x03\x04\x14\0\0\0\0\0'],
  ['doc', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
  ['eml', 'From: a@a.example\r\nSubject: x\r\n\r\n'],
  ['ics', 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDESCRIPTION:'],
  ['svg', '<svg xmlns="http://www.w3.org/2000/svg"><text>'],
  ['rtf', '{\\rtf1\\ansi '],
  ['xml', '<?xml version="1.0"?><w:document><w:body>'],
  ['js', 'var a="'],
  ['vcf', 'BEGIN:VCARD\r\nVERSION:3.0\r\nNOTE:'],
  ['csv', 'a,b\r\n'],
  ['url', '[InternetShortcut]\r\nURL='],
  ['mht', 'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n'],
];
/** What opens, closes and parts in the languages of a mail; every reader has one that it looks for. */
const SIGNS = [
  '<',
  '>',
  '"',
  "'",
  '(',
  ')',
  '\\',
  '=?',
  '?=',
  '@',
  '://',
  'www.',
  '\r\n',
  '<!--',
  '[',
  '{',
  '&',
  '#',
  '\x1b$B',
  '\x1b(B',
  '\xff',
  '\0',
  '> ',
  '--b',
  ' obj ',
  'stream\n',
  '<<',
  '/Fl ',
  '{\\',
  'BEGIN:',
  ';',
  ':',
  '%',
] as const;

interface Place {
  readonly name: string;
  /** The mail in which the words stand there. */
  readonly mail: (words: string, charset: string, file: File) => string;
  /** Whether line ends would leave the place. */
  readonly isLine?: true;
}

const HEAD =
  'Received: from a.example (a.example [192.0.2.1]) by mx.example.org with ESMTP; Tue, 1 Dec 2026 10:00:00 +0900\r\n' +
  'From: NAME <taro@a.example>\r\nTo: READER@example.org\r\nSubject: TITLE\r\nDate: Tue, 1 Dec 2026 10:00:00 +0900\r\n' +
  'Message-ID: <1@a.example>\r\nMIME-Version: 1.0\r\n';
const head = (fields = '', { name = 'Taro', reader = 'hanako', title = 'hello' } = {}): string =>
  `${HEAD.replace('NAME', () => name)
    .replace('READER', () => reader)
    .replace('TITLE', () => title)}${fields}`;
const text = (type: string, charset: string, encoding = '8bit'): string =>
  head(`Content-Type: text/${type}; charset=${charset}\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n`);
const base64 = (words: string): string =>
  Buffer.from(words, 'latin1')
    .toString('base64')
    .replace(/(.{76})/g, '$1\r\n');

const PLACES: readonly [Place, ...Place[]] = [
  { name: 'text', mail: (words, charset) => text('plain', charset) + words },
  { name: 'html', mail: (words, charset) => `${text('html', charset)}<html><body>${words}` },
  { name: 'quoted-printable', mail: (words, charset) => `${text('html', charset, 'quoted-printable')}<body>${words}` },
  { name: 'base64', mail: (words, charset) => text('plain', charset, 'base64') + base64(words) },
  { name: 'style', mail: (words, charset) => `${text('html', charset)}<style>${words}</style><body>hello` },
  { name: 'quotation', mail: (words) => `${head()}\r\nOn Monday Taro wrote:\r\n${words.replace(/^/gm, '> ')}` },
  { name: 'field', isLine: true, mail: (words) => `${head(`X-Long: ${words}\r\n`)}\r\nhello\r\n` },
  { name: 'fields', mail: (words) => `${head(words.replace(/[\r\n]+/g, '\r\n'))}\r\n\r\nhello\r\n` },
  { name: 'folds', mail: (words) => `${head(`X-Long: a${words.replace(/[\r\n]+/g, '\r\n ')}\r\n`)}\r\nhello\r\n` },
  { name: 'subject', isLine: true, mail: (title) => `${head('', { title })}\r\nhello\r\n` },
  { name: 'from', isLine: true, mail: (name) => `${head('', { name })}\r\nhello\r\n` },
  { name: 'to', isLine: true, mail: (reader) => `${head('', { reader })}\r\nhello\r\n` },
  { name: 'received', isLine: true, mail: (words) => `Received: ${words}\r\n${head()}\r\nhello\r\n` },
  {
    name: 'parameters',
    isLine: true,
    mail: (words) =>
      `${head(`Content-Type: multipart/mixed; boundary=b; ${words}\r\n`)}\r\n--b\r\n\r\nhello\r\n--b--\r\n`,
  },
  {
    name: 'bounce',
    mail: (words) =>
      `${head('Auto-Submitted: auto-replied\r\n', { name: 'MAILER-DAEMON', title: 'Undelivered Mail Returned to Sender' })}\r\nYour mail could not be delivered.\r\n\r\n${words}`,
  },
  {
    name: 'file',
    mail: (words, _charset, [ending, begin]) =>
      `${head('Content-Type: multipart/mixed; boundary=b\r\n')}\r\n--b\r\n\r\nhello\r\n--b\r\nContent-Type: application/octet-stream\r\nContent-Disposition: attachment; filename=a.${ending}\r\n\r\n${begin}${words}\r\n--b--\r\n`,
  },
];

/** How one or two pieces are repeated. */
const WAYS = ['one', 'one, then the other', 'in turn', 'the other, after one'] as const;

interface Repetition {
  /** Where, how and what: for whoever mends it. */
  readonly what: string;
  /** The mail in which it is repeated up to about so many bytes. */
  readonly mail: (bytes: number) => Uint8Array;
}

/** The repetition of a number: always the same. @param wide with the labelled data, where it is */
export function repetition(seed: number, number: number, wide: boolean): Repetition {
  const chance = new Chance(seed, number);
  const known = mailSeeds(wide);
  const place = chance.one(PLACES);
  const [charset, file, way] = [chance.one(CHARSETS), chance.one(FILES), chance.one(WAYS)];
  const piece = (): string => {
    const found = pieceOf(known, chance);
    return place.isLine === true ? found.replace(/[\r\n]+/g, ' ') : found;
  };
  const [one, other] = [piece(), piece()];
  return {
    what: `${place.name}, ${charset}, .${file[0]}, ${way}: ${JSON.stringify(one)} ${JSON.stringify(other)}`,
    mail: (bytes) => Buffer.from(place.mail(wordsOf(one, other, way, bytes), charset, file), 'latin1'),
  };
}

/** Some lines of a mail, or some letters, and sometimes a sign behind them. */
function pieceOf(known: Seeds, chance: Chance): string {
  const mail = Buffer.from(chance.one(known)).toString('latin1');
  const at = chance.below(mail.length);
  const length = chance.one([1, 2, 4, 8, 16, 32, 64, 128, 256]);
  const from = chance.below(3) === 0 ? mail.lastIndexOf('\n', at) + 1 : at;
  const found = mail.slice(from, from + length + chance.below(length));
  return `${found}${chance.below(4) === 0 ? chance.one(SIGNS) : ''}` || ' ';
}

function wordsOf(one: string, other: string, way: (typeof WAYS)[number], bytes: number): string {
  const filled = (words: string, room: number): string => words.repeat(Math.max(1, Math.floor(room / words.length)));
  if (way === 'one') return filled(one, bytes);
  if (way === 'in turn') return filled(one + other, bytes);
  return way === 'one, then the other' ? filled(one, bytes / 2) + filled(other, bytes / 2) : one + filled(other, bytes);
}

/** CPU milliseconds that say nothing. */
const NOTHING = 20;

/** CPU milliseconds of the examination of a mail: the least of three, unless one of them takes so little that it says nothing. */
export async function examiningTakes(mail: Uint8Array): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let tries = 0; tries < 3 && least > NOTHING; tries++) {
    const spent = cpuClock();
    await examine(mail, { source: '-' }, toolsFor(ruleBorder));
    least = Math.min(least, spent());
  }
  return least;
}
