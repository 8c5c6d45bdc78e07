/** How much of a stranger's words the facts keep: a small mail must not make an examination of many megabytes. */

/** UTF-16 units of one value: an address has 254 at most (RFC 5321 §4.5.3.1), a subject that a person reads under 1,000. */
const LONGEST = 4096;
/** Units of all values of one mail together; five thousand recipients with their names need half of it. */
const TOTAL = 512 * 1024;
/** What every value keeps when the room is used up: more than an honest address or file name has. */
const LEAST = 256;

/** The room of one mail. What is cut is said: `hits` belong into `partial`. */
export class Room {
  readonly #name: string;
  readonly #longest: number;
  #left: number;
  readonly #hits = new Set<string>();

  /** @param name what `partial` says when a value was cut */
  constructor(name = 'value-length', longest = LONGEST, total = TOTAL) {
    this.#name = name;
    this.#longest = longest;
    this.#left = total;
  }

  /** Limits that were hit. */
  get hits(): ReadonlySet<string> {
    return this.#hits;
  }

  /** Something was left out for another reason than its length. */
  hit(limit: string): void {
    this.#hits.add(limit);
  }

  /** The value, or its beginning and its end: a domain and the ending of a file name stand at the end. */
  keep(value: string): string {
    const limit = Math.max(LEAST, Math.min(this.#longest, this.#left));
    if (value.length <= limit) {
      this.#left -= value.length;
      return value;
    }
    this.#left -= limit;
    this.#hits.add(this.#name);
    const tail = limit >> 2;
    return `${value.slice(0, whole(value, limit - tail - 1))}…${value.slice(whole(value, value.length - tail))}`;
  }
}

/** The position, or the one before it when it stands inside a pair of surrogates. */
function whole(value: string, position: number): number {
  const unit = value.charCodeAt(position);
  return unit >= 0xdc00 && unit <= 0xdfff ? position - 1 : position;
}
