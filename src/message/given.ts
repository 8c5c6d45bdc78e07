/** A key only when there is a value: an absent fact is an absent key. */
export function given<K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } {
  const one: { [P in K]?: V } = {};
  if (value !== undefined) one[key] = value;
  return one;
}
