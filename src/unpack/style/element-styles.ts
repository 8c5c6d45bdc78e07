/** What is said of the look of elements: by the page's style sheet, and by themselves. */
import { elementRule } from '../element.ts';
import { decodeEntities } from '../entity.ts';
import { readStyle, type Style } from '../style.ts';
import type { Tag } from '../tag.ts';
import type { Place } from './content.ts';
import type { Named } from './selector.ts';
import { Sheet } from './sheet.ts';
import type { Box } from './value.ts';

/** Styles that are kept, for the same ones come often. */
const STYLES = 4096;

const NOWHERE: readonly Named[] = [];

export class ElementStyles {
  readonly #sheet: Sheet | undefined;
  readonly #variables: Map<string, string>;
  readonly #known = new Map<Box, Map<string, Style>>();

  /** @param html the page */
  constructor(html: string) {
    this.#sheet = Sheet.of(html);
    this.#variables = this.#sheet?.variables ?? new Map();
  }

  /**
   * Undefined where nothing is said.
   * @param around the elements that it stands in, from the outermost
   */
  of(tag: Tag, around: readonly Named[] = NOWHERE): Style | undefined {
    const ruled = this.#sheet?.of(tag, around);
    const { box } = elementRule(tag.name);
    if (ruled === undefined) return tag.style === undefined ? undefined : this.ofWords(tag.style, box);
    const written = tag.style ?? '';
    const known = ruled.known?.get(written);
    if (known !== undefined) return known;
    const own = written === '' ? '' : `;${written}`;
    const sure = this.ofWords(ruled.sure + own, box);
    const style = ruled.perhaps === undefined ? sure : doubtful(sure, this.ofWords(ruled.perhaps + own, box));
    if (ruled.known !== undefined && ruled.known.size < STYLES && !hasVariable(written))
      ruled.known.set(written, style);
    return style;
  }

  /** Words that the style sheet writes before or behind the content of an element. */
  contentOf(tag: Tag, around: readonly Named[], place: Place, html: string): string {
    const contents = this.#sheet?.contents;
    if (contents === undefined || contents.isEmpty) return '';
    return decodeEntities(contents.of(tag, around, place, html), true);
  }

  /** @param written declarations as they stand in the page */
  ofWords(written: string, box: Box): Style {
    let styles = this.#known.get(box);
    if (styles === undefined) {
      styles = new Map();
      this.#known.set(box, styles);
    }
    const known = styles.get(written);
    if (known !== undefined) return known;
    const style = readStyle(decodeEntities(written, true), this.#variables, box);
    if (styles.size < STYLES && !hasVariable(written)) styles.set(written, style);
    return style;
  }
}

/** What hangs on variables is another thing further down. */
const hasVariable = (written: string): boolean => written.includes('--');

/** What is said surely, less what other rules may take back. */
function doubtful(sure: Style, perhaps: Style): Style {
  return {
    sets: sure.sets & perhaps.sets,
    clears: sure.clears | perhaps.clears,
    color: sure.color === perhaps.color ? sure.color : '?',
    background: sure.background === perhaps.background ? sure.background : '?',
    display: sure.display === 'none' ? perhaps.display : sure.display,
    isPoor: sure.isPoor || perhaps.isPoor || (perhaps.sets & ~sure.sets) !== 0,
    isReversed: sure.isReversed && perhaps.isReversed,
  };
}
