/**
 * Style sheets of a page, as far as they say whether something is seen. To be hidden has to be proved: a rule that hangs on
 * the screen, on an attribute or on anything else that is not looked at here may show, and cannot hide.
 */
import { declarations, type Style, unescaped } from '../style.ts';
import { Contents } from './content.ts';
import { isAround, isSuch, type Named, readSelector, type Selector } from './selector.ts';
import { styleElements } from './style-elements.ts';
import { isValid } from './value.ts';

/** Characters of all style sheets that are read, and rules that are kept; a newsletter has 20,000 and 200. */
const LENGTH = 256 * 1024;
const RULES = 2000;
/** Characters of the declarations of one selector. */
const DECLARATIONS = 512;
/** Blocks inside of blocks. */
const DEPTH = 3;
/** Classes of one element that are looked at, and rules of one class. */
const CLASSES = 16;
const OF_ONE = 64;

/** When a block counts: for everybody, for some screens, or on none (print). */
type When = 'always' | 'some' | 'never';

interface Rule {
  readonly selector: Selector;
  readonly text: string;
  /** Place in the order of the cascade (CSS Cascade 5 §6.1): its weight, then where it stands. */
  readonly rank: number;
  readonly isUnsure: boolean;
  readonly at: number;
}

/** What the rules say of one element, in the order in which it counts. */
interface Ruled {
  readonly sure: string;
  /** With the rules that may count; undefined when there is none. */
  readonly perhaps: string | undefined;
  /** What comes of it, by what the element says itself; undefined where it hangs on variables. */
  readonly known: Map<string, Style> | undefined;
}

export class Sheet {
  readonly #rules = new Map<string, Rule[]>();
  #size = 0;
  /** Custom properties, whatever element they are set on. */
  readonly variables = new Map<string, string>();
  /** Words that it writes. */
  readonly contents = new Contents();
  readonly #known = new Map<string, Ruled>();
  readonly #found = new Map<string, readonly Rule[]>();

  /** The sheets of a page; undefined when none of them says anything about being seen. */
  static of(html: string): Sheet | undefined {
    const sheet = new Sheet();
    let left = LENGTH;
    for (const { start, end, media } of styleElements(html)) {
      if (left <= 0) break;
      const when = media === undefined ? 'always' : whenMedia(media);
      const text = html.slice(start, Math.min(end, start + left));
      left -= text.length;
      // CSS Syntax 3 §5.4.1: these marks are nothing in a sheet
      sheet.#read(unescaped(text.replaceAll('<!--', '').replaceAll('-->', '')), when);
    }
    return sheet.#size + sheet.variables.size === 0 && sheet.contents.isEmpty ? undefined : sheet;
  }

