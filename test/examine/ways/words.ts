/** The same words in other letters, and with letters among them that nobody sees. */
import { JAPANESE } from './codings.ts';
import { reworded, type Way } from './letter.ts';

/** Tags, and what between them is not shown. */
const MARKUP = /(<(?:style|script|title)\b[\s\S]*?<\/(?:style|script|title)\s*>|<!--[\s\S]*?-->|<!?\/?[a-z][^<>]*>)/i;
/** What is opened or written to must stay as it is, and a character reference is one letter. */
const KEPT = /((?:https?:\/\/|www\.)[\w!-/:;=?@[\]_~%#&]+|[\w.+-]+@[\w.-]+|(?:[\w-]+\.)+[a-z]{2,}\b\S*|&#?\w{1,20};)/i;

/** What stands between tags, and the tags in their places. */
function running(page: string, change: (words: string) => string): string {
  return page
    .split(MARKUP)
    .map((piece, i) => (i % 2 === 1 ? piece : change(piece)))
    .join('');
}

const kept = (words: string, change: (words: string) => string): string =>
  words
    .split(KEPT)
    .map((piece, i) => (i % 2 === 1 ? piece : change(piece)))
    .join('');

/** In texts and in pages. */
const inWords = (change: (words: string) => string): Way =>
  reworded(({ text, isPage }) => (isPage ? running(text, (words) => kept(words, change)) : kept(text, change)));

/** In pages alone: a text has no markup. */
const inPages = (change: (words: string) => string): Way =>
  reworded(({ text, isPage }) => (isPage ? running(text, (words) => kept(words, change)) : text));

const WORD = /(?<![\p{L}\p{N}])[A-Za-z]{4,}(?![\p{L}\p{N}])/gu;
const inside = (sign: string) => (words: string) =>
  words.replaceAll(WORD, (word) => `${word.slice(0, 2)}${sign}${word.slice(2)}`);

const JOINED = /([\u4e00-\u9fff])(?=[\u4e00-\u9fff])/g;

/** Combining marks apart from their letters, and away; Japanese has marks that make another letter. */
function plain(words: string): string {
  if (JAPANESE.test(words)) return words;
  return words.normalize('NFD').replaceAll(/[\u0300-\u036f]/g, '');
}

/** Mathematical sans-serif bold (U+1D5D4), which looks like a heading. */
const mathematical = (words: string): string =>
  words.replaceAll(/[A-Za-z]/g, (letter) =>
    String.fromCodePoint((letter >= 'a' ? 0x1d5ee - 97 : 0x1d5d4 - 65) + letter.charCodeAt(0)),
  );

const wide = (words: string): string =>
  words.replaceAll(/[A-Za-z0-9]+/g, (run) =>
    [...run].map((letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)).join(''),
  );

export const unseen: Readonly<Record<string, Way>> = {
  'with zero-width spaces in words': inWords(inside('\u200b')),
  'with soft hyphens in words': inWords(inside('\u00ad')),
  'with a reference to a letter nobody sees': inPages(inside('&zwnj;')),
  'with comments in words': inPages(inside('<!-- 7 -->')),
  'with empty spans in words': inPages(inside('<span></span>')),
  'with words that are not shown': inPages(inside('<span style="display:none">qx</span>')),
  'with <wbr> in words': inPages((words) => words.replaceAll(/([\p{L}\p{N}]{2})(?=[\p{L}\p{N}])/gu, '$1<wbr>')),
  'with a span about each letter': inPages((words) => words.replaceAll(/\p{L}/gu, '<span>$&</span>')),
  'with a span about each word': inPages((words) => words.replaceAll(/\S+/g, '<span>$&</span>')),
  'with references to letters': inPages((words) =>
    words.replaceAll(/\p{L}/gu, (letter) => `&#${letter.codePointAt(0)};`),
  ),
  'with references in hex': inPages((words) =>
    words.replaceAll(/\p{L}/gu, (letter) => `&#x${letter.codePointAt(0)?.toString(16)};`),
  ),
};

export const spelling: Readonly<Record<string, Way>> = {
  'in capitals': inWords((words) => words.toUpperCase()),
  'in small letters': inWords((words) => words.toLowerCase()),
  'with spaces that do not break': inWords((words) => words.replaceAll(/(\S) (?=\S)/g, '$1\u00a0')),
  'with doubled spaces': inWords((words) => words.replaceAll(/(\S) (?=\S)/g, '$1  ')),
  'with tabs for spaces': inWords((words) => words.replaceAll(/(\S) (?=\S)/g, '$1\t')),
  'with typographic quotes': inWords((words) =>
    words.replaceAll(/(\p{L})'(?=\p{L})/gu, '$1\u2019').replaceAll(/"([^"\n]{1,200})"/g, '\u201c$1\u201d'),
  ),
  'with typewriter quotes': inWords((words) => words.replaceAll('\u2019', "'").replaceAll(/[\u201c\u201d]/g, '"')),
  'without accents': inWords(plain),
  'in letters apart from their marks': inWords((words) => words.normalize('NFD')),
  'in mathematical letters': inWords(mathematical),
  'in full-width letters': inWords((words) => (JAPANESE.test(words) ? wide(words) : words)),
  'with spaces between kanji': inWords((words) => words.replaceAll(JOINED, '$1 ')),
};

const ADDRESS = /:\/\/|@|www\./;
const inLatinWords = (change: (word: string) => string): Way =>
  inWords((words) => words.replaceAll(/\S+/g, (word) => (ADDRESS.test(word) ? word : change(word))));

/** People read them, and filters do not; what the letter is after may not be known any more, and that somebody hides it is. */
export const masked: Readonly<Record<string, Way>> = {
  'with a space between Latin letters': inLatinWords((word) => word.replaceAll(/(?<=[a-z])(?=[a-z])/gi, ' ')),
  'with digits for letters': inLatinWords((word) =>
    /^[a-z]{5}/i.test(word) ? word.replaceAll('o', '0').replaceAll('i', '1') : word,
  ),
  'with a mark between kanji and kana': inWords((words) =>
    words.replaceAll(/(?<=[ぁ-ゖァ-ヺー\u3400-\u9fff])(?=[ぁ-ゖァ-ヺー\u3400-\u9fff])/g, '・'),
  ),
  'with a sign in each long word': inLatinWords((word) => word.replaceAll(/([a-z]{3})(?=[a-z]{3})/gi, '$1*')),
};

/** No program cuts a number, an address or a word of ASCII. */
const UNIT = /[!-~]+|[\s\S]/gu;

const cut =
  (width: number, end: string) =>
  (words: string): string =>
    words
      .split('\n')
      .map((line) => (JAPANESE.test(line) ? cutLine(line, width, end) : line))
      .join('\n');

function cutLine(line: string, width: number, end: string): string {
  let at = 0;
  return (line.match(UNIT) ?? [])
    .map((unit) => {
      const isOver = at > 0 && at + unit.length > width;
      at = isOver ? unit.length : at + unit.length;
      return isOver ? `${end}${unit}` : unit;
    })
    .join('');
}

const inLines = (width: number): Way =>
  reworded(({ text, isPage }) => (isPage ? running(text, cut(width, '\n')) : cut(width, '\n')(text)));

export const lines: Readonly<Record<string, Way>> = {
  'cut at 18 letters': inLines(18),
  'cut at 24 letters': inLines(24),
  'cut at 33 letters': inLines(33),
  'cut by <br>': reworded(({ text, isPage }) => (isPage ? running(text, cut(12, '<br>')) : text)),
  'with a blank line behind each': reworded(({ text, isPage }) => (isPage ? text : text.replaceAll('\n', '\n\n'))),
};
