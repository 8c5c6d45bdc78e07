/** Many phrases, one pass over the text: no regular expression and no search per phrase. */

export interface PhraseHit<K extends string> {
  readonly group: K;
  readonly phrase: string;
  /** Character position in the text that was searched. */
  readonly at: number;
}

interface Entry {
  readonly group: number;
  readonly phrase: string;
}

/** A table that finds every phrase of every group; each phrase at its first place only. */
export class PhraseTable<K extends string> {
  readonly #groups: readonly K[];
  /** By the first two characters: a text of 20,000 characters then meets a few hundred candidates. */
  readonly #entries = new Map<number, Entry[]>();
  /** Whether some phrase may begin with two characters, by `slot`; asked for each place of the text. */
  readonly #begins = new Uint8Array(65_536);

  readonly #anywhere: boolean;

  /** @param anywhere Latin phrases are found inside words too */
  constructor(phrases: Readonly<Record<K, readonly string[]>>, anywhere = false) {
    this.#anywhere = anywhere;
    this.#groups = Object.keys(phrases).filter((key): key is K => key in phrases);
    this.#groups.forEach((group, index) => {
      for (const phrase of phrases[group]) {
        const key = keyAt(phrase, 0);
        this.#begins[slot(phrase.charCodeAt(0), phrase.charCodeAt(1))] = 1;
        const list = this.#entries.get(key);
        if (list === undefined) this.#entries.set(key, [{ group: index, phrase }]);
        else list.push({ group: index, phrase });
      }
    });
  }

  /**
   * @param text as `plain` gives it
   * @returns hits in the order of the text. Phrases that begin with a Latin letter match at the beginning of a word.
   */
  find(text: string): PhraseHit<K>[] {
    const hits: PhraseHit<K>[] = [];
    const found = new Set<Entry>();
    const begins = this.#begins;
    const { length } = text;
    let c = 0;
    let next = text.charCodeAt(0);
    for (let i = 0; i < length; i++) {
      c = next;
      next = text.charCodeAt(i + 1);
      if (begins[slot(c, next)] === 0) continue;
      if (!this.#anywhere && c < 123 && i > 0 && isWord(c) && isWord(text.charCodeAt(i - 1))) continue;
      for (const entry of this.#entries.get(keyAt(text, i)) ?? []) {
        if (!text.startsWith(entry.phrase, i) || found.has(entry)) continue;
        const after = text.charCodeAt(i + entry.phrase.length);
        if (!this.#anywhere && c < 128 && isWord(after) && isWord(entry.phrase.charCodeAt(entry.phrase.length - 1)))
          continue;
        found.add(entry);
        const group = this.#groups[entry.group];
        if (group !== undefined) hits.push({ group, phrase: entry.phrase, at: i });
      }
    }
    return hits;
  }
}

/** Two characters as one small number; different pairs may share it. */
function slot(c: number, next: number): number {
  return (c * 251 + next) & 0xffff;
}

function keyAt(text: string, at: number): number {
  return text.charCodeAt(at) * 65_536 + text.charCodeAt(at + 1);
}

function isWord(c: number): boolean {
  return (c >= 97 && c <= 122) || (c >= 48 && c <= 57);
}
