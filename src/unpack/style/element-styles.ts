/** What is said of the look of elements: by the page's style sheet, and by themselves. */
import { decodeEntities } from '../entity.ts';
import { readStyle, type Style } from '../style.ts';
import type { Tag } from '../tag.ts';
import { Sheet } from './sheet.ts';

/** Styles that are kept, for the same ones come often. */
const STYLES = 4096;

export class ElementStyles {
  readonly #sheet: Sheet | undefined;
  readonly #variables: Map<string, string>;
  readonly #known = new Map<string, Style>();

  /** @param html the page */
  constructor(html: string) {
    this.#sheet = Sheet.of(html);
    this.#variables = this.#sheet?.variables ?? new Map();
  }

  /** Undefined where nothing is said. */
  of(tag: Tag): Style | undefined {
    const ruled = this.#sheet?.declarationsFor(tag.name, tag.class, tag.id) ?? '';
    const written = ruled === '' ? tag.style : `${ruled};${tag.style ?? ''}`;
    return written === undefined ? undefined : this.ofWords(written);
  }

  /** @param written declarations as they stand in the page */
  ofWords(written: string): Style {
    const known = this.#known.get(written);
    if (known !== undefined) return known;
    const style = readStyle(decodeEntities(written, true), this.#variables);
    // what hangs on variables is another thing further down
    if (this.#known.size < STYLES && !written.includes('--')) this.#known.set(written, style);
    return style;
  }
}
