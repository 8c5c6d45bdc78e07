/** One pass over a page, without a tree: what is open, and what was gathered so far. */

import { dataPage } from '../data-page.ts';
import { commentEnd, conditional, refreshTarget } from '../declaration.ts';
import type { ElementRule } from '../element.ts';
import { elementRule, rawEnd } from '../element.ts';
import type { Html, HtmlImage, HtmlLink, RawLink } from '../html-page.ts';
import { SeenText } from '../seen-text.ts';
import { isPale, looksSame, UNDRAWN } from '../style/colour.ts';
import { ElementStyles } from '../style/element-styles.ts';
import { ABSENT, GONE, INDENTED, TINY, VEILED } from '../style/properties.ts';
import type { Style } from '../style.ts';
import type { Tag } from '../tag.ts';
import { readEndTag, readTag } from '../tag.ts';
import { URL_LIMIT } from '../url.ts';
import { charsetOf, fieldWords, leaveSaid, pictureOf } from './attributes.ts';
import { type ForSome, hasWords, isForWordAlone, isKeptByWord } from './for-word.ts';
import { Forms } from './forms.ts';
import { InnerPages } from './inner-pages.ts';
import { HTML_DEPTH, HTML_LENGTH, HTML_NODES } from './limits.ts';
import { type OpenElement, OpenElements } from './open-elements.ts';
import { readBase } from './reference.ts';
import { resolvedLinks } from './resolved-links.ts';

/** Pages in frames and URLs inside one another, and those in comments for Outlook. */
const PAGE_DEPTH = 3;
/** Characters behind an anchor in which it may end again. */
const NEAR = 100;
const NOTHING = /^\s{0,99}(?:<\/a\b|<a\b)/i;
const LETTER = /\p{L}/u;
/** Comments for Outlook that say something; a newsletter has one for each button. */
const CONDITIONALS = 256;

/** One reading: the open elements and what was gathered so far. */
export class Reader {
  readonly #html: string;
  readonly #text: SeenText;
  readonly #links: RawLink[] = [];
  readonly #images: HtmlImage[] = [];
  readonly #limits: string[] = [];
  readonly #open: OpenElements;
  readonly #styles: ElementStyles;
  #styled = false;
  /** Some ground may be a picture, which is as good as one. */
  isPictured = false;
  #anchor: RawLink | undefined;
  #linkCount = 0;
  /** Where the seen text stood before the tag that is read. */
  #before = 0;
  #base: string | undefined;
  #body: Tag | undefined;
  #pre = 0;
  readonly #forms = new Forms();
  #scriptLength = 0;
  #charset: string | undefined;
  readonly #depth: number;
  readonly #conditionals: ForSome[] = [];
  readonly #inner = new InnerPages();
  /** What is read is what Outlook alone reads. */
  readonly #isOutlook: boolean;
  /** As if no author hid anything. */
  readonly #showsAll: boolean;

  constructor(html: string, depth: number, of: 'outlook' | 'other' | 'page' | undefined, showsAll: boolean) {
    this.#depth = depth;
    this.#isOutlook = of === 'outlook';
    this.#showsAll = showsAll;
    if (html.length > HTML_LENGTH) this.#limits.push('html-length');
    this.#html = html.length > HTML_LENGTH ? html.slice(0, HTML_LENGTH) : html;
    this.#text = new SeenText(this.#html);
    this.#styles = new ElementStyles(this.#html);
    this.#open = new OpenElements(HTML_DEPTH, of === 'outlook' || of === 'other', (element) => this.#closed(element));
  }

  run(): void {
    this.#scan();
    for (const { html, start, end, isOutlook, isHidden } of this.#conditionals)
      this.#page(html, start, end, isOutlook ? 'outlook' : 'other', isHidden);
  }

  #scan(): void {
    const html = this.#html;
    const size = html.length;
    let at = 0;
    let nodes = 0;
    while (at < size) {
      if (++nodes > HTML_NODES) {
        this.#reach('html-nodes');
        return;
      }
      let open = html.indexOf('<', at);
      if (open < 0) open = size;
      if (open > at) this.#add(at, open);
      if (open >= size) return;
      const c = html.charCodeAt(open + 1);
      if ((c | 32) >= 97 && (c | 32) <= 122) at = this.#start(open);
      else if (c === 47) at = this.#end(open);
      else if (c === 33 || c === 63) at = this.#comment(open);
      else {
        this.#add(open, open + 1); // a lone `<` is text
        at = open + 1;
      }
    }
  }

