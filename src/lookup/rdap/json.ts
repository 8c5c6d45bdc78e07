/** Looking into JSON that a stranger sent: whatever has the wrong type is not there. */

export type Dictionary = Readonly<Record<string, unknown>>;

const isDictionary = (value: unknown): value is Dictionary =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const dictionary = (value: unknown): Dictionary => (isDictionary(value) ? value : {});

export const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

export const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** The strings of a list; one string alone counts as a list of one, as some servers write it. */
export function texts(value: unknown, most: number): readonly string[] {
  if (typeof value === 'string') return [value];
  return list(value)
    .slice(0, most)
    .filter((one) => typeof one === 'string');
}

/** JSON as a value, or undefined. V8 reads nesting of any depth without recursion. */
export function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch (cause) {
    if (cause instanceof SyntaxError || cause instanceof RangeError) return undefined;
    throw cause;
  }
}
