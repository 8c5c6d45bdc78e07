/** What was malformed in a mail, or which limit was reached, in the reader's words. For every screen that shows it. */
import { fill } from '../../examine/fill.ts';
import type { Text } from '../../examine/finding.ts';
import { defects } from '../../message/defects.ts';
import type { Defect } from '../../message/message.ts';

const sentences: ReadonlyMap<string, Text> = new Map(Object.entries(defects));

/** The sentence of a Defect, its holes filled; undefined when its code has none. */
export function explainDefect({ code, words }: Pick<Defect, 'code' | 'words'>): Text | undefined {
  const sentence = sentences.get(code);
  return sentence === undefined ? undefined : fill(sentence, words);
}

/** The sentence of a limit that stands in `partial`; undefined when it is none of the message reader's. */
export function explainLimit(name: string): Text | undefined {
  return sentences.get(`limit-${name}`);
}
