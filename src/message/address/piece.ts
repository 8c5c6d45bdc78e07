/** The words of an element of an address list that has no angles. */
import type { Span } from '../message.ts';
import { commentEnd, isBlank, quoteEnd, skipWide, type wideCharset } from './token.ts';

export interface Piece {
  readonly span: Span;
  /** It holds an @. */
  readonly at: boolean;
}

interface Signs {
  readonly wide: ReturnType<typeof wideCharset>;
  /** Quotes and comments that begin here may have an end; once one has none, no later one has. */
  readonly quotes: boolean;
  readonly comments: boolean;
  /** Pieces that are of use. */
  readonly most: number;
}

/** White space divides them, but not around @ and dots, nor in quotes and comments that end before `stop`. Linear in its span. */
export function piecesOf(value: string, start: number, stop: number, { wide, quotes, comments, most }: Signs): Piece[] {
  const pieces: Piece[] = [];
  let from = -1,
    at = false,
    glue = false,
    quotesEnd = quotes,
    commentsEnd = comments;
  const close = (end: number): void => {
    if (from >= 0 && pieces.length <= most) pieces.push({ span: [from, end], at });
    from = -1;
    at = false;
  };
  let lastEnd = start;
  for (let i = start; i < stop; ) {
    const c = value.charCodeAt(i);
    if (isBlank(c)) {
      i++;
      continue;
    }
    if (c === 0x28 && commentsEnd) {
      const end = commentEnd(value, i, stop);
      if (end >= 0) {
        i = end;
        continue;
      }
      commentsEnd = false;
    }
    const joins = c === 0x40 || c === 0x2e;
    if (from >= 0 && i > lastEnd && !joins && !glue) close(lastEnd);
    if (from < 0) from = i;
    glue = joins;
    if (c === 0x40) at = true;
    const quote = c === 0x22 && quotesEnd ? quoteEnd(value, i, wide, stop) : -1;
    if (c === 0x22 && quote < 0) quotesEnd = false;
    i = quote >= 0 ? quote : c >= 0x80 ? skipWide(value, i, wide) : i + 1;
    lastEnd = Math.min(i, stop);
  }
  close(lastEnd);
  return pieces;
}
