/** How the text of an answer shows what it answers. */
import { onceFor } from '../../message/once.ts';
import type { BodyText } from '../facts.ts';

/** What mail programs write above a quotation. */
const MARKS = [
  'wrote:',
  'writes:',
  'original message',
  'schrieb',
  'a écrit',
  'escreveu',
  'escribió',
  'のメッセージ',
  '書きました',
  '元のメール',
  '\nfrom:',
  '差出人:',
];

const showsAnswered = onceFor(({ seen }: BodyText): boolean => {
  if (seen.startsWith('>') || seen.includes('\n>') || seen.includes('\n|')) return true;
  const text = seen.toLowerCase();
  return MARKS.some((mark) => text.includes(mark));
});

/** An answer that quotes what it answers shows its thread itself. */
export const quotes = (text: BodyText | undefined): boolean => text !== undefined && showsAnswered(text);
