import type { Detector } from '../finding.ts';
import { beginningOf } from '../known/text/beginning.ts';
import { falseKanaIn } from '../known/text/false-kana.ts';

/** Different words from which on it is no slip. */
const LEAST = 2;

/** Words in katakana are written with kanji that are drawn alike: no keyboard offers that, and no filter reads it. */
export default {
  id: 'kana-imitated',
  weight: 2,
  kinds: ['phishing', 'spam'],
  group: 'evasion-letters',
  sources: ['UTS #39 §4', 'https://www.antiphishing.jp/report/guideline/'],
  title: {
    ja: 'カタカナの中に、形のよく似た漢字が混ぜてあります',
    en: 'Kanji that look alike stand inside words of katakana',
  },
  explains: {
    ja: '「{words}」のように、長音「ー」や「ニ」のところに漢字の「一」「二」が使われています。ふつうに入力していれば起きないことで、迷惑メールの検査をすり抜けるための書き方です。',
    en: 'In "{words}" the numbers 一 and 二 stand for the letters ー and ニ. Nobody types that by chance: it is written so that filters do not find the word.',
  },
  mistakes: {
    ja: '文字を読み取る装置(OCR)で作った文章には、同じ誤りが出ることがあります。',
    en: 'Texts that were read by a machine (OCR) have the same mistakes.',
  },
  detect({ from, subject, text }) {
    const written = [
      subject?.value.slice(0, 300) ?? '',
      ...from.slice(0, 1).map(({ value }) => value.name.slice(0, 200)),
      text === undefined ? '' : beginningOf(text.value),
    ].join('\n');
    const words = falseKanaIn(written);
    if (words.length < LEAST) return [];
    const [first, ...rest] = [...(text?.proof ?? []), ...(subject?.proof ?? []), ...from.flatMap(({ proof }) => proof)];
    return first === undefined ? [] : [{ proof: [first, ...rest], words: { words: words.slice(0, 3).join(' / ') } }];
  },
} satisfies Detector;
