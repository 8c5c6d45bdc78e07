/** Many phrases, one pass over the text: no regular expression and no search per phrase. */

import { once } from '../../../../message/once.ts';

export interface PhraseHit<K> {
  readonly group: K;
  readonly phrase: string;
  /** Character position in the text that was searched. */
  readonly at: number;
}

interface Entry<K> {
  readonly group: K;
  /** At least two characters. */
  readonly phrase: string;
  /** Words go on behind it: `zablokowan*` is found in `zablokowane` and `zablokowaną`. */
  readonly isStem: boolean;
  /** Its place in the lists: of two that begin at one place, the first is told first. */
  readonly order: number;
}

/** Lengths of phrases: of two characters, of fewer than `PREFIX`, and all others. */
const [TWO, SHORT, LONG] = [1, 2, 4];

/** The places at which phrases may begin, by bits: most of a text is passed over without asking for a phrase. */
interface Beginnings {
  /** By the first two characters: the lengths of those that begin so. */
  readonly pairs: Uint8Array;
  /** By the first three: which of `SHORT` and `LONG`. Every word of a text begins like some phrase, few with three letters. */
  readonly triples: Uint8Array;
  /** By the first `PREFIX` characters of the long ones. */
  readonly prefixes: Uint8Array;
}

/** `your refund` and `your reward` share four characters with half of all letters; six tell them from most. */
const PREFIX = 6;

/** Characters that are searched phrase by phrase before the table is worth making: a mail or two, and their names. */
const UNTABLED = 4000;

/** The mark of a stem, at the end of a phrase. */
const STEM = 42;
/** Letters of a word behind its stem. */
const ENDING = /^\p{L}{0,16}/u;

const isStemOf = (written: string): boolean => written.charCodeAt(written.length - 1) === STEM;

/**
 * A table that finds every phrase of every group; each phrase at its first place only. A phrase that ends in `*` is a stem: what is
 * declined and conjugated has a dozen endings, and no list has them all.
 */
