/** How lists of phrases are written down. */

/** Phrases stand between bars; a line end after a bar is only a line end. */
export function phrasesOf(text: string): string[] {
  return text
    .trim()
    .replace(/\|?\n\s*/g, '|')
    .split('|');
}

/** `Object.entries` with the type of the keys; what is left out is left out. */
export function entriesOf<K extends string, V>(record: Readonly<Partial<Record<K, V>>>): (readonly [K, V])[] {
  return Object.keys(record)
    .filter((key): key is K => key in record)
    .flatMap((key) => {
      const value = record[key];
      return value === undefined ? [] : [[key, value] as const];
    });
}
