/** Macro-strings of SPF (RFC 7208 §7): read once, expanded for a client. */
import { limits } from './limits.ts';

/** One `%{…}`: which value, and what is done to it. */
export interface Macro {
  /** `s l o d i p v h`, in explanations also `c r t`. */
  readonly letter: string;
  /** Right-hand parts that are kept; 0 is all of them. */
  readonly keep: number;
  readonly reversed: boolean;
  /** Characters at which the value is divided. */
  readonly delimiters: string;
  /** Written with an upper-case letter: the result is escaped as for a URL. */
  readonly escaped: boolean;
}

export interface MacroString {
  readonly parts: readonly (string | Macro)[];
  /** The letters that it uses, lower case. */
  readonly letters: string;
}

/** What each letter stands for. */
export type MacroValues = Readonly<Record<string, string>>;

/** What a macro-string is for decides which letters it may use. */
type MacroUse = 'target' | 'explanation';

const LETTERS: Readonly<Record<MacroUse, string>> = { target: 'slodipvh', explanation: 'slodipvhcrt' };
const DELIMITERS = '.-+,/_=';
const PERCENT = 0x25;

/**
 * Reads a macro-string (RFC 7208 §7.1).
 * @returns undefined where it breaks the grammar: a `%` that begins nothing, an unknown letter, an unclosed brace
 */
export function readMacros(text: string, use: MacroUse): MacroString | undefined {
  const parts: (string | Macro)[] = [];
  let letters = '';
  let macros = 0;
  let from = 0;
  for (let at = text.indexOf('%'); at >= 0; at = text.indexOf('%', from)) {
    if (at > from) parts.push(text.slice(from, at));
    if (++macros > limits.macros) return undefined;
    const next = text[at + 1];
    const plain = next === '%' ? '%' : next === '_' ? ' ' : next === '-' ? '%20' : undefined;
    if (plain !== undefined) {
      parts.push(plain);
      from = at + 2;
      continue;
    }
    const end = next === '{' ? text.indexOf('}', at) : -1;
    const macro = end < 0 ? undefined : readMacro(text.slice(at + 2, end), LETTERS[use]);
    if (macro === undefined) return undefined;
    parts.push(macro);
    if (!letters.includes(macro.letter)) letters += macro.letter;
    from = end + 1;
  }
  if (from < text.length) parts.push(text.slice(from));
  return { parts, letters };
}

/** The inside of the braces: letter, digits, `r`, delimiters. */
function readMacro(inside: string, allowed: string): Macro | undefined {
  const letter = (inside[0] ?? '').toLowerCase();
  if (letter === '' || !allowed.includes(letter)) return undefined;
  let at = 1;
  while (isDigit(inside.charCodeAt(at))) at += 1;
  const keep = at > 1 ? Number(inside.slice(1, at)) : 0;
  if (at > 1 && keep === 0) return undefined; // RFC 7208 §7.1: the number of parts is not zero
  const reversed = inside[at] === 'r' || inside[at] === 'R';
  const delimiters = inside.slice(reversed ? at + 1 : at);
  for (const one of delimiters) if (!DELIMITERS.includes(one)) return undefined;
  return { letter, keep, reversed, delimiters: delimiters || '.', escaped: inside[0] !== letter };
}

/** The text with the values in place, cut at `length` characters. */
export function expand(macros: MacroString, values: MacroValues, length: number): string {
  const pieces: string[] = [];
  let written = 0;
  for (const part of macros.parts) {
    const piece = typeof part === 'string' ? part : standsFor(part, values);
    pieces.push(piece);
    written += piece.length;
    if (written >= length) break;
  }
  return pieces.join('').slice(0, length);
}

/**
 * The same for a name. It is put together from the right, because that is the side that is kept (RFC 7208 §7.3), and
 * what lies far beyond the longest name is not made at all.
 */
export function expandName(macros: MacroString, values: MacroValues): string {
  const pieces: string[] = [];
  let written = 0;
  for (let i = macros.parts.length - 1; i >= 0 && written < limits.value; i -= 1) {
    const part = macros.parts[i] ?? '';
    const piece = typeof part === 'string' ? part : standsFor(part, values);
    pieces.unshift(piece);
    written += piece.length;
  }
  return pieces.join('');
}

function standsFor(macro: Macro, values: MacroValues): string {
  const value = values[macro.letter] ?? '';
  const changed =
    macro.keep === 0 && !macro.reversed && macro.delimiters === '.'
      ? value
      : rearranged(value.slice(0, limits.value), macro);
  return macro.escaped ? escapeAll(changed) : changed;
}

/** RFC 7208 §7.3: divided at the delimiters, turned round, the right-hand parts joined with dots. */
function rearranged(value: string, { keep, reversed, delimiters }: Macro): string {
  const parts: string[] = [];
  let from = 0;
  for (let i = 0; i <= value.length; i += 1) {
    if (i < value.length && !delimiters.includes(value[i] ?? '')) continue;
    parts.push(value.slice(from, i));
    from = i + 1;
  }
  if (reversed) parts.reverse();
  return (keep === 0 || keep >= parts.length ? parts : parts.slice(-keep)).join('.');
}

const encoder = new TextEncoder();

/** RFC 3986 §2.3: everything but the unreserved characters becomes `%XX`. */
function escapeAll(text: string): string {
  if (!/[^A-Za-z0-9\-._~]/.test(text)) return text;
  const out: string[] = [];
  for (const byte of encoder.encode(text)) {
    const plain =
      (byte >= 0x30 && byte <= 0x39) ||
      (byte >= 0x41 && byte <= 0x5a) ||
      (byte >= 0x61 && byte <= 0x7a) ||
      byte === 0x2d ||
      byte === 0x2e ||
      byte === 0x5f ||
      byte === 0x7e;
    out.push(plain ? String.fromCharCode(byte) : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`);
  }
  return out.join('');
}

/**
 * Whether a macro-string may stand where a name is due (RFC 7208 §7.1, `domain-spec`): it ends in a macro or in a dot
 * and a top label. A dot after that is allowed.
 * @param text the macro-string as it was written
 */
export function endsAsName(text: string, macros: MacroString): boolean {
  const last = macros.parts.at(-1);
  if (last === undefined) return false;
  if (typeof last !== 'string' || endsInEscape(text)) return true;
  const end = last.endsWith('.') ? last.length - 1 : last.length;
  const dot = last.lastIndexOf('.', end - 1);
  return dot >= 0 && isTopLabel(last.slice(dot + 1, end));
}

/** `%%`, `%_` and `%-` are macros in the grammar, though they stand for a character each. */
function endsInEscape(text: string): boolean {
  const mark = text.charCodeAt(text.length - 1);
  if (mark !== PERCENT && mark !== 0x5f && mark !== 0x2d) return false;
  let percents = 0;
  for (let i = text.length - 1 - (mark === PERCENT ? 0 : 1); i >= 0 && text.charCodeAt(i) === PERCENT; i -= 1)
    percents += 1;
  return mark === PERCENT ? percents % 2 === 0 && percents > 0 : percents % 2 === 1;
}

/** RFC 7208 §7.1: letters, digits and inner hyphens, and not digits alone. */
function isTopLabel(label: string): boolean {
  if (label === '' || label.startsWith('-') || label.endsWith('-')) return false;
  let digits = 0;
  for (let i = 0; i < label.length; i += 1) {
    const code = label.charCodeAt(i);
    if (isDigit(code)) digits += 1;
    else if (code !== 0x2d && !isLetter(code)) return false;
  }
  return digits < label.length;
}

export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

export function isLetter(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}
