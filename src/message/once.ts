/** What a short run may not need: made when it is first asked for, and kept. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** The answer about an object: worked out when it is first asked for, and kept as long as the object is. */
export function onceFor<K extends WeakKey, T>(work: (about: K) => T): (about: K) => T {
  const answers = new WeakMap<K, { readonly value: T }>();
  return (about) => {
    const known = answers.get(about);
    if (known !== undefined) return known.value;
    const value = work(about);
    answers.set(about, { value });
    return value;
  };
}