  result(): Html {
    const text = this.#text;
    text.finish();
    this.#forms.close(this.#links);
    const seen = text.seen();
    const hiddenAt = text.hiddenAt();
    return {
      seen,
      hidden: text.hidden(),
      ...this.#inner.words(seen),
      links: resolvedLinks(this.#links, seen, this.#base),
      linkCount: this.#linkCount,
      images: this.#images,
      passwordFields: this.#forms.fields,
      scriptLength: this.#scriptLength,
      ...(this.#charset === undefined ? {} : { charset: this.#charset }),
      limits: this.#limits,
      whereSeen: (position) => text.whereSeen(position),
      ...(hiddenAt === undefined ? {} : { hiddenAt }),
    };
  }

  #comment(open: number): number {
    if (this.#open.takesData && this.#html.startsWith('<![CDATA[', open)) {
      const close = this.#html.indexOf(']]>', open + 9);
      this.#add(open + 9, close < 0 ? this.#html.length : close);
      return close < 0 ? this.#html.length : close + 3;
    }
    const end = commentEnd(this.#html, open);
    const inside = conditional(this.#html, open, end);
    if (inside === undefined || !(/href/i.test(inside.html) || (inside.isOutlook && hasWords(inside.html)))) return end;
    if (this.#conditionals.length < CONDITIONALS)
      this.#conditionals.push({ ...inside, start: open, end, isHidden: this.#isHidden() });
    else this.#reach('html-nodes');
    return end;
  }

  /** A page that stands inside of this one: where it leads, what it says, and whether it asks for a password. */
  #page(html: string, start: number, end: number, of: 'outlook' | 'other' | 'page', isHidden = this.#isHidden()): void {
    if (this.#depth >= PAGE_DEPTH) {
      this.#reach('html-depth');
      return;
    }
    const inner = new Reader(html, this.#depth + 1, of, this.#showsAll);
    inner.run();
    const read = inner.result();
    for (const limit of read.limits) this.#reach(limit);
    if (of === 'page') {
      this.#linkCount += read.linkCount;
      this.#forms.fields += read.passwordFields;
      this.#scriptLength += read.scriptLength;
    }
    if (!isHidden) this.#inner.add(of, read);
    const from = this.#text.length;
    for (const { kind, shown: alt, href, written, hidden, asks } of read.links) {
      if (this.#links.length >= URL_LIMIT) return;
      const url = inner.#base === undefined ? written : href;
      this.#links.push({ url, kind, start, end, hidden: hidden || isHidden, from, to: from, alt, only: of, asks });
    }
  }

  #reach(limit: string): void {
    if (!this.#limits.includes(limit)) this.#limits.push(limit);
  }

  #isHidden(): boolean {
    return (this.#open.look.flag & ~TINY) !== 0;
  }

  #add(from: number, to: number): void {
    if (this.#open.isCode) {
      if (this.#open.all.at(-1)?.name === 'script') this.#scriptLength += to - from;
      return;
    }
    const { flag, color: ink, background: ground, isReversed } = this.#open.textLook;
    const background = ground === '' ? (this.#styled ? '?' : 'ffffff') : ground;
    if (flag === 0 && this.#open.all.at(-1)?.name === 'rt') {
      this.#text.setAside(from, to); // HTML §4.5.12: it stands over the words that it tells how to read
      return;
    }
    const unseen = flag !== 0 || ink === UNDRAWN || (ink !== '?' && ink !== '' && looksSame(ink, background));
    this.#text.add(from, to, unseen, this.#pre > 0, (flag & ABSENT) !== 0, isReversed);
    if ((flag & TINY) === 0 && isForWordAlone(flag)) this.#inner.addVeiled(this.#html, from, to);
  }

  /** Words that stand in no text: on a button, in a field, in a style sheet. */
  #write(words: string, { start, end }: Tag): void {
    if (words !== '') this.#text.addWords(words, start, end, this.#open.textLook.flag !== 0);
  }

  #field(tag: Tag): void {
    const { words, isButton } = fieldWords(tag);
    if (isButton) this.#text.block(); // it is no answer to the label before it
    this.#write(words, tag);
    if (isButton) this.#text.block();
  }

  #start(open: number): number {
    const html = this.#html;
    const tag = readTag(html, open);
    const name = tag.name;
    const rule = elementRule(name);
    const elements = this.#open;
    // HTML §13.2.6.5: a drawing or formula is markup throughout, until a tag of a page ends it
    if (elements.isForeign && (rule.breaksOut || (name === 'font' && tag.color !== undefined))) elements.leaveForeign();
    const isForeign = elements.isForeign;
    if (rule.raw && !isForeign) return this.#raw(tag);
    if (!isForeign && (!elements.makeRoom(name, rule) || !this.#isNews(tag))) return tag.end;
    this.#before = this.#text.length;
    this.#push(tag, rule, isForeign);
    switch (name) {
      case 'a':
        this.#closeAnchor();
        this.#link(tag, tag.href ?? tag.xlink, 'anchor');
        break;
      case 'area':
        this.#link(tag, tag.href, 'area');
        break;
      case 'form':
        this.#forms.open(this.#links);
        this.#link(tag, tag.action, 'form');
        break;
      case 'button':
      case 'input':
        this.#link(tag, tag.formaction, 'form');
        this.#forms.field(tag, this.#html);
        if (name === 'input') this.#field(tag);
        break;
      case 'frame':
      case 'embed':
        this.#link(tag, tag.src, 'frame');
        break;
      case 'object':
        this.#link(tag, tag.data, 'frame');
        break;
      case 'img':
        this.#image(tag);
        break;
      case 'base':
        this.#setBase(tag.href);
        break;
      case 'meta':
        this.#meta(tag);
        break;
      default:
        // the drawn buttons of Outlook: VML lets every shape lead somewhere
        if (!name.startsWith('v:') || tag.href === undefined) break;
        this.#closeAnchor();
        this.#link(tag, tag.href, 'anchor');
    }
    return tag.end;
  }

  #setBase(written: string | undefined): void {
    if (written === undefined || this.#base !== undefined) return;
    const base = readBase(written.trim());
    if (base?.isCut === true) this.#reach('html-base');
    this.#base = base?.href;
  }

  /** HTML §13.2.6.4.7: a second `body` adds to the first, and of a `head` nothing is drawn. */
  #isNews(tag: Tag): boolean {
    if (tag.name === 'body') {
      if (this.#body !== undefined) leaveSaid(tag, this.#body);
      this.#body = tag;
    }
    return tag.name !== 'head';
  }

  #push(tag: Tag, rule: ElementRule, isForeign: boolean): void {
    const { name } = tag;
    if (rule.empty && !isForeign) {
      if (rule.block || name === 'br') this.#line(tag, rule);
      return;
    }
    const style = this.#styleOf(tag);
    const isLeftOut = (this.#isOutlook && isKeptByWord(tag)) || (style !== undefined && this.#breaksWord(tag, style));
    if (!this.#open.push(tag, rule, style, isLeftOut)) {
      this.#reach('html-depth');
      return;
    }
    if (name === 'pre') this.#pre++;
    if (style?.background === '?' || tag.background !== undefined) this.isPictured = true;
    this.#part(rule, style, this.#open.look.flag);
    this.#write(this.#styles.contentOf(tag, this.#open.all, 'before', this.#html), tag);
    // HTML §13.2.6.5: there a tag that ends with a stroke is a whole element
    if (isForeign && this.#html.charCodeAt(tag.end - 2) === 47 && this.#open.all.at(-1)?.tag === tag) this.#open.pop();
  }

  /** What may as well not be there, and begins in the midst of a word, is there to break it. */
  #breaksWord({ start }: Tag, { isPoor, color }: Style): boolean {
    if (this.#showsAll || !LETTER.test(this.#html.charAt(start - 1))) return false;
    const { background } = this.#open.look;
    return isPoor || (color !== undefined && isPale(color, background === '' ? 'ffffff' : background));
  }

  #styleOf(tag: Tag): Style | undefined {
    if (!this.#showsAll) return this.#styles.of(tag, this.#open.all);
    tag.hidden = false;
    tag.color = tag.bgcolor = tag.text = undefined;
    return undefined;
  }

  /** `br` and `hr`. */
  #line(tag: Tag, rule: ElementRule): void {
    const style = this.#styleOf(tag);
    const flag = (this.#open.textLook.flag & ~INDENTED) | (style?.sets ?? 0);
    if ((flag & ABSENT) !== 0) return;
    this.#open.endLine(INDENTED);
    if (rule.block) this.#text.block();
    else if (flag === 0) this.#text.lineBreak();
  }

  #part(rule: ElementRule, style: Style | undefined, flag: number): void {
    if ((flag & ABSENT) !== 0) return;
    const display = style?.display ?? rule.box;
    if (display === 'block' || display === 'table') this.#text.block();
    else if (display === 'cell') this.#text.cell();
  }

  #closed({ name, rule, style, look, tag }: OpenElement): void {
    this.#write(this.#styles.contentOf(tag, this.#open.all, 'after', this.#html), tag);
    if (name === 'pre') this.#pre--;
    else if (name === 'a' || name.startsWith('v:')) this.#closeAnchor();
    this.#part(rule, style, look.flag);
  }

  #end(open: number): number {
    const { name, end } = readEndTag(this.#html, open);
    if (name === 'form') this.#forms.close(this.#links);
    // HTML §13.2.6.4.7: `</br>` is a line end, and `</p>` that closes nothing a paragraph
    if (name === 'br') this.#text.lineBreak();
    else if (!this.#open.close(name) && name === 'p') this.#text.block();
    return end;
  }

  /** An element whose content is text up to its own closing tag. */
  #raw(tag: Tag): number {
    const html = this.#html;
    if (tag.name === 'iframe') {
      this.#link(tag, tag.src, 'frame');
      if (tag.srcdoc !== undefined) this.#page(tag.srcdoc, tag.start, tag.end, 'page');
    }
    const close = rawEnd(html, tag.name, tag.end);
    if (tag.name === 'script') this.#scriptLength += close - tag.end;
    else if (tag.name === 'style') this.#styled ||= html.slice(tag.end, close).includes('background');
    else if (tag.name === 'textarea' || tag.name === 'xmp' || tag.name === 'plaintext') this.#add(tag.end, close);
    const end = html.indexOf('>', close);
    return end < 0 ? html.length : end + 1;
  }

  #link(tag: Tag, url: string | undefined, kind: HtmlLink['kind']): void {
    if (url === undefined) return;
    const trimmed = url.trim();
    if (trimmed === '' || trimmed.startsWith('#')) return; // a place on the same page
    this.#linkCount++;
    if (this.#links.length >= URL_LIMIT) return;
    const isAnchor = kind === 'anchor';
    const from = isAnchor ? this.#before : this.#text.length;
    // what encloses nothing gives nothing to press, but for what a style sheet writes and paints there
    const isDrawn = this.#text.length > from || this.#open.all.at(-1)?.style?.background === '?';
    const isEmpty = isAnchor && !isDrawn && NOTHING.test(this.#html.slice(tag.end, tag.end + NEAR));
    const { flag } = this.#open.look;
    const isForWord = !this.#isOutlook && isForWordAlone(flag);
    const hidden = isEmpty || (this.#isHidden() && !isForWord);
    const link: RawLink = { url: trimmed, kind, start: tag.start, end: tag.end, hidden, from, to: from, alt: '' };
    if (isForWord) link.only = 'outlook';
    this.#links.push(link);
    if (isAnchor) this.#anchor = link;
    const page = hidden ? undefined : dataPage(trimmed);
    if (page !== undefined) this.#page(page, tag.start, tag.end, 'page');
  }

  #closeAnchor(): void {
    if (this.#anchor !== undefined) this.#anchor.to = this.#text.length;
    this.#anchor = undefined;
  }

  #image(tag: Tag): void {
    if (tag.src === undefined) return;
    if (this.#anchor !== undefined && this.#anchor.alt === '' && tag.alt !== undefined)
      this.#anchor.alt = tag.alt.trim();
    if (tag.alt !== undefined && !this.#isHidden()) this.#inner.addPicture(tag.alt);
    if (this.#images.length >= URL_LIMIT) return;
    const style = tag.style === undefined ? 0 : this.#styles.ofWords(tag.style, 'inline-block').sets;
    this.#images.push(pictureOf(tag, ((this.#open.look.flag | style) & (GONE | VEILED)) !== 0));
  }

  #meta(tag: Tag): void {
    this.#charset ??= charsetOf(tag);
    if (tag.content !== undefined && tag.equiv?.toLowerCase() === 'refresh')
      this.#link(tag, refreshTarget(tag.content), 'refresh');
  }
}
