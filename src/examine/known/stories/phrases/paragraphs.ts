/** The paragraphs of a letter that are written otherwise than most of it: a footer in another language decides no letter's words. */
import { languageOf } from '../../../observe/language.ts';

/** Characters of a letter that are looked at, paragraphs of them, and characters from which on one shows its language. */
const LOOKED = 20_000;
const PARAGRAPHS = 40;
const SHORTEST = 40;
/** No words of any language. */
const ADDRESS = /\bhttps?:\S+/g;

/** Latin letters with marks, and marks that stand on letters. */
const VEILED = /[\u00e0-\u024f\u1e00-\u1eff]|[\u0300-\u036f]/;

/** English has no accents and strikes nothing out: `wállet` is written so that no filter reads it. */
export const isVeiled = (language: string, words: string): boolean =>
  (language === 'en' || language === 'und') && VEILED.test(words);

/** Languages whose words are looked for in every mail. */
const isKnown = (language: string): boolean => language === 'ja' || language === 'en' || language === 'und';

export interface Paragraph {
  readonly text: string;
  /** Where it begins in the letter. */
  readonly at: number;
  readonly isVeiled: boolean;
}

/** @param language of the whole letter */
export function otherParagraphs(seen: string, language: string): readonly Paragraph[] {
  const looked = seen.slice(0, LOOKED);
  // lines of a page are paragraphs; those of a plain text are cut for their length
  const end = looked.includes('\n\n') ? '\n\n' : '\n';
  const isRead = isKnown(language);
  const found: Paragraph[] = [];
  const short: Paragraph[] = [];
  let at = 0;
  for (const text of looked.split(end, PARAGRAPHS)) {
    const said = text.replace(ADDRESS, '');
    const own = said.length < SHORTEST ? 'und' : languageOf(said);
    const one = { text, at, isVeiled: isVeiled(own, text) };
    // of a letter in another language all words are looked for already, but not through marks
    const isOther = one.isVeiled ? !isVeiled(language, text) : isRead && !isKnown(own);
    if (isOther && said.length >= SHORTEST) found.push(one);
    else if (own === 'und' && text !== '') short.push(one);
    at += text.length + end.length;
  }
  // a button or a greeting is too short to show its language: it may be theirs
  return found.length === 0 ? [] : [...found, ...short];
}
