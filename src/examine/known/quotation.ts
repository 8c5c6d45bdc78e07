/** How the text of an answer shows what it answers. */

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

/** An answer that quotes what it answers shows its thread itself. */
export function quotes(seen: string): boolean {
  if (seen.startsWith('>') || seen.includes('\n>') || seen.includes('\n|')) return true;
  const text = seen.toLowerCase();
  return MARKS.some((mark) => text.includes(mark));
}
