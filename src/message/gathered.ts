/**
 * Text put together of pieces. A list of a million pieces is 14 MB of places while it grows and as much again when it is
 * joined, and what a stranger wrote decides how many there are; so they are joined a few thousand at a time.
 */

/** Characters rewritten at one time. */
const PIECE = 64 * 1024;

/** Pieces joined at one time: more than any ordinary text has. */
const AT_ONCE = 4096;

export class Gathered {
  #joined = '';
  #pieces: string[] = [];

  add(piece: string): void {
    if (this.#pieces.push(piece) < AT_ONCE) return;
    this.#joined += this.#pieces.join('');
    this.#pieces = [];
  }

  /** All of them, in the order in which they came. */
  text(): string {
    return this.#joined + this.#pieces.join('');
  }
}

/**
 * What `rewrite` makes of a text, line by line as far as it can see. Engines keep 90 bytes for each place that `replace` finds,
 * so it is given a piece of the text at a time, which ends with a line wherever that is possible.
 */
export function rewritten(text: string, rewrite: (piece: string) => string): string {
  if (text.length <= PIECE) return rewrite(text);
  const out = new Gathered();
  for (let at = 0; at < text.length; ) {
    const next = text.indexOf('\n', at + PIECE) + 1 || text.length;
    out.add(rewrite(text.slice(at, next)));
    at = next;
  }
  return out.text();
}
