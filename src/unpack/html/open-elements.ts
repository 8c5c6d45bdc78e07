/**
 * The elements that are open, with the look that each gives to its text. What a tag closes, and where what stands at a
 * wrong place comes to stand, is decided as browsers do it (HTML §13.2.6), for it decides what is hidden.
 */
import { type ElementRule, elementRule } from '../element.ts';
import { readAttributeColor, readColor } from '../style/colour.ts';
import { ABSENT, GONE, VEILED } from '../style/properties.ts';
import type { Named } from '../style/selector.ts';
import type { Style } from '../style.ts';
import type { Tag } from '../tag.ts';

/** What the text in an element looks like. */
export interface Look {
  /** Ways to be unseen. */
  readonly flag: number;
  /** Empty: nobody set one. */
  readonly color: string;
  /** Empty: the paper. */
  readonly background: string;
  /** Letters run from right to left. */
  readonly isReversed: boolean;
}

const PLAIN: Look = { flag: 0, color: '', background: '', isReversed: false };

export type Space = 'html' | 'svg' | 'math';

export interface OpenElement extends Named {
  readonly tag: Tag;
  readonly rule: ElementRule;
  readonly style: Style | undefined;
  readonly space: Space;
  /** HTML §13.2.6: what stands in it is HTML again. */
  readonly isHtmlInside: boolean;
  /** Its author or its kind hides it. */
  readonly isGone: boolean;
  /** Word, which knows neither the kind nor the attribute, draws it all the same. */
  readonly isDrawnByWord: boolean;
  /** What it stands in, and it itself, look like. */
  base: Look;
  look: Look;
}

/** Drawn text of a drawing (SVG 2 §11): other text in it is not. */
const UNDRAWN = 16;
const SVG_TEXT: ReadonlySet<string> = new Set(['text', 'foreignobject']);
/** SVG 2 §5.8, MathML Core §3.1: told to programs, drawn by none. */
const TOLD: Readonly<Record<'svg' | 'math', ReadonlySet<string>>> = {
  svg: new Set(['desc', 'title', 'metadata', 'style', 'script']),
  math: new Set(['annotation', 'annotation-xml']),
};
// HTML §13.2.6: integration points
const SVG_INSIDE: ReadonlySet<string> = new Set(['foreignobject', 'desc', 'title']);
const MATH_INSIDE: ReadonlySet<string> = new Set(['mi', 'mo', 'mn', 'ms', 'mtext']);

/** Formatting elements that open again at one place. A letter has three. */
const AGAIN = 16;

export class OpenElements {
  readonly all: OpenElement[] = [];
  readonly #limit: number;
  readonly #isPiece: boolean;
  readonly #closed: (element: OpenElement) => void;
  #foreign = 0;
  #paragraphs = 0;
  #tables = 0;
  look: Look = PLAIN;

  /**
   * @param isPiece of a page: a table may be open around it
   * @param closed told of each element whose content is over
   */
  constructor(limit: number, isPiece: boolean, closed: (element: OpenElement) => void) {
    this.#limit = limit;
    this.#isPiece = isPiece;
    this.#closed = closed;
  }

  /** Whether the next tag stands in a drawing or formula. */
  get isForeign(): boolean {
    if (this.#foreign === 0) return false;
    const top = this.all.at(-1);
    return top !== undefined && top.space !== 'html' && !top.isHtmlInside;
  }

  /** HTML §13.2.5.42: `<![CDATA[` begins text here, and elsewhere a comment. */
  get takesData(): boolean {
    return this.#foreign > 0 && this.all.at(-1)?.space !== 'html';
  }

  /** What stands here is a sheet or script of a drawing, and no text. */
  get isCode(): boolean {
    const top = this.#foreign === 0 ? undefined : this.all.at(-1);
    return top?.space === 'svg' && (top.name === 'style' || top.name === 'script');
  }

  /** What text at this place looks like: in a table and in none of its cells it stands before the table (HTML §13.2.6.4.9). */
  get textLook(): Look {
    const top = this.all.at(-1);
    return this.#tables > 0 && top?.rule.frame === true ? this.#beforeTable() : this.look;
  }

  #beforeTable(): Look {
    for (let i = this.all.length - 1; i >= 0; i--) {
      const one = this.all[i];
      if (one?.name === 'table') return one.base;
    }
    return this.look;
  }

  /** HTML §13.2.6.5: what belongs to a page ends the drawing around it. */
  leaveForeign(): void {
    while (this.isForeign) this.pop();
  }

