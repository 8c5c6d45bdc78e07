/** The boundaries that are open while a MIME tree is read, and the lines that are delimiters of one (RFC 2046 §5.1.1). */

/** What a line that begins with `--` is. */
export interface Match<T> {
  readonly owner: T;
  readonly close: boolean;
  /** The line only begins with the boundary; some clients take it for a delimiter. */
  readonly prefixOnly: boolean;
}

export class Boundaries<T> {
  readonly #open = new Map<string, T[]>();
  /** How many open boundaries have a length: a prefix is looked up once a length, not once a boundary. */
  readonly #lengths = new Map<number, number>();
  readonly #byPrefix: boolean;

  constructor(byPrefix: boolean) {
    this.#byPrefix = byPrefix;
  }

  get size(): number {
    return this.#open.size;
  }

  /** True when the same boundary was open already. */
  add(boundary: string, owner: T): boolean {
    const owners = this.#open.get(boundary);
    if (owners !== undefined) {
      owners.push(owner);
      return true;
    }
    this.#open.set(boundary, [owner]);
    this.#lengths.set(boundary.length, (this.#lengths.get(boundary.length) ?? 0) + 1);
    return false;
  }

  /** Closes the innermost owner of a boundary. */
  remove(boundary: string): void {
    const owners = this.#open.get(boundary);
    if (owners === undefined) return;
    owners.pop();
    if (owners.length > 0) return;
    this.#open.delete(boundary);
    const left = (this.#lengths.get(boundary.length) ?? 1) - 1;
    if (left > 0) this.#lengths.set(boundary.length, left);
    else this.#lengths.delete(boundary.length);
  }

  /** `line` is what follows the `--`, white space at its end removed. The innermost owner of the boundary is meant. */
  match(line: string): Match<T> | undefined {
    const exact = this.#open.get(line)?.at(-1);
    if (exact !== undefined) return { owner: exact, close: false, prefixOnly: false };
    if (line.endsWith('--')) {
      const closed = this.#open.get(line.slice(0, -2))?.at(-1);
      if (closed !== undefined) return { owner: closed, close: true, prefixOnly: false };
    }
    let longest = -1;
    let owner: T | undefined;
    for (const length of this.#lengths.keys()) {
      if (length <= longest || length > line.length) continue;
      const found = this.#open.get(line.slice(0, length))?.at(-1);
      if (found !== undefined) {
        longest = length;
        owner = found;
      }
    }
    if (owner === undefined) return undefined;
    return { owner, close: line.startsWith('--', longest), prefixOnly: !this.#byPrefix };
  }
}
