/** How lists of phrases are written down. */

/** Phrases stand between bars; a line end after a bar is only a line end. */
export function phrasesOf(text: string): string[] {
  return text
    .trim()
    .replace(/\|?\n\s*/g, '|')
    .split('|');
}
