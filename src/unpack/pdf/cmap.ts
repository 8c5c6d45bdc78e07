/** Tables from the codes of a font to characters: `/ToUnicode` (ISO 32000-1 §9.10.3), and how long the codes are (§9.7.6.2). */

/** Codes of one table, and characters that one code stands for: a ligature has three. */
const CODES = 70_000;
const LETTERS = 8;
/** Sections of one table. */
const SECTIONS = 4000;

export interface CodeTable {
  readonly letters: ReadonlyMap<number, string>;
  /** Codes of one byte, by their ranges; all others have two. */
  readonly short: readonly (readonly [first: number, last: number])[];
  /** More codes than are kept. */
  readonly isPartial: boolean;
}

const SECTION = /begin(bfchar|bfrange|codespacerange)/g;
const TOKEN = /<([0-9a-fA-F\s]{0,160})>|([[\]])/g;

/** @param most codes that may be kept */
export function readCodeTable(text: string, most: number): CodeTable {
  const letters = new Map<number, string>();
  const short: [number, number][] = [];
  const room = Math.min(CODES, most);
  let isPartial = false;
  let sections = 0;
  for (const { index, 0: word, 1: kind } of text.matchAll(SECTION)) {
    sections += 1;
    if (sections > SECTIONS) return { letters, short, isPartial: true };
    const end = text.indexOf(`end${kind}`, index);
    const body = text.slice(index + word.length, end < 0 ? text.length : end);
    if (kind === 'codespacerange') readSpaces(body, short);
    else if (!(kind === 'bfchar' ? readCharacters(body, letters, room) : readRanges(body, letters, room)))
      isPartial = true;
    // without an end each further section would be read again
    if (end < 0 || isPartial) break;
  }
  return { letters, short, isPartial };
}

function readSpaces(body: string, short: [number, number][]): void {
  const tokens = [...body.slice(0, 8192).matchAll(TOKEN)].map(([, hex = '']) => hex.replace(/\s/g, ''));
  for (let i = 0; i + 1 < tokens.length && short.length < 256; i += 2) {
    if (tokens[i]?.length === 2) short.push([codeOf(tokens[i]), codeOf(tokens[i + 1])]);
  }
}

/** Whether all of them found room. */
function readCharacters(body: string, letters: Map<number, string>, room: number): boolean {
  let code: number | undefined;
  for (const [, hex] of body.matchAll(TOKEN)) {
    if (hex === undefined) continue;
    if (code === undefined) code = codeOf(hex);
    else {
      if (letters.size >= room) return false;
      letters.set(code, lettersOf(hex));
      code = undefined;
    }
  }
  return true;
}

/** `<first> <last> <letter of the first>`, or a list with a letter for each. */
function readRanges(body: string, letters: Map<number, string>, room: number): boolean {
  let first: number | undefined;
  let last: number | undefined;
  let listed = -1;
  for (const [, hex, bracket] of body.matchAll(TOKEN)) {
    if (bracket === '[') listed = first ?? -1;
    else if (bracket === ']') {
      listed = -1;
      first = undefined;
      last = undefined;
    } else if (hex === undefined) continue;
    else if (listed >= 0) {
      if (letters.size >= room) return false;
      letters.set(listed, lettersOf(hex));
      listed += 1;
    } else if (first === undefined) first = codeOf(hex);
    else if (last === undefined) last = codeOf(hex);
    else {
      const begin = lettersOf(hex);
      const stem = begin.slice(0, -1);
      const end = begin.charCodeAt(begin.length - 1);
      for (let code = first; code <= Math.min(last, 0xffff); code += 1) {
        if (letters.size >= room) return false;
        letters.set(code, begin === '' ? '' : stem + String.fromCharCode((end + code - first) & 0xffff));
      }
      first = undefined;
      last = undefined;
    }
  }
  return true;
}

const codeOf = (hex = ''): number => Number.parseInt(hex.replace(/\s/g, '').slice(0, 8), 16) || 0;

/** UTF-16BE; what is shorter than a unit is one. */
function lettersOf(hex: string): string {
  const digits = hex.replace(/\s/g, '');
  let out = '';
  for (let i = 0; i < digits.length && out.length < LETTERS; i += 4)
    out += String.fromCharCode(Number.parseInt(digits.slice(i, i + 4), 16) || 0);
  return out;
}
