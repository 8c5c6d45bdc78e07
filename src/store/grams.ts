/**
 * The words of a text as a search index takes them, one code for both databases. Japanese has no spaces, and trigram
 * indexes find no word of two characters: runs of kanji, kana, hangul and the like become pairs of neighbours and the
 * last character by itself; other words stay whole. What the index finds is compared with the text itself where one
 * token does not say it all, so a hit is a hit.
 */

/** Writing without spaces between words, in which one or two characters are a word. `ー` and `々` belong to it. */
const dense =
  '[[\\p{scx=Han}\\p{scx=Hira}\\p{scx=Kana}\\p{scx=Bopo}\\p{scx=Hang}\\p{scx=Thai}\\p{scx=Laoo}\\p{scx=Khmr}\\p{scx=Mymr}]&&[\\p{L}\\p{N}\\p{M}]]';
// bounded: two classes that share no character, each with one repeat
const runs = new RegExp(`(${dense}+)|[[\\p{L}\\p{N}\\p{M}]--${dense}]+`, 'gv');
/** A line that ends within Japanese text was broken by the mailer and not by the writer. */
// bounded: a try begins only behind a character of dense writing, and the blanks it reads have no other
const brokenLine = new RegExp(`(?<=${dense})[ \\t]*\\n[ \\t]*(?=${dense})`, 'gv');

/** Characters of one mail that are searched. Books are longer; letters are not. */
const MAX_TEXT = 256 * 1024;
/** Characters of one token: longer "words" are base64 and the like, and are found by their beginning. */
const MAX_TOKEN = 40;
/** Distinct tokens of one mail: a tsvector holds 1 MiB. */
const MAX_TOKENS = 20_000;
/** Words of one question, and its characters. */
const MAX_TERMS = 16;
const MAX_QUESTION = 500;

/** A text as it is compared: NFKC, lower case, white space single, lines that break a Japanese word mended. */
export function searchable(text: string): { readonly text: string; readonly cut: boolean } {
  const begin = text
    .slice(0, MAX_TEXT)
    .replace(/[\p{Cs}\0]/gu, ' ')
    .normalize('NFKC')
    .toLowerCase();
  const whole = begin
    .replace(/\r\n?/g, '\n')
    .replace(brokenLine, '')
    .replace(/[\p{Cc}\p{Zs}\u2028\u2029]+/gu, ' ')
    .trim();
  // NFKC makes eighteen characters of some one
  const kept = whole.slice(0, MAX_TEXT).replace(/\p{Cs}$/u, '');
  return { text: kept, cut: text.length > MAX_TEXT || kept.length < whole.length };
}

/** The tokens of a searchable text, each once. */
export function gramsOf(text: string): { readonly grams: ReadonlySet<string>; readonly cut: boolean } {
  const grams = new Set<string>();
  for (const [run, together] of text.matchAll(runs)) {
    if (grams.size >= MAX_TOKENS) return { grams, cut: true };
    if (together === undefined) {
      grams.add(run.slice(0, MAX_TOKEN));
      continue;
    }
    let before = '';
    for (const character of run) {
      if (before !== '') grams.add(before + character);
      before = character;
    }
    grams.add(before);
  }
  return { grams, cut: false };
}

/** A token of a question; `prefix`: a word of the text may go on behind it. */
export interface Token {
  readonly text: string;
  readonly prefix: boolean;
}

/** What a person asked for: all tokens must be in the index, and all of `compare` in the text. */
export interface SearchQuestion {
  readonly tokens: readonly Token[];
  readonly compare: readonly string[];
}

/**
 * Reads a question: words with white space between them, all of which must occur; `"several words"` as they stand.
 * Words of other writing than Japanese are found from their beginning. Undefined when nothing in it can be searched.
 */
export function readQuestion(asked: string): SearchQuestion | undefined {
  const { text } = searchable(asked.slice(0, MAX_QUESTION));
  const tokens = new Map<string, Token>();
  const compare: string[] = [];
  for (const [, quoted, word] of [...text.matchAll(/"([^"]*)"?|([^\s"]+)/g)].slice(0, MAX_TERMS)) {
    const term = (quoted ?? word ?? '').trim();
    const of = tokensOf(term);
    for (const token of of) tokens.set(`${token.prefix} ${token.text}`, token);
    // one token that is the whole term says it all; a term cut or put together has to be looked for in the text
    if (of.length > 1 || (of.length === 1 && of[0]?.text !== term)) compare.push(term);
  }
  return tokens.size === 0 ? undefined : { tokens: [...tokens.values()], compare };
}

function tokensOf(term: string): readonly Token[] {
  const found: Token[] = [];
  for (const match of term.matchAll(runs)) {
    const [run, together] = match;
    const last = match.index + run.length === term.length;
    if (together === undefined) {
      found.push({ text: run.slice(0, MAX_TOKEN), prefix: last && run.length <= MAX_TOKEN });
      continue;
    }
    const characters = [...run];
    // one character begins a pair or stands alone: both begin with it
    if (characters.length === 1) found.push({ text: run, prefix: true });
    for (let i = 1; i < characters.length; i++)
      found.push({ text: `${characters[i - 1]}${characters[i]}`, prefix: false });
  }
  return found;
}
