/**
 * Style sheets of a page, as far as they hide: rules for one element by its name, class or number. No cascade over several
 * elements; what a screen of another size shows is not taken for hidden.
 */
import { declarations, isSeeing, readStyle, unescaped } from '../style.ts';

/** Characters of all style sheets that are read, and rules that are kept; a newsletter has 20,000 and 200. */
const LENGTH = 256 * 1024;
const RULES = 2000;
/** Characters of the declarations of one selector. */
const DECLARATIONS = 512;
/** Blocks inside of blocks. */
const DEPTH = 3;
/** Classes of one element that are looked at. */
const CLASSES = 16;

/** `p`, `.a`, `#a`, `p.a`; other selectors hang on what is around an element. */
const SIMPLE = /^(?:[a-z][a-z0-9]{0,15})?(?:[.#][\w-]{1,100})?$/;

export class Sheet {
  readonly #rules = new Map<string, string>();
  /** Selectors that some screen shows. */
  readonly #shown = new Set<string>();
  /** Custom properties, whatever element they are set on. */
  readonly variables = new Map<string, string>();

  /** The sheets of a page; undefined when none of them says anything about being seen. */
  static of(html: string): Sheet | undefined {
    const open = /<style[\s>]/gi;
    const sheet = new Sheet();
    let left = LENGTH;
    for (let hit = open.exec(html); hit !== null && left > 0; hit = open.exec(html)) {
      const begin = html.indexOf('>', hit.index) + 1;
      CLOSE.lastIndex = begin;
      const end = begin === 0 ? html.length : (CLOSE.exec(html)?.index ?? html.length);
      const text = html.slice(begin === 0 ? html.length : begin, Math.min(end, begin + left));
      left -= text.length;
      sheet.#read(unescaped(text.replaceAll('<!--', '').replaceAll('-->', '')));
      open.lastIndex = end;
    }
    for (const one of sheet.#shown) sheet.#rules.delete(one);
    return sheet.#rules.size + sheet.variables.size === 0 ? undefined : sheet;
  }

  /** What the rules say of an element; empty when they say nothing. */
  declarationsFor(name: string, classes: string | undefined, id: string | undefined): string {
    const found: string[] = [];
    const add = (selector: string): void => {
      const rule = this.#rules.get(selector);
      if (rule !== undefined) found.push(rule);
    };
    add(name);
    for (const one of classes?.trim().split(/\s+/, CLASSES) ?? []) {
      add(`.${one}`);
      add(`${name}.${one}`);
    }
    if (id !== undefined) {
      add(`#${id.trim()}`);
      add(`${name}#${id.trim()}`);
    }
    return found.join(';').slice(-4 * DECLARATIONS);
  }

  #read(css: string, depth = 0): void {
    for (let at = 0; at < css.length; ) {
      const open = css.indexOf('{', at);
      if (open < 0) return;
      const before = css.slice(at, open);
      const head = before.slice(before.lastIndexOf(';') + 1).trim();
      if (!head.startsWith('@')) {
        const close = css.indexOf('}', open);
        const end = close < 0 ? css.length : close;
        this.#rule(head, css.slice(open + 1, end), false);
        at = end + 1;
        continue;
      }
      const end = closing(css, open);
      const isAlways = /^@media\s{1,9}(?:all|screen)?\s{0,9}$/i.test(head);
      const isOuter = isAlways || head.startsWith('@supports') || head.startsWith('@layer');
      if (isOuter && depth < DEPTH) this.#read(css.slice(open + 1, end), depth + 1);
      else if (/^@media/i.test(head)) this.#media(css.slice(open + 1, end));
      at = end + 1;
    }
  }

  /** Of screens of one kind only what they show counts. */
  #media(css: string): void {
    for (let at = 0; at < css.length; ) {
      const open = css.indexOf('{', at);
      if (open < 0) return;
      const close = css.indexOf('}', open);
      const end = close < 0 ? css.length : close;
      this.#rule(css.slice(at, open).trim(), css.slice(open + 1, end), true);
      at = end + 1;
    }
  }

  #rule(selectors: string, body: string, isOneScreen: boolean): void {
    if (!/[a-z]/i.test(body)) return;
    const said = [...declarations(body)].filter(([name]) => isSeeing(name));
    if (said.length === 0) return;
    const hides = readStyle(body, this.variables).sets !== 0;
    const text = said
      .map(([name, value]) => `${name}:${value}`)
      .join(';')
      .slice(0, DECLARATIONS);
    for (const one of selectors.split(',', 64)) {
      const selector = one.trim();
      const key = selector.startsWith('*') ? selector.slice(1) : selector;
      if (key === '' || !SIMPLE.test(key)) continue;
      if (isOneScreen) {
        if (!hides) this.#shown.add(key);
      } else if (this.#rules.size < RULES) {
        const known = this.#rules.get(key);
        this.#rules.set(key, known === undefined ? text : `${known};${text}`.slice(-2 * DECLARATIONS));
      }
    }
  }
}

const CLOSE = /<\/style/gi;

/** Where the block ends that opens at `open`. */
function closing(css: string, open: number): number {
  let depth = 0;
  BRACES.lastIndex = open;
  for (let hit = BRACES.exec(css); hit !== null; hit = BRACES.exec(css)) {
    depth += hit[0] === '{' ? 1 : -1;
    if (depth === 0) return hit.index;
  }
  return css.length;
}

const BRACES = /[{}]/g;
