import type { Detector } from '../finding.ts';
import { skeleton } from '../known/text/plain.ts';
import { mixOf } from '../known/text/scripts.ts';
import brandMisspelt from './brand-misspelt.ts';

/** Characters of the text that are looked at. */
const LOOKED = 6000;
/** Whether any letter is of a script that is drawn like Latin. */
const FOREIGN = /[\u0370-\u03ff\u0400-\u052f\u0531-\u058a\u13a0-\u13ff]/;
/** Greek letters that stand in units, formulas and names of products. */
const SIGNS = /[µμΩαβγδΔπλσθφ]/g;
/** A Latin word with an ending of another script, as languages that inflect write foreign names. */
const INFLECTED = /^[A-Za-z]+([^A-Za-z]+)$/;
/** A word that is long enough not to be a formula. */
const WORD = /[A-Za-z\u0370-\u03ff\u0400-\u052f\u0531-\u058a\u13a0-\u13ff]{4,40}/g;

function oddWords(text: string): string[] {
  if (!FOREIGN.test(text)) return [];
  return (text.match(WORD) ?? []).filter(
    (word) =>
      /[A-Za-z]{2}/.test(word) &&
      FOREIGN.test(word.replace(SIGNS, '')) &&
      mixOf(word) === 'minimally-restrictive' &&
      !isInflected(word),
  );
}

/** Whether the other script is an ending that nobody would take for Latin letters. */
function isInflected(word: string): boolean {
  const ending = INFLECTED.exec(word)?.[1];
  return ending !== undefined && /[^a-z]/.test(skeleton(ending));
}

/** A word mixes Latin with look-alike letters of another script. */
export default {
  id: 'mixed-script-words',
  weight: 2,
  kinds: ['spam', 'phishing'],
  group: 'evasion-letters',
  sources: ['UTS #39 §5.2'],
  title: {
    ja: '一つの単語に、見た目の似た別の文字が混ざっています',
    en: 'A word mixes letters of scripts that look alike',
  },
  explains: {
    ja: '「{quote}」には、アルファベットによく似た別の国の文字が混ざっています。検査をすり抜けたり、社名を装ったりするための書き方です。',
    en: '"{quote}" mixes letters of another script that look like Latin ones, to slip past filters or to imitate a name.',
  },
  mistakes: {
    ja: 'ギリシャ文字を使う商品名や数式、文字コードの誤りで起こることもあります。',
    en: 'Product names and formulas with Greek letters, and wrong character sets, do this too.',
  },
  detect(facts) {
    const { subject, from, text } = facts;
    const places = [
      ...from.map(({ value, proof }) => ({ words: value.name, proof, least: 1 })),
      ...(subject === undefined ? [] : [{ words: subject.value, proof: subject.proof, least: 1 }]),
      // in a text, one may be a formula or a slip
      ...(text === undefined ? [] : [{ words: text.value.seen.slice(0, LOOKED), proof: text.proof, least: 3 }]),
    ];
    for (const { words, proof, least } of places) {
      const odd = oddWords(words);
      if (odd.length < least) continue;
      // a well-known name that is written so is told as that
      const told = String(brandMisspelt.detect(facts)[0]?.words?.quote ?? '');
      const found = odd.filter((word) => !told.includes(word));
      if (found.length >= least) return [{ proof, words: { quote: found.slice(0, 3).join(' / ') } }];
    }
    return [];
  },
} satisfies Detector;
