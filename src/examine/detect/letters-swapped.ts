import type { Detector } from '../finding.ts';
import { swappedIn } from '../known/text/swapped-letters.ts';

/** Characters of the letter that are looked at. */
const LOOKED = 3000;
const SUBJECT = 300;

/** A letter is swapped for one that looks the same, so that no filter reads the word. */
export default {
  id: 'letters-swapped',
  weight: 2,
  kinds: ['phishing', 'spam'],
  group: 'evasion-letters',
  sources: ['https://www.unicode.org/reports/tr39/', 'https://docs.apwg.org/reports/'],
  title: {
    ja: '小文字のlと大文字のIを入れ替えた言葉があります',
    en: 'It has words with l in the place of I, or I in the place of l',
  },
  explains: {
    ja: '「{word}」では、小文字のlと大文字のIが入れ替わっています。見た目は同じで、フィルターには別の言葉に読ませる書き方です。',
    en: 'In "{word}" a small l and a capital I have changed places. It looks the same to a reader, and is another word to a filter.',
  },
  mistakes: {
    ja: '紙の文書を文字認識で読み取った文章にも、同じ間違いがあります。',
    en: 'Text that a scanner read from paper has the same mistakes.',
  },
  detect(facts) {
    const { from, subject, text, thread, passedOn, bounce, distribution } = facts;
    if (thread !== undefined || passedOn !== undefined || bounce !== undefined || text === undefined) return [];
    if (distribution.some(({ value }) => value.kind !== 'newsletter')) return [];
    // somebody types badly; who wants nothing opened has nothing to hide from a filter
    if (facts.links.length === 0 && facts.attachments.length === 0) return [];
    const [sender] = from;
    const places = [
      [subject?.value.slice(0, SUBJECT) ?? '', subject?.proof],
      [sender?.value.name.slice(0, SUBJECT) ?? '', sender?.proof],
      [text.value.seen.slice(0, LOOKED), text.proof],
    ] as const;
    for (const [words, proof] of places) {
      const word = proof === undefined ? undefined : swappedIn(words);
      if (proof !== undefined && word !== undefined) return [{ proof, words: { word } }];
    }
    return [];
  },
} satisfies Detector;
