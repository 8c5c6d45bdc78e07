/** The pieces of a written date. */

export interface Token {
  readonly kind: 'number' | 'word' | 'sign' | 'comment';
  readonly text: string;
  readonly at: number;
}

/** Numbers, words and signs. Words in comments come last: `(JST)` may be all the zone there is. */
export function tokensOf(value: string): Token[] {
  const tokens: Token[] = [];
  const commented: Token[] = [];
  let depth = 0;
  for (let i = 0; i < value.length; ) {
    const c = value.charCodeAt(i);
    let end = i + 1;
    if (c === 0x28) depth++;
    else if (c === 0x29) depth = Math.max(0, depth - 1);
    else if (depth > 0) {
      end = lettersEnd(value, end);
      if (isLetter(c)) commented.push({ kind: 'comment', text: value.slice(i, end).toLowerCase(), at: i });
    } else if (c >= 0x30 && c <= 0x39) {
      while (end < value.length && isDigit(value.charCodeAt(end))) end++;
      tokens.push({ kind: 'number', text: value.slice(i, end), at: i });
    } else if (isLetter(c)) {
      end = lettersEnd(value, end);
      tokens.push({ kind: 'word', text: value.slice(i, end).toLowerCase(), at: i });
    } else if (c > 0x20 && c !== 0x2c) {
      tokens.push({ kind: 'sign', text: value.charAt(i), at: i });
    }
    i = end;
  }
  return commented.length > 0 ? tokens.concat(commented) : tokens;
}

function lettersEnd(value: string, from: number): number {
  let end = from;
  while (end < value.length && isLetter(value.charCodeAt(end))) end++;
  return end;
}

const isDigit = (c: number): boolean => c >= 0x30 && c <= 0x39;
const isLetter = (c: number): boolean => (c >= 0x41 && c <= 0x5a) || (c >= 0x61 && c <= 0x7a) || c >= 0xc0;
