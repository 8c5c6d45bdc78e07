/** How the text of an answer shows what it answers. */
import { onceFor } from '../../message/once.ts';
import type { BodyText } from '../facts.ts';

/** What mail programs write above a quotation. */
const MARKS = [
  'wrote:',
  'writes:',
  'original message',
  'a écrit',
  'escreveu',
  'escribió',
  'さんのメッセージ',
  '様のメッセージ',
  '元のメッセージ',
  'のメッセージ:',
  '書きました',
  '元のメール',
];

/** `Am 5.3. schrieb Max:`; money that is `gutgeschrieben` quotes nobody. */
const WROTE = /\sschrieb[\s:]/;

/** The head of the mail that is answered stands above it; a list of held mails has senders and subjects, and no reader. */
const hasHead = (text: string): boolean =>
  (text.includes('\nfrom:') && /\n(?:to|sent|date|cc):/.test(text)) ||
  (text.includes('差出人:') && /(?:送信日時|宛先|日時):/.test(text));

const showsAnswered = onceFor(({ seen }: BodyText): boolean => {
  if (seen.startsWith('>') || seen.includes('\n>') || seen.includes('\n|')) return true;
  const text = seen.toLowerCase();
  return MARKS.some((mark) => text.includes(mark)) || WROTE.test(text) || hasHead(text);
});

/** An answer that quotes what it answers shows its thread itself. */
export const quotes = (text: BodyText | undefined): boolean => text !== undefined && showsAnswered(text);
