import type { Detector, Hit } from '../finding.ts';
import { UNSEEN_IN_KANJI, UNSEEN_IN_LATIN } from '../known/text/unseen.ts';

/** Characters that are looked at: who salts a letter salts its first page. */
const LOOKED = 6000;
/** A soft hyphen or two are left over from a document. */
const SEVERAL = 10;
/**
 * A letter, what nobody sees or what strikes it out, and a letter. Joiners are needed in Arabic and Indic scripts, selectors of
 * variants behind kanji, so they count between Latin letters only. No kana or kanji has a mark but those of voice.
 */
const EAST = '[\\u3041-\\u30fe\\u4e00-\\u9fff]';
const STRUCK = '[\\u0335-\\u0338]';
// bounded: it begins at a letter, and goes on over what is none
const SALTED = new RegExp(
  `${EAST}(?:${UNSEEN_IN_KANJI}|${STRUCK}|[\\u0300-\\u0334\\u0339-\\u036f\\u20d0-\\u20f0\\ufe20-\\ufe2f])+(?=[A-Za-z]|${EAST})|[A-Za-z](?:${UNSEEN_IN_LATIN}|${STRUCK})+(?=[A-Za-z]|${EAST})`,
  'g',
);

/** Words of fewer letters are not divided at the end of a line, and a piece of one letter is not split off. */
const DIVIDED = 6;
const LEAST_PIECE = 2;
/** From the last letters of one word to the first of the next there are no more than these to look at. */
const WORD = 48;
const IN_WORD = /[\p{L}\u00ad\u200b]/u;

/** Unseen or struck-out marks stand between the letters of words. */
export default {
  id: 'salted-letters',
  weight: 3,
  kinds: ['spam', 'phishing'],
  group: 'evasion-letters',
  sources: ['https://www.unicode.org/charts/PDF/U0300.pdf', 'https://blog.talosintelligence.com/'],
  title: {
    ja: '文字と文字の間に、見えない文字や余計な線が挟まれています',
    en: 'Unseen marks or strokes stand between letters',
  },
  explains: {
    ja: '「{quote}」など{count}か所で、単語の中に、目に見えない文字や、どの文字にも付かない線が挟まれています。迷惑メールの検査をすり抜けるための細工です。',
    en: 'In {count} places, such as "{quote}", words have unseen marks, or strokes that belong to no letter, between their letters. This is done to slip past filters.',
  },
  mistakes: {
    ja: '文書から写した文章に、改行位置を示す見えない文字が残ることがあります(短い単語の中にも)。',
    en: 'Text copied from documents keeps unseen marks for hyphenation now and then, in short words as well.',
  },
  detect({ subject, from, text }) {
    const places = [
      ...from.map(({ value, proof }) => ({ words: value.name, proof, least: 3, isName: true })),
      ...(subject === undefined ? [] : [{ words: subject.value, proof: subject.proof, least: 3, isName: false }]),
      ...(text === undefined
        ? []
        : [{ words: text.value.seen.slice(0, LOOKED), proof: text.proof, least: SEVERAL, isName: false }]),
    ];
    for (const { words, proof, least, isName } of places) {
      if (words.search(SALTED) < 0) continue;
      const found = [...words.matchAll(SALTED)].filter(
        (one) => least < SEVERAL || !mayDivide(words, one.index, one[0]),
      );
      const at = found[0]?.index;
      if (at === undefined || found.length < least) continue;
      // a text is copied with what stands in it; nobody's own name is
      const isOfSender = isName && found.some(([one]) => !one.includes('\u00ad'));
      const hit: Hit = {
        proof,
        words: { count: String(found.length), quote: words.slice(Math.max(0, at - 8), at + 24) },
        ...(isOfSender ? {} : { weight: 2 }),
      };
      return [hit];
    }
    return [];
  },
} satisfies Detector;

/**
 * Whether the mark may be one at which a program divides words: a soft hyphen in a long word (Hyphenopoly, TeX), as German newsletters
 * have in every second line, or a zero-width space where Japanese phrases meet (BudouX). Salt falls into short words too, and leaves
 * single letters.
 */
function mayDivide(text: string, at: number, found: string): boolean {
  const mark = found.slice(1);
  const isHyphen = mark === '\u00ad';
  if (!isHyphen && (mark !== '\u200b' || /^[A-Za-z]/.test(found))) return false;
  let start = at + 1;
  while (start > 0 && at - start < WORD && IN_WORD.test(text.charAt(start - 1))) start--;
  let end = at + found.length;
  while (end < text.length && end - at < WORD && IN_WORD.test(text.charAt(end))) end++;
  const before = text.slice(start, at + 1);
  const after = text.slice(at + found.length, end);
  const left = before.split(/[\u00ad\u200b]/);
  const right = after.split(/[\u00ad\u200b]/);
  if ((left.at(-1) ?? '').length < LEAST_PIECE || (right[0] ?? '').length < LEAST_PIECE) return false;
  return !isHyphen || [...left, ...right].join('').length >= DIVIDED;
}
