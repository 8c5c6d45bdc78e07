/** The commonest values of many, in bounded memory. */

/** Names with counts. When there are more than fit, the rarest half is let go, so that what comes often stays. */
export class Tops {
  readonly #counts: Map<string, number>;
  readonly #room: number;
  /** Something was let go: absent names may have come. */
  isPartial: boolean;

  constructor(
    room: number,
    kept: { readonly counts: readonly (readonly [string, number])[]; readonly isPartial: boolean } = NOTHING,
  ) {
    this.#room = room;
    this.#counts = new Map(kept.counts);
    this.isPartial = kept.isPartial;
  }

  add(name: string | undefined, by = 1): void {
    if (name === undefined || name === '') return;
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + by);
    if (this.#counts.size <= 2 * this.#room) return;
    this.isPartial = true;
    // halving pays for the additions that went before: linear altogether
    for (const [one] of this.list().slice(this.#room)) this.#counts.delete(one);
  }

  get size(): number {
    return this.#counts.size;
  }

  has(name: string): boolean {
    return this.#counts.has(name);
  }

  /** The commonest first; equals by name. */
  list(): (readonly [name: string, count: number])[] {
    return [...this.#counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  }

  names(most: number): string[] {
    return this.list()
      .slice(0, most)
      .map(([name]) => name);
  }

  toJSON(): { readonly counts: readonly (readonly [string, number])[]; readonly isPartial: boolean } {
    return { counts: [...this.#counts], isPartial: this.isPartial };
  }
}

export type TopsState = ReturnType<Tops['toJSON']>;
const NOTHING: TopsState = { counts: [], isPartial: false };
