import type { Detector, Hit } from '../finding.ts';
import { looksRandom } from '../known/random.ts';

const LOOKED = 4000;
/** A line that parts things is as wide as a page. */
const ROWS = ['_', '-', '=', '~', '.'].map((sign) => sign.repeat(150));
/** Drawn words of this length, that many: one may be a number of an order. */
const LENGTH = 24;
const SEVERAL = 4;

/** The first of many words that nobody could say. Addresses of pages are no words. */
function drawnWords(seen: string): string | undefined {
  const drawn: string[] = [];
  for (let from = 0; from < seen.length; ) {
    let to = from;
    while (to < seen.length && isLetterOrDigit(seen.charCodeAt(to))) to++;
    // hexadecimal ones are digests, of programs
    if (to - from >= LENGTH && to - from <= 64 && isAlone(seen, from, to)) {
      const word = seen.slice(from, to);
      if (looksRandom(word) && !/^[0-9a-fA-F]{1,64}$/.test(word)) drawn.push(word);
    }
    from = to + 1;
  }
  return drawn.length >= SEVERAL ? drawn[0]?.slice(0, 24) : undefined;
}

const isLetterOrDigit = (c: number): boolean => (c >= 48 && c <= 57) || ((c | 32) >= 97 && (c | 32) <= 122);

/** White space on both sides: a piece of an address is none. */
const isAlone = (text: string, from: number, to: number): boolean =>
  text.charAt(from - 1).trim() === '' && text.charAt(to).trim() === '';

/** Long rows of signs or of drawn letters fill the mail. */
export default {
  id: 'filler-text',
  weight: 1,
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
    const seen = text.value.seen.slice(0, LOOKED);
    const row = ROWS.find((one) => seen.includes(one));
    const quote = row?.slice(0, 24) ?? drawnWords(seen);
    if (quote === undefined) return [];
    const hit: Hit = { proof: text.proof, words: { quote } };
    return [hit];
  },
} satisfies Detector;
