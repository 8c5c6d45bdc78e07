/**
 * A small reader of XML 1.0 for reports: elements and their text. No DTD is obeyed and no entity is defined, so nothing
 * can grow or be fetched; what is not well-formed is read as far as it goes. Linear in the text.
 */

export interface Element {
  /** Without its prefix, lower case: reporters put their elements into several namespaces or none. */
  readonly name: string;
  /** The text directly in it, without white space around. */
  readonly text: string;
  readonly children: readonly Element[];
}

/** Elements that are kept; the longest reports of large receivers have some 10,000 rows of 20. */
const ELEMENTS = 400_000;
/** Elements inside elements; the deepest in a report is the sixth. */
const DEPTH = 32;
/** Characters of the text of one element. */
const TEXT = 4_000;

/** @returns the root; undefined when there is none. `isPartial`: it ends early, or a limit was reached. */
export function readXml(source: string): { readonly root: Element; readonly isPartial: boolean } | undefined {
  const open: Open[] = [];
  let root: Open | undefined;
  let count = 0;
  let isPartial = false;
  let at = 0;
  while (at < source.length) {
    const tag = source.indexOf('<', at);
    const top = open.at(-1);
    if (top !== undefined && tag !== at) addText(top, source.slice(at, tag < 0 ? source.length : tag), true);
    if (tag < 0) break;
    const marked = markup(source, tag);
    if (marked.end < 0) {
      isPartial = true;
      break;
    }
    at = marked.end;
    if (marked.verbatim !== undefined) {
      if (top !== undefined) addText(top, marked.verbatim, false);
    } else if (marked.closes !== undefined) {
      closeTo(open, marked.closes);
      if (open.length === 0 && root !== undefined) return { root: done(root), isPartial };
    } else if (marked.opens !== undefined) {
      count += 1;
      if (count > ELEMENTS || open.length >= DEPTH) {
        isPartial = true;
        break;
      }
      const element: Open = { name: marked.opens, pieces: [], length: 0, children: [] };
      if (top === undefined) root ??= element;
      else top.children.push(element);
      if (!marked.isEmpty) open.push(element);
      else if (open.length === 0) break;
    }
  }
  return root === undefined ? undefined : { root: done(root), isPartial: isPartial || open.length > 0 };
}

interface Open {
  readonly name: string;
  readonly pieces: string[];
  length: number;
  readonly children: Open[];
}

interface Markup {
  /** Behind it; -1: it does not end. */
  readonly end: number;
  readonly opens?: string;
  readonly closes?: string;
  readonly isEmpty?: boolean;
  /** CDATA. */
  readonly verbatim?: string;
}

function markup(source: string, at: number): Markup {
  const next = source.charCodeAt(at + 1);
  if (source.startsWith('<!--', at)) return { end: behind(source, '-->', at + 4) };
  if (source.startsWith('<![CDATA[', at)) {
    const end = source.indexOf(']]>', at + 9);
    return end < 0 ? { end } : { end: end + 3, verbatim: source.slice(at + 9, end) };
  }
  if (next === 0x3f) return { end: behind(source, '?>', at + 2) };
  const end = source.indexOf('>', at);
  if (end < 0 || next === 0x21) return { end: end < 0 ? -1 : end + 1 };
  if (next === 0x2f) return { end: end + 1, closes: nameIn(source.slice(at + 2, Math.min(end, at + 202))) };
  const isEmpty = source.charCodeAt(end - 1) === 0x2f;
  return { end: end + 1, opens: nameIn(source.slice(at + 1, Math.min(end, at + 201))), isEmpty };
}

const behind = (source: string, mark: string, from: number): number => {
  const at = source.indexOf(mark, from);
  return at < 0 ? -1 : at + mark.length;
};

function nameIn(tag: string): string {
  const name = /^[^\s/>]{1,200}/.exec(tag)?.[0] ?? '';
  return name.slice(name.lastIndexOf(':') + 1).toLowerCase();
}

/** A tag that closes nothing is passed over; one that closes an outer element closes those inside too. */
function closeTo(open: Open[], name: string): void {
  const at = open.findLastIndex((one) => one.name === name);
  if (at >= 0) open.length = at;
}

function addText(element: Open, text: string, hasReferences: boolean): void {
  if (element.length >= TEXT) return;
  const kept = text.slice(0, TEXT - element.length);
  element.length += kept.length;
  element.pieces.push(hasReferences && kept.includes('&') ? resolved(kept) : kept);
}

// XML 1.0 §4.6: the five that need no declaration, and §4.1 references to characters
const resolved = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(lt|gt|amp|quot|apos));/g, (whole, decimal, hex, name) => {
    if (name !== undefined) return NAMED[name] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? whole : String.fromCodePoint(code);
  });

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

// the depth of the recursion is bounded by DEPTH
const done = ({ name, pieces, children }: Open): Element => ({
  name,
  text: pieces.join('').trim(),
  children: children.map(done),
});

/** The first child of that name. */
export const childOf = (element: Element | undefined, name: string): Element | undefined =>
  element?.children.find((one) => one.name === name);

export const childrenOf = (element: Element | undefined, name: string): readonly Element[] =>
  element?.children.filter((one) => one.name === name) ?? [];

/** The text of a child; undefined when it is absent or empty. */
export const textIn = (element: Element | undefined, name: string): string | undefined =>
  childOf(element, name)?.text || undefined;
