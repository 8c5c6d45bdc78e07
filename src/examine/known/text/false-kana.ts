/** Kanji that are drawn like katakana, and hiragana like their katakana: `三井住友カ一ド` has the number one for the long vowel. */

/** Kanji or hiragana → the katakana for which it is taken. */
const ALIKE: Readonly<Record<string, string>> = {
  一: 'ー',
  二: 'ニ',
  口: 'ロ',
  工: 'エ',
  力: 'カ',
  夕: 'タ',
  卜: 'ト',
  八: 'ハ',
  へ: 'ヘ',
  べ: 'ベ',
  ぺ: 'ペ',
  り: 'リ',
};

const LETTER = /(?<=[ァ-ヶー])[一二口工力夕卜八へべぺり]|[口工力夕卜八へべぺ](?=[ァ-ヶー])/g;

/** The name as a reader takes it. For comparison with names alone: `アプリ口コミ` is two words. */
export const asKatakana = (name: string): string => name.replace(LETTER, (letter) => ALIKE[letter] ?? letter);

/** Katakana on both sides of a number, as nobody types it: `カ一ド`, `モ二タ`; `サイト一覧` and `ページ二つ` end there. */
const INSIDE = /[ァ-ヶ][一二][ァ-ヶ]/g;

/** The different places in a text where a number stands for a letter. */
export const falseKanaIn = (text: string): readonly string[] => [...new Set(text.match(INSIDE) ?? [])];
