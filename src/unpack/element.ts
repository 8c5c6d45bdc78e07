/** What the kinds of HTML elements mean for a reader of the text, one lookup for each tag. */

export interface ElementRule {
  /** Stands on lines of its own. */
  readonly block: boolean;
  /** A cell of a table: beside others, apart by a space. */
  readonly cell: boolean;
  /** Has no content and no closing tag. */
  readonly empty: boolean;
  /** Its content is text, not markup, up to its own closing tag. */
  readonly raw: boolean;
  /** Open elements on top that its opening tag closes (HTML §13.1.2.4, optional tags). */
  readonly closes: readonly string[];
}

const BLOCKS =
  'address article aside blockquote body center dd details dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main menu nav ol option p pre section summary table tr ul';
const EMPTY = 'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr';
const RAW = 'script style title textarea xmp iframe noembed noframes plaintext';
const CLOSES: Readonly<Record<string, string>> = {
  p: 'p',
  li: 'li p',
  td: 'td th p',
  th: 'td th p',
  tr: 'td th tr p',
  dt: 'dt dd',
  dd: 'dt dd',
  option: 'option',
  div: 'p',
  table: 'p',
};

const plainElement: ElementRule = { block: false, cell: false, empty: false, raw: false, closes: [] };
const rules = new Map<string, ElementRule>();
const add = (names: string, rule: Partial<ElementRule>): void => {
  for (const name of names.split(' ')) rules.set(name, { ...(rules.get(name) ?? plainElement), ...rule });
};
add(BLOCKS, { block: true });
add('td th', { cell: true });
add(EMPTY, { empty: true });
add(RAW, { raw: true });
for (const [name, closes] of Object.entries(CLOSES)) add(name, { closes: closes.split(' ') });

/** The rule of an element by its lower-case name; unknown elements are inline and hold markup. */
export function elementRule(name: string): ElementRule {
  return rules.get(name) ?? plainElement;
}