  /** @param around the elements that it stands in, from the outermost */
  of(element: Named, around: readonly Named[]): Ruled | undefined {
    const found = this.#rulesFor(element);
    if (found.length === 0) return undefined;
    let key = '';
    const fitting: Rule[] = [];
    const unsure = new Set<Rule>();
    for (const rule of found) {
      const fits = rule.selector.around.length === 0 || isAround(rule.selector, around);
      if (fits === false) continue;
      fitting.push(rule);
      const isUnsure = rule.isUnsure || fits === undefined;
      if (isUnsure) unsure.add(rule);
      key += `${isUnsure ? '?' : ' '}${rule.at}`;
    }
    if (fitting.length === 0) return undefined;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const ruled = inOrder(fitting, unsure);
    if (this.#known.size < RULES) this.#known.set(key, ruled);
    return ruled;
  }

  /** Rules that may be for such an element, wherever it stands. */
  #rulesFor(element: Named): readonly Rule[] {
    const { name, class: classes = '', id = '' } = element;
    const key = classes === '' && id === '' ? name : `${name} ${classes} #${id}`;
    const known = this.#found.get(key);
    if (known !== undefined) return known;
    const keys = ['*', name];
    for (const one of classes.trim().split(/\s+/, CLASSES)) keys.push(`.${one}`);
    if (id !== '') keys.push(`#${id.trim()}`);
    const found = [...new Set(keys)].flatMap((one) =>
      (this.#rules.get(one) ?? []).filter(({ selector }) => isSuch(selector.subject, element)),
    );
    if (this.#found.size < RULES) this.#found.set(key, found);
    return found;
  }

  #read(css: string, when: When, depth = 0): void {
    for (let at = 0; at < css.length; ) {
      const open = css.indexOf('{', at);
      if (open < 0) return;
      const before = css.slice(at, open);
      const head = before.slice(before.lastIndexOf(';') + 1).trim();
      if (!head.startsWith('@')) {
        const close = css.indexOf('}', open);
        const end = close < 0 ? css.length : close;
        this.#rule(head, css.slice(open + 1, end), when);
        at = end + 1;
        continue;
      }
      const end = closing(css, open);
      const inner = bothWhen(when, whenAt(head));
      if (inner !== 'never' && depth < DEPTH) this.#read(css.slice(open + 1, end), inner, depth + 1);
      at = end + 1;
    }
  }

  #rule(selectors: string, body: string, when: When): void {
    if (when === 'never' || this.#size >= RULES || !/[a-z]/i.test(body)) return;
    this.contents.add(selectors, body);
    const said: string[] = [];
    for (const [name, value] of declarations(body)) {
      if (name.startsWith('--')) {
        if (this.variables.size < VARIABLES) this.variables.set(name, value);
      } else said.push(`${name}:${value}`);
    }
    if (said.length === 0) return;
    const text = said.join(';').slice(0, DECLARATIONS);
    for (const one of selectors.split(',', 64)) {
      const selector = readSelector(one);
      if (selector === undefined || this.#size >= RULES) continue;
      const rules = this.#rules.get(selector.key) ?? [];
      if (rules.length >= OF_ONE) continue;
      this.#rules.set(selector.key, rules);
      const at = this.#size++;
      const rank = selector.specificity + at / RULES;
      rules.push({ selector, text, rank, isUnsure: when === 'some' || selector.isUnsure, at });
    }
  }
}

/** Custom properties that are kept of one page. */
const VARIABLES = 256;

function inOrder(rules: Rule[], unsure: ReadonlySet<Rule>): Ruled {
  rules.sort((one, other) => one.rank - other.rank);
  const text = (some: readonly Rule[]): string =>
    some
      .map((rule) => rule.text)
      .join(';')
      .slice(-4 * DECLARATIONS);
  const sure = text(rules.filter((rule) => !unsure.has(rule)));
  // what hangs on variables is another thing further down
  const known = rules.some((rule) => rule.text.includes('--')) ? undefined : new Map<string, Style>();
  const isIdle = unsure.size === 0 || (![...unsure].some((rule) => SHOWS.test(rule.text)) && !HIDES.test(sure));
  return { sure, perhaps: isIdle ? undefined : text(rules), known };
}

/** What a rule has to speak of to show or hide something; most rules for small screens set widths. */
const SHOWS = /colou?r|background|display|visib|opacity|font|indent|position|animation|transform|clip/;
const HIDES = /[:\s.]0|-\d|1px|none|hidden/;

const bothWhen = (outer: When, inner: When): When =>
  outer === 'never' || inner === 'never' ? 'never' : outer === 'some' ? 'some' : inner;

/** What a block with a rule in front counts for. */
function whenAt(head: string): When {
  const name = /^@[\w-]{1,40}/.exec(head)?.[0].toLowerCase() ?? '@';
  if (name === '@media') return whenMedia(head.slice(name.length));
  if (name === '@supports') return isSupported(head.slice(name.length)) ? 'always' : 'some';
  // CSS Cascade 5 §6.4.4: what stands in no layer goes before it, so a layer alone proves nothing
  if (name === '@layer' || name === '@container' || name === '@scope') return 'some';
  return 'never'; // fonts, key frames and pages hold no rules
}

/** Media Queries 4 §2: a list, of which one has to fit. */
function whenMedia(query: string): When {
  const lists = query
    .toLowerCase()
    .split(',', 32)
    .map((one) => one.trim());
  if (lists.some((one) => one === '' || /^(?:only\s{1,9})?(?:all|screen)$/.test(one))) return 'always';
  return lists.every(
    (one) =>
      /^(?:only\s{1,9})?(?:print|speech|aural|braille|embossed|tty|tv|projection|handheld)\b/.test(one) ||
      /^not\s{1,9}(?:all|screen)$/.test(one),
  )
    ? 'never'
    : 'some';
}

/** CSS Conditional 3 §6: one declaration that every browser has known for long. */
function isSupported(condition: string): boolean {
  const [, name = '', value = ''] =
    /^\s{0,9}\(\s{0,9}([a-z-]{1,40})\s{0,9}:([^()]{1,60})\)\s{0,9}$/i.exec(condition) ?? [];
  return LONG_KNOWN.has(name.toLowerCase()) && isValid(name.toLowerCase(), value.trim().toLowerCase());
}
const LONG_KNOWN: ReadonlySet<string> = new Set(['display', 'visibility', 'position', 'opacity', 'float', 'overflow']);

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