export class PhraseTable<K> {
  readonly #groups: readonly (readonly [K, readonly string[]])[];
  /** By a number of their first two, three or `PREFIX` characters, which few share. */
  readonly #two = new Map<number, Entry<K>[]>();
  readonly #short = new Map<number, Entry<K>[]>();
  readonly #long = new Map<number, Entry<K>[]>();
  /** Made with the table: a mail or two need none of it. */
  readonly #begins = once(
    (): Beginnings => ({
      pairs: new Uint8Array(65_536),
      triples: new Uint8Array(65_536),
      prefixes: new Uint8Array(65_536),
    }),
  );
  /** Characters that may still be searched without the table: it takes a millisecond to make, which is long for one mail. */
  #untabled = UNTABLED;

  readonly #anywhere: boolean;
  /** Those of several words whose last may have an `s` more; asked for where an `s` stands, which few mails have. */
  readonly #plurals: () => ReadonlySet<string>;

  /**
   * @param groups may come more than once
   * @param anywhere Latin phrases are found inside words too
   * @param plurals of several Latin words the last may have an `s` more; one alone says another thing with it
   */
  constructor(groups: readonly (readonly [K, readonly string[]])[], { anywhere = false, plurals = false } = {}) {
    this.#groups = groups;
    this.#anywhere = anywhere;
    this.#plurals = once(() => {
      const all = new Set(plurals ? groups.flatMap(([, phrases]) => phrases) : []);
      // what stands in its plural as well is found there
      return new Set([...all].filter((phrase) => phrase.includes(' ') && !all.has(`${phrase}s`)));
    });
  }

  #make(): void {
    const { pairs, triples, prefixes } = this.#begins();
    let order = 0;
    for (const [group, phrases] of this.#groups) {
      for (const written of phrases) {
        const isStem = isStemOf(written);
        const phrase = isStem ? written.slice(0, -1) : written;
        const entry = { group, phrase, isStem, order: order++ };
        const pair = slot(phrase.charCodeAt(0), phrase.charCodeAt(1));
        const three = triple(pair, phrase.charCodeAt(2));
        const length = phrase.length === 2 ? TWO : phrase.length < PREFIX ? SHORT : LONG;
        pairs[pair] = (pairs[pair] ?? 0) | length;
        if (length === TWO) addTo(this.#two, pair, entry);
        else triples[three] = (triples[three] ?? 0) | length;
        if (length === SHORT) addTo(this.#short, three, entry);
        if (length === LONG) {
          const prefix = prefixSlot(phrase, 0);
          prefixes[prefix] = 1;
          addTo(this.#long, prefix, entry);
        }
      }
    }
  }

  /**
   * @param text as `plain` gives it
   * @returns hits in the order of the text. Phrases that begin with a Latin letter match at the beginning of a word.
   */
  find(text: string): PhraseHit<K>[] {
    if (this.#untabled >= 0) {
      this.#untabled -= text.length;
      if (this.#untabled >= 0) return this.#findEach(text);
      this.#make();
    }
    const found = new Map<Entry<K>, number>();
    const begins = this.#begins();
    const { pairs, triples } = begins;
    const next = (from: number): number => nextPlace(text, from, begins, this.#anywhere);
    for (let at = next(0); at < text.length; at = next(at + 1)) {
      const pair = slot(text.charCodeAt(at), text.charCodeAt(at + 1));
      if (((pairs[pair] ?? 0) & TWO) !== 0) this.#match(text, at, this.#two.get(pair), found);
      const three = triple(pair, text.charCodeAt(at + 2));
      const lengths = triples[three] ?? 0;
      if ((lengths & SHORT) !== 0) this.#match(text, at, this.#short.get(three), found);
      if ((lengths & LONG) !== 0 && at + PREFIX <= text.length)
        this.#match(text, at, this.#long.get(prefixSlot(text, at)), found);
    }
    return [...found]
      .sort(([one, a], [other, b]) => a - b || one.order - other.order)
      .map(([{ group, phrase, isStem }, at]) => ({ group, phrase: said(text, at, phrase, isStem), at }));
  }

  /** The same, with a search for each phrase whose first two characters are in the text. */
  #findEach(text: string): PhraseHit<K>[] {
    const hits: PhraseHit<K>[] = [];
    const pairs = new Uint8Array(65_536);
    for (let i = 0; i < text.length; i++) pairs[slot(text.charCodeAt(i), text.charCodeAt(i + 1))] = 1;
    for (const [group, phrases] of this.#groups) {
      for (const written of phrases) {
        if (pairs[slot(written.charCodeAt(0), written.charCodeAt(1))] === 0) continue;
        const isStem = isStemOf(written);
        const phrase = isStem ? written.slice(0, -1) : written;
        for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
          if (!this.#stands(text, at, phrase, isStem)) continue;
          hits.push({ group, phrase: said(text, at, phrase, isStem), at });
          break;
        }
      }
    }
    return hits.sort((a, b) => a.at - b.at);
  }

  /** Whether a phrase that is found at `at` is meant: of Latin letters it is whole words. */
  #stands(text: string, at: number, phrase: string, isStem: boolean): boolean {
    const first = phrase.charCodeAt(0);
    if (this.#anywhere || first >= 128) return true;
    if (isWord(first) && at > 0 && isWord(text.charCodeAt(at - 1))) return false;
    if (isStem) return true;
    const end = at + phrase.length;
    const last = phrase.charCodeAt(phrase.length - 1);
    if (!isWord(text.charCodeAt(end)) || !isWord(last)) return true;
    // `gift card`, `gift cards`
    return text.charCodeAt(end) === S && !isWord(text.charCodeAt(end + 1)) && this.#plurals().has(phrase);
  }

  #match(text: string, at: number, entries: readonly Entry<K>[] | undefined, found: Map<Entry<K>, number>): void {
    if (entries === undefined) return;
    for (const entry of entries) {
      if (text.startsWith(entry.phrase, at) && !found.has(entry) && this.#stands(text, at, entry.phrase, entry.isStem))
        found.set(entry, at);
    }
  }
}

/** What stands there: of a stem the whole word, for the reader. */
const said = (text: string, at: number, phrase: string, isStem: boolean): string =>
  isStem ? phrase + (ENDING.exec(text.slice(at + phrase.length, at + phrase.length + 16))?.[0] ?? '') : phrase;

function addTo<T>(lists: Map<number, T[]>, key: number, one: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [one]);
  else list.push(one);
}

/**
 * The next place from `from` on at which some phrase may begin, or the length of the text. A loop of its own without
 * rare branches: V8 compiles it once, and not anew for each thing that a text holds for the first time.
 */
function nextPlace(text: string, from: number, { pairs, triples, prefixes }: Beginnings, anywhere: boolean): number {
  const last = text.length - 1;
  if (from >= last) return text.length;
  let isInside = !anywhere && from > 0 && isWord(text.charCodeAt(from - 1));
  let c = text.charCodeAt(from);
  for (let i = from; i < last; i++) {
    const next = text.charCodeAt(i + 1);
    const isLatin = isWord(c);
    // inside a word no Latin phrase begins: most of a Latin text is passed over without a look at the tables
    if (!isLatin || !isInside) {
      const pair = slot(c, next);
      const begun = pairs[pair] ?? 0;
      if (begun !== 0) {
        if ((begun & TWO) !== 0) return i;
        const lengths = triples[triple(pair, text.charCodeAt(i + 2))] ?? 0;
        if ((lengths & SHORT) !== 0) return i;
        if ((lengths & LONG) !== 0 && i + PREFIX <= text.length && prefixes[prefixSlot(text, i)] !== 0) return i;
      }
    }
    isInside = isLatin && !anywhere;
    c = next;
  }
  return text.length;
}

/** Two characters as one small number; different pairs may share it. */
function slot(c: number, next: number): number {
  return (c * 251 + next) & 0xffff;
}

function triple(pair: number, third: number): number {
  return (pair * 31 + third) & 0xffff;
}

function prefixSlot(text: string, at: number): number {
  let slot = 0;
  for (let i = at; i < at + PREFIX; i++) slot = (slot * 31 + text.charCodeAt(i)) & 0xffff;
  return slot;
}

/** `s` */
const S = 115;

function isWord(c: number): boolean {
  return (c >= 97 && c <= 122) || (c >= 48 && c <= 57);
}
