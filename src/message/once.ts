/** What a short run may not need: made when it is first asked for, and kept. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** The answer about an object: worked out when it is first asked for, and kept as long as the object is looked at. */
export function onceFor<K extends WeakKey, T>(work: (about: K) => T): (about: K) => T {
  const answers = new Answers<K, T>();
  return (about) => {
    const known = answers.get(about);
    if (known !== undefined) return known.value;
    const value = work(about);
    answers.set(about, value);
    return value;
  };
}

/** So many objects that come after it an object is still known; a mail asks about a few. */
const KEPT = 32;

/**
 * Answers about the objects that are looked at now. A table is left behind with the mails that it is about: V8's collector of young
 * objects lets go of a key in a table that has grown old, and of its answer it does not, so that the words of each mail would
 * have to be copied twice and wait for the collector of the old ones (about 30 KB a mail).
 */
export class Answers<K extends WeakKey, T> {
  #answers = new WeakMap<K, { readonly value: T }>();
  #former = this.#answers;
  #count = 0;

  get(about: K): { readonly value: T } | undefined {
    return this.#answers.get(about) ?? this.#former.get(about);
  }

  set(about: K, value: T): void {
    if (this.#count === KEPT) {
      this.#former = this.#answers;
      this.#answers = new WeakMap();
      this.#count = 0;
    }
    this.#count++;
    this.#answers.set(about, { value });
  }
}
