/** Characters without a picture: one list for everybody who compares words, and for who says that they stand there. */

/**
 * Default_Ignorable_Code_Point of Unicode 16 (UCD, DerivedCoreProperties.txt): what a renderer draws as nothing where it knows nothing of it. Besides
 * them the marks of interlinear annotation, U+FFF9 to U+FFFB (Unicode 16 §23.8), which no mail program draws. Selectors of variants, joiners
 * and fillers are needed where text is shown: no text that is shown is taken from here. Pairs stand for what lies above U+FFFF: an
 * expression that knows all of Unicode takes a millisecond of a short run to compile, and a test holds the list to it.
 */
const WITHOUT_PICTURE =
  '[\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\u3164\\ufe00-\\ufe0f\\ufeff\\uffa0\\ufff0-\\ufffb]|\\ud82f[\\udca0-\\udca3]|\\ud834[\\udd73-\\udd7a]|[\\udb40-\\udb43][\\udc00-\\udfff]';
// bounded: one character each, so one turn for each run
const ALL = new RegExp(`(?:${WITHOUT_PICTURE})+`, 'g');

/** A text without them. */
export const withoutUnseen = (text: string): string => text.replace(ALL, '');

/** Of them, what is a trick between letters of Japanese as well: selectors of variants are part of a kanji. */
export const UNSEEN_IN_KANJI =
  '[\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u200b-\\u200d\\u2060-\\u2064\\u206a-\\u206f\\u3164\\ufeff\\uffa0\\ufff0-\\ufffb]|\\ud82f[\\udca0-\\udca3]|\\ud834[\\udd73-\\udd7a]|\\udb40[\\udc00-\\udc7f]';

/** Of them, what is a trick between Latin letters. Marks of direction are not: programs put them around names. */
export const UNSEEN_IN_LATIN = `${UNSEEN_IN_KANJI}|[\\ufe00-\\ufe0f]|\\udb40[\\udc00-\\uddef]`;

/** Where marks stand that are put on a letter before them, of whatever script, and letters of scripts that have many. */
const MARKS =
  '[\\u0300-\\u036f\\u0483-\\u0489\\u0591-\\u05c7\\u0610-\\u065f\\u0670-\\u1cff\\u1dc0-\\u1dff\\u20d0-\\u20ff\\u2cef-\\u2dff\\u302a-\\u302f\\u3099\\u309a\\ua66f-\\uabff\\ufb1e\\ufe20-\\ufe2f\\ud800-\\udbff]';
const LETTER = '[a-zA-Z\\u3041-\\u30ff\\u3400-\\u9fff]';
/** Most texts have no such place. */
// bounded: two characters
const MAY_BE_MARKED = new RegExp(`${LETTER}${MARKS}`);
let marked: RegExp | undefined;

/**
 * A text in NFKC without the marks that it has left apart from a Latin letter, a kana or a kanji: no such letter of a language has them, so
 * they strike out, underline or hide it. Marks that are part of a letter NFKC has joined with it; those of other scripts stand on their own.
 */
export function withoutStrayMarks(text: string): string {
  if (!MAY_BE_MARKED.test(text)) return text;
  // bounded: it begins behind a letter, and no letter is a mark
  marked ??= new RegExp(`(?<=${LETTER})\\p{M}+`, 'gu');
  return text.replace(marked, '');
}
