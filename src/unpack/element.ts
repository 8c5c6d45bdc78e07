/** What the kinds of HTML elements mean for a reader of the text, one lookup for each tag. */
import {
  BLOCKS,
  BREAKS_OUT,
  CLOSES_P,
  EMPTY,
  FORMATS,
  FRAMES,
  PIECES,
  RAW,
  SCOPES,
  SPECIAL,
  UNDRAWN,
} from './element-names.ts';
import type { Box } from './style/value.ts';

export interface ElementRule {
  /** Stands on lines of its own. */
  readonly block: boolean;
  /** A cell of a table: beside others, apart by a space. */
  readonly cell: boolean;
  /** Has no content and no closing tag. */
  readonly empty: boolean;
  /** Its content is text, not markup, up to its own closing tag. */
  readonly raw: boolean;
  /** Its box, where no author says otherwise. */
  readonly box: Box;
  /** HTML §13.2.6.4.7: its opening tag closes a paragraph. */
  readonly closesP: boolean;
  /** HTML §13.2.4.3: it opens again where it was closed by the end of what it stands in. */
  readonly formats: boolean;
  /** HTML §13.2.4.2: a closing tag of another element does not reach over it. */
  readonly special: boolean;
  /** HTML §13.2.4.2: what is open outside of it is out of reach for a closing tag. */
  readonly scope: boolean;
  /** A part of a table that stands in no cell: other things in it stand before the table (HTML §13.2.6.1). */
  readonly frame: boolean;
  /** HTML §15.3.1: no browser draws its content, unless the author says how. */
  readonly undrawn: boolean;
  /** HTML §13.2.6.5: it ends a drawing or formula. */
  readonly breaksOut: boolean;
}

const plainElement: ElementRule = {
  block: false,
  cell: false,
  empty: false,
  raw: false,
  box: 'inline',
  closesP: false,
  formats: false,
  special: false,
  scope: false,
  frame: false,
  undrawn: false,
  breaksOut: false,
};
const rules = new Map<string, ElementRule>();
const add = (names: string, rule: Partial<ElementRule>): void => {
  for (const name of names.split(' ')) rules.set(name, { ...(rules.get(name) ?? plainElement), ...rule });
};
add(BLOCKS, { block: true, box: 'block' });
add('td th', { cell: true, box: 'cell' });
add('table tbody tfoot thead tr caption', { box: 'table' });
add(PIECES, { box: 'inline-block' });
add(EMPTY, { empty: true });
add(RAW, { raw: true });
add(CLOSES_P, { closesP: true });
add(FORMATS, { formats: true });
add(SPECIAL, { special: true });
add(SCOPES, { scope: true });
add(FRAMES, { frame: true });
add(UNDRAWN, { undrawn: true });
add(BREAKS_OUT, { breaksOut: true });

/** The rule of an element by its lower-case name; unknown elements are inline and hold markup. */
export function elementRule(name: string): ElementRule {
  return rules.get(name) ?? plainElement;
}

/** Where the content of a raw element ends: at its own closing tag (HTML §13.2.5.11), or with the page. */
export function rawEnd(html: string, name: string, from: number): number {
  if (name === 'plaintext') return html.length; // HTML §13.2.5.5: nothing ends it
  for (let at = html.indexOf('</', from); at >= 0; at = html.indexOf('</', at + 2)) {
    const end = at + 2 + name.length;
    if (html.slice(at + 2, end).toLowerCase() === name && END_OF_NAME.has(html.charCodeAt(end))) return at;
  }
  return html.length;
}
/** White space, `/` and `>`. */
const END_OF_NAME: ReadonlySet<number> = new Set([9, 10, 12, 13, 32, 47, 62]);
