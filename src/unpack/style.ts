/** What the declarations of an element say about being seen. */
import { bitsOf, newReading, plainName, properties } from './style/properties.ts';
import { type Box, isValid } from './style/value.ts';

export interface Style {
  /** Bits that this element sets. */
  readonly sets: number;
  /** Bits that this element takes back. */
  readonly clears: number;
  /** Text colour as six hex digits, `?` when it is set to something we do not compare. */
  readonly color: string | undefined;
  readonly background: string | undefined;
  /** What kind of box the author makes of it; undefined where he says nothing. */
  readonly display: Box | undefined;
  /** It may as well not be there, or stands elsewhere than in the line: in the midst of a word it is no part of it. */
  readonly isPoor: boolean;
  /** Letters run from right to left, whatever they are. */
  readonly isReversed: boolean;
}

const NO_STYLE: Style = {
  sets: 0,
  clears: 0,
  color: undefined,
  background: undefined,
  display: undefined,
  isPoor: false,
  isReversed: false,
};

/** Longest `style` that is read: generators of mail stay below 1,000 characters. */
const STYLE_LIMIT = 4096;

/** CSS Syntax 3 §4.3.2, §4.3.7: comments are nothing, and letters may be written as numbers. */
export function unescaped(text: string): string {
  if (!text.includes('/*') && !text.includes('\\')) return text;
  const pieces: string[] = [];
  let at = 0;
  for (let open = text.indexOf('/*'); open >= 0; open = text.indexOf('/*', at)) {
    pieces.push(text.slice(at, open));
    const close = text.indexOf('*/', open + 2);
    at = close < 0 ? text.length : close + 2;
  }
  pieces.push(text.slice(at));
  return pieces
    .join('')
    .replace(/\\([0-9a-f]{1,6})\s?/gi, (_, hex: string) => character(Number.parseInt(hex, 16)))
    .replace(/\\([^0-9a-f\n])/gi, '$1');
}

const character = (code: number): string => (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd');

const IMPORTANT = ' !important';

/** The declarations by the names of their properties, in lower case: of several the last counts, an important one before all. */
export function declarations(text: string): Map<string, string> {
  const all = new Map<string, string>();
  const plain = unescaped(text.slice(0, STYLE_LIMIT));
  const size = plain.length;
  const important = new Set<string>();
  for (let from = 0, end = 0; from < size; from = end + 1) {
    end = plain.indexOf(';', from);
    if (end < 0) end = size;
    const colon = plain.indexOf(':', from);
    if (colon < 0) break;
    if (colon > end) continue;
    const name = plain.slice(from, colon).trim().toLowerCase();
    const short = plainName(name);
    if (!properties.has(short) && !name.startsWith('--')) continue;
    const value = plain
      .slice(colon + 1, end)
      .trim()
      .toLowerCase();
    const isImportant = value.endsWith('!important') || value.endsWith('! important');
    if (important.has(name) && !isImportant) continue;
    const said = isImportant ? value.slice(0, value.lastIndexOf('!')).trim() : value;
    if (!isValid(short, said)) continue;
    if (isImportant) important.add(name);
    // of a short form and a long one the later counts
    if (all.has(name)) all.delete(name);
    all.set(name, isImportant ? `${said}${IMPORTANT}` : said);
  }
  if (important.size < all.size)
    for (const name of important) {
      const value = all.get(name) ?? '';
      all.delete(name);
      all.set(name, value);
    }
  return all;
}

/** Custom properties (CSS Variables 1) that are kept of one page. */
const VARIABLES = 256;

/**
 * Reads a decoded `style` attribute.
 * @param variables of the page, by their names with the hyphens; those of this style join them
 * @param box that the element makes by itself
 */
export function readStyle(text: string, variables: Map<string, string> = new Map(), box: Box = 'block'): Style {
  const to = newReading();
  const all = declarations(text);
  if (text.includes('--'))
    for (const [name, value] of all)
      if (name.startsWith('--') && variables.size < VARIABLES) variables.set(name, value);
  for (const [name, written] of all) {
    const plain = plainName(name);
    let value = written.endsWith(IMPORTANT) ? written.slice(0, -IMPORTANT.length) : written;
    if (value.includes('var(')) {
      value = resolved(value, variables);
      // CSS Variables 1 §3.1: then it is as if nobody had said it
      if (!isValid(plain, value)) continue;
    }
    properties.get(plain)?.(value, to);
  }
  const { clears, background, display } = to;
  const isPoor = to.isPoor || to.position === 'absolute' || to.position === 'fixed';
  const isReversed = to.isOverridden && to.isLeftwards;
  const color = to.filled ?? to.color;
  const sets = bitsOf(to, box);
  if (
    sets === 0 &&
    clears === 0 &&
    color === undefined &&
    background === undefined &&
    display === undefined &&
    !isPoor &&
    !isReversed
  )
    return NO_STYLE;
  return { sets, clears, color, background, display, isPoor, isReversed };
}

/** A value with its variables in place, or what stands for one that nobody set. */
function resolved(value: string, variables: ReadonlyMap<string, string>): string {
  return value.replace(
    /var\(\s{0,9}(--[\w-]{1,64})\s{0,9}(?:,([^()]{0,64}))?\)/g,
    (_, name: string, other: string | undefined) => variables.get(name) ?? other?.trim() ?? '',
  );
}
