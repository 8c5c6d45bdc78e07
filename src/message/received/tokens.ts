/**
 * The words of a Received line, in order. RFC 5322 §3.2 gives atoms, comments, quoted strings and domain literals;
 * real hosts write them without blanks between, leave them open, and put what they like inside. So nothing here fails:
 * what does not close is taken as plain characters, and every token carries where it stands.
 */

export const WORD = 0;
export const COMMENT = 1;
export const SEMICOLON = 2;

/** `[start, end)` of the text; a comment's range is what stands between its parentheses. */
export interface Token {
  readonly kind: typeof WORD | typeof COMMENT | typeof SEMICOLON;
  readonly start: number;
  readonly end: number;
}

/** The text of a token; empty for none. */
export const textOf = (text: string, token: Token | undefined): string =>
  token === undefined ? '' : text.slice(token.start, token.end);

const TAB = 9;
const SPACE = 32;
const QUOTE = 34;
const OPEN = 40;
const CLOSE = 41;
const SEMI = 59;
const LESS = 60;
const BACKSLASH = 92;
const BRACKET = 91;

const closerOf = (code: number): number => (code === BRACKET ? 93 : code === LESS ? 62 : code === QUOTE ? QUOTE : 0);

/**
 * Cuts `text` from `from` to `to` into tokens, in time linear in its length.
 * `[…]`, `<…>` and `"…"` may hold blanks; no parenthesis, no semicolon and no second `[` or `<`, so that one left open by
 * a client's word cannot swallow what the host wrote after it.
 */
export function readTokens(text: string, from = 0, to = text.length): Token[] {
  const tokens: Token[] = [];
  // After one parenthesis that never closes, only `(…)` with no other inside is a comment and any other parenthesis a
  // blank: searching the end again for each would be quadratic.
  let flat = false;
  // No closer of that kind before this place; remembered so that many open brackets cost one search.
  let openUntil: Map<number, number> | undefined;
  let i = from;
  while (i < to) {
    const code = text.charCodeAt(i);
    if (code <= SPACE || code === CLOSE) {
      i += 1;
    } else if (code === SEMI) {
      tokens.push({ kind: SEMICOLON, start: i, end: i + 1 });
      i += 1;
    } else if (code === OPEN) {
      let end = flat ? -1 : matching(text, i, to);
      if (end < 0) {
        flat = true;
        end = i + 1;
        while (end < to && text.charCodeAt(end) !== CLOSE && text.charCodeAt(end) !== OPEN) end += 1;
        if (end >= to || text.charCodeAt(end) === OPEN) {
          i += 1;
          continue;
        }
      }
      tokens.push({ kind: COMMENT, start: i + 1, end });
      i = end + 1;
    } else {
      const start = i;
      while (i < to) {
        const next = text.charCodeAt(i);
        if (next === SPACE || next === TAB || next === OPEN || next === CLOSE || next === SEMI || next < SPACE) break;
        const closer = closerOf(next);
        if (closer === 0) {
          i += 1;
          continue;
        }
        const end = i < (openUntil?.get(closer) ?? 0) ? -1 : closing(text, i, to, closer);
        if (end >= 0) i = end + 1;
        else {
          openUntil ??= new Map();
          if (i >= (openUntil.get(closer) ?? 0)) openUntil.set(closer, stopAfter(text, i, to));
          i += 1;
        }
      }
      tokens.push({ kind: WORD, start, end: i });
    }
  }
  return tokens;
}

/** The parenthesis that closes the one at `open`; -1 when there is none. Counted, not recursive: 100,000 deep costs nothing. */
function matching(text: string, open: number, to: number): number {
  let depth = 0;
  for (let i = open; i < to; i += 1) {
    const code = text.charCodeAt(i);
    if (code === OPEN) depth += 1;
    else if (code === CLOSE) {
      depth -= 1;
      if (depth === 0) return i;
    } else if (code === BACKSLASH) {
      const next = text.charCodeAt(i + 1);
      if (next === OPEN || next === CLOSE) i += 1; // RFC 5322 §3.2.1: quoted-pair
    }
  }
  return -1;
}

function closing(text: string, open: number, to: number, closer: number): number {
  for (let i = open + 1; i < to; i += 1) {
    const code = text.charCodeAt(i);
    if (code === closer) return i;
    if (isStop(text, open, i)) return -1;
    if (code === BACKSLASH && closer === QUOTE) i += 1;
  }
  return -1;
}

/** `[[unix: x]` and `<<a@example.com>>` are met: what opens may stand twice, but not again after other characters. */
function isStop(text: string, open: number, i: number): boolean {
  const code = text.charCodeAt(i);
  if (code === OPEN || code === CLOSE || code === SEMI) return true;
  return (code === LESS || code === BRACKET) && code === text.charCodeAt(open) && text.charCodeAt(i - 1) !== code;
}

function stopAfter(text: string, open: number, to: number): number {
  let i = open + 1;
  while (i < to && !isStop(text, open, i)) i += 1;
  return i;
}
