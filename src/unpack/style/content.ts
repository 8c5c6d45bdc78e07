/** Words that a style sheet writes into the page: `content` of `::before` and `::after` (CSS Content 3 §2). */
import type { Tag } from '../tag.ts';
import { isAround, isSuch, type Named, readSelector, type Selector } from './selector.ts';

export type Place = 'before' | 'after';

interface Rule {
  readonly selector: Selector;
  readonly place: Place;
  /** Words as they stand, and names of attributes that give them. */
  readonly pieces: readonly { readonly words: string; readonly isAttribute: boolean }[];
}

/** Rules that write words, in one page: a program gives its icons some dozens. */
const RULES = 200;
/** Characters that are written into one page: a letter, and not the same one for each of its elements. */
const LENGTH = 20_000;

export class Contents {
  readonly #rules = new Map<string, Rule[]>();
  #size = 0;
  #left = LENGTH;

  get isEmpty(): boolean {
    return this.#size === 0;
  }

  /** @param body declarations of a rule */
  add(selectors: string, body: string): void {
    if (this.#size >= RULES || !/content/i.test(body)) return;
    const value = /(?:^|[;{\s])content\s{0,9}:([^;]{1,2000})/i.exec(body)?.[1] ?? '';
    const pieces = [...value.matchAll(PIECE)].map(([, double, single, name]) =>
      name === undefined ? { words: double ?? single ?? '', isAttribute: false } : { words: name, isAttribute: true },
    );
    // icons, bullets and what only makes room say nothing
    if (!pieces.some(({ words, isAttribute }) => isAttribute || WORD.test(words))) return;
    for (const one of selectors.split(',', 64)) {
      const [whole, place] = /::?(before|after)\s{0,9}$/i.exec(one) ?? [];
      if (whole === undefined || place === undefined) continue;
      const selector = readSelector(one.slice(0, -whole.length).trim() || '*');
      if (selector === undefined || this.#size >= RULES) continue;
      this.#size++;
      const rules = this.#rules.get(selector.key) ?? [];
      rules.push({ selector, pieces, place: place.toLowerCase() === 'after' ? 'after' : 'before' });
      this.#rules.set(selector.key, rules);
    }
  }

  /** @param html the page, for attributes that are kept nowhere else */
  of(tag: Tag, around: readonly Named[], place: Place, html: string): string {
    const keys = ['*', tag.name, ...(tag.class?.trim().split(/\s+/, 8) ?? []).map((one) => `.${one}`)];
    if (tag.id !== undefined) keys.push(`#${tag.id.trim()}`);
    let found: Rule | undefined;
    for (const key of keys)
      for (const rule of this.#rules.get(key) ?? [])
        if (
          rule.place === place &&
          isSuch(rule.selector.subject, tag) &&
          (rule.selector.around.length === 0 || isAround(rule.selector, around) !== false) &&
          rule.selector.specificity >= (found?.selector.specificity ?? 0)
        )
          found = rule;
    if (found === undefined || this.#left <= 0) return '';
    const words = found.pieces
      .map((piece) => (piece.isAttribute ? attributeIn(html.slice(tag.start, tag.end), piece.words) : piece.words))
      .join('')
      .slice(0, this.#left);
    this.#left -= words.length;
    return words;
  }
}

const PIECE = /"([^"]{0,2000})"|'([^']{0,2000})'|attr\(\s{0,9}([\w-]{1,60})\s{0,9}[^)]{0,60}\)/g;
const WORD = /\p{L}{2}/u;

/** Values of attributes are looked for in the text of a tag of ordinary length. */
const TAG = 10_000;

function attributeIn(tag: string, name: string): string {
  const lower = tag.slice(0, TAG).toLowerCase();
  for (let at = lower.indexOf(name.toLowerCase()); at >= 0; at = lower.indexOf(name.toLowerCase(), at + 1)) {
    const match = /^\s{0,9}=\s{0,9}(?:"([^"]{0,4000})"|'([^']{0,4000})'|([^\s>"']{1,400}))/.exec(
      tag.slice(at + name.length),
    );
    if (match !== null && lower.charCodeAt(at - 1) <= 32) return match[1] ?? match[2] ?? match[3] ?? '';
  }
  return '';
}
