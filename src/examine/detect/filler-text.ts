import type { Detector, Hit } from '../finding.ts';
import { isUnspeakable, looksRandom } from '../known/text/random.ts';

/** Characters that are looked at: filler stands in the letter itself, and what it is told by comes again and again. */
const LOOKED = 4000;
/** A line that parts things is as wide as a page. */
const ROWS = ['_', '-', '=', '~', '.'].map((sign) => sign.repeat(150));
/** Words of letters and digits that may be drawn, with white space on both sides: a piece of an address is none. */
const LONG_WORDS = /(?<!\S)[0-9a-zA-Z]{24,64}(?!\S)/g;
/** So many are: one may be a number of an order. */
const SEVERAL = 4;

/** The first of many words that nobody could say. */
function drawnWords(seen: string): string | undefined {
  // hexadecimal ones are digests, of programs
  const drawn = (seen.match(LONG_WORDS) ?? []).filter((word) => looksRandom(word) && !/^[0-9a-fA-F]{1,64}$/.test(word));
  return drawn.length >= SEVERAL ? drawn[0]?.slice(0, 24) : undefined;
}

/** Words of hexadecimal digits, as short as a program cuts them. */
const HEX_WORDS = /(?<![\w./-])(?=[a-f]{0,12}[0-9])(?=[0-9]{0,12}[a-f])[0-9a-f]{6,20}(?![\w/-])/g;
/** So many stand in no letter; more than every other word is one. */
const ROWS_OF_HEX = 24;

/** Most of the letter is hexadecimal words: a list of digests has names beside them. */
function hexWords(seen: string): string | undefined {
  const words = seen.match(HEX_WORDS) ?? [];
  if (words.length < ROWS_OF_HEX) return undefined;
  return words.join('').length * 2 > seen.replace(/\s+/g, '').length ? words.slice(0, 2).join(' ') : undefined;
}

/** Letters of a word that stands in a line of its own below the letter; a shorter one may be a name in a language that we do not know. */
const LAST = /^[a-z]{10,64}$/;
/** Characters at the end of the text: more than the last line can have. */
const TAIL = 400;

/** What a program drew for this copy, and wrote under it. */
function lastWord(seen: string): string | undefined {
  const end = seen.slice(-TAIL).trimEnd();
  const word = end.slice(end.lastIndexOf('\n') + 1).trim();
  return LAST.test(word) && (isUnspeakable(word) || looksRandom(word)) ? word : undefined;
}

/** Long rows of signs or of drawn letters fill the mail. */
export default {
  id: 'filler-text',
  weight: 2,
  kinds: ['spam', 'phishing'],
  group: 'evasion',
  sources: ['https://blog.talosintelligence.com/'],
  title: {
    ja: '意味のない記号や文字の列で埋められています',
    en: 'It is filled up with rows of signs or letters without a meaning',
  },
  explains: {
    ja: '「{quote}」のような、意味のない長い列が入っています。迷惑メールの検査に、毎回違うメールと見せるための詰め物です。',
    en: 'It has long rows without a meaning, such as "{quote}": stuffing that makes each copy look like another mail to filters.',
  },
  mistakes: {
    ja: '署名の区切り線や、プログラムの記録を貼ったメールにも、長い列はあります。',
    en: 'Lines above signatures, and logs of programs, have long rows too.',
  },
  detect({ text, links }) {
    if (text === undefined || !links.some(({ value }) => value.url.startsWith('http'))) return [];
    const last = lastWord(text.value.seen);
    if (last !== undefined) return [{ proof: text.proof, words: { quote: last.slice(0, 24) }, weight: 2 }];
    const seen = text.value.seen.slice(0, LOOKED);
    const row = ROWS.find((one) => seen.includes(one));
    const quote = row?.slice(0, 24) ?? drawnWords(seen) ?? hexWords(seen);
    if (quote === undefined) return [];
    const hit: Hit = { proof: text.proof, words: { quote }, weight: 1 };
    return [hit];
  },
} satisfies Detector;
