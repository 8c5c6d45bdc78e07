/** Records that were read lately: a large provider's stands behind many mails, and reads the same each time. */

/** Records of one kind that are kept, and the length up to which one is: half a megabyte at most. */
const KEPT = 256;
const LENGTH = 2_048;

/** The same reader, with what it read lately at hand. */
export function keeping<T>(read: (text: string) => T): (text: string) => T {
  const kept = new Map<string, T>();
  return (text) => {
    const known = kept.get(text);
    if (known !== undefined) return known;
    const value = read(text);
    if (text.length > LENGTH) return value;
    if (kept.size >= KEPT) kept.clear();
    kept.set(text, value);
    return value;
  };
}
