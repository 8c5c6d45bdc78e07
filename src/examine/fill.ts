/** Fills the `{holes}` of a sentence in both languages. Values are put in as they are; writers escape them. */
import type { Text } from './finding.ts';

type Words = Readonly<Record<string, string>>;

/** One language. A hole without a value stays as it is, so that a forgotten word is seen in the tests. */
function fillLine(line: string, words: Words): string {
  if (!line.includes('{')) return line;
  let out = '';
  let from = 0;
  for (;;) {
    const open = line.indexOf('{', from);
    const close = open < 0 ? -1 : line.indexOf('}', open);
    if (close < 0) return out + line.slice(from);
    const value = words[line.slice(open + 1, close)];
    out += line.slice(from, open) + (value ?? line.slice(open, close + 1));
    from = close + 1;
  }
}

/** Both languages with the same values. */
export function fill(text: Text, words: Words | undefined): Text {
  if (words === undefined) return text;
  return { ja: fillLine(text.ja, words), en: fillLine(text.en, words) };
}
