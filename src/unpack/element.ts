/** What the kinds of HTML elements mean for a reader of the text, one lookup for each tag. */
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

const BLOCKS =
  'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html li listing main menu nav ol optgroup option p plaintext pre search section summary table tr ul xmp';
const EMPTY = 'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr';
const RAW = 'script style title textarea xmp iframe noembed noframes plaintext';
const CLOSES_P =
  'address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li listing main menu nav ol p plaintext pre search section summary table ul xmp';
const FORMATS = 'a b big code em font i nobr s small strike strong tt u';
const SCOPES = 'applet caption html marquee object table td template th';
const SPECIAL =
  'address applet area article aside base basefont bgsound blockquote body br button caption center col colgroup dd details dir div dl dt embed fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html iframe img input keygen li link listing main marquee menu meta nav noembed noframes noscript object ol p param plaintext pre script search section select source style summary table tbody td template textarea tfoot th thead title tr track ul wbr xmp';
const FRAMES = 'table tbody tfoot thead tr';
const UNDRAWN = 'datalist rp template noframes';
const BREAKS_OUT =
  'b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta nobr ol p pre ruby s small span strong strike sub sup table tt u ul var';
/** Of one piece in its line: what is said of boxes counts for them. */
const PIECES = 'img input button select textarea svg object video audio canvas iframe embed marquee meter progress';

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
