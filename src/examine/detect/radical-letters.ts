import type { Detector, Hit } from '../finding.ts';

/** Characters that are looked at: a program that writes so does from the first line on. */
const LOOKED = 6000;
/** Places: one may be a slip; up to MANY may come out of a file that was copied from, and weigh less. */
const SEVERAL = 2;
const MANY = 5;
/** Kangxi radicals and their supplement, beside another Japanese letter: alone they speak of radicals. */
const RADICAL = /[\u2e80-\u2fd5](?=[\u3041-\u30fe\u4e00-\u9fff])|(?<=[\u3041-\u30fe\u4e00-\u9fff])[\u2e80-\u2fd5]/g;

/** Japanese words are written with signs for radicals in place of letters. */
export default {
  id: 'radical-letters',
  weight: 2,
  kinds: ['phishing', 'spam'],
  group: 'evasion-letters',
  sources: ['https://www.unicode.org/charts/PDF/U2F00.pdf'],
  title: {
    ja: '漢字の一部が、見た目の同じ「部首」の記号で書かれています',
    en: 'Letters are replaced by signs for radicals that look the same',
  },
  explains: {
    ja: '「{quote}」など{count}か所で、漢字の代わりに、見た目の同じ部首の記号が使われています。言葉の検査をすり抜けるため、または機械で作られた文章に現れます。',
    en: 'In {count} places, such as "{quote}", a sign for a radical stands for the letter that looks the same. This slips past filters, or comes of text that a program made.',
  },
  mistakes: {
    ja: 'PDFから写した文章では、漢字が部首の記号に変わることがあります。',
    en: 'Text copied from PDF files has letters turned into such signs.',
  },
  detect({ text, subject }) {
    if (text === undefined) return [];
    const words = `${subject?.value.slice(0, 500) ?? ''}\n${text.value.seen.slice(0, LOOKED)}`;
    const found = /[\u2e80-\u2fd5]/.test(words) ? words.match(RADICAL) : null;
    if (found === null || found.length < SEVERAL) return [];
    const at = words.search(RADICAL);
    const hit: Hit = {
      proof: text.proof,
      words: { count: String(found.length), quote: words.slice(Math.max(0, at - 3), at + 5).trim() },
      // a file with its text may have been copied from
      ...(found.length < MANY ? { weight: 1 } : {}),
    };
    return [hit];
  },
} satisfies Detector;
