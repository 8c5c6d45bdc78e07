/** Fills the `{holes}` of a sentence in both languages. Values are put in as they are; writers escape them. */
import type { Text, Words } from './finding.ts';

/**
 * One language. A hole without a value stays as it is, so that a forgotten word is seen in the tests.
 * @param within how deep a Text may still stand in another that fills a hole, so that it ends
 */
function fillLine(line: string, words: Words, language: keyof Text, within = 2): string {
  if (!line.includes('{')) return line;
  let out = '';
  let from = 0;
  for (;;) {
    const open = line.indexOf('{', from);
    const close = open < 0 ? -1 : line.indexOf('}', open);
    if (close < 0) return out + line.slice(from);
    const value = words[line.slice(open + 1, close)];
    out += line.slice(from, open);
    if (typeof value === 'string') out += value;
    else if (value === undefined || within === 0) out += line.slice(open, close + 1);
    else out += fillLine(value[language], words, language, within - 1);
    from = close + 1;
  }
}

/** Both languages with the same values. */
export function fill(text: Text, words: Words | undefined): Text {
  if (words === undefined) return text;
  return { ja: fillLine(text.ja, words, 'ja'), en: fillLine(text.en, words, 'en') };
}

/** Names of ours behind each other. What a stranger wrote is no Text: values are shortened, and a Text stays as it is. */
export const listed = (names: Iterable<string>): Text => {
  const all = [...names];
  return { ja: all.join('、'), en: all.join(', ') };
};
