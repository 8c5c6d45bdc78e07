import type { Detector } from '../finding.ts';
import { isOfList } from '../known/carriers/of-list.ts';
import { isAfterSecrets } from '../known/stories/masked-words.ts';
import { lettersApart } from '../known/text/letters-apart.ts';

/** Letters from which on it is more than the head of a newsletter: `S P E C I A L   O F F E R` has twelve. */
const SEVERAL = 40;
/** Of kanji and kana, where nothing else stands between them. */
const FEW = 12;
/** The letter is written so, and not a line of it: this share of what is apart and together. */
const MOST = 0.4;

/** Characters of a quotation. */
const QUOTED = 60;

/** A space or a mark stands between all letters of the words: people read them, and filters do not. */
export default {
  id: 'letters-apart',
  weight: 3,
  kinds: ['spam', 'phishing', 'fraud'],
  group: 'evasion-letters',
  sources: ['letters-apart.ts 2026-12-01'],
  title: {
    ja: '一文字ごとに空白や記号が入っています',
    en: 'Spaces or marks stand between the letters of its words',
  },
  explains: {
    ja: '「{quote}」のように、言葉の文字が一つずつ離して書かれています。人には読めても、言葉を探す迷惑メールの検査をすり抜けやすい書き方です。',
    en: 'Its words are written letter by letter, as in "{quote}". People can read that; filters that look for words may miss it.',
  },
  mistakes: {
    ja: '飾りとして見出しの文字を離すことや、PDFから写した文章の文字が離れることがあります。',
    en: 'Headings are spaced out for show, and text that is copied from a PDF may come apart.',
  },
  detect(facts) {
    const { text, bounce, distribution } = facts;
    if (text === undefined || bounce !== undefined) return [];
    // members show each other drawings and tables
    if (isOfList({ distribution })) return [];
    const { apart, together, quote, meant, mayBeCopied } = lettersApart(text.value);
    if (apart < (together === 0 ? FEW : SEVERAL)) return [];
    const weight = mayBeCopied ? 0 : apart >= MOST * (apart + together) ? 3 : 2;
    return [
      {
        proof: text.proof,
        words: { quote: quote.slice(0, QUOTED) },
        weight,
        ...(isAfterSecrets(facts, meant) ? { kinds: ['phishing'] } : {}),
      },
    ];
  },
} satisfies Detector;
