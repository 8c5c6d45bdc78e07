/** Where a sign stands next in a text that is asked about from its beginning to its end: each place is looked for once. */
export class NextOf {
  readonly #text: string;
  readonly #sign: string;
  #known = -1;

  constructor(text: string, sign: string) {
    this.#text = text;
    this.#sign = sign;
  }

  /** @param at no smaller than at the question before @returns infinity where none follows */
  from(at: number): number {
    if (this.#known < at) {
      const found = this.#text.indexOf(this.#sign, at);
      this.#known = found < 0 ? Number.POSITIVE_INFINITY : found;
    }
    return this.#known;
  }
}
