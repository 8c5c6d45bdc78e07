/** JSON in one form only, so that its digest means something: RFC 8785. */

/**
 * The canonical JSON of a value that JSON can say; what is undefined is left out, as JSON.stringify does. Numbers and
 * strings are ECMAScript's own, which is the form that RFC 8785 §3.2.2 asks for; half surrogate pairs are escaped, where
 * the standard has no form for them.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value))
    return `[${value.map((one) => (one === undefined ? 'null' : canonicalJson(one))).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  // RFC 8785 §3.2.3: names in the order of their UTF-16 code units, which is the language's own order of strings
  const members = Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([name, inner]) => `${JSON.stringify(name)}:${canonicalJson(inner)}`).join(',')}}`;
}