  /** Closes what the opening tag of a page closes before it stands (HTML §13.2.6.4.7 to 15). False: the tag is nothing here. */
  makeRoom(name: string, rule: ElementRule): boolean {
    if (ITEMS.has(name)) this.#closeItem(name);
    if (rule.closesP && this.#paragraphs > 0) this.#closeParagraph();
    switch (name) {
      case 'h1':
      case 'h2':
      case 'h3':
      case 'h4':
      case 'h5':
      case 'h6':
        if (HEADING.test(this.all.at(-1)?.name ?? '')) this.pop();
        return true;
      case 'option':
      case 'optgroup':
        if (this.all.at(-1)?.name === 'option') this.pop();
        return true;
      case 'a':
      case 'nobr':
        this.#closeFormat(name);
        return true;
      case 'button':
        this.#closeInScope(name);
        return true;
      case 'td':
      case 'th':
        return this.#backTo(ROW);
      case 'tr':
        return this.#backTo(GROUP);
      case 'tbody':
      case 'thead':
      case 'tfoot':
      case 'caption':
      case 'colgroup':
        return this.#backTo(TABLE);
      default:
        return true;
    }
  }

  /** Of a part of a table outside of any table no browser takes notice. */
  #backTo(names: ReadonlySet<string>): boolean {
    if (this.#tables === 0) return this.#isPiece;
    while (this.all.length > 0 && !names.has(this.all.at(-1)?.name ?? '')) this.pop();
    return true;
  }

  /** False when there are too many. */
  push(tag: Tag, rule: ElementRule, style: Style | undefined, isNotDrawn: boolean): boolean {
    if (this.all.length >= this.#limit) return false;
    const parent = this.all.at(-1);
    const { name } = tag;
    const isForeign = this.isForeign;
    const space: Space = isForeign ? (parent?.space ?? 'html') : name === 'svg' || name === 'math' ? name : 'html';
    const isFostered = this.#tables > 0 && parent?.rule.frame === true && !IN_FRAMES.has(name);
    const isHtmlInside =
      space === 'svg' ? SVG_INSIDE.has(name) : space === 'math' && (MATH_INSIDE.has(name) || isHtmlNote(tag));
    const base = isFostered ? this.#beforeTable() : this.look;
    // HTML §15.3.1: `hidden` and the elements that are not drawn are rules of the browser, before which the author's go
    const isKind = space === 'html' ? rule.undrawn : TOLD[space].has(name);
    const isFixed = isNotDrawn || name === 'template' || name === 'audio' || name === 'video'; // HTML §4.8.9: for old browsers
    const isGone = isFixed || ((tag.hidden || isKind) && style?.display === undefined);
    const element: OpenElement = {
      name,
      class: tag.class,
      id: tag.id,
      tag,
      rule,
      style,
      space,
      isHtmlInside,
      isGone,
      isDrawnByWord: !isNotDrawn && name !== 'template' && space === 'html',
      base,
      look: base,
    };
    element.look = lookOf(element);
    this.#add(element);
    return true;
  }

  #add(element: OpenElement): void {
    this.all.push(element);
    if (element.space !== 'html') this.#foreign++;
    else if (element.name === 'p') this.#paragraphs++;
    else if (element.name === 'table') this.#tables++;
    this.look = element.look;
  }

  pop(isOver = true): OpenElement | undefined {
    const element = this.all.pop();
    if (element === undefined) return undefined;
    if (element.space !== 'html') this.#foreign--;
    else if (element.name === 'p') this.#paragraphs--;
    else if (element.name === 'table') this.#tables--;
    this.look = this.all.at(-1)?.look ?? PLAIN;
    if (isOver) this.#closed(element);
    return element;
  }

  /** A closing tag. False when it closes nothing. */
  close(name: string): boolean {
    if (this.isForeign && name !== 'p' && name !== 'br') {
      for (let i = this.all.length - 1; i >= 0; i--) {
        const one = this.all[i];
        if (one === undefined || one.space === 'html') break;
        if (one.name === name) return this.#popTo(i);
      }
    } else if (this.isForeign) this.leaveForeign();
    const rule = elementRule(name);
    if (name === 'html' || name === 'body') return false; // HTML §13.2.6.4.19: what comes then stands in it all the same
    if (rule.formats) return this.#closeFormat(name);
    if (HEADING.test(name)) return this.#closeInScope(name, HEADING);
    if (rule.frame || rule.cell || name === 'caption') return this.#closeInTable(name);
    if (rule.special) return this.#closeInScope(name);
    for (let i = this.all.length - 1; i >= 0; i--) {
      const one = this.all[i];
      if (one === undefined || one.rule.special) return false;
      if (one.name === name) return this.#popTo(i);
    }
    return false;
  }

  #popTo(at: number): true {
    while (this.all.length > at) this.pop();
    return true;
  }

  #closeInTable(name: string): boolean {
    if (this.#tables === 0) return false;
    for (let i = this.all.length - 1; i >= 0; i--) {
      const one = this.all[i]?.name;
      if (one === name) return this.#popTo(i);
      if (one === 'table' || one === 'template') return false;
    }
    return false;
  }

  #closeInScope(name: string, pattern?: RegExp): boolean {
    for (let i = this.all.length - 1; i >= 0; i--) {
      const one = this.all[i];
      if (one === undefined) break;
      if (pattern === undefined ? one.name === name : pattern.test(one.name)) {
        if (name === 'p') this.#popReopening(i);
        else this.#popTo(i);
        return true;
      }
      if (one.rule.scope || one.isHtmlInside) return false;
    }
    return false;
  }

  #closeParagraph(): void {
    for (let i = this.all.length - 1; i >= 0; i--) {
      const one = this.all[i];
      if (one === undefined || one.rule.scope || one.isHtmlInside || one.name === 'button') return;
      if (one.name === 'p') {
        this.#popReopening(i);
        return;
      }
    }
  }

  /** An item ends the one before it, in the same list (HTML §13.2.6.4.7, `li`, `dd`, `dt`). */
  #closeItem(name: string): void {
    for (let i = this.all.length - 1; i >= 0; i--) {
      const one = this.all[i];
      if (one === undefined) return;
      if (name === 'li' ? one.name === 'li' : one.name === 'dd' || one.name === 'dt') {
        this.#popReopening(i);
        return;
      }
      if (one.rule.special && one.name !== 'address' && one.name !== 'div' && one.name !== 'p') return;
    }
  }

  /** HTML §13.2.4.3: what only formats opens again behind what was closed. */
  #popReopening(at: number): void {
    const again: OpenElement[] = [];
    while (this.all.length > at) {
      const isFormat = this.all.at(-1)?.rule.formats === true && this.all.length > at + 1 && again.length < AGAIN;
      const element = this.pop(!isFormat);
      if (element !== undefined && isFormat) again.push(element);
    }
    for (const element of again.reverse()) {
      element.base = this.look;
      element.look = lookOf(element);
      this.#add(element);
    }
  }

  /** HTML §13.2.6.4.7, "adoption agency": what stands in a block goes on without the formatting. */
  #closeFormat(name: string): boolean {
    let at = this.all.length - 1;
    let hasBlock = false;
    for (; at >= 0; at--) {
      const one = this.all[at];
      if (one === undefined || one.name === name) break;
      if (one.rule.scope || one.isHtmlInside) return false;
      hasBlock ||= one.rule.special;
    }
    const found = this.all[at];
    if (found === undefined) return false;
    if (!hasBlock) {
      this.#popReopening(at);
      return true;
    }
    this.all.splice(at, 1);
    this.#closed(found);
    let look = found.base;
    for (const one of this.all.slice(at)) {
      one.base = look;
      one.look = lookOf(one);
      look = one.look;
    }
    this.look = look;
    return true;
  }

  /** The first line is over: what was indented out of sight was that line alone (CSS Text 3 §8.1). */
  endLine(bit: number): void {
    if ((this.look.flag & bit) === 0) return;
    for (let i = this.all.length - 1; i >= 0; i--) {
      const one = this.all[i];
      if (one === undefined || (one.look.flag & bit) === 0) break;
      one.look = { ...one.look, flag: one.look.flag & ~bit };
    }
    this.look = this.all.at(-1)?.look ?? PLAIN;
  }
}

const ITEMS: ReadonlySet<string> = new Set(['li', 'dd', 'dt']);
const HEADING = /^h[1-6]$/;
const ROW: ReadonlySet<string> = new Set(['tr', 'tbody', 'thead', 'tfoot', 'table']);
const GROUP: ReadonlySet<string> = new Set(['tbody', 'thead', 'tfoot', 'table']);
const TABLE: ReadonlySet<string> = new Set(['table']);
/** HTML §13.2.6.4.9: these stay in the table. */
const IN_FRAMES: ReadonlySet<string> = new Set([
  'tbody',
  'thead',
  'tfoot',
  'tr',
  'td',
  'th',
  'caption',
  'colgroup',
  'template',
  'form',
]);

const isHtmlNote = ({ name, encoding }: Tag): boolean =>
  name === 'annotation-xml' && (encoding === 'text/html' || encoding === 'application/xhtml+xml');

/** What an element looks like in what it stands in. */
function lookOf({ tag, style, space, isGone, isDrawnByWord, base }: OpenElement): Look {
  let { flag, color, background, isReversed } = base;
  if (isGone) flag |= ABSENT | (isDrawnByWord ? VEILED : GONE);
  if (space === 'svg') {
    if (tag.name === 'svg') flag |= UNDRAWN;
    else if (SVG_TEXT.has(tag.name)) flag &= ~UNDRAWN;
  }
  if (tag.bgcolor !== undefined) background = readAttributeColor(tag.bgcolor);
  if (tag.background !== undefined) background = '?';
  if (tag.color !== undefined) color = readColor(tag.color);
  if (tag.text !== undefined && tag.name === 'body') color = readAttributeColor(tag.text);
  if (style !== undefined) {
    flag = (flag & ~(style.clears & ~GONE)) | style.sets;
    if (style.color !== undefined) color = style.color;
    if (style.background !== undefined) background = style.background;
    if (style.isReversed) isReversed = true;
  }
  // HTML §4.5.25: `bdo` overrides the direction of letters
  if (tag.name === 'bdo' && tag.dir !== undefined) isReversed = tag.dir.trim().toLowerCase() === 'rtl';
  return flag === base.flag && color === base.color && background === base.background && isReversed === base.isReversed
    ? base
    : { flag, color, background, isReversed };
}
